import { type Annotation, type Layer, layers } from '../model/annotation.ts';
import { isOwnOf } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { type Tagset, typeOf } from '../model/tagset.ts';
import { findingsIn } from '../model/tagset-findings.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { change, type Update, updated } from './updates.ts';

/** Changes of the tagset, and of the tags that follow it. */

/**
 * @throws Problem what {@link findingsIn} finds first; `type-in-use` or `link-type-in-use` where a type would vanish under a
 *   tag, an entity or a link, whoever's it is.
 */
export function setTagset(project: Project, tagset: Tagset): Diff {
  const [unsound] = findingsIn(tagset);
  if (unsound !== undefined) throw unsound.problem;
  for (const layer of layers) {
    for (const { id } of project.tagset.layers[layer].types) {
      const count = typeOf(tagset, layer, id) === undefined ? typed(project, layer, [id]).length : 0;
      if (count > 0) throw new Problem('type-in-use', { layer, type: id, count });
    }
  }
  for (const { id } of project.tagset.links) {
    const isKept = tagset.links.some((type) => type.id === id);
    const count = isKept ? 0 : [...project.links.values()].filter(({ type }) => type === id).length;
    if (count > 0) throw new Problem('link-type-in-use', { type: id, count });
  }
  return updated([project.tagset, tagset]);
}

/**
 * One's own tags and entities of the types get the other. A type that a colleague's still have stays in the tagset, retired,
 * so that theirs can be read.
 *
 * @throws Problem `unknown-type`, `merge-with-itself` or `merge-into-retired`.
 */
export function mergeTypes(project: Project, command: Of<'merge-types'>, occasion: Occasion): Diff {
  const { layer, types, into } = command;
  for (const type of [...types, into]) {
    if (typeOf(project.tagset, layer, type) === undefined) throw new Problem('unknown-type', { layer, type });
  }
  if (types.includes(into)) throw new Problem('merge-with-itself', {});
  if (typeOf(project.tagset, layer, into)?.retired === true) throw new Problem('merge-into-retired', { type: into });
  const of = typed(project, layer, types);
  const isOwn = (record: Annotation | Entity) => isOwnOf(occasion.by, record);
  const still = new Set(of.filter((record) => !isOwn(record)).map(({ type }) => type));
  const definition = project.tagset.layers[layer];
  const left = definition.types
    .filter(({ id }) => !types.includes(id) || still.has(id))
    .map((type) => (types.includes(type.id) ? { ...type, retired: true, key: '' } : type));
  // What was asked of a type is asked of the one its tags have now, and still of what has kept it.
  const askedOf = (type: string) => (still.has(type) ? [type, into] : [into]);
  const attributes = definition.attributes.map((attribute) => ({
    ...attribute,
    types: [...new Set(attribute.types.flatMap((type) => (types.includes(type) ? askedOf(type) : [type])))],
  }));
  const tagset = {
    ...project.tagset,
    layers: { ...project.tagset.layers, [layer]: { types: left, attributes } },
  };
  const retyped = of.filter(isOwn).map((record): Update => change(record, { type: into }, occasion));
  return updated([project.tagset, tagset], ...retyped);
}

/** The records that have one of some types. */
function typed(project: Project, layer: Layer, types: readonly string[]): (Annotation | Entity)[] {
  const tags = [...allAnnotations(project)].filter((annotation) => annotation.layer === layer);
  const entities = layer === 'entity' ? project.entities.values() : [];
  return [...tags, ...entities].filter(({ type }) => types.includes(type));
}

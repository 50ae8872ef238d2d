import type { Annotation } from '../model/annotation.ts';
import { Problem } from '../model/problem.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { typeOf } from '../model/tagset.ts';
import { entityFor, standing } from '../register/standing.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { setEntry } from './tagging.ts';
import { added, change, each, existing, mustBeNew, own, removed, together, type Update, updated } from './updates.ts';

/** Entities in one's own register, and what one's own annotations are mentions of. */

export function addEntity(project: Project, command: Of<'add-entity'>, occasion: Occasion): Diff {
  const { do: _, mentions, ...described } = command;
  mustBeNew(project, 'entity', command.id);
  mustBeType(project, command.type);
  const { by: creator, at } = occasion;
  const entity = { kind: 'entity', ...described, mergedInto: '', creator, created: at, modified: at } as const;
  const withIt = { ...project, entities: new Map(project.entities).set(entity.id, entity) };
  return together(added(entity), updated(...each(mentions).map((id) => setEntry(withIt, id, entity.id, occasion))));
}

export function describeEntity(project: Project, command: Of<'describe-entity'>, occasion: Occasion): Diff {
  const { do: _, id, ...described } = command;
  mustBeType(project, command.type);
  return updated(change(own(project, 'entity', id, occasion), described, occasion));
}

/**
 * One's own mentions of the others become mentions of `into`. One's own entries stay as pointers to it, for a colleague's
 * mentions; a colleague's entries are left as they are. What was merged into one of the others before goes with it.
 *
 * @throws Problem `merge-with-itself` or `merge-into-merged`, besides those of any record.
 */
export function mergeEntities(project: Project, command: Of<'merge-entities'>, occasion: Occasion): Diff {
  const into = existing(project, 'entity', command.into);
  const merged = each(command.ids).map((id) => existing(project, 'entity', id));
  if (merged.includes(into)) throw new Problem('merge-with-itself', {});
  if (entityFor(project.entities, into.id) !== into) throw new Problem('merge-into-merged', { id: into.id });
  const others = new Set(merged.flatMap((entity) => [entity, ...pointersTo(project, entity)]));
  const isOwn = ({ creator }: Entity) => creator === occasion.by;
  const pointers = [...others].filter(isOwn).map((entity) => change(entity, { mergedInto: into.id }, occasion));
  const richer = isOwn(into) ? [change(into, { ...united(into, merged), mergedInto: '' }, occasion)] : [];
  const ids = [...others].map(({ id }) => id);
  return updated(...richer, ...pointers, ...repointed(project, ids, into.id, occasion));
}

/** The entries that stand for an entity, by way of one pointer or several. */
function pointersTo({ entities }: Project, entity: Entity): Entity[] {
  const ids = standing(entities).get(entity) ?? new Set();
  return [...ids].flatMap((id) => entities.get(id) ?? []).filter((pointer) => pointer !== entity);
}

/** All that is known of several entities, as one. */
function united(into: Entity, others: readonly Entity[]): Partial<Entity> {
  const names = new Map(
    [into, ...others].flatMap((entity) => entity.names).map((name) => [JSON.stringify(name), name]),
  );
  const identifiers = new Set([into, ...others].flatMap((entity) => entity.identifiers));
  const notes = new Set([into, ...others].map(({ note }) => note).filter((note) => note !== ''));
  return { names: [...names.values()], identifiers: [...identifiers], note: [...notes].join('\n') };
}

/** What was merged into a removed entity goes with it: nothing may point to what is not there. */
export function removeEntities(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  const chosen = each(ids).map((id) => own(project, 'entity', id, occasion));
  const gone = new Map(chosen.map((entity) => [entity.id, entity]));
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    for (const entity of project.entities.values()) {
      if (entity.creator === occasion.by && gone.has(entity.mergedInto)) gone.set(entity.id, entity);
    }
  }
  return together(removed(...gone.values()), updated(...repointed(project, [...gone.keys()], '', occasion)));
}

function repointed(project: Project, from: readonly string[], to: string, occasion: Occasion): Update[] {
  const old = new Set(from);
  const isAffected = ({ entry, creator }: Annotation) => creator === occasion.by && old.has(entry);
  return [...allAnnotations(project)]
    .filter(isAffected)
    .map((annotation) => change(annotation, { entry: to }, occasion));
}

function mustBeType({ tagset }: Project, type: string): void {
  if (typeOf(tagset, 'entity', type) === undefined) throw new Problem('unknown-type', { layer: 'entity', type });
}

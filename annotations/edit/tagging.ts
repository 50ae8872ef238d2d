import { describe } from '../anchoring/quote.ts';
import type { Annotation, AttributeValue, Layer } from '../model/annotation.ts';
import { isOwnOf } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { registers } from '../model/register.ts';
import { typeOf } from '../model/tagset.ts';
import { textFor } from './articles.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { change, each, existing, mustBeNew, own, removed, type Update } from './updates.ts';

/** Tags made, changed and removed: always one's own. */

type Tag = Omit<Of<'annotate'>, 'do'>;

export function annotateAll(project: Project, tags: readonly Tag[], occasion: Occasion): Annotation[] {
  mustBeOnce(tags);
  return tags.map((tag) => annotate(project, tag, occasion));
}

export function annotate(project: Project, tag: Tag, { by, at }: Occasion): Annotation {
  const { id, article, layer, type, spans, attributes, entry = '' } = tag;
  mustBeNew(project, 'annotation', id);
  mustBeType(project, layer, type);
  if (entry !== '') existing(project, registers[layer], entry);
  return {
    kind: 'annotation',
    id,
    article,
    layer,
    type,
    spans,
    quotes: describe(textFor(project, article, spans), spans),
    attributes,
    entry,
    status: 'open',
    note: '',
    creator: by,
    created: at,
    modified: at,
  };
}

export function respanAll(project: Project, changes: Of<'respan-all'>['changes'], occasion: Occasion): Update[] {
  mustBeOnce(changes);
  return changes.map((change) => respan(project, change, occasion));
}

export function respan(project: Project, { id, spans }: Omit<Of<'respan'>, 'do'>, occasion: Occasion): Update {
  const annotation = own(project, 'annotation', id, occasion);
  const quotes = describe(textFor(project, annotation.article, spans), spans);
  return change(annotation, { spans, quotes }, occasion);
}

export function retype(project: Project, id: string, type: string, occasion: Occasion): Update {
  const annotation = own(project, 'annotation', id, occasion);
  mustBeType(project, annotation.layer, type);
  return change(annotation, { type }, occasion);
}

export function setAttribute(
  project: Project,
  id: string,
  { name, value }: Of<'set-attribute'>,
  occasion: Occasion,
): Update {
  const annotation = own(project, 'annotation', id, occasion);
  const { [name]: _, ...others } = annotation.attributes;
  const attributes: Record<string, AttributeValue> =
    value === null ? others : { ...annotation.attributes, [name]: value };
  return change(annotation, { attributes }, occasion);
}

export function setEntry(project: Project, id: string, entry: string, occasion: Occasion): Update {
  const annotation = own(project, 'annotation', id, occasion);
  if (entry !== '') existing(project, registers[annotation.layer], entry);
  return change(annotation, { entry }, occasion);
}

/** With an annotation go one's own links from and to it. */
export function remove(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  const annotations = each(ids).map((id) => own(project, 'annotation', id, occasion));
  const gone = new Set(ids);
  const links = [...project.links.values()].filter(
    (link) => isOwnOf(occasion.by, link) && (gone.has(link.from) || gone.has(link.to)),
  );
  return removed(...annotations, ...links);
}

/** A diff says of a record only once what becomes of it. */
function mustBeOnce(given: readonly { readonly id: string }[]): void {
  const ids = new Set<string>();
  for (const { id } of given) {
    if (ids.has(id)) throw new Problem('duplicate-record', { kind: 'annotation', id });
    ids.add(id);
  }
}

/** @throws Problem `unknown-type` */
export function mustBeType({ tagset }: Project, layer: Layer, type: string): void {
  if (typeOf(tagset, layer, type) === undefined) throw new Problem('unknown-type', { layer, type });
}

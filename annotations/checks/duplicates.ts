import type { Annotation } from '../model/annotation.ts';
import type { Finding } from './finding.ts';

/** The annotations that links start or end at. */
export type Linked = ReadonlySet<string>;

/**
 * Tags that say the same of the same words: by one person, of one layer and type, on the same spans. The one that says
 * most is kept; another is offered to be removed where nothing that was said would go with it.
 */
export function* duplicates(annotations: Iterable<Annotation>, linked: Linked): Generator<Finding> {
  const alike = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const key = placeOf(annotation);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [annotation]);
    else known.push(annotation);
  }
  for (const group of alike.values()) {
    const [kept, ...others] = group.length > 1 ? bestFirst(group, linked) : [];
    if (kept === undefined) continue;
    const ids = others.filter((other) => saysNoMore(other, kept) && !linked.has(other.id)).map(({ id }) => id);
    const finding = { code: 'duplicate', article: kept.article, annotations: [kept, ...others] } as const;
    yield ids.length === 0 ? finding : { ...finding, repair: { do: 'remove', ids } };
  }
}

function placeOf({ creator, layer, type, spans }: Annotation): string {
  return JSON.stringify([creator, layer, type, spans.map(({ start, end }) => [start, end])]);
}

/** First what is linked, then what says most, then the oldest: the same order whichever came first. */
function bestFirst(group: readonly Annotation[], linked: Linked): Annotation[] {
  const rank = (annotation: Annotation) => (linked.has(annotation.id) ? 0 : 1);
  return group.toSorted(
    (a, b) => rank(a) - rank(b) || said(b) - said(a) || compare(a.created, b.created) || compare(a.id, b.id),
  );
}

/** How much an annotation says besides its type. */
function said({ attributes, note, entry, status }: Annotation): number {
  const more = [note !== '', entry !== '', status !== 'open'].filter(Boolean).length;
  return Object.keys(attributes).length + more;
}

function saysNoMore(other: Annotation, kept: Annotation): boolean {
  const attributes = Object.entries(other.attributes);
  return (
    attributes.every(([name, value]) => JSON.stringify(kept.attributes[name]) === JSON.stringify(value)) &&
    ['', kept.note].includes(other.note) &&
    ['', kept.entry].includes(other.entry) &&
    ['open', kept.status].includes(other.status)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { Passage } from '../passages/passages.ts';
import { entryFor } from '../register/standing.ts';

/** A place in one article and the place in another that says the same (UTF-16 units), and how sure that is. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
  /** Words that agree, or what a common mention or claim counts as many as. */
  readonly weight: number;
}

/** What a claim of the same proposition counts: less than a shared sentence, more than a name. */
const claimWeight = 8;

/** What a mention of the same entity counts. */
const mentionWeight = 2;

/** An entity that is mentioned more often than this in an article is everywhere, and says nothing of the place. */
const mostMentions = 3;

/**
 * The anchors by which two articles follow one another: of all places at which they share a passage, a proposition or an
 * entity, the heaviest row that goes forward in both. What is told in another order in one of them is left out.
 *
 * @param passages what the articles share; others among them are passed over
 */
export function anchorsBetween(
  project: Pick<Project, 'annotations' | 'propositions' | 'entities'>,
  a: ArticleId,
  b: ArticleId,
  passages: readonly Passage[],
): Anchor[] {
  return heaviestRow([
    ...passages.flatMap((passage) => passageAnchors(passage, a, b)),
    ...commonAnchors(project, a, b, 'claim', claimWeight),
    ...commonAnchors(project, a, b, 'entity', mentionWeight),
  ]);
}

/** Where each run of the same words starts, and where the last one ends. */
function passageAnchors({ a: first, b: second, pieces, words }: Passage, a: ArticleId, b: ArticleId): Anchor[] {
  const isForward = first.article === a && second.article === b;
  if (!isForward && !(first.article === b && second.article === a)) return [];
  const same = pieces.filter(({ isSame }) => isSame);
  const anchor = (x: number, y: number): Anchor => ({
    a: isForward ? x : y,
    b: isForward ? y : x,
    weight: words / (same.length + 1),
  });
  const last = same.at(-1);
  return [
    ...same.map((piece) => anchor(piece.a.start, piece.b.start)),
    ...(last === undefined ? [] : [anchor(last.a.end, last.b.end)]),
  ];
}

/** Each tag of one article with each of the other that points to the same entry. */
function commonAnchors(
  project: Pick<Project, 'annotations' | 'propositions' | 'entities'>,
  a: ArticleId,
  b: ArticleId,
  layer: 'claim' | 'entity',
  weight: number,
): Anchor[] {
  const [ours, theirs] = [a, b].map((article) => placesByEntry(project, article, layer));
  const anchors: Anchor[] = [];
  for (const [entry, places] of ours ?? []) {
    const others = theirs?.get(entry) ?? [];
    if (layer === 'entity' && Math.max(places.length, others.length) > mostMentions) continue;
    for (const x of places) for (const y of others) anchors.push({ a: x, b: y, weight });
  }
  return anchors;
}

/** Where the tags of a layer start, by the entry that they point to. */
function placesByEntry(
  { annotations, propositions, entities }: Pick<Project, 'annotations' | 'propositions' | 'entities'>,
  article: ArticleId,
  layer: 'claim' | 'entity',
): Map<string, number[]> {
  const standsFor = ({ entry }: Annotation) =>
    layer === 'claim' ? entryFor(propositions, entry)?.id : entryFor(entities, entry)?.id;
  const places = new Map<string, Set<number>>();
  for (const tag of [...(annotations.get(article)?.values() ?? [])].sort(byPlace)) {
    const entry = tag.layer === layer ? standsFor(tag) : undefined;
    const start = tag.spans[0]?.start;
    if (entry === undefined || start === undefined) continue;
    places.set(entry, (places.get(entry) ?? new Set<number>()).add(start));
  }
  return new Map([...places].map(([entry, starts]) => [entry, [...starts]]));
}

/**
 * Of some anchors those that go forward on both sides and weigh most together: the heaviest increasing subsequence, found
 * from left to right with, for each place on the other side, the heaviest row that ends before it.
 */
export function heaviestRow(anchors: readonly Anchor[]): Anchor[] {
  // At one place of `a` the last comes first, so that no two of them follow one another.
  const sorted = anchors.toSorted((x, y) => x.a - y.a || y.b - x.b);
  const ranks = new Map([...new Set(sorted.map(({ b }) => b))].sort((x, y) => x - y).map((b, rank) => [b, rank]));
  const best = new HeaviestBefore<Row>(ranks.size, (row) => row.weight);
  let heaviest: Row | undefined;
  for (const anchor of sorted) {
    const rank = ranks.get(anchor.b) ?? 0;
    const before = best.before(rank);
    const row: Row = { anchor, before, weight: (before?.weight ?? 0) + anchor.weight };
    best.add(rank, row);
    if (heaviest === undefined || row.weight > heaviest.weight) heaviest = row;
  }
  const chosen: Anchor[] = [];
  for (let row = heaviest; row !== undefined; row = row.before) chosen.push(row.anchor);
  return chosen.reverse();
}

/** A row of anchors by its last one. */
interface Row {
  readonly anchor: Anchor;
  readonly before: Row | undefined;
  readonly weight: number;
}

/** The heaviest of what was added below a rank, each asked and added in logarithmic time (Fenwick, 1994). */
class HeaviestBefore<T> {
  readonly #tree: (T | undefined)[];
  readonly #weightOf: (item: T) => number;

  constructor(size: number, weightOf: (item: T) => number) {
    this.#tree = new Array<T | undefined>(size + 1).fill(undefined);
    this.#weightOf = weightOf;
  }

  add(rank: number, item: T): void {
    for (let i = rank + 1; i < this.#tree.length; i += i & -i) this.#tree[i] = this.#heavier(this.#tree[i], item);
  }

  before(rank: number): T | undefined {
    let found: T | undefined;
    for (let i = rank; i > 0; i -= i & -i) found = this.#heavier(found, this.#tree[i]);
    return found;
  }

  #heavier(one: T | undefined, other: T | undefined): T | undefined {
    if (one === undefined || other === undefined) return one ?? other;
    return this.#weightOf(other) > this.#weightOf(one) ? other : one;
  }
}

/**
 * The place in the other article that an offset of this one is level with: between two anchors in proportion, before the
 * first and after the last in proportion to what is left of the texts.
 *
 * @param lengths of the two texts (UTF-16 units)
 */
export function levelWith(
  offset: number,
  anchors: readonly Anchor[],
  lengths: { readonly a: number; readonly b: number },
): number {
  const all = [{ a: 0, b: 0 }, ...anchors, { a: lengths.a, b: lengths.b }];
  let low = 0;
  let high = all.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.a ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const [from, to] = [all[low], all[high]];
  if (from === undefined || to === undefined || to.a === from.a) return from?.b ?? 0;
  const share = Math.min(1, Math.max(0, (offset - from.a) / (to.a - from.a)));
  return Math.round(from.b + share * (to.b - from.b));
}

/** The same anchors seen from the other side. */
export function mirrored(anchors: readonly Anchor[]): Anchor[] {
  return anchors.map(({ a, b, weight }) => ({ a: b, b: a, weight }));
}

import { type ArticleId, type Block, blockAt } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Passage } from '../passages/passages.ts';
import { type CommonPlace, type Compared, commonPlaces, type Kinship } from './common-places.ts';
import { heaviestRow, type Pair } from './heaviest-row.ts';

/** How two articles follow one another. */
export interface Alignment {
  /** All places at which they have something in common, in any order. */
  readonly places: readonly CommonPlace[];
  /** Of those the ones by which they follow one another, which go forward in both. */
  readonly anchors: readonly CommonPlace[];
  /** What is level, from the beginnings of the texts to their ends: the anchors, and where the articles themselves begin and end. */
  readonly points: readonly Point[];
}

/** Two offsets that are level (UTF-16 units). */
export interface Point {
  readonly a: number;
  readonly b: number;
}

/**
 * UTF-16 units, about a line. Two points that are nearer than this on one side and further apart than `leap` on the other
 * would have one text leap while the other is scrolled by a line; the lighter of them is left out.
 */
const line = 60;

/** UTF-16 units, about eight lines. */
const leap = 480;

/** What the beginning and the end of an article itself count, which every article has: less than anything in common. */
const edgeWeight = 0.1;

/**
 * How two articles follow one another: of all places at which they have something in common, the heaviest row that goes
 * forward in both. What is told in another order in one of them is left out. Titles are level with titles, and what web pages
 * put before and after an article with one another. Seen from the other article it is the same, mirrored.
 */
export function alignmentOf(project: Compared, a: ArticleId, b: ArticleId, passages: readonly Passage[]): Alignment {
  // Of two rows that weigh the same either may be found: the one of the first id's side is taken from both sides.
  if (b < a) return mirrored(alignmentOf(project, b, a, passages));
  const places = commonPlaces(project, a, b, passages);
  const anchors = heaviestRow(places);
  const [first, second] = [a, b].map((id) => ({
    body: bodyOf(project.articles.get(id)?.blocks ?? []),
    length: project.texts.get(id)?.length ?? 0,
  }));
  if (first === undefined || second === undefined) return { places, anchors, points: [] };
  const points: Pair[] = [
    { a: 0, b: 0, weight: Number.POSITIVE_INFINITY },
    { a: first.body.start, b: second.body.start, weight: edgeWeight },
    ...anchors,
    { a: first.body.end, b: second.body.end, weight: edgeWeight },
    { a: first.length, b: second.length, weight: Number.POSITIVE_INFINITY },
  ];
  return { places, anchors, points: inStep(points.sort((x, y) => x.a - y.a || x.b - y.b)) };
}

/** The article without its title and other headings before, and without what the web page puts around it. */
function bodyOf(blocks: readonly Block[]): Span {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  const last = blocks.findLast(({ kind }) => kind !== 'boilerplate');
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Of points in the order of one side those that go forward in the other as well, without leaping. */
function inStep(points: readonly Pair[]): Point[] {
  const kept: Pair[] = [];
  for (const point of points) {
    let last = kept.at(-1);
    while (last !== undefined && last.weight < point.weight && !isInStep(last, point)) {
      kept.pop();
      last = kept.at(-1);
    }
    // The ends are level with the ends, however short one of the texts is.
    const isEnd = point.weight === Number.POSITIVE_INFINITY;
    if (last === undefined || isEnd || isInStep(last, point)) kept.push(point);
  }
  return kept.map(({ a, b }) => ({ a, b }));
}

function isInStep(before: Pair, after: Pair): boolean {
  const [near, far] = [after.a - before.a, after.b - before.b].toSorted((x, y) => x - y);
  if (near === undefined || far === undefined || near < 0) return false;
  return near >= line || far <= leap;
}

/** The same, seen from the other article. */
export function mirrored({ places, anchors, points }: Alignment): Alignment {
  return { places: places.map(turned), anchors: anchors.map(turned), points: points.map(turned) };
}

function turned<P extends Point>(pair: P): P {
  return { ...pair, a: pair.b, b: pair.a };
}

/**
 * The place in the other article that a place of this one is level with, both in UTF-16 units and parts of them: between two
 * points in proportion. The beginning is level with the beginning, and the end with the end.
 */
export function levelWith(offset: number, { points }: Pick<Alignment, 'points'>): number {
  let low = 0;
  let high = points.length - 1;
  if (offset <= (points[low]?.a ?? 0)) return points[low]?.b ?? 0;
  if (offset >= (points[high]?.a ?? 0)) return points[high]?.b ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.a ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const [from, to] = [points[low], points[high]];
  if (from === undefined || to === undefined || to.a === from.a) return from?.b ?? 0;
  return from.b + ((offset - from.a) / (to.a - from.a)) * (to.b - from.b);
}

/** The place of a paragraph in another article, and how it is known. */
export interface Counterpart {
  /** UTF-16 units. */
  readonly offset: number;
  /** What both have in common there; or that it lies between such places, or only as far into the text. */
  readonly by: Kinship | 'between' | 'position';
}

/** What may be level though the articles tell it in another order: more than a name or a date that comes up elsewhere. */
const isStrong: Record<Kinship, boolean> = { passage: true, claim: true, date: false, figure: false, name: false };

/**
 * Where the other article has what a paragraph of this one says: its paragraph that has most in common with this one,
 * wherever it stands; where there is none, what is level with the middle of this one.
 *
 * @param blocks the other article's
 */
export function counterpartOf({ start, end }: Span, alignment: Alignment, blocks: readonly Block[]): Counterpart {
  const level = levelWith((start + end) / 2, alignment);
  const inRow = new Set(alignment.anchors);
  const found = new Map<number, { weight: number; heaviest: CommonPlace; offset: number }>();
  for (const place of alignment.places) {
    if (place.a < start || place.a >= end || !(isStrong[place.by] || inRow.has(place))) continue;
    const at = blockAt(blocks, place.b);
    const there = found.get(at) ?? { weight: 0, heaviest: place, offset: place.b };
    found.set(at, {
      weight: there.weight + place.weight,
      heaviest: place.weight > there.heaviest.weight ? place : there.heaviest,
      offset: Math.min(there.offset, place.b),
    });
  }
  const [best] = [...found.values()].sort(
    (x, y) => y.weight - x.weight || Math.abs(x.offset - level) - Math.abs(y.offset - level),
  );
  if (best !== undefined) return { offset: best.offset, by: best.heaviest.by };
  return { offset: Math.round(level), by: alignment.anchors.length > 0 ? 'between' : 'position' };
}

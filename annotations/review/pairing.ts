import munkres from 'munkres';
import type { Annotation } from '../model/annotation.ts';
import { lengthOf, type Span } from '../model/span.ts';
import { commonLength } from './marked-words.ts';

/** Two annotations that are of one thing, as two people marked it. */
export type Pair = readonly [Annotation, Annotation];

/** What two people's annotations of one article come to: those that belong together, and those that stay alone. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly onlyFirst: readonly Annotation[];
  readonly onlySecond: readonly Annotation[];
}

/** What makes two annotations alike. */
export interface Likeness {
  /** What an annotation covers: sorted, disjoint, in UTF-16 units. */
  spansOf(annotation: Annotation): readonly Span[];
  /** From 0 to 1, how far two say the same, whoever is named first: what decides between equal overlaps of equal types. */
  contents(a: Annotation, b: Annotation): number;
}

/** By what they cover and their types alone. */
const bySpans: Likeness = { spansOf: ({ spans }) => spans, contents: () => 0 };

/**
 * Pairs two people's annotations of one layer of one article by the overlap of their spans: of all ways to pair them, the
 * one whose overlaps are greatest together. Annotations that share no character are never paired. The order in which they
 * are stored makes no difference, nor who is named first.
 */
export function pairUp(
  first: readonly Annotation[],
  second: readonly Annotation[],
  likeness: Likeness = bySpans,
): Pairing {
  const [ours, theirs] = [inOrder(first), inOrder(second)];
  const pairs = clustersOf(ours, theirs, likeness).flatMap((cluster) => bestPairs(cluster, likeness));
  const [pairedOurs, pairedTheirs] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  const rank = new Map(ours.map((annotation, i) => [annotation, i]));
  return {
    pairs: pairs.toSorted(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
    onlyFirst: ours.filter((annotation) => !pairedOurs.has(annotation)),
    onlySecond: theirs.filter((annotation) => !pairedTheirs.has(annotation)),
  };
}

/** By place, and where two have the same by what they say, so that storage has no say. */
function inOrder(annotations: readonly Annotation[]): Annotation[] {
  return annotations.toSorted(byPlaceAndContents);
}

function byPlaceAndContents(a: Annotation, b: Annotation): number {
  const apart = startOf(a.spans) - startOf(b.spans) || endOf(a.spans) - endOf(b.spans);
  if (apart !== 0 || a === b) return apart;
  const key = ({ spans, type, attributes, id }: Annotation) => JSON.stringify([spans, type, attributes, id]);
  const [ours, theirs] = [key(a), key(b)];
  return ours < theirs ? -1 : ours > theirs ? 1 : 0;
}

/** Spans are sorted and disjoint. */
function startOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function endOf(spans: readonly Span[]): number {
  return spans.at(-1)?.end ?? 0;
}

interface Cluster {
  readonly first: Annotation[];
  readonly second: Annotation[];
}

/** Annotations of both that hang together by the stretch from their first to their last span: few, in any article. */
function clustersOf(first: readonly Annotation[], second: readonly Annotation[], { spansOf }: Likeness): Cluster[] {
  const placed = (annotation: Annotation, isFirst: boolean) => {
    const spans = spansOf(annotation);
    return { annotation, isFirst, start: startOf(spans), end: endOf(spans) };
  };
  const all = [
    ...first.map((annotation) => placed(annotation, true)),
    ...second.map((annotation) => placed(annotation, false)),
  ].sort((a, b) => a.start - b.start);
  const clusters: Cluster[] = [];
  let reach = -1;
  for (const { annotation, isFirst, start, end } of all) {
    if (start >= reach) clusters.push({ first: [], second: [] });
    clusters.at(-1)?.[isFirst ? 'first' : 'second'].push(annotation);
    reach = Math.max(reach, end);
  }
  return clusters.filter((cluster) => cluster.first.length > 0 && cluster.second.length > 0);
}

/**
 * The assignment with the greatest likeness (Kuhn 1955, Munkres 1957); what is not alike at all stays alone. Where several
 * are equally great, which one is found depends on who is first: that is decided here by the annotations themselves.
 */
function bestPairs({ first, second }: Cluster, likeness: Likeness): Pair[] {
  const [[one, more], [other, others]] = [first, second];
  if (one !== undefined && other !== undefined && more === undefined && others === undefined) {
    return commonLength(likeness.spansOf(one), likeness.spansOf(other)) > 0 ? [[one, other]] : [];
  }
  if (isAfter(first, second)) return assigned(second, first, likeness).map(([a, b]): Pair => [b, a]);
  return assigned(first, second, likeness);
}

function isAfter(first: readonly Annotation[], second: readonly Annotation[]): boolean {
  const [ours, theirs] = [inOrder(first), inOrder(second)];
  for (const [i, one] of ours.entries()) {
    const other = theirs[i];
    if (other === undefined) return true;
    const order = byPlaceAndContents(one, other);
    if (order !== 0) return order > 0;
  }
  return false;
}

function assigned(first: readonly Annotation[], second: readonly Annotation[], likeness: Likeness): Pair[] {
  const degrees = first.map((one) => second.map((other) => degreeOf(one, other, likeness)));
  return munkres(degrees.map((row) => row.map((value) => -value))).flatMap(([i, j]): Pair[] => {
    const [one, other] = [first[i], second[j]];
    const isAlike = (degrees[i]?.[j] ?? 0) > 0;
    return one !== undefined && other !== undefined && isAlike ? [[one, other]] : [];
  });
}

/** Characters that both mark, of those that either does; the same type, and then the same contents, decide between equals. */
function degreeOf(a: Annotation, b: Annotation, { spansOf, contents }: Likeness): number {
  const [ours, theirs] = [spansOf(a), spansOf(b)];
  const common = commonLength(ours, theirs);
  if (common === 0) return 0;
  const share = common / (lengthOf(ours) + lengthOf(theirs) - common);
  return share + (a.type === b.type ? sameType : 0) + contents(a, b) * sameContents;
}

/** Less than any two shares in a text of up to thirty thousand characters can differ by; contents decide nothing else. */
const sameType = 1e-9;
const sameContents = 1e-11;

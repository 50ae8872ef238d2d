import munkres from 'munkres';
import type { Annotation } from '../model/annotation.ts';
import { hull, lengthOf, overlaps, type Span } from '../model/span.ts';

/** Two annotations that are of one thing, as two people marked it. */
export type Pair = readonly [Annotation, Annotation];

/** What two people's annotations of one article come to: those that belong together, and those that stay alone. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly onlyFirst: readonly Annotation[];
  readonly onlySecond: readonly Annotation[];
}

/**
 * Pairs two people's annotations of one layer of one article by the overlap of their spans: of all ways to pair them, the
 * one whose overlaps are greatest together. Annotations that share no character are never paired. The order in which they
 * are stored makes no difference.
 */
export function pairUp(first: readonly Annotation[], second: readonly Annotation[]): Pairing {
  const [ours, theirs] = [inOrder(first), inOrder(second)];
  const pairs = clustersOf(ours, theirs).flatMap(bestPairs);
  const paired = new Set(pairs.flat());
  return {
    pairs: pairs.toSorted(([a], [b]) => ours.indexOf(a) - ours.indexOf(b)),
    onlyFirst: ours.filter((annotation) => !paired.has(annotation)),
    onlySecond: theirs.filter((annotation) => !paired.has(annotation)),
  };
}

/** By place, and where two have the same by what they say, so that storage has no say. */
function inOrder(annotations: readonly Annotation[]): Annotation[] {
  const key = ({ type, attributes, id }: Annotation) => JSON.stringify([type, attributes, id]);
  return annotations.toSorted((a, b) => {
    const [one, other] = [hull(a.spans), hull(b.spans)];
    return one.start - other.start || one.end - other.end || (key(a) < key(b) ? -1 : 1);
  });
}

interface Cluster {
  readonly first: Annotation[];
  readonly second: Annotation[];
}

/** Annotations of both that hang together by the stretch from their first to their last span: few, in any article. */
function clustersOf(first: readonly Annotation[], second: readonly Annotation[]): Cluster[] {
  const all = [
    ...first.map((annotation) => ({ annotation, isFirst: true, ...hull(annotation.spans) })),
    ...second.map((annotation) => ({ annotation, isFirst: false, ...hull(annotation.spans) })),
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

/** The assignment with the greatest likeness (Kuhn 1955, Munkres 1957); what is not alike at all stays alone. */
function bestPairs({ first, second }: Cluster): Pair[] {
  const likeness = first.map((one) => second.map((other) => likenessOf(one, other)));
  return munkres(likeness.map((row) => row.map((value) => -value))).flatMap(([i, j]): Pair[] => {
    const [one, other] = [first[i], second[j]];
    const isAlike = (likeness[i]?.[j] ?? 0) > 0;
    return one !== undefined && other !== undefined && isAlike ? [[one, other]] : [];
  });
}

/** Characters that both mark, of those that either does; the same type decides between equals. */
function likenessOf(a: Annotation, b: Annotation): number {
  const common = commonLength(a.spans, b.spans);
  if (common === 0) return 0;
  const share = common / (lengthOf(a.spans) + lengthOf(b.spans) - common);
  return share + (a.type === b.type ? sameType : 0);
}

/** Less than any two shares in a text of up to thirty thousand characters can differ by. */
const sameType = 1e-9;

function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a) {
    for (const other of b) {
      if (overlaps(one, other)) common += Math.min(one.end, other.end) - Math.max(one.start, other.start);
    }
  }
  return common;
}

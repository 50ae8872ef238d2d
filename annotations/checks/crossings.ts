import type { Annotation } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { Finding } from './finding.ts';

/**
 * Crossings of one article that are told at the most. There can be as many as pairs of tags; a person who reads this many
 * mends a few and looks again.
 */
export const mostCrossings = 2000;

/**
 * Tags of one layer and person whose spans cross: each has words that the other has not, so neither holds the other. One
 * finding for each pair, the one that begins first before the other.
 *
 * Spans are swept by their start, those that begin together the longer first. Those begun and not yet over lie sorted by
 * their end, so the ones that a new span crosses are a stretch at the front of them: those that end before it does. The
 * sweep costs n log n and one step for each crossing.
 */
export function crossings(annotations: Iterable<Annotation>): Finding[] {
  const layers = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const key = `${annotation.creator} ${annotation.layer}`;
    const known = layers.get(key);
    if (known === undefined) layers.set(key, [annotation]);
    else known.push(annotation);
  }
  return [...layers.values()].flatMap(crossingsIn);
}

interface Stretch {
  readonly span: Span;
  readonly annotation: Annotation;
}

function crossingsIn(annotations: readonly Annotation[]): Finding[] {
  const stretches = annotations
    .flatMap((annotation) => annotation.spans.map((span): Stretch => ({ span, annotation })))
    .toSorted(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.annotation.id < b.annotation.id ? -1 : 1),
    );
  const begun: Stretch[] = [];
  const pairs = new Map<string, Finding>();
  for (const stretch of stretches) {
    const { annotation, span } = stretch;
    begun.splice(0, countUpTo(begun, span.start));
    for (const before of begun) {
      if (before.span.end >= span.end || pairs.size >= mostCrossings) break;
      const ids = [before.annotation.id, annotation.id].toSorted();
      const key = ids.join(' ');
      const pair = [before.annotation, annotation] as const;
      if (!pairs.has(key)) pairs.set(key, { code: 'crossing', article: annotation.article, annotations: pair });
    }
    begun.splice(countUpTo(begun, span.end), 0, stretch);
  }
  return [...pairs.values()];
}

/** How many of the stretches, which lie sorted by their end, end at an offset or before it. */
function countUpTo(sorted: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.end ?? offset) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

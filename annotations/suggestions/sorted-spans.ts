import type { Span } from '../model/span.ts';

/** The index of the first of spans, sorted and disjoint, that ends behind an offset; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of spans, sorted and disjoint, that a span overlaps. */
export function firstMeeting(spans: readonly Span[], { start, end }: Span): Span | undefined {
  const span = spans[firstEndingAfter(spans, start)];
  return span !== undefined && span.start < end ? span : undefined;
}

/** The last of spans, sorted and disjoint, that lies within a range. */
export function lastWithin<Kind extends Span>(spans: readonly Kind[], { start, end }: Span): Kind | undefined {
  const span = spans[firstEndingAfter(spans, end) - 1];
  return span !== undefined && span.start >= start ? span : undefined;
}

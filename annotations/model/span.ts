import * as v from 'valibot';

const OffsetSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A stretch of an article's canonical text: UTF-16 code units, 0-based, end exclusive, never empty. */
export const SpanSchema = v.pipe(
  v.object({ start: OffsetSchema, end: OffsetSchema }),
  v.check(({ start, end }) => start < end, 'start lies before end'),
  v.readonly(),
);
export type Span = v.InferOutput<typeof SpanSchema>;

/** The spans of one annotation: at least one, sorted, disjoint. */
export const SpansSchema = v.pipe(
  v.array(SpanSchema),
  v.minLength(1, 'at least one span'),
  v.check((spans) => areSortedAndDisjoint(spans), 'spans are sorted and do not overlap'),
  v.readonly(),
);

function areSortedAndDisjoint(spans: readonly Span[]): boolean {
  return spans.every((span, i) => {
    const before = spans[i - 1];
    return before === undefined || before.end <= span.start;
  });
}

/** Sorted, with what overlaps or touches made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i]?.end);
}

/** From the first start to the last end: what a tag covers when its interruptions are counted in. */
export function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** UTF-16 units that the spans cover. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

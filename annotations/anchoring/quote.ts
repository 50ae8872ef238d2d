import type { Quote } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';

export type { Quote };

/**
 * How much context a quote carries on either side, in UTF-16 units: enough to tell two mentions of one name apart in
 * prose, little enough that a change of one sentence leaves its neighbours' quotes whole. It is also what most tools that
 * write W3C annotations use.
 */
export const contextLength = 32;

/**
 * What each span says and what stands around it: the inverse of {@link matches}. Context is shorter at the text's ends
 * and where it would cut a surrogate pair in two.
 */
export function describe(text: string, spans: readonly Span[]): Quote[] {
  return spans.map(({ start, end }) => {
    const from = Math.max(0, start - contextLength);
    const to = Math.min(text.length, end + contextLength);
    return {
      exact: text.slice(start, end),
      prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
      suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
    };
  });
}

/** Whether the span of this text is what the quote says: the same words, at the same place, between the same context. */
export function matches(text: string, span: Span, quote: Quote): boolean {
  return (
    span.end - span.start === quote.exact.length &&
    span.end <= text.length &&
    text.startsWith(quote.exact, span.start) &&
    span.start >= quote.prefix.length &&
    text.startsWith(quote.prefix, span.start - quote.prefix.length) &&
    text.startsWith(quote.suffix, span.end)
  );
}

function splitsPair(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}

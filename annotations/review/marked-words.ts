import type { Annotation } from '../model/annotation.ts';
import { joinSpans, lengthOf, type Span } from '../model/span.ts';
import { trimSpan } from '../text/segments.ts';

/**
 * The words that an annotation marks, which is what counts when two people's spans are compared: whether a space, a full
 * stop or a quotation mark at the edge is in the span says nothing of what they meant.
 */

/** White space, punctuation and what is invisible, except signs with a meaning of their own and the minus of a figure. */
const empty = /(?![%‰&@#§]|-\d)[\s\p{P}\p{Cf}\p{Cc}]/u;
const emptyStart = new RegExp(`^(?:${empty.source})+`, 'u');
const onlyEmpty = new RegExp(`^(?:${empty.source})*$`, 'u');
const isEmptySign = new RegExp(`^${empty.source}$`, 'u');

const known = new WeakMap<Annotation, readonly Span[]>();

/**
 * The stretches of words in an annotation's spans, sorted and disjoint (UTF-16 units of the article's text): each from a
 * letter, digit or sign to another, and one where nothing but punctuation and white space is between two. So those of two
 * annotations are equal when they mark the same words, and only then. Where it marks nothing but punctuation, that counts,
 * and where nothing but white space, that does.
 */
export function markedWords(text: string, annotation: Annotation): readonly Span[] {
  const before = known.get(annotation);
  if (before !== undefined) return before;
  const spans = joinSpans(annotation.spans);
  const words = [stretchesIn(text, spans), spans.map((span) => trimSpan(text, span)).filter(isNotEmpty)];
  const marked = words.find((found) => found.length > 0) ?? spans;
  known.set(annotation, marked);
  return marked;
}

function stretchesIn(text: string, spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const { start, end } = withoutEdges(text, span);
    if (start >= end) continue;
    const last = stretches.at(-1);
    if (last !== undefined && onlyEmpty.test(text.slice(last.end, start))) {
      stretches[stretches.length - 1] = { start: last.start, end };
    } else {
      stretches.push({ start, end });
    }
  }
  return stretches;
}

function withoutEdges(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = emptyStart.exec(words)?.[0].length ?? 0;
  let last = words.length;
  while (last > first) {
    const sign = /[\ud800-\udbff][\udc00-\udfff]$|.$/s.exec(words.slice(Math.max(first, last - 2), last))?.[0] ?? '';
    if (!isEmptySign.test(sign)) break;
    last -= sign.length;
  }
  return { start: start + first, end: start + last };
}

function isNotEmpty({ start, end }: Span): boolean {
  return start < end;
}

/** UTF-16 units that two have in common, both sorted and disjoint. */
export function commonLength(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return common;
}

/** Whether all of the one is in the other. */
export function isWithin(inner: readonly Span[], outer: readonly Span[]): boolean {
  return commonLength(inner, outer) === lengthOf(inner);
}

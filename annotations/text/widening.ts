import { type Block, blockAt } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { quotations, sentences, wordAt } from './segments.ts';

/**
 * The units of reading that hold a span, each strictly larger than the one before: word, what a quotation says, the
 * quotation with its marks, sentence, paragraph, and at last the whole text. Which of them there are, and in which order,
 * depends on the text: a quotation may be part of a sentence, or hold several.
 */
export function unitsAround(text: string, span: Span, blocks: readonly Block[], language: string): Span[] {
  const first = blocks[blockAt(blocks, span.start)];
  const last = blocks[blockAt(blocks, Math.max(span.start, span.end - 1))];
  if (first === undefined || last === undefined) return [];
  const paragraphs = { start: first.start, end: last.end };
  const word = wordAt(text, span.start, language);
  const quoted = quotations(text, paragraphs).flatMap((quotation) => [quotation.inner, quotation]);
  const units = [
    ...(word === undefined ? [] : [word]),
    ...quoted.map(({ start, end }) => ({ start, end })),
    ...sentencesAcross(text, span, paragraphs, language),
    paragraphs,
    { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? text.length },
  ];
  const holding = units.filter(
    (unit) => unit.start <= span.start && span.end <= unit.end && length(unit) > length(span),
  );
  return holding.toSorted((a, b) => length(a) - length(b)).filter((unit, i, all) => i === 0 || !same(unit, all[i - 1]));
}

/** The smallest unit that holds a span and more; the span itself where there is none. */
export function widened(text: string, span: Span, blocks: readonly Block[], language: string): Span {
  return unitsAround(text, span, blocks, language)[0] ?? span;
}

/** The largest unit around an offset that is smaller than a span; only the offset where there is none. */
export function narrowed(text: string, span: Span, offset: number, blocks: readonly Block[], language: string): Span {
  const caret = { start: offset, end: offset };
  const within = unitsAround(text, caret, blocks, language).filter(
    (unit) => span.start <= unit.start && unit.end <= span.end && length(unit) < length(span),
  );
  return within.at(-1) ?? caret;
}

/** The sentence that holds a span, or the stretch of the sentences that it reaches over. */
function sentencesAcross(text: string, span: Span, paragraphs: Span, language: string): Span[] {
  const reached = sentences(text, paragraphs, language).filter(
    ({ start, end }) => start <= span.end && span.start <= end,
  );
  const first = reached.find(({ end }) => end > span.start) ?? reached[0];
  const last = reached.findLast(({ start }) => start < span.end) ?? first;
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: Math.max(first.end, last.end) }];
}

function length({ start, end }: Span): number {
  return end - start;
}

function same(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

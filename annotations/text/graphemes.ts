import type { Span } from '../model/span.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Whether an offset (UTF-16 units) lies between two graphemes, the characters as a reader sees them. Both ends of the
 * text are boundaries; an offset outside it is none.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false;
  return graphemeStart(text, offset) === offset;
}

/** The span widened outwards to whole graphemes; unchanged when it cuts none. */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = graphemeStart(text, span.start);
  const end = graphemeEnd(text, span.end);
  return start === span.start && end === span.end ? span : { start, end };
}

/**
 * The last boundary at or before an offset.
 *
 * Segmenting a whole book to ask about one offset would cost as much as opening it, so only a window is segmented. It may
 * start at any *plain* unit before the offset: what lies before a plain character has no say in the boundaries after it
 * (it is no mark, no joiner, no half of a flag, no Hangul part, no Indic consonant), so the rules of UAX #29, which look
 * only backwards and at the next character, find each of those in the same place as if they had started at the top. Ordinary prose has a plain unit, a space at the latest, within a word's length.
 */
function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (isPlain(before) && isPlain(after)) return before === 0x0d && after === 0x0a ? offset - 1 : offset;

  let windowStart = offset - 1;
  while (windowStart > 0 && !isPlain(text.charCodeAt(windowStart))) windowStart -= 1;
  // The character at the offset decides whether there is a boundary before it; two units hold any character.
  const segment = segmenter.segment(text.slice(windowStart, offset + 2)).containing(offset - windowStart);
  if (segment === undefined) return offset;
  // A grapheme that begins with the window may begin before it: a few signs, as of Arabic numbering, hold what follows.
  return segment.index === 0 ? graphemeStart(text, windowStart) : windowStart + segment.index;
}

/** The first boundary at or after an offset. */
function graphemeEnd(text: string, offset: number): number {
  let end = Math.max(0, offset);
  while (end < text.length && graphemeStart(text, end) !== end) end += 1;
  return Math.min(end, text.length);
}

/**
 * Whether a unit is a character before and after which a grapheme always ends, except that CR LF holds together and that
 * marks may follow it: everything below the combining marks (U+0300), typographic dashes and quotes, kana, and the Han
 * block. Those are GCB=Other or Control in UAX #29, table 2; a test holds the list against the segmenter.
 */
function isPlain(unit: number): boolean {
  return (
    unit < 0x0300 ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x4e00 && unit <= 0x9fff)
  );
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGraphemeBoundary, snapToGraphemes } from './graphemes.ts';

/** Boundaries are written as bars. */
const texts: { name: string; text: string }[] = [
  { name: 'letters', text: '|a|b|c|' },
  { name: 'precomposed accent', text: '|é|t|é|' },
  { name: 'combining accent', text: '|e\u0301|t|e\u0301|' },
  { name: 'stacked marks', text: '|a\u0301\u0323\u0308|b|' },
  { name: 'mark at the start', text: '|\u0301|a|' },
  { name: 'emoji', text: '|a|😀|b|' },
  { name: 'skin tone', text: '|👍🏽|!|' },
  { name: 'family', text: '|👨‍👩‍👧|' },
  { name: 'two flags', text: '|🇦🇿|🇦🇲|' },
  { name: 'flags and a half', text: '|x|🇦🇿|🇦🇲|🇬|' },
  { name: 'keycap', text: '|1\u{fe0f}\u{20e3}|' },
  { name: 'CR LF', text: '|a|\r\n|b|' },
  { name: 'CR LF before a mark', text: '|\r\n|\u0301|' },
  { name: 'LF CR', text: '|\n|\r|' },
  { name: 'copyright as an emoji in a sequence', text: '|©\u{fe0f}|x|' },
  { name: 'Hangul parts', text: '|\u1112\u1161\u11ab|' },
  { name: 'Arabic number sign, which holds the letter after it', text: '|x|\u0600a\u0301|' },
  { name: 'Devanagari conjunct', text: '|क्षि|' },
  { name: 'Arabic with marks', text: '|ا|لْ|' },
  { name: 'narrow no-break space and quotation mark', text: '|«|\u202f|a|\u202f|»|' },
];

function parse(marked: string): { text: string; boundaries: Set<number> } {
  const parts = marked.split('|').slice(1, -1);
  const boundaries = new Set([0]);
  let length = 0;
  for (const part of parts) {
    length += part.length;
    boundaries.add(length);
  }
  return { text: parts.join(''), boundaries };
}

describe.each(texts)('$name', ({ text: marked }) => {
  const { text, boundaries } = parse(marked);

  test('has boundaries where it should', () => {
    const found = Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isGraphemeBoundary(text, i));
    expect(found).toEqual([...boundaries]);
  });
});

test.each([-1, 4])('offset %i of a text of 3 is no boundary', (offset) => {
  expect(isGraphemeBoundary('abc', offset)).toBe(false);
});

const snaps: { name: string; text: string; span: [number, number]; expected: [number, number] }[] = [
  { name: 'nothing is cut', text: 'abc', span: [1, 2], expected: [1, 2] },
  { name: 'the end cuts an accent', text: 'e\u0301a', span: [0, 1], expected: [0, 2] },
  { name: 'the start cuts an emoji', text: 'a😀b', span: [2, 4], expected: [1, 4] },
  { name: 'both ends cut the same family', text: 'x👨‍👩‍👧y', span: [3, 4], expected: [1, 9] },
  { name: 'a sign before the window', text: 'x\u0600a\u0301', span: [3, 4], expected: [1, 4] },
  { name: 'a flag among flags', text: '🇦🇿🇦🇲', span: [6, 8], expected: [4, 8] },
];

test.each(snaps)('snapping: $name', ({ text, span: [start, end], expected: [from, to] }) => {
  expect(snapToGraphemes(text, { start, end })).toEqual({ start: from, end: to });
});

/** Characters of every class that UAX #29 tells apart. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['a', ' ', '\n', '\r', '\r\n', '’', '—', '©', '🇦', '🇿', '\u200d', '👩', '❤', '\ufe0f', '\u0301', '🏽'],
        ...['ᄒ', 'ᅡ', 'ᆫ', '한', 'क', '्', 'ि', '漢', 'か', '\u3099', '\u0600', '\ud83d'],
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  )
  .map((parts) => parts.join(''));

function boundariesOf(text: string): number[] {
  const starts = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), (s) => s.index);
  return [...new Set([...starts, 0, text.length])].toSorted((a, b) => a - b);
}

test('the window finds the boundaries that the whole text has', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isGraphemeBoundary(text, i));
      expect(found).toEqual(boundariesOf(text));
    }),
    { numRuns: 500 },
  );
});

test('a snapped span is the smallest whole one around the span', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const boundaries = boundariesOf(text);
      expect(snapToGraphemes(text, { start, end })).toEqual({
        start: boundaries.findLast((offset) => offset <= start),
        end: boundaries.find((offset) => offset >= end),
      });
    }),
    { numRuns: 500 },
  );
});

test('every character that a window may start at stands alone: beside a letter, and beside itself', () => {
  const ranges = [
    [0, 0x2ff],
    [0x2010, 0x2027],
    [0x3041, 0x3096],
    [0x4e00, 0x9fff],
  ] as const;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code += 1) {
      const unit = String.fromCharCode(code);
      const starts = Array.from(segmenter.segment(`x${unit}${unit}x`), ({ index }) => index);
      if (starts.length !== 4) expect.fail(`U+${code.toString(16)} does not stand alone`);
    }
  }
});

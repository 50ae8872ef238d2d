import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tag } from '../model/annotation.fixture.ts';
import type { Span } from '../model/span.ts';
import { commonLength, isWithin, markedWords } from './marked-words.ts';

const text = 'Elle a dit : « Non, 20 % — pas -3 ! » 👩‍👩‍👧 🂡\u{10100}fin.';

test.each<{ name: string; spans: readonly (readonly [number, number])[]; marks: readonly string[] }>([
  { name: 'a word', spans: [[0, 4]], marks: ['Elle'] },
  { name: 'spaces and punctuation around words', spans: [[10, 19]], marks: ['Non'] },
  { name: 'signs that mean something', spans: [[19, 24]], marks: ['20 %'] },
  { name: 'the minus of a figure', spans: [[27, 35]], marks: ['pas -3'] },
  { name: 'a dash', spans: [[25, 30]], marks: ['pas'] },
  {
    name: 'two spans with a space between them',
    spans: [
      [0, 4],
      [5, 6],
    ],
    marks: ['Elle a'],
  },
  {
    name: 'two spans with a word between them',
    spans: [
      [0, 5],
      [7, 10],
    ],
    marks: ['Elle', 'dit'],
  },
  { name: 'punctuation alone', spans: [[10, 14]], marks: [': «'] },
  { name: 'a space alone', spans: [[4, 5]], marks: [' '] },
  { name: 'punctuation of two UTF-16 units after a symbol', spans: [[47, 51]], marks: ['🂡'] },
])('$name', ({ spans, marks }) => {
  const words = markedWords(text, tag(1, spans));
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(marks);
});

const anySpans = fc
  .uniqueArray(fc.nat(36), { minLength: 2, maxLength: 6, comparator: 'IsStrictlyEqual' })
  .map((ends) => {
    const sorted = ends.toSorted((a, b) => a - b);
    return sorted.flatMap((start, i): (readonly [number, number])[] => {
      const end = sorted[i + 1];
      return i % 2 === 0 && end !== undefined ? [[start, end]] : [];
    });
  });

/** Where letters, digits and signs are that the spans cover, one by one. */
function covered(spans: readonly (readonly [number, number])[]): number[] {
  return spans
    .flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i))
    .filter((i) => /[\p{L}\p{N}\p{S}%]/u.test(text.charAt(i)) || /^-\d/.test(text.slice(i)));
}

test('two mark the same words when they cover the same letters, digits and signs, and only then', () => {
  fc.assert(
    fc.property(anySpans, anySpans, (a, b) => {
      const [ours, theirs] = [covered(a), covered(b)];
      // A minus that its figure does not follow within the span is a dash, which the naive way does not see.
      fc.pre(![...a, ...b].some(([, end]) => text.charAt(end - 1) === '-'));
      fc.pre(ours.length > 0 || theirs.length > 0);
      const isSame = JSON.stringify(markedWords(text, tag(1, a))) === JSON.stringify(markedWords(text, tag(2, b)));
      expect(isSame).toBe(JSON.stringify(ours) === JSON.stringify(theirs));
    }),
    { numRuns: 500 },
  );
});

test('what two have in common is what a naive count finds', () => {
  const asSpans = (list: readonly (readonly [number, number])[]) => list.map(([start, end]): Span => ({ start, end }));
  fc.assert(
    fc.property(anySpans, anySpans, (a, b) => {
      const inside = (list: typeof a, i: number) => list.some(([start, end]) => start <= i && i < end);
      const units = Array.from({ length: 40 }, (_, i) => i);
      const both = units.filter((i) => inside(a, i) && inside(b, i)).length;
      expect(commonLength(asSpans(a), asSpans(b))).toBe(both);
      expect(isWithin(asSpans(a), asSpans(b))).toBe(both === units.filter((i) => inside(a, i)).length);
    }),
  );
});

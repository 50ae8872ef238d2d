import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../model/span.ts';
import { contextLength, describe as describeSpans, matches, type Quote } from './quote.ts';

const dots = '.'.repeat(40);

const described: { name: string; text: string; spans: Span[]; expected: Quote[] }[] = [
  {
    name: 'the whole text has no context',
    text: 'Bakou',
    spans: [{ start: 0, end: 5 }],
    expected: [{ exact: 'Bakou', prefix: '', suffix: '' }],
  },
  {
    name: 'context ends with the text',
    text: 'à Bakou, hier',
    spans: [{ start: 2, end: 7 }],
    expected: [{ exact: 'Bakou', prefix: 'à ', suffix: ', hier' }],
  },
  {
    name: 'context is 32 units long',
    text: `${dots}x${dots}`,
    spans: [{ start: 40, end: 41 }],
    expected: [{ exact: 'x', prefix: '.'.repeat(32), suffix: '.'.repeat(32) }],
  },
  {
    name: 'context does not cut an emoji',
    text: `😀${'.'.repeat(31)}x${'.'.repeat(31)}😀`,
    spans: [{ start: 33, end: 34 }],
    expected: [{ exact: 'x', prefix: '.'.repeat(31), suffix: '.'.repeat(31) }],
  },
  {
    name: 'an interrupted quotation has a quote for each span',
    text: 'a, dit-il, b',
    spans: [
      { start: 0, end: 1 },
      { start: 11, end: 12 },
    ],
    expected: [
      { exact: 'a', prefix: '', suffix: ', dit-il, b' },
      { exact: 'b', prefix: 'a, dit-il, ', suffix: '' },
    ],
  },
];

test.each(described)('describe: $name', ({ text, spans, expected }) => {
  expect(describeSpans(text, spans)).toEqual(expected);
});

const quote: Quote = { exact: 'Bakou', prefix: 'à ', suffix: ', hier' };
const matched: { name: string; text: string; span: Span; expected: boolean }[] = [
  { name: 'in place', text: 'à Bakou, hier', span: { start: 2, end: 7 }, expected: true },
  { name: 'one unit off', text: 'à Bakou, hier', span: { start: 3, end: 8 }, expected: false },
  { name: 'longer than the words', text: 'à Bakou, hier', span: { start: 2, end: 8 }, expected: false },
  { name: 'other words', text: 'à Tiflis, hier', span: { start: 2, end: 7 }, expected: false },
  { name: 'other context before', text: 'a Bakou, hier', span: { start: 2, end: 7 }, expected: false },
  { name: 'other context after', text: 'à Bakou, mardi', span: { start: 2, end: 7 }, expected: false },
  { name: 'context before is cut off', text: ' Bakou, hier', span: { start: 1, end: 6 }, expected: false },
  { name: 'outside the text', text: 'à', span: { start: 2, end: 7 }, expected: false },
];

test.each(matched)('matches: $name', ({ text, span, expected }) => {
  expect(matches(text, span, quote)).toBe(expected);
});

test('what is described matches, and its context is well formed where the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const [quoted] = describeSpans(text, [{ start, end }]);
      if (quoted === undefined) throw new Error('one span has one quote');
      expect(matches(text, { start, end }, quoted)).toBe(true);
      expect(Math.max(quoted.prefix.length, quoted.suffix.length)).toBeLessThanOrEqual(contextLength);
      const outer = quoted.prefix + quoted.exact + quoted.suffix;
      expect(/\p{Surrogate}/u.test(outer)).toBe(false);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Comparable, comparableForm } from './comparable.ts';

/** `part` is a stretch of the original that must be found where it is, through its place in the comparable text. */
const rows: { name: string; text: string; expected: string; part: string }[] = [
  { name: 'plain words stay', text: 'à Bakou', expected: 'à Bakou', part: 'Bakou' },
  { name: 'runs of white space', text: 'a \n\n b\tc', expected: 'a b c', part: 'b' },
  { name: 'no-break spaces', text: '120\u00a0000\u202fcivils', expected: '120 000 civils', part: '000' },
  { name: 'CR LF', text: 'a\r\nb', expected: 'a b', part: 'b' },
  { name: 'decomposed accents', text: 'e\u0301te\u0301 là', expected: 'été là', part: 'e\u0301te\u0301' },
  { name: 'apostrophes', text: 'l’OTAN', expected: "l'OTAN", part: 'OTAN' },
  {
    name: 'guillemets and their inner spaces',
    text: 'dit «\u00a0oui\u202f» là',
    expected: 'dit "oui" là',
    part: 'oui',
  },
  { name: 'curly quotation marks', text: '“oui”', expected: '"oui"', part: 'oui' },
  { name: 'dashes', text: 'a – b', expected: 'a - b', part: 'b' },
  { name: 'ellipsis becomes longer', text: 'non… si', expected: 'non... si', part: '…' },
  {
    name: 'soft hyphens and zero-width spaces',
    text: 'Ba\u00adkou\u200b là',
    expected: 'Bakou là',
    part: 'Ba\u00adkou',
  },
  { name: 'emoji', text: 'a 😀 b', expected: 'a 😀 b', part: '😀' },
];

test.each(rows)('$name', ({ text, expected, part }) => {
  const comparable = new Comparable(text);
  expect(comparable.text).toBe(expected);
  expect(comparableForm(text)).toBe(expected);

  const start = comparable.text.indexOf(comparableForm(part));
  const original = comparable.toOriginal({ start, end: start + comparableForm(part).length });
  expect(text.slice(original.start, original.end)).toBe(part);
  expect(comparable.fromOriginal(text.indexOf(part))).toBe(start);
});

test('the form is the same for composed and decomposed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aéêçoœ '.split(''), 'e\u0302\u0301', 'ệ') }), (text) => {
      expect(comparableForm(text.normalize('NFD'))).toBe(comparableForm(text.normalize('NFC')));
    }),
  );
});

test('places ascend and never leave the text', () => {
  const unit = fc.constantFrom('a', ' ', '\n', '«', '»', '’', '…', 'e\u0301', '\u00ad', '😀', '\u1112\u1161');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const comparable = new Comparable(text);
      let before = 0;
      for (let i = 0; i < comparable.text.length; i += 1) {
        const { start, end } = comparable.toOriginal({ start: i, end: i + 1 });
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
        before = start;
      }
    }),
  );
});

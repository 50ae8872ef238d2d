import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, findApproximately } from './approximate.ts';

const distances: [a: string, b: string, expected: number][] = [
  ['', '', 0],
  ['Bakou', 'Bakou', 0],
  ['', 'Bakou', 5],
  ['kitten', 'sitting', 3],
  ['Stoltenberg', 'Soltenberg', 1],
  ['ab', 'ba', 2],
];

test.each(distances)('%j and %j are %i apart', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
  expect(editDistance(b, a)).toBe(expected);
});

const long = 'le renforcement de la coopération entre les deux pays du Caucase du Sud';
const matches: { name: string; text: string; pattern: string; maxErrors: number; expected: [string, number][] }[] = [
  { name: 'exact', text: 'à Bakou, hier', pattern: 'Bakou', maxErrors: 1, expected: [['Bakou', 0]] },
  { name: 'a unit is replaced', text: 'à Bacou, hier', pattern: 'Bakou', maxErrors: 1, expected: [['Bacou', 1]] },
  { name: 'a unit is missing', text: 'à Baou, hier', pattern: 'Bakou', maxErrors: 1, expected: [['Baou', 1]] },
  { name: 'a unit is added', text: 'à Bakxou, hier', pattern: 'Bakou', maxErrors: 1, expected: [['Bakxou', 1]] },
  { name: 'too many errors', text: 'à Tiflis, hier', pattern: 'Bakou', maxErrors: 2, expected: [] },
  {
    name: 'the last unit is the corrected one’s neighbour',
    text: 'la République, hier',
    pattern: 'Républiqe',
    maxErrors: 1,
    expected: [['République', 1]],
  },
  {
    name: 'the first unit is the corrected one’s neighbour',
    text: 'la République, hier',
    pattern: 'Rpublique',
    maxErrors: 1,
    expected: [['République', 1]],
  },
  {
    name: 'twice',
    text: 'Bakou et Bacou',
    pattern: 'Bakou',
    maxErrors: 1,
    expected: [
      ['Bakou', 0],
      ['Bacou', 1],
    ],
  },
  {
    name: 'a pattern of three words of bits',
    text: `Il salue ${long.replace('deux', 'trois')}, dit-il`,
    pattern: long,
    maxErrors: 10,
    expected: [[long.replace('deux', 'trois'), 5]],
  },
];

test.each(matches)('$name', ({ text, pattern, maxErrors, expected }) => {
  const found = findApproximately(text, pattern, maxErrors);
  expect(found.map(({ start, end, errors }) => [text.slice(start, end), errors])).toEqual(expected);
});

/** Few letters, so that near matches are common; longer than a word of bits, so that carries are. */
const letters = (size: { minLength?: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), ...size });

test.each([
  { pattern: 70, text: 120, most: 30, numRuns: 200 },
  { pattern: 8, text: 40, most: 3, numRuns: 2000 },
])(
  'the errors of a match are its edit distance from a pattern of up to $pattern',
  ({ pattern, text, most, numRuns }) => {
    fc.assert(
      fc.property(
        letters({ maxLength: text }),
        letters({ minLength: 1, maxLength: pattern }),
        fc.nat(most),
        (haystack, needle, maxErrors) => {
          for (const { start, end, errors } of findApproximately(haystack, needle, maxErrors)) {
            expect(editDistance(haystack.slice(start, end), needle)).toBe(errors);
            expect(errors).toBeLessThanOrEqual(maxErrors);
          }
        },
      ),
      { numRuns },
    );
  },
);

test('the best stretch of the text is among the matches', () => {
  fc.assert(
    fc.property(letters({ maxLength: 24 }), letters({ minLength: 1, maxLength: 40 }), (text, pattern) => {
      let fewest = pattern.length;
      for (let start = 0; start <= text.length; start += 1) {
        for (let end = start; end <= text.length; end += 1) {
          fewest = Math.min(fewest, editDistance(text.slice(start, end), pattern));
        }
      }
      const errors = findApproximately(text, pattern, pattern.length).map((match) => match.errors);
      expect(Math.min(pattern.length, ...errors)).toBe(fewest);
    }),
    { numRuns: 40 },
  );
});

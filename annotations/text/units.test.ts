import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePointIndex } from './units.ts';

const texts: { name: string; text: string; pairs: [units: number, codePoints: number][]; length: number }[] = [
  { name: 'empty', text: '', pairs: [[0, 0]], length: 0 },
  {
    name: 'accents only',
    text: 'été',
    pairs: [
      [2, 2],
      [3, 3],
    ],
    length: 3,
  },
  {
    name: 'emoji',
    text: 'a😀b',
    pairs: [
      [1, 1],
      [3, 2],
      [4, 3],
    ],
    length: 3,
  },
  {
    name: 'two in a row',
    text: '😀😀',
    pairs: [
      [0, 0],
      [2, 1],
      [4, 2],
    ],
    length: 2,
  },
  {
    name: 'flag of two indicators',
    text: '🇦🇿!',
    pairs: [
      [2, 1],
      [4, 2],
      [5, 3],
    ],
    length: 3,
  },
  {
    name: 'combining mark',
    text: 'e\u0301x',
    pairs: [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    length: 3,
  },
  {
    name: 'family joined by ZWJ',
    text: '👨‍👩‍👧',
    pairs: [
      [2, 1],
      [3, 2],
      [8, 5],
    ],
    length: 5,
  },
  {
    name: 'lone surrogate',
    text: 'a\ud83db',
    pairs: [
      [2, 2],
      [3, 3],
    ],
    length: 3,
  },
];

describe.each(texts)('$name', ({ text, pairs, length }) => {
  const index = new CodePointIndex(text);

  test('has its length in code points', () => expect(index.length).toBe(length));
  test.each(pairs)('%i units are %i code points', (units, codePoints) => {
    expect(index.toCodePoints(units)).toBe(codePoints);
    expect(index.toUnits(codePoints)).toBe(units);
  });
});

test('an offset between the halves of a pair is refused', () => {
  expect(() => new CodePointIndex('a😀b').toCodePoints(2)).toThrow(
    expect.objectContaining({ code: 'span-splits-character', values: { offset: 2 } }),
  );
});

test.each([-1, 4, 1.5, Number.NaN])('the offset %d outside a text of 3 is refused', (offset) => {
  const index = new CodePointIndex('abc');
  const outside = expect.objectContaining({ code: 'span-outside-text' });
  expect(() => index.toCodePoints(offset)).toThrow(outside);
  expect(() => index.toUnits(offset)).toThrow(outside);
});

test('agrees with counting one by one, both ways, on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const index = new CodePointIndex(text);
      let units = 0;
      let codePoints = 0;
      for (const character of text) {
        expect(index.toCodePoints(units)).toBe(codePoints);
        expect(index.toUnits(codePoints)).toBe(units);
        units += character.length;
        codePoints += 1;
      }
      expect(index.toCodePoints(units)).toBe(codePoints);
      expect(index.length).toBe(codePoints);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestRow, type Pair } from './heaviest-row.ts';

test.each<{
  name: string;
  pairs: readonly (readonly [a: number, b: number, weight: number])[];
  expected: readonly string[];
}>([
  { name: 'nothing', pairs: [], expected: [] },
  {
    name: 'what goes forward in both',
    pairs: [
      [1, 1, 1],
      [2, 2, 1],
      [3, 3, 1],
    ],
    expected: ['1 1', '2 2', '3 3'],
  },
  {
    name: 'not what is told earlier in one',
    pairs: [
      [1, 5, 1],
      [2, 2, 1],
      [3, 3, 1],
    ],
    expected: ['2 2', '3 3'],
  },
  {
    name: 'the heavier, though it is one against two',
    pairs: [
      [1, 5, 9],
      [2, 2, 1],
      [3, 3, 1],
    ],
    expected: ['1 5'],
  },
  {
    name: 'one of two at one place',
    pairs: [
      [1, 1, 1],
      [1, 2, 3],
      [2, 2, 1],
    ],
    expected: ['1 2'],
  },
])('of pairs, $name', ({ pairs, expected }) => {
  const row = heaviestRow(pairs.map(([a, b, weight]) => ({ a, b, weight })));
  expect(row.map(({ a, b }) => `${a} ${b}`)).toEqual(expected);
});

const anyPair = fc.record({ a: fc.nat(12), b: fc.nat(12), weight: fc.integer({ min: 1, max: 5 }) });

/** The greatest weight of a row that goes forward in both, by trying all. */
function greatest(pairs: readonly Pair[], after: Pair = { a: -1, b: -1, weight: 0 }): number {
  return Math.max(
    0,
    ...pairs.filter(({ a, b }) => a > after.a && b > after.b).map((next) => next.weight + greatest(pairs, next)),
  );
}

test('no other row that goes forward in both is heavier', () => {
  fc.assert(
    fc.property(fc.array(anyPair, { maxLength: 10 }), (pairs) => {
      const row = heaviestRow(pairs);
      for (const [i, { a, b }] of row.entries()) {
        const before = row[i - 1] ?? { a: -1, b: -1 };
        expect([a > before.a, b > before.b]).toEqual([true, true]);
      }
      expect(row.reduce((sum, { weight }) => sum + weight, 0)).toBe(greatest(pairs));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saidHereAlone } from './here-alone.ts';

const valuesOf = (sayings: readonly { readonly value: number }[]) => sayings.map(({ value }) => value);
const alone = (cells: readonly (readonly number[])[], isSame?: (a: number, b: number) => boolean) =>
  saidHereAlone<number, { readonly value: number }>(
    cells.map((values) => values.map((value) => ({ value }))),
    String,
    isSame,
  ).map(valuesOf);

test.each([
  ['a figure that one cell alone gives differs from nothing', [[1], [], []], [[], [], []]],
  ['two that differ, differ both', [[1], [2]], [[1], [2]]],
  ['what two cells say is said by none alone', [[1, 3], [1], [2]], [[3], [], [2]]],
  ['twice in one cell is still here alone', [[1, 1], [2]], [[1, 1], [2]]],
] as const)('%s', (_, cells, expected) => {
  expect(alone(cells)).toEqual(expected);
});

test('what can mean the same does not differ', () => {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= 1;
  expect(alone([[1], [2], [5]], isNear)).toEqual([[], [], [5]]);
});

test('as comparing each cell with every other finds it', () => {
  const cells = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { maxLength: 8 });
  const sames = fc.constantFrom(undefined, (a: number, b: number) => a === b || (a % 3 === 0 && b % 3 === 0));
  fc.assert(
    fc.property(cells, sames, (rows, loose) => {
      const isSame = loose ?? ((a: number, b: number) => a === b);
      const naive = rows.map((own, cell) => {
        const others = rows.flatMap((values, other) => (other === cell ? [] : values));
        return others.length === 0 ? [] : own.filter((value) => !others.some((other) => isSame(value, other)));
      });
      expect(alone(rows, loose)).toEqual(naive);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { figureOf, quantile, table, worded } from './figures.mjs';

describe('a figure', () => {
  test.each([
    { values: [7], figure: { median: 7, min: 7, max: 7, runs: 1 } },
    { values: [9, 1, 4], figure: { median: 4, min: 1, max: 9, runs: 3 } },
    { values: [100, 20, 3, 10], figure: { median: 15, min: 3, max: 100, runs: 4 } },
  ])('of $values', ({ values, figure }) => {
    expect(figureOf(values)).toEqual(figure);
  });

  test('of nothing is refused rather than zero', () => {
    expect(() => figureOf([])).toThrow('nothing was measured');
  });

  test('has as many digits as it is worth', () => {
    expect(worded({ median: 4.86, min: 0.24, max: 1204.4, runs: 9 })).toBe('4.9 (0.2–1204)');
  });
});

test('a quantile lies between two values by proportion', () => {
  expect(quantile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
});

test('a table compares the last column to the first, and leaves empty what was not measured', () => {
  const [small, large] = [figureOf([2, 2, 2]), figureOf([3, 3, 3])];
  const rows = { 'key to paint, ms': { small, large }, 'scroll, ms': { large } };
  expect(table(['small', 'large'], rows).split('\n')).toEqual([
    '| | small | large | growth |',
    '|---|---|---|---|',
    '| key to paint, ms | 2.0 (2.0–2.0) | 3.0 (3.0–3.0) | × 1.5 |',
    '| scroll, ms |  | 3.0 (3.0–3.0) |  |',
  ]);
});

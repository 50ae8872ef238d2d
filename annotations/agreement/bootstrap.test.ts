import { expect, test } from 'vitest';
import { estimate, pooled, resamples } from './bootstrap.ts';

test('resamples are as large as what they are drawn from, and the same each time', () => {
  const draws = resamples(5);
  expect(draws).toHaveLength(1000);
  for (const weights of draws) expect(weights.reduce((sum, weight) => sum + weight)).toBe(5);
  expect(resamples(5)).toEqual(draws);
  const drawn = draws.flat().reduce((sum, weight, i) => (i % 5 === 0 ? sum + weight : sum), 0);
  expect(drawn / 1000).toBeCloseTo(1, 1);
});

test('the interval holds the middle 95 of a hundred', () => {
  const draws = Array.from({ length: 201 }, (_, i) => [i, 0]);
  expect(estimate(2, draws, ([first = 0]) => ({ value: first }))).toEqual({ figure: { value: 1 }, interval: [5, 195] });
});

test('there is none for one article, and none where most resamples have no figure', () => {
  expect(estimate(1, resamples(1), () => ({ value: 1 })).interval).toBeNull();
  const rarely = estimate(2, resamples(2), ([first = 0]) => (first === 1 ? { value: 1 } : { missing: 'no-variation' }));
  expect(rarely.figure).toEqual({ value: 1 });
  const hardly = estimate(3, resamples(3), (weights) =>
    weights.every((weight) => weight === 1) ? { value: 1 } : { missing: 'no-variation' },
  );
  expect(hardly).toEqual({ figure: { value: 1 }, interval: null });
});

test('units of several articles count as often as their article is drawn', () => {
  const units = pooled([
    [{ said: ['a', 'b'], count: 2 }],
    [
      { said: ['a', 'b'], count: 1 },
      { said: [undefined, 'b'], count: 5 },
    ],
  ]);
  expect(units([1, 1])).toEqual([
    { said: ['a', 'b'], count: 3 },
    { said: [undefined, 'b'], count: 5 },
  ]);
  expect(units([2, 0])).toEqual([{ said: ['a', 'b'], count: 4 }]);
});

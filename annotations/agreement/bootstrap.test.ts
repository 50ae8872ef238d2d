import { expect, test } from 'vitest';
import { estimate, resamples, type Samples, samplesOf } from './bootstrap.ts';

test('resamples are as large as what they are drawn from, and the same each time', () => {
  const draws = resamples(5);
  expect(draws).toHaveLength(1000);
  for (const weights of draws) expect(weights.reduce((sum, weight) => sum + weight)).toBe(5);
  expect(resamples(5)).toEqual(draws);
  const drawn = draws.flat().reduce((sum, weight, i) => (i % 5 === 0 ? sum + weight : sum), 0);
  expect(drawn / 1000).toBeCloseTo(1, 1);
});

function drawn(articles: number, draws: readonly (readonly number[])[]): Samples {
  return { ...samplesOf(articles, 0), drawn: draws };
}

test('the interval holds the middle 95 of a hundred', () => {
  const draws = Array.from({ length: 201 }, (_, i) => [i, 0]);
  const first = estimate(drawn(2, draws), ([first = 0]) => ({ value: first }));
  expect(first).toEqual({ figure: { value: 1 }, interval: [5, 195], byArticle: [{ value: 1 }, { value: 0 }] });
});

test('there is none for one article, and none where most resamples have no figure', () => {
  expect(estimate(samplesOf(1), () => ({ value: 1 })).interval).toBeNull();
  const hardly = estimate(samplesOf(3), (weights) =>
    weights.every((weight) => weight === 1) ? { value: 1 } : { missing: 'no-variation' },
  );
  expect(hardly).toMatchObject({ figure: { value: 1 }, interval: null });
});

test('each article has a figure of its own, or the reason why not', () => {
  const { byArticle } = estimate(samplesOf(3), ([first = 0, second = 0]) =>
    first + second === 0 ? { missing: 'nothing-coded' } : { value: first - second },
  );
  expect(byArticle).toEqual([{ value: 1 }, { value: -1 }, { missing: 'nothing-coded' }]);
});

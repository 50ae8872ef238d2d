import { expect, test } from 'vitest';
import { pooled, without } from './pooled.ts';
import type { Ratings } from './ratings.ts';

const units = pooled<string>([
  [{ said: ['a', 'b'], count: 2 }],
  [
    { said: ['a', 'b'], count: 1 },
    { said: [undefined, 'b'], count: 5 },
  ],
]);

function shown({ coders, values, said, counts }: Ratings): string[] {
  return Array.from(counts, (count, unit) => {
    const row = Array.from(said.subarray(unit * coders, (unit + 1) * coders), (place) => values[place] ?? '.');
    return `${row.join('')} ${count}`;
  }).sort();
}

test('units of several articles count as often as their article is drawn', () => {
  expect(shown(units([1, 1]))).toEqual(['.b 5', 'ab 3']);
  expect(shown(units([2, 0]))).toEqual(['.b 0', 'ab 4']);
});

test('what is left out does not count', () => {
  const both = without(units, (said) => said.includes(undefined));
  expect(shown(both([1, 2]))).toEqual(['.b 0', 'ab 4']);
});

import { expect, test } from 'vitest';
import { movedBeside } from './columns.ts';

test.each([
  ['c', 'a', 'before', 'c a b d'],
  ['a', 'c', 'after', 'b c a d'],
  ['a', 'b', 'before', 'a b c d'],
  ['d', 'd', 'before', 'a b c d'],
  ['x', 'a', 'before', 'a b c d'],
  ['b', 'x', 'after', 'a b c d'],
  ['b', 'x', 'before', 'a b c d'],
] as const)('%s goes to %s, %s it: %s', (article, other, side, expected) => {
  expect(movedBeside(['a', 'b', 'c', 'd'], article, other, side).join(' ')).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { stopOf } from './grid.tsx';

describe('from the fourth of ten rows, four of which are in sight,', () => {
  test.each([
    { key: 'ArrowDown', to: 4 },
    { key: 'ArrowUp', to: 2 },
    { key: 'PageDown', to: 7 },
    { key: 'PageUp', to: 0 },
    { key: 'Home', to: 0 },
    { key: 'End', to: 9 },
    { key: 'a', to: undefined },
  ])('$key goes to $to', ({ key, to }) => {
    expect(stopOf(key, { at: 3, last: 9, page: 4 })).toBe(to);
  });
});

test.each([
  { from: 'none', at: -1, key: 'ArrowDown', to: 0 },
  { from: 'none', at: -1, key: 'ArrowUp', to: 0 },
  { from: 'the last', at: 9, key: 'ArrowDown', to: 9 },
  { from: 'near the last', at: 8, key: 'PageDown', to: 9 },
])('from $from $key stays within the table', ({ at, key, to }) => {
  expect(stopOf(key, { at, last: 9, page: 4 })).toBe(to);
});

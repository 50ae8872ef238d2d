import { expect, test } from 'vitest';
import { nextMark } from './next-mark.ts';

const places = [
  { key: 'a1', x: 10, y: 10 },
  { key: 'c1', x: 90, y: 10 },
  { key: 'b2', x: 50, y: 30 },
  { key: 'a3', x: 10, y: 50 },
];

const moves = [
  ['a1', 'ArrowRight', 'c1'],
  ['c1', 'ArrowRight', 'b2'],
  ['b2', 'ArrowLeft', 'c1'],
  ['a1', 'ArrowLeft', undefined],
  ['a3', 'ArrowRight', undefined],
  ['a1', 'ArrowDown', 'b2'],
  ['c1', 'ArrowDown', 'b2'],
  ['b2', 'ArrowUp', 'a1'],
  ['a3', 'ArrowUp', 'b2'],
  ['a3', 'ArrowDown', undefined],
  ['b2', 'Home', 'a1'],
  ['b2', 'End', 'a3'],
  ['b2', 'x', undefined],
  ['gone', 'ArrowUp', undefined],
] as const;

test.each(moves)('from %s %s goes to %s', (from, key, to) => {
  expect(nextMark(places, from, key)).toBe(to);
});

test('every mark can be reached by arrow keys from every other, on a grid with gaps', () => {
  const grid = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2]
      .filter((column) => (row + column) % 2 === 0)
      .map((column) => ({ key: `${row} ${column}`, x: column * 96, y: row * 26 })),
  );
  for (const start of grid) {
    const reached = new Set([start.key]);
    for (const from of reached) {
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
        const to = nextMark(grid, from, key);
        if (to !== undefined) reached.add(to);
      }
    }
    expect(reached.size).toBe(grid.length);
  }
});

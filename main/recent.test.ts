import { expect, test } from 'vitest';
import { type Recent, withOpened } from './recent.ts';

const at = '2026-01-01T00:00:00.000Z';

test('a project that is opened again moves to the front, under its present title', () => {
  const recent = withOpened(withOpened(withOpened([], '/a', 'A', at), '/b', 'B', at), '/a', 'A, renamed', at);
  expect(recent.map(({ folder, title }) => [folder, title])).toEqual([
    ['/a', 'A, renamed'],
    ['/b', 'B'],
  ]);
});

test('the list stays short', () => {
  let recent: Recent = [];
  for (let n = 1; n <= 30; n++) recent = withOpened(recent, `/${n}`, '', at);
  expect(recent).toHaveLength(12);
  expect(recent[0]?.folder).toBe('/30');
});

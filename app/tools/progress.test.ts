import { expect, test } from 'vitest';
import { megabytes, showProgress } from './progress.mjs';

function shown(isTTY: boolean, amounts: readonly number[], total: number): string {
  let text = '';
  const screen = { isTTY, write: (more: string) => (text += more) };
  const progress = showProgress('Downloading', megabytes, screen);
  for (const amount of amounts) progress.update(amount, total);
  progress.end();
  return text;
}

const everyMegabyte = Array.from({ length: 101 }, (_, index) => index * 1_000_000);

test('a log gets a line at each tenth, from none to all', () => {
  const lines = shown(false, everyMegabyte, 100_000_000).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(11);
  expect(lines[0]).toBe('Downloading: 0 MB of 100 MB (0 %)');
  expect(lines.at(-1)).toBe('Downloading: 100 MB of 100 MB (100 %)');
});

test('a terminal gets one line that is written over', () => {
  const text = shown(true, everyMegabyte, 100_000_000);
  expect(text.indexOf('\n')).toBe(text.length - 1);
  expect(text.trimEnd().split('\r').at(-1)).toContain('100 MB of 100 MB (100 %)');
});

test('a total that is not known is not invented', () => {
  expect(shown(false, [2_000_000], 0)).toBe('Downloading: 2 MB\n');
});

test('never more than all', () => {
  expect(shown(false, [120], 100)).toContain('(100 %)');
});

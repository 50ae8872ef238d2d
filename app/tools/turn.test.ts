import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTurn } from './turn.mjs';

let file = '';
beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'visavis-turn-')), 'turn');
});
afterEach(() => rm(path.dirname(file), { recursive: true, force: true }));

test('one after the other, never two at once', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
  };
  await Promise.all([inTurn(file, work), inTurn(file, work), inTurn(file, work)]);
  expect(most).toBe(1);
});

test('gives the turn back when the work fails', async () => {
  await expect(inTurn(file, () => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
  expect(existsSync(file)).toBe(false);
});

test.each([
  { left: 'a process that has died', holder: '2147483646' },
  { left: 'one that died before it wrote its number', holder: '' },
])('takes the turn of $left', async ({ holder }) => {
  await writeFile(file, holder);
  expect(await inTurn(file, async () => 'done')).toBe('done');
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personalSample } from './sample.mjs';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'visavis-sample-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

test('is copied once, keeps what a person did with it, and begins again only when asked to', async () => {
  const [from, to] = [path.join(base, 'original'), path.join(base, 'data', 'sample')];
  await mkdir(from);
  await writeFile(path.join(from, 'project.json'), 'original');
  const file = path.join(to, 'project.json');

  expect(await personalSample({ fresh: false, from, to })).toBe(to);
  await writeFile(file, 'mine');
  await personalSample({ fresh: false, from, to });
  expect(await readFile(file, 'utf8')).toBe('mine');
  await personalSample({ fresh: true, from, to });
  expect(await readFile(file, 'utf8')).toBe('original');
  expect(await readFile(path.join(from, 'project.json'), 'utf8')).toBe('original');
});

test('is none where the program comes without one', async () => {
  expect(await personalSample({ fresh: false, from: path.join(base, 'absent'), to: path.join(base, 'x') })).toBeNull();
});

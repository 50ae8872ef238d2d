import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProblemData } from '../annotations/model/problem.ts';
import { PersonalFile } from './personal-file.ts';
import { settingsShape } from './settings.ts';

const shape = settingsShape();
const changed = { ...shape.usual, textSize: 21 };

let folder: string;
let file: string;
let told: ProblemData[];
const open = () => PersonalFile.open(file, shape, (problem) => told.push(problem));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'visavis-settings-'));
  file = path.join(folder, 'settings.json');
  told = [];
});
afterEach(() => rm(folder, { recursive: true }));

test('the usual value holds where there is no file, and nothing is said', async () => {
  expect((await open()).value).toEqual(shape.usual);
  expect(told).toEqual([]);
});

test('what is set is there after opening again, in a folder that was not there', async () => {
  file = path.join(folder, 'deep', 'settings.json');
  await (await open()).set(changed);
  expect((await open()).value).toEqual(changed);
});

test('values set at once are written in order', async () => {
  const settings = await open();
  await Promise.all([13, 14, 15, 16].map((textSize) => settings.set({ ...changed, textSize })));
  expect((await open()).value.textSize).toBe(16);
});

const text = (value: unknown): string => JSON.stringify(value);
const damaged = {
  'cut off': text({ schema: 1, value: changed }).slice(0, -9),
  empty: '',
  'of another shape': text({ schema: 1, value: { ...changed, theme: 'pink' } }),
  'out of bounds': text({ schema: 1, value: { ...changed, textSize: 4000 } }),
  'of a newer schema': text({ schema: 2, value: changed }),
  'with an annotator called as a curated set is': text({
    schema: 1,
    value: { ...changed, annotator: { id: 'curated-anna', name: 'x' } },
  }),
  'with an annotator that is no name': text({ schema: 1, value: { ...changed, annotator: { id: '../x', name: 'x' } } }),
  'not UTF-8': Buffer.from([0x7b, 0xff, 0x7d]),
};

describe('a file that does not fit is set aside, whole', () => {
  for (const [name, content] of Object.entries(damaged)) {
    test(name, async () => {
      await writeFile(file, content);
      const settings = await open();
      expect(settings.value).toEqual(shape.usual);
      expect(told).toEqual([expect.objectContaining({ code: 'settings-damaged' })]);
      expect(await readFile(path.join(folder, String(told[0]?.values.aside)))).toEqual(Buffer.from(content));
      await settings.set(changed);
      expect((await open()).value).toEqual(changed);
    });
  }
});

test('a file that cannot be read is told of and never overwritten', async () => {
  await mkdir(file);
  const settings = await open();
  expect(settings.value).toEqual(shape.usual);
  expect(told).toEqual([expect.objectContaining({ code: 'file-unreadable' })]);
  await rm(file, { recursive: true });
  await expect(settings.set(changed)).rejects.toMatchObject({ code: 'settings-not-saved' });
  expect(await readdir(folder)).toEqual([]);
});

test('a value that cannot be written holds all the same, and why is said', async () => {
  const settings = await open();
  await mkdir(file);
  await expect(settings.set(changed)).rejects.toMatchObject({ code: 'settings-not-saved' });
  expect(settings.value).toEqual(changed);
});

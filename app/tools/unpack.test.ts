import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, removePartialFolders, sha256, unixMode } from './unpack.mjs';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'visavis-unpack-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe('a folder made in one step', () => {
  const fill = (word: string) => (folder: string) => writeFile(path.join(folder, 'file'), word);
  const file = () => readFile(path.join(base, 'new', 'file'), 'utf8');

  test('is not there before it is whole', async () => {
    await makeFolder(path.join(base, 'new'), async (temporary) => {
      await fill('whole')(temporary);
      expect(existsSync(path.join(base, 'new'))).toBe(false);
    });
    expect(await file()).toBe('whole');
    expect(await readdir(base)).toEqual(['new']);
  });

  test('leaves nothing behind when filling it fails', async () => {
    const failing = makeFolder(path.join(base, 'new'), async (temporary) => {
      await fill('half')(temporary);
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await readdir(base)).toEqual([]);
  });

  test('of two at once the first stays and the second is thrown away', async () => {
    await makeFolder(path.join(base, 'new'), async (temporary) => {
      await fill('second')(temporary);
      await makeFolder(path.join(base, 'new'), fill('first'));
    });
    expect(await file()).toBe('first');
    expect(await readdir(base)).toEqual(['new']);
  });
});

test('what a power cut left behind is removed, and nothing else', async () => {
  await makeFolder(path.join(base, 'whole'), async () => undefined);
  await makeFolder(path.join(base, 'cut'), async (temporary) => {
    await removePartialFolders(base);
    expect(existsSync(temporary)).toBe(false);
    await mkdir(temporary);
  });
  await removePartialFolders(base);
  expect(await readdir(base)).toEqual(['cut', 'whole']);
});

test.each([
  { what: 'a program', mode: 0o100755, isLink: false, isExecutable: true },
  { what: 'a file', mode: 0o100644, isLink: false, isExecutable: false },
  { what: 'a link', mode: 0o120777, isLink: true, isExecutable: true },
  { what: 'an archive made without Unix modes', mode: 0, isLink: false, isExecutable: false },
])('$what is known by its mode', ({ mode, isLink, isExecutable }) => {
  expect(unixMode(mode * 0x10000)).toEqual({ isLink, isExecutable });
});

test('SHA-256 of "abc" (FIPS 180-2, B.1)', async () => {
  const file = path.join(base, 'abc');
  await writeFile(file, 'abc');
  expect(await sha256(file)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

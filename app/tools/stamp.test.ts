import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow, hashOf, makeUnlessStamped } from './stamp.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'visavis-stamp-'));
  await mkdir(path.join(folder, 'sources', 'deep'), { recursive: true });
  await write('sources/a.ts', 'a');
  await write('sources/deep/b.ts', 'b');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, name), text);
}

describe('a hash', () => {
  const hash = async () => hashOf(folder, await filesBelow(folder, 'sources'), ['v1']);

  test.each([
    { change: 'the bytes of a file', make: () => write('sources/a.ts', 'A') },
    { change: 'a file more', make: () => write('sources/c.ts', '') },
    { change: 'a file less', make: () => rm(path.join(folder, 'sources/deep/b.ts')) },
    {
      change: 'bytes that wander from one file to the next',
      make: async () => {
        await write('sources/a.ts', '');
        await write('sources/deep/b.ts', 'ab');
      },
    },
  ])('changes with $change', async ({ make }) => {
    const before = await hash();
    await make();
    expect(await hash()).not.toBe(before);
  });

  test('does not change with the order of the names or the time of writing', async () => {
    const before = await hashOf(folder, ['sources/a.ts', 'sources/deep/b.ts']);
    await write('sources/a.ts', 'a');
    expect(await hashOf(folder, ['sources/deep/b.ts', 'sources/a.ts'])).toBe(before);
  });

  test('tells an absent file from an empty one', async () => {
    const before = await hashOf(folder, ['absent']);
    await write('absent', '');
    expect(await hashOf(folder, ['absent'])).not.toBe(before);
  });

  test('changes with the words', async () => {
    expect(await hashOf(folder, [], ['v1', ''])).not.toBe(await hashOf(folder, [], ['v1']));
  });
});

test('files below a folder: those wanted, not looking into folders that are not', async () => {
  expect(await filesBelow(folder, 'sources', (name) => name !== 'sources/deep/')).toEqual(['sources/a.ts']);
  expect(await filesBelow(folder, 'absent')).toEqual([]);
});

describe('making only what has changed', () => {
  const stampFile = () => path.join(folder, 'out', 'stamp');
  const result = () => path.join(folder, 'result');
  const make = (hash: string) => makeUnlessStamped(stampFile(), hash, [result()], () => write('result', hash));

  test('makes once', async () => {
    expect([await make('1'), await make('1'), await make('2'), await make('2')]).toEqual([true, false, true, false]);
  });

  test('makes again when a result is gone', async () => {
    await make('1');
    await rm(result());
    expect(await make('1')).toBe(true);
  });

  test('makes again after a failure, even back at what was made before', async () => {
    await make('1');
    const failing = makeUnlessStamped(stampFile(), '2', [], () => Promise.reject(new Error('broken off')));
    await expect(failing).rejects.toThrow('broken off');
    expect(await make('1')).toBe(true);
  });
});

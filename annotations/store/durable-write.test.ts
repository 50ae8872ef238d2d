import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from './disk.ts';
import { durableWrite, makeFolder, removeStaleTemporaries } from './durable-write.ts';
import { faultyDisk, refusingDisk } from './faulty-disk.ts';
import { temporaryFolder } from './test-project.ts';

const bytes = Buffer.from('{"new": true}\n');

function folderWithFile(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  return { folder, path };
}

test('replaces a file, and makes one with the folders above it', async () => {
  const { folder, path } = folderWithFile();
  await durableWrite(nodeDisk, path, bytes);
  await durableWrite(nodeDisk, join(folder, 'b/c/d.json'), bytes);
  expect([readFileSync(path), readFileSync(join(folder, 'b/c/d.json'))]).toEqual([bytes, bytes]);
  expect(readdirSync(folder)).toEqual(['a.json', 'b']);
});

test.skipIf(process.platform === 'win32').each([0o600, 0o666, 0o640])('keeps the permissions %o', async (mode) => {
  const { path } = folderWithFile();
  chmodSync(path, mode);
  await durableWrite(nodeDisk, path, bytes);
  expect(statSync(path).mode & 0o777).toBe(mode);
});

test.skipIf(process.platform === 'win32')('a symbolic link stays one', async () => {
  const { folder, path } = folderWithFile();
  mkdirSync(join(folder, 'links'));
  const link = join(folder, 'links/b.json');
  symlinkSync(path, link);
  await durableWrite(nodeDisk, link, bytes);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path)).toEqual(bytes);
});

describe('what fails', () => {
  test('leaves the old file and nothing else, whichever call it is', async () => {
    let succeeded = false;
    for (let call = 1; !succeeded; call++) {
      const { folder, path } = folderWithFile();
      const disk = faultyDisk(nodeDisk, call, 'ENOSPC', false);
      const error: unknown = await durableWrite(disk, path, bytes).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      succeeded = !disk.failed;
      expect(error === undefined).toBe(succeeded);
      // Once the file has its name, only the flush of the folder can fail.
      const isThere = readFileSync(path, 'utf8');
      expect(['old', bytes.toString()]).toContain(isThere);
      expect(readdirSync(folder)).toEqual(['a.json']);
      if (isThere === 'old') expect(call).toBeLessThan(11);
    }
  });

  test('a write that says less than it should is noticed', async () => {
    const { folder, path } = folderWithFile();
    const disk: Disk = {
      ...nodeDisk,
      open: async (...values) => {
        const file = await nodeDisk.open(...values);
        // Says that all was written; writes half of it.
        const write = async (all: Uint8Array, from: number) => {
          await file.write(all.subarray(0, from + (all.length - from) / 2), from);
          return all.length - from;
        };
        return { ...file, write };
      },
    };
    await expect(durableWrite(disk, path, bytes)).rejects.toMatchObject({ code: 'EIO' });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.json']]);
  });
});

describe('a file that another program holds for a moment', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('%s: renaming is tried again', async (code) => {
    const { path } = folderWithFile();
    await durableWrite(refusingDisk(nodeDisk, 'rename', code, 3), path, bytes, [0, 0, 0]);
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('and for longer: given up, nothing left', async () => {
    const { folder, path } = folderWithFile();
    const disk = refusingDisk(nodeDisk, 'rename', 'EBUSY', 4);
    await expect(durableWrite(disk, path, bytes, [0, 0, 0])).rejects.toMatchObject({ code: 'EBUSY' });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.json']]);
  });
});

test('a system that cannot flush folders is put up with, one that fails at it is not', async () => {
  const { path } = folderWithFile();
  await durableWrite(refusingDisk(nodeDisk, 'syncFolder', 'EINVAL', 99), path, bytes);
  const failing = refusingDisk(nodeDisk, 'syncFolder', 'EIO', 99);
  await expect(durableWrite(failing, path, bytes)).rejects.toMatchObject({ code: 'EIO' });
});

test('making a folder that is there is nothing', async () => {
  const folder = temporaryFolder();
  await makeFolder(nodeDisk, folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('temporary files of dead processes of this machine are removed, no others', async () => {
  const folder = temporaryFolder();
  const host = hostname().replace(/[^A-Za-z0-9-]/g, '-');
  const dead = `.a.json.${host}.${2 ** 22 + 1}.01234567.tmp`;
  const others = [
    `.a.json.${host}.${process.pid}.01234567.tmp`,
    `.a.json.elsewhere.${2 ** 22 + 1}.01234567.tmp`,
    'a.json',
    'notes.tmp',
  ];
  for (const name of [dead, ...others]) writeFileSync(join(folder, name), '');
  await removeStaleTemporaries(nodeDisk, folder);
  expect(readdirSync(folder).sort()).toEqual(others.sort());
});

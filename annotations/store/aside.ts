import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { codeOf, type Disk, readIfThere } from './disk.ts';
import { durableWrite, makeFolder, syncFolder, writeNew } from './durable-write.ts';

/** Where the store keeps what is its own business in a project's folder. */
export const housekeeping = '.visavis';

/** Where people find what could not be used as it was. */
export const setAsideFolder = 'set-aside';

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Makes the housekeeping folder, and keeps it out of Git: what lies in it concerns this machine only. */
export async function makeHousekeeping(disk: Disk, folder: string): Promise<void> {
  const ours = join(folder, housekeeping);
  await makeFolder(disk, ours);
  try {
    await writeNew(disk, join(ours, '.gitignore'), Buffer.from('*\n'));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * Keeps a file's bytes as its previous generation, under a first line that says their SHA-256: a generation that was
 * itself damaged is never taken for good.
 */
export async function keepPrevious(disk: Disk, folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const header = Buffer.from(`${sha256(bytes)}\n`);
  await durableWrite(disk, previousPath(folder, path), Buffer.concat([header, bytes]));
}

/** The previous generation of a file; undefined where there is none, or where it is not what was once written. */
export async function readPrevious(disk: Disk, folder: string, path: string): Promise<Uint8Array | undefined> {
  const kept = await readIfThere(disk, previousPath(folder, path));
  if (kept === undefined) return undefined;
  const bytes = kept.subarray(65);
  return Buffer.from(kept.subarray(0, 65)).toString('latin1') === `${sha256(bytes)}\n` ? bytes : undefined;
}

function previousPath(folder: string, path: string): string {
  return join(folder, housekeeping, 'previous', path);
}

/**
 * Puts a copy of bytes where people find it: `set-aside/<date and time>/<the file's own path>`. Nothing that lies there
 * is ever overwritten.
 *
 * @returns The copy's path within the project.
 */
export async function setAside(
  disk: Disk,
  folder: string,
  path: string,
  bytes: Uint8Array,
  now = new Date(),
): Promise<string> {
  const moment = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let n = 1; ; n++) {
    const copy = [setAsideFolder, n === 1 ? `${moment}Z` : `${moment}Z-${n}`, path].join('/');
    const target = join(folder, copy);
    await makeFolder(disk, dirname(target));
    try {
      await writeNew(disk, target, bytes);
      await syncFolder(disk, dirname(target));
      return copy;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

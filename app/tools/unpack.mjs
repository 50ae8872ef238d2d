/** Unpacks a zip file, with progress, into a folder that is there whole or not at all. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** What the name of a folder has in it that is not whole yet. */
const partial = '.partial-';

/**
 * Makes a folder in one step: `fill` works in a temporary neighbour, which is then renamed. When another process was
 * quicker its folder stays and ours is thrown away, since both were made from the same sums.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function makeFolder(folder, fill) {
  await mkdir(path.dirname(folder), { recursive: true });
  const temporary = await mkdtemp(`${folder}${partial}`);
  try {
    await fill(temporary);
    await rename(temporary, folder).catch((error) => {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Removes what earlier calls of {@link makeFolder} left behind when the power went. Only for a place where nobody else
 * is at work just now.
 * @param {string} place
 */
export async function removePartialFolders(place) {
  const names = await readdir(place).catch(() => []);
  const left = names.filter((name) => name.includes(partial));
  await Promise.all(left.map((name) => rm(path.join(place, name), { recursive: true, force: true })));
}

/**
 * Unpacks those entries of a zip file for which `place` answers a path relative to the folder, keeping the executable
 * bit and symbolic links. An entry that would leave the folder throws (yauzl checks the names).
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | null} place
 */
export async function unpack(zip, folder, place = (name) => name) {
  const { openPromise } = await import('yauzl');
  const file = await openPromise(zip, { lazyEntries: true });
  for await (const entry of file.eachEntry()) {
    const name = place(entry.fileName);
    if (name === null) continue;
    const target = path.join(folder, name);
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    const contents = await file.openReadStreamPromise(entry);
    const mode = unixMode(entry.externalFileAttributes);
    if (mode.isLink) await symlink(await text(contents), target);
    else await pipeline(contents, createWriteStream(target, { mode: mode.isExecutable ? 0o755 : 0o644 }));
  }
}

/**
 * The Unix mode that zip programs keep in the upper half of the external attributes (APPNOTE 4.4.15, Info-ZIP's use).
 * @param {number} externalAttributes
 */
export function unixMode(externalAttributes) {
  const mode = externalAttributes >>> 16;
  return { isLink: (mode & 0o170000) === 0o120000, isExecutable: (mode & 0o111) !== 0 };
}

/**
 * @param {string} file
 * @returns {Promise<string>} SHA-256 in hexadecimal
 */
export async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

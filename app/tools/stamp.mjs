/** A stamp says from what something was made, so that it is made again only when that has changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * SHA-256, in hexadecimal, of the given words and of the names and bytes of the given files. A file that is not there
 * counts as absent, which differs from empty.
 * @param {string} folder that the names are relative to
 * @param {readonly string[]} files in any order
 * @param {readonly string[]} words anything else that the result depends on
 */
export async function hashOf(folder, files, words = []) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(words));
  for (const file of [...files].sort()) {
    const bytes = await readFile(path.join(folder, file)).catch(absentAsNull);
    hash.update(JSON.stringify([file, bytes?.length ?? null]));
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest('hex');
}

/**
 * All files below a folder, as paths with forward slashes relative to `base`, sorted; none when it is not there.
 * @param {string} base
 * @param {string} folder relative to base
 * @param {(file: string) => boolean} wanted is also asked for folders, whose names end in "/"
 * @returns {Promise<string[]>}
 */
export async function filesBelow(base, folder, wanted = () => true) {
  const found = [];
  for (const entry of (await readdir(path.join(base, folder), { withFileTypes: true }).catch(absentAsNull)) ?? []) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (wanted(`${name}/`)) found.push(...(await filesBelow(base, name, wanted)));
    } else if (wanted(name)) {
      found.push(name);
    }
  }
  return found.sort();
}

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export async function isStamped(stampFile, hash) {
  return (await readFile(stampFile, 'utf8').catch(absentAsNull)) === `${hash}\n`;
}

/**
 * Makes something unless its stamp says that it was made from just this and all its results are still there.
 * The stamp is taken away first and put back last, so that whatever was interrupted is made again.
 * @param {string} stampFile
 * @param {string} hash
 * @param {readonly string[]} results files that must exist
 * @param {() => Promise<void>} make
 * @returns {Promise<boolean>} whether it was made now
 */
export async function makeUnlessStamped(stampFile, hash, results, make) {
  if ((await isStamped(stampFile, hash)) && results.every((file) => existsSync(file))) return false;
  await rm(stampFile, { force: true });
  await make();
  await writeStamp(stampFile, hash);
  return true;
}

/**
 * @param {string} stampFile
 * @param {string} hash
 */
export async function writeStamp(stampFile, hash) {
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, `${hash}\n`);
}

/**
 * @param {unknown} error
 * @returns {null}
 */
function absentAsNull(error) {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

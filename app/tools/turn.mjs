/** One at a time: two starts at once must not both install or build into the same folder. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './words.mjs';

/** How often, in milliseconds, one who waits looks again. */
const waitInterval = 200;

/**
 * Does the work while holding a file that names this process. Whoever finds the file of a living process waits; the
 * file of one that has died is set aside. This is politeness among one person's own commands, no guard for data.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(file, work) {
  await mkdir(path.dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (Number.isInteger(holder) && holder > 0 && isAlive(holder)) {
      if (!told) say(`Waiting for another start (process ${holder}) to finish the same step.`);
      told = true;
      await sleep(waitInterval);
    } else {
      await setAside(file);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A file just made is empty for a moment, so an empty one is looked at twice before it is taken for a dead one's.
 * @param {string} file
 */
async function setAside(file) {
  await sleep(waitInterval);
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (holder > 0 && isAlive(holder)) return;
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

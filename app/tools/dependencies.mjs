/** Installs the npm packages that package-lock.json names, when they are missing or the lock file has changed. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './places.mjs';
import { runNpm } from './processes.mjs';
import { showProgress } from './progress.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';
import { inTurn } from './turn.mjs';
import { Stop } from './words.mjs';

const stampFile = path.join(root, 'node_modules', '.visavis-stamp');

/** npm's own record of what it put into node_modules, in the form of a lock file. */
const installedRecord = 'node_modules/.package-lock.json';

/** How often, in milliseconds, the packages that have arrived are counted. */
const countInterval = 500;

/**
 * @typedef {object} Locked one package of a lock file, the parts that matter here
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 *
 * @typedef {{packages: Readonly<Record<string, Locked>>}} Lock
 */

/**
 * Makes node_modules what package-lock.json says.
 * @returns {Promise<boolean>} whether anything was installed now
 */
export async function ensureDependencies() {
  if (await isStamped(stampFile, await currentStamp())) return false;
  return inTurn(path.join(root, '.cache', 'dependencies.turn'), async () => {
    if (await isStamped(stampFile, await currentStamp())) return false;
    const lock = await readLock('package-lock.json');
    if (lock === null) throw new Stop('package-lock.json is missing: this is not a whole copy of the project.');
    const installed = await readLock(installedRecord);
    const complete = installed !== null && isInstalled(lock, installed) && !(await isStampOfElsewhere());
    if (!complete) await install(lock);
    await writeStamp(stampFile, await currentStamp());
    return !complete;
  });
}

/**
 * Whether everything that is locked is installed in the same version. Optional packages are those of other systems and
 * may be absent. Saves a second installation after someone has run `npm install` by hand.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed.packages[place];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {Lock} lock */
async function install(lock) {
  const places = Object.keys(lock.packages).filter((place) => place !== '');
  const progress = showProgress('Installing dependencies', (count) => `${count}`);
  const count = () => places.filter((place) => existsSync(path.join(root, place, 'package.json'))).length;
  progress.update(0, places.length);
  const counting = setInterval(() => progress.update(count(), places.length), countInterval);
  const { status, output } = await runNpm(['ci', '--no-progress', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    quiet: true,
  }).finally(() => {
    clearInterval(counting);
    progress.end();
  });
  if (status !== 0) {
    throw new Stop(
      `npm could not install the dependencies (is the network reachable?). It said:\n${output.trim()}\nNothing else was changed; run the same command again.`,
    );
  }
}

/** Packages with native code differ by system and by Node's binary interface, and node_modules can be copied. */
const system = `${process.platform}-${process.arch}-${process.versions.modules}`;

async function currentStamp() {
  return `${await hashOf(root, ['package-lock.json', installedRecord])} ${system}`;
}

/** Whether node_modules was stamped on another system or for another Node. */
async function isStampOfElsewhere() {
  const stamp = await readFile(stampFile, 'utf8').catch(() => null);
  return stamp !== null && !stamp.trimEnd().endsWith(` ${system}`);
}

/**
 * @param {string} name
 * @returns {Promise<Lock | null>} null when it is not there
 */
async function readLock(name) {
  const text = await readFile(path.join(root, name), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

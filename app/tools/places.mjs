/** Where things lie: the repository, what may be thrown away, and what belongs to the person at the keyboard. */
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * @typedef {object} Machine what decides where a person's folders lie
 * @property {string} platform as process.platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 */

/** @type {Machine} */
const thisMachine = { platform: process.platform, env: process.env, home: homedir() };

/**
 * The folder of one person for what can be fetched again. Linux: XDG Base Directory Specification.
 * @param {Machine} machine
 */
export function cacheFolder({ platform, env, home } = thisMachine) {
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Caches', 'visavis');
  if (platform === 'win32') {
    return path.win32.join(env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'), 'visavis', 'Cache');
  }
  return path.posix.join(absolute(env.XDG_CACHE_HOME) ?? path.posix.join(home, '.cache'), 'visavis');
}

/**
 * The folder of one person for what must be kept, such as the personal copy of the sample project.
 * @param {Machine} machine
 */
export function dataFolder({ platform, env, home } = thisMachine) {
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'visavis');
  if (platform === 'win32') {
    return path.win32.join(env.APPDATA ?? path.win32.join(home, 'AppData', 'Roaming'), 'visavis');
  }
  return path.posix.join(absolute(env.XDG_DATA_HOME) ?? path.posix.join(home, '.local', 'share'), 'visavis');
}

/**
 * The specification says that a relative path in these variables is invalid and to be ignored.
 * @param {string | undefined} folder
 */
function absolute(folder) {
  return folder !== undefined && path.posix.isAbsolute(folder) ? folder : undefined;
}

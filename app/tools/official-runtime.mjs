/** Electron as its authors publish it, downloaded the way the electron package does and checked by the same sums. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, root } from './places.mjs';
import { megabytes, showProgress } from './progress.mjs';
import { makeFolder, unpack } from './unpack.mjs';

/**
 * How long, in milliseconds, to wait for the first byte: without a network nobody should look at a still screen, and a
 * slow line still answers within this.
 */
const patience = 15_000;

/**
 * The folder that holds it. One folder a version, in the cache, so that a new node_modules downloads nothing.
 * @param {string} version
 */
export function officialRuntime(version) {
  return path.join(cacheFolder(), `electron-${version}-${process.platform}-${process.arch}`);
}

/**
 * @param {string} version
 * @param {string} folder to make
 * @returns {Promise<string>} the folder
 */
export async function fetchOfficialRuntime(version, folder) {
  await makeFolder(folder, async (temporary) => {
    const download = path.join(temporary, 'download');
    await mkdir(download);
    await unpack(await fetchArchive(version, download), temporary);
    await rm(download, { recursive: true });
  });
  return folder;
}

/**
 * @param {string} version
 * @param {string} folder
 * @returns {Promise<string>} the archive in it, whose sum is right
 */
async function fetchArchive(version, folder) {
  const { downloadArtifact, ElectronDownloadCacheMode } = await import('@electron/get');
  const checksums = JSON.parse(await readFile(path.join(root, 'node_modules', 'electron', 'checksums.json'), 'utf8'));
  const progress = showProgress(`Downloading Electron ${version}`, megabytes);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new Error(`no answer within ${patience / 1000} s`)), patience);
  /** @param {{transferred: number, total: number | null}} arrived in bytes */
  const showArrived = async ({ transferred, total }) => {
    clearTimeout(timer);
    progress.update(transferred, total ?? 0);
  };
  return downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums,
    // What is unpacked stays; a second copy of the archive would serve nobody.
    cacheMode: ElectronDownloadCacheMode.Bypass,
    tempDirectory: folder,
    downloadOptions: { signal: abort.signal, quiet: true, getProgressCallback: showArrived },
  }).finally(() => {
    clearTimeout(timer);
    progress.end();
  });
}

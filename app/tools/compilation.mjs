/** Builds main, preload, renderer and the command line into out/, only when something they are made from has changed. */
import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './places.mjs';
import { run } from './processes.mjs';
import { filesBelow, hashOf, makeUnlessStamped } from './stamp.mjs';
import { inTurn } from './turn.mjs';
import { Stop, say } from './words.mjs';

const sourceFolders = ['annotations', 'app', 'main', 'renderer'];
const configuration = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'electron.vite.config.ts',
  'app/tools/command-line.vite.config.ts',
];
const folders = ['out/main', 'out/preload', 'out/renderer', 'out/cli'];
const commandLine = 'out/cli/visavis.js';
const results = [
  'out/main/main.js',
  'out/main/exporting.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  commandLine,
];

/**
 * @returns {Promise<boolean>} whether anything was built now
 */
export async function ensureBuild() {
  return inTurn(path.join(root, '.cache', 'build.turn'), async () =>
    makeUnlessStamped(
      path.join(root, 'out', 'build.stamp'),
      await sourceHash(),
      results.map((file) => path.join(root, file)),
      build,
    ),
  );
}

async function sourceHash() {
  const sources = await Promise.all(sourceFolders.map((folder) => filesBelow(root, folder, isSource)));
  return hashOf(root, [...configuration, ...sources.flat()], [process.version]);
}

/**
 * Whether the built app can depend on a file: not on tests, tools, measurements and the sample.
 * @param {string} file relative to the root; a folder ends in "/"
 */
export function isSource(file) {
  if (file.endsWith('/')) return !['app/bench/', 'app/e2e/', 'app/sample/', 'app/tools/'].includes(file);
  return !/\.test\.tsx?$/.test(file);
}

async function build() {
  say('Building.');
  await Promise.all(folders.map((folder) => rm(path.join(root, folder), { recursive: true, force: true })));
  await runBuilder(['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn']);
  const commandLineConfig = 'app/tools/command-line.vite.config.ts';
  await runBuilder(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', commandLineConfig]);
  await chmod(path.join(root, commandLine), 0o755);
}

/** @param {readonly string[]} args */
async function runBuilder(args) {
  const { status, output } = await run(process.execPath, args, { cwd: root, quiet: true });
  if (status !== 0) throw new Stop(`The build failed:\n${output.trim()}`);
}

/** The libraries of a Debian system that Electron needs: installed when we are root and may, otherwise asked for. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { Stop, say } from './words.mjs';

/** Packages of Debian 12 that bring Electron's libraries. Debian 13 renamed those that also stand in {@link renamed}. */
const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libxshmfence1',
  'libcups2',
];

/** The change to 64-bit times gave these another name; the suffix is the whole difference. */
const renamed = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libcups2']);

const displayPackages = ['xvfb'];

/**
 * Makes sure that Electron's libraries, and Xvfb where there is no display, are there. Looks at the executable itself,
 * so that a complete system costs one run of ldd.
 * @param {string} executable
 * @param {{needsDisplay: boolean}} needs
 */
export async function ensureSystemLibraries(executable, { needsDisplay }) {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(executable);
  const lacksDisplay = needsDisplay && !isOnPath('Xvfb');
  if (libraries.length === 0 && !lacksDisplay) return;
  const lacking = [...libraries, ...(lacksDisplay ? ['Xvfb'] : [])].join(', ');
  if (!isOnPath('apt-get')) {
    throw new Stop(
      `This system lacks ${lacking}. Install them with its package program, then run the same command again.`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    say(`Installing system libraries (missing: ${lacking}).`);
    await apt(['update', '-q']);
  }
  const wanted = [...(libraries.length > 0 ? libraryPackages : []), ...(lacksDisplay ? displayPackages : [])];
  const packages = namesHere(wanted, await knownPackages());
  if (!isRoot) {
    throw new Stop(
      `This system lacks ${lacking}. Run this once, then the same command again:\n  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    );
  }
  await apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  const stillMissing = await missingLibraries(executable);
  if (stillMissing.length > 0) {
    throw new Stop(`After installing ${packages.join(' ')} this system still lacks ${stillMissing.join(', ')}.`);
  }
}

/** @param {string} executable */
async function missingLibraries(executable) {
  if (!isOnPath('ldd')) return [];
  const { output } = await run('ldd', [executable], { quiet: true });
  return notFound(output);
}

/**
 * The libraries that ldd could not find.
 * @param {string} output of ldd
 */
export function notFound(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/**
 * The names that packages have on this system.
 * @param {readonly string[]} packages by their names in Debian 12
 * @param {ReadonlySet<string>} known all names here
 */
export function namesHere(packages, known) {
  return packages.map((name) => (renamed.has(name) && known.has(`${name}t64`) ? `${name}t64` : name));
}

async function knownPackages() {
  const { output } = await run('apt-cache', ['pkgnames'], { quiet: true });
  return new Set(output.split('\n'));
}

/** @param {readonly string[]} args */
async function apt(args) {
  const { status } = await run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0)
    throw new Stop(`apt-get ${args[0]} failed; its lines above say why. Then run the same command again.`);
}

/** @param {string} program */
function isOnPath(program) {
  // A user's PATH often lacks the system folders, where a program may still be.
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, program)));
}

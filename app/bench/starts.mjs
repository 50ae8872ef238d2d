/** From the start of a process to a window in which an article can be read. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as rest } from 'node:timers/promises';
import { chromium } from 'playwright';
import { root } from '../tools/places.mjs';
import { appArguments, environmentOf } from './launch.mjs';

/** How long, in milliseconds, a start may take before something must be wrong. */
const patience = 60_000;

const witness = path.join(import.meta.dirname, 'witness.cjs');

/**
 * Milliseconds from the start of the process.
 * @typedef {object} Start
 * @property {number} shown until the window is shown
 * @property {number} read until the text of an article is on the screen
 */

/**
 * Starts the app twice: first as on a machine where it never ran, nothing compiled and nothing cached by Chromium, then
 * again with what the first start has left.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that is not there yet
 * @returns {Promise<{first: Start, second: Start}>}
 */
export async function measureStarts(machine, { folder, annotator }, userData) {
  const env = await environmentOf(machine, userData, annotator);
  const args = ['-r', witness, ...appArguments(folder)];
  const first = await start(machine.executable, args, env, userData);
  const second = await start(machine.executable, args, env, userData);
  return { first, second };
}

/**
 * `npm start` when everything is there already: from the command to the first frame with anything in it. Asked of
 * the page itself through Chromium’s remote debugging, since nothing can be put before the app here.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that the app has been started with before
 * @returns {Promise<number>} milliseconds
 */
export async function measureNpmStart(machine, { folder, annotator }, userData) {
  const env = await environmentOf(machine, userData, annotator);
  const begun = performance.timeOrigin + performance.now();
  const args = ['app/tools/start.mjs', folder, '--remote-debugging-port=0'];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await debuggingAddress(child.stderr);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the app has no window');
    // Before that it is an empty page, whose answer would be lost when it goes.
    await page.waitForURL('app://**');
    const painted = await page.evaluate(firstPaint);
    await browser.close();
    return painted - begun;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/**
 * @param {import('node:stream').Readable} output of Chromium
 * @returns {Promise<string>}
 */
async function debuggingAddress(output) {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('the app ended before it could be asked');
}

/**
 * Runs in the page.
 * @returns {Promise<number>} milliseconds since 1970
 */
function firstPaint() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} userData
 * @returns {Promise<Start>}
 */
async function start(command, args, env, userData) {
  const report = path.join(userData, 'bench-report.json');
  await rm(report, { force: true });
  const begun = performance.timeOrigin + performance.now();
  const child = spawn(command, args, { cwd: root, env: { ...env, VISAVIS_BENCH_REPORT: report }, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const { shown, read } = await reported(report);
    return { shown: shown - begun, read: read - begun };
  } finally {
    // A moment more, in which Chromium keeps what it has compiled for the next start.
    await rest(500);
    child.kill('SIGTERM');
    await ended;
  }
}

/**
 * @param {string} file
 * @returns {Promise<{shown: number, read: number}>}
 */
async function reported(file) {
  for (let waited = 0; waited < patience; waited += 50) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return JSON.parse(text);
    await rest(50);
  }
  throw new Error(`no article could be read within ${patience / 1000} s`);
}

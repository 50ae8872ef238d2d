/** `npm test`: every check there is, in order, and one last line that counts them. `npm test -- unit e2e` runs some. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from './compilation.mjs';
import { withDisplay } from './display.mjs';
import { root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { countPlaywright, countVitest, lastLine, oneCheck, sum } from './results.mjs';
import { Interrupted, runMain, Stop, say } from './words.mjs';

/**
 * @typedef {object} Step
 * @property {string} name as given on the command line
 * @property {string} title
 * @property {readonly string[]} needs steps without which this one cannot run; they are added to what was asked for
 * @property {(env: NodeJS.ProcessEnv) => Promise<import('./results.mjs').Count>} run
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'lint', title: 'Lint', needs: [], run: lint },
  { name: 'types', title: 'Types and layers', needs: [], run: () => check(['node_modules/typescript/bin/tsc', '-b']) },
  { name: 'unit', title: 'Unit and property tests', needs: [], run: unit },
  { name: 'build', title: 'Build', needs: [], run: build },
  { name: 'e2e', title: 'End-to-end tests in Electron', needs: ['build'], run: (env) => playwright('app', env) },
  {
    name: 'package',
    title: 'Package',
    needs: ['build'],
    run: () => check(['app/tools/package.mjs']),
  },
  {
    name: 'packaged',
    title: 'End-to-end test of the packaged app',
    needs: ['build', 'package'],
    run: (env) => playwright('packaged', env),
  },
];

await runMain(async () => {
  const chosen = choose(process.argv.slice(2));
  const runtime = await prepare();
  const counts = await withDisplay((display) => runSteps(chosen, { ...display, ELECTRON_RUNTIME: runtime.executable }));
  const total = sum(counts);
  say(`\n${lastLine(total)}`);
  return total.failed === 0 ? 0 : 1;
});

/** @param {readonly string[]} names */
function choose(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Stop(`There is no step "${unknown}". The steps are: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  if (names.length === 0) return steps;
  const wanted = new Set(names.flatMap((name) => [name, ...(steps.find((step) => step.name === name)?.needs ?? [])]));
  return steps.filter(({ name }) => wanted.has(name));
}

/**
 * Goes on after a failure, so that one run shows all of them; only what needs the failed step is left out, as failed.
 * @param {readonly Step[]} chosen
 * @param {NodeJS.ProcessEnv} env
 */
async function runSteps(chosen, env) {
  const counts = [];
  const failed = new Set();
  for (const step of chosen) {
    say(`\n── ${step.title}`);
    const begun = performance.now();
    const blocker = step.needs.find((name) => failed.has(name));
    const count = blocker === undefined ? await step.run(env) : oneCheck(false);
    if (blocker !== undefined) say(`Not run, because "${blocker}" failed.`);
    if (count.failed > 0) failed.add(step.name);
    say(`${step.title}: ${lastLine(count)} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    counts.push(count);
  }
  return counts;
}

/**
 * @param {readonly string[]} args of Node
 */
async function check(args) {
  const { status } = await run(process.execPath, args, { cwd: root });
  return oneCheck(status === 0);
}

/** Biome colours its report even in a log unless it is told not to. */
function lint() {
  return check(['node_modules/@biomejs/biome/bin/biome', 'ci', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`]);
}

async function build() {
  try {
    if (!(await ensureBuild())) say('Nothing has changed since the last build.');
    return oneCheck(true);
  } catch (error) {
    if (!(error instanceof Stop) || error instanceof Interrupted) throw error;
    say(error.message);
    return oneCheck(false);
  }
}

async function unit() {
  const report = await emptyReport('unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { cwd: root });
  return countVitest(await readReport(report), status);
}

/**
 * @param {'app' | 'packaged'} project of app/e2e/playwright.config.ts
 * @param {NodeJS.ProcessEnv} env
 */
async function playwright(project, env) {
  const report = await emptyReport(`${project}.json`);
  const args = ['test', '--config', 'app/e2e/playwright.config.ts', '--project', project];
  const { status } = await run(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return countPlaywright(await readReport(report), status);
}

/**
 * A report of an earlier run must never be counted.
 * @param {string} name
 * @returns {Promise<string>} its path
 */
async function emptyReport(name) {
  const file = path.join(root, 'test-results', name);
  await rm(file, { force: true });
  return file;
}

/** @param {string} file */
async function readReport(file) {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

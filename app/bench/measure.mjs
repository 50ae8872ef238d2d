/**
 * `npm run bench`: how long the built app takes for what people wait for, on the sample and on projects of two more sizes.
 * `npm run bench -- --quick` leaves out the large one and repeats less. The values are written to test-results/bench.json;
 * docs/performance.md says what they have come to.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { ensureBuild } from '../tools/compilation.mjs';
import { withDisplay } from '../tools/display.mjs';
import { root } from '../tools/places.mjs';
import { prepare } from '../tools/prepare.mjs';
import { runMain, Stop, say } from '../tools/words.mjs';
import { measureAuthorities } from './authorities.mjs';
import { measureCommands } from './command-line.mjs';
import { measureComparing, measureMatrix } from './comparing.mjs';
import { figureOf, table } from './figures.mjs';
import { measureHistory, measureHistoryWindow } from './history.mjs';
import { measureDifferences, measureReview } from './reviewing.mjs';
import { measureSearching } from './searching.mjs';
import { measureNpmStart, measureStarts } from './starts.mjs';
import { annotator, makeProject } from './synthetic.mjs';
import { measureTyping, typingTable } from './typing.mjs';
import { measureWindow } from './window.mjs';

/** The synthetic projects, by the name of their column. */
const sizes = {
  middle: { articles: 4, words: 5_000, tags: 1_000 },
  large: { articles: 4, words: 125_000, tags: 25_000 },
};

/** Those in which is searched: many articles, few tags and very many. */
const archives = {
  '2,000 tags': { articles: 100, words: 1_000, tags: 20 },
  '100,000 tags': { articles: 100, words: 1_000, tags: 1_000 },
};

/** How many articles are read across, without a window and in it. */
const collections = [10, 100, 1_000];
const matrices = {
  '10 articles': { articles: 10, words: 1_000, tags: 40, propositions: 30 },
  '100 articles': { articles: 100, words: 1_000, tags: 40, propositions: 300 },
};

const thorough = {
  projects: ['sample', 'middle', 'large'],
  starts: 3,
  windows: 1,
  strokes: 20,
  commands: 5,
  searches: 20,
  comparisons: 5,
};
const quick = {
  projects: ['sample', 'middle'],
  starts: 1,
  windows: 1,
  strokes: 8,
  commands: 2,
  searches: 8,
  comparisons: 3,
};

/**
 * Values by measurement and project.
 * @typedef {Record<string, Record<string, number[]>>} Values
 */

await runMain(async () => {
  const extent = extentOf(process.argv.slice(2));
  const runtime = await prepare();
  await ensureBuild();
  const scratch = await mkdtemp(path.join(tmpdir(), 'visavis-bench-'));
  try {
    await withDisplay((env) => measureAll({ executable: runtime.executable, env }, runtime.version, extent, scratch));
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  return 0;
});

/** @param {readonly string[]} args */
function extentOf(args) {
  const unknown = args.find((argument) => argument !== '--quick');
  if (unknown !== undefined) throw new Stop(`There is no option "${unknown}". Usage: npm run bench [-- --quick]`);
  return args.includes('--quick') ? quick : thorough;
}

/**
 * @param {import('./launch.mjs').Machine} machine
 * @param {string} electron its version
 * @param {typeof thorough} extent
 * @param {string} scratch
 */
async function measureAll(machine, electron, extent, scratch) {
  /** @type {Values} */
  const values = {};
  for (const project of extent.projects) {
    const opening = await openingOf(project, scratch);
    say(`Measuring on the ${project} project.`);
    for (const measured of await measureProject(machine, opening, extent, scratch)) collect(values, project, measured);
    if (project === 'sample') {
      const settings = await mkdtemp(path.join(scratch, 'settings-'));
      collect(values, project, await measureAuthorities(machine, opening, settings));
    }
    if (project === 'middle') collect(values, project, await measureCommands(opening.folder, extent.commands));
  }
  say(table(extent.projects, figuresOf(values)));
  const searched = await searchArchives(machine, extent.searches, scratch);
  const compared = await readAcross(machine, extent, scratch);
  say('Counting keys on the sample project.');
  const reviewed = await review(machine, extent, scratch);
  const audited = await audit(machine, extent, scratch);
  const typed = await measureTyping(
    machine,
    async () => (await openingOf('sample', await mkdtemp(path.join(scratch, 'typing-')))).folder,
    () => mkdtemp(path.join(scratch, 'settings-')),
  );
  say(typingTable(typed));
  const file = path.join(root, 'test-results', 'bench.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine: machineHere(electron), values, searched, compared, reviewed, audited, typed }, null, 2)}\n`,
  );
  say(`Every value is in ${path.relative(root, file)}.`);
}

/**
 * Searches in a hundred articles, and prints what that has taken.
 * @param {import('./launch.mjs').Machine} machine
 * @param {number} rounds
 * @param {string} scratch
 */
async function searchArchives(machine, rounds, scratch) {
  /** @type {Values} */
  const values = {};
  for (const [name, size] of Object.entries(archives)) {
    say(`Searching in ${size.articles} articles with ${name}.`);
    const folder = await mkdtemp(path.join(scratch, 'archive-'));
    const opening = { folder: path.join(folder, 'project'), annotator };
    await makeProject(opening.folder, size);
    const settings = await mkdtemp(path.join(scratch, 'settings-'));
    collect(values, name, await measureSearching(machine, opening, settings, rounds));
  }
  say(table(Object.keys(archives), figuresOf(values)));
  return values;
}

/**
 * Shared passages and the matrix of claims by how many articles there are, and prints what that has taken.
 * @param {import('./launch.mjs').Machine} machine
 * @param {typeof thorough} extent
 * @param {string} scratch
 */
async function readAcross(machine, { comparisons }, scratch) {
  /** @type {Values} */
  const values = {};
  say('Reading across articles.');
  const measured = await measureComparing(collections, comparisons);
  for (const [size, each] of Object.entries(measured)) collect(values, size, each);
  say(table(Object.keys(measured), figuresOf(values)));
  /** @type {Values} */
  const drawn = {};
  for (const [name, size] of Object.entries(matrices)) {
    const folder = await mkdtemp(path.join(scratch, 'matrix-'));
    const opening = { folder: path.join(folder, 'project'), annotator };
    await makeProject(opening.folder, size);
    for (let count = 0; count < comparisons; count += 1) {
      collect(drawn, name, await measureMatrix(machine, opening, path.join(folder, `settings-${count}`), 10));
    }
  }
  say(table(Object.keys(matrices), figuresOf(drawn)));
  return { values, drawn };
}

/**
 * Comparing two people's tags in a hundred articles, and prints what that has taken.
 * @param {import('./launch.mjs').Machine} machine
 * @param {typeof thorough} extent
 * @param {string} scratch
 */
async function review(machine, { comparisons }, scratch) {
  say('Comparing two people.');
  /** @type {Values} */
  const values = {};
  const column = '100 articles';
  collect(values, column, await measureDifferences(comparisons));
  const folder = await mkdtemp(path.join(scratch, 'review-'));
  const opening = { folder: path.join(folder, 'project'), annotator };
  await makeProject(opening.folder, { articles: 100, words: 1_000, tags: 300, colleague: 'colleague' });
  for (let count = 0; count < comparisons; count += 1) {
    collect(values, column, await measureReview(machine, opening, path.join(folder, `settings-${count}`)));
  }
  say(table([column], figuresOf(values)));
  return values;
}

/**
 * The history of a project with a hundred thousand entries, and prints what reading it has taken.
 * @param {import('./launch.mjs').Machine} machine
 * @param {typeof thorough} extent
 * @param {string} scratch
 */
async function audit(machine, { comparisons }, scratch) {
  say('Reading a history.');
  /** @type {Values} */
  const values = {};
  const column = '100,000 entries';
  const opening = await openingOf('sample', await mkdtemp(path.join(scratch, 'history-')));
  collect(values, column, await measureHistory(opening.folder, comparisons));
  for (let count = 0; count < comparisons; count += 1) {
    const settings = await mkdtemp(path.join(scratch, 'settings-'));
    collect(values, column, await measureHistoryWindow(machine, opening, settings));
  }
  say(table([column], figuresOf(values)));
  return values;
}

/** @param {Values} values */
function figuresOf(values) {
  const rows = Object.entries(values).map(([name, row]) => {
    const figures = Object.entries(row).map(([project, each]) => [project, figureOf(each)]);
    return [name, Object.fromEntries(figures)];
  });
  return Object.fromEntries(rows);
}

/**
 * @param {string} project
 * @param {string} scratch
 * @returns {Promise<import('./launch.mjs').Opening>}
 */
async function openingOf(project, scratch) {
  const folder = path.join(scratch, project);
  if (project === 'middle' || project === 'large') {
    say(`Making the ${project} project.`);
    await makeProject(folder, sizes[project]);
    return { folder, annotator };
  }
  await cp(path.join(root, 'app', 'sample', 'project'), folder, { recursive: true });
  return { folder, annotator: 'anna' };
}

/**
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {typeof thorough} extent
 * @param {string} scratch
 * @returns {Promise<Record<string, number[]>[]>}
 */
async function measureProject(machine, opening, { starts, windows, strokes }, scratch) {
  const measured = [];
  const userData = () => mkdtemp(path.join(scratch, 'settings-'));
  for (let count = 0; count < starts; count += 1) {
    const settings = await userData();
    const { first, second } = await measureStarts(machine, opening, settings);
    measured.push({
      'first start: window shown, ms': [first.shown],
      'first start: article readable, ms': [first.read],
      'next start: window shown, ms': [second.shown],
      'next start: article readable, ms': [second.read],
      '`npm start`: first frame, ms': [await measureNpmStart(machine, opening, settings)],
    });
  }
  for (let count = 0; count < windows; count += 1) {
    measured.push(await measureWindow(machine, opening, await userData(), strokes));
  }
  return measured;
}

/**
 * @param {Values} values
 * @param {string} project
 * @param {Readonly<Record<string, readonly number[]>>} measured
 */
function collect(values, project, measured) {
  for (const [name, more] of Object.entries(measured)) {
    const row = values[name] ?? {};
    values[name] = { ...row, [project]: [...(row[project] ?? []), ...more] };
  }
}

/** @param {string} electron */
function machineHere(electron) {
  return {
    system: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    electron,
    /** What else the machine did: the average length of its queue of processes in the last minute. */
    load: loadavg()[0],
  };
}

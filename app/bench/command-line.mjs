/** The command line of the built program, as a process of its own. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../tools/places.mjs';
import { run } from '../tools/processes.mjs';

/**
 * Gives one command.
 * @param {readonly string[]} args
 * @throws Error with what the command said, when it did not succeed
 */
export async function visavis(...args) {
  const { status, output } = await run(process.execPath, [path.join(root, 'out', 'cli', 'visavis.js'), ...args], {
    quiet: true,
  });
  if (status !== 0) throw new Error(`visavis ${args.join(' ')}\n${output}`);
}

/**
 * How long commands take, from the start of the process to its end, in milliseconds.
 * @param {string} project its folder
 * @param {number} runs
 */
export async function measureCommands(project, runs) {
  const out = `${project}-export.json`;
  const commands = {
    'visavis check': ['check', project],
    'visavis export, own JSON': ['export', project, '--format', 'visavis-json', '--out', out, '--force'],
    'visavis export, W3C': ['export', project, '--format', 'web-annotation', '--out', out, '--force'],
  };
  /** @type {Record<string, number[]>} */
  const times = {};
  for (const [name, args] of Object.entries(commands)) {
    times[name] = [];
    for (let count = 0; count < runs; count += 1) {
      const begun = performance.now();
      await visavis(...args);
      times[name].push(performance.now() - begun);
    }
  }
  await rm(out, { force: true });
  return times;
}

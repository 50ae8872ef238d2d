/** Starting other programs and waiting for them. */
import { spawn } from 'node:child_process';
import { Interrupted } from './words.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} status the exit status; 1 for a program that was ended by a signal
 * @property {string} output standard output and standard error, empty unless it was captured
 */

/**
 * Runs a program to its end. With `quiet` its output is captured instead of shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} options
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    untilEnd(child).then((status) => resolve({ status, output }), reject);
  });
}

/**
 * Runs npm itself: the one that started us when there is one, so that a person's choice of npm is kept.
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} options
 */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/**
 * Waits for a program that runs in front. A request to end is handed on to it, and once it has ended the wait ends
 * with Interrupted, so that whatever is half done is cleared away and nothing more is begun.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit status, 1 when a signal ended it
 */
export function untilEnd(child) {
  let interrupted = false;
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of requestsToEnd) process.on(signal, handOn);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => (interrupted ? reject(new Interrupted('Stopped.')) : resolve(status ?? 1)));
  });
  return ended.finally(() => {
    for (const signal of requestsToEnd) process.off(signal, handOn);
  });
}

/** @type {readonly NodeJS.Signals[]} */
const requestsToEnd = ['SIGINT', 'SIGTERM', 'SIGHUP'];

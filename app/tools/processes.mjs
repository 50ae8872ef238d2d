/** Starting other programs and waiting for them. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} status the exit status; 128 + n after signal n would be a shell's habit, here 1 says "ended by a signal"
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
    const stopForwarding = forwardSignals(child);
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.once('close', (status) => {
      stopForwarding();
      resolve({ status: status ?? 1, output });
    });
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
 * Hands a request to end on to the program that runs in front, and keeps us alive until it has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops handing on
 */
export function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

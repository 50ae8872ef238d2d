/** Running Electron without the lines that Chromium writes about services a container or a bare server lacks. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { forwardSignals } from './processes.mjs';

/** What a person would take for trouble though all is well: no message bus, no graphics card, no such protocol. */
const harmless = [
  /:ERROR:bus\.cc\(\d+\)\] Failed to connect to the bus/,
  /:ERROR:object_proxy\.cc\(\d+\)\] Failed to call method: org\.freedesktop/,
  /:ERROR:viz_main_impl\.cc\(\d+\)\] Exiting GPU process due to errors during initialization/,
  /:ERROR:gl_display\.cc\(\d+\)\]/,
  /:WARNING:gpu_process_host\.cc\(\d+\)\]/,
];

/** @param {string} line of standard error */
export function isHarmless(line) {
  return harmless.some((pattern) => pattern.test(line));
}

/**
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{env: NodeJS.ProcessEnv, cwd: string}} options
 * @returns {Promise<number>} the exit status
 */
export function runElectron(executable, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { ...options, stdio: ['inherit', 'inherit', 'pipe'] });
    const stopForwarding = forwardSignals(child);
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!isHarmless(line)) process.stderr.write(`${line}\n`);
    });
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.once('close', (status) => {
      stopForwarding();
      resolve(status ?? 1);
    });
  });
}

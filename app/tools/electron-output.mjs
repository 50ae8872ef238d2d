/** Running Electron without the lines that Chromium writes about services a container or a bare server lacks. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { untilEnd } from './processes.mjs';

/** What a person would take for trouble though all is well: no message bus, no graphics card, no such protocol. */
const harmless = [
  /:ERROR:bus\.cc\(\d+\)\] Failed to connect to the bus/,
  /:ERROR:object_proxy\.cc\(\d+\)\] Failed to call method: org\.freedesktop/,
  /:ERROR:viz_main_impl\.cc\(\d+\)\] Exiting GPU process due to errors during initialization/,
  /:ERROR:gl_display\.cc\(\d+\)\]/,
  /:ERROR:command_buffer_proxy_impl\.cc\(\d+\)\] ContextResult::kTransientFailure/,
];

/** @param {string} line of standard error */
export function isHarmless(line) {
  return harmless.some((pattern) => pattern.test(line));
}

/**
 * What to do about a line of standard error, where a person can do something that Chromium does not spell out.
 * @param {string} line
 * @param {string} executable
 * @returns {string | null}
 */
export function adviceOn(line, executable) {
  if (!/SUID sandbox helper binary was found, but is not configured correctly/.test(line)) return null;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  return `This system lets only a helper of root start the sandbox. Run this once, then the same command again:\n  sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`;
}

/**
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{env: NodeJS.ProcessEnv, cwd: string}} options
 * @returns {Promise<number>} the exit status
 */
export function runElectron(executable, args, options) {
  const child = spawn(executable, args, { ...options, stdio: ['inherit', 'inherit', 'pipe'] });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!isHarmless(line)) process.stderr.write(`${adviceOn(line, executable) ?? line}\n`);
  });
  return untilEnd(child);
}

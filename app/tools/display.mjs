/** A display for the app's windows: the one that is there, or a virtual one that lasts as long as it is needed. */
import { spawn } from 'node:child_process';
import { Stop } from './words.mjs';

/** Large enough for every window size that the tests ask for. */
const screen = '1920x1200x24';

/** How long, in milliseconds, a virtual display may take to start. */
const patience = 20_000;

/**
 * Whether windows have nowhere to go. Only Linux starts without a desktop.
 * @param {{platform: string, env: Readonly<Record<string, string | undefined>>}} machine
 */
export function lacksDisplay({ platform, env } = process) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Does the work with variables that lead windows to a display, and ends the virtual display afterwards when it was
 * started for this.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (!lacksDisplay()) return work(process.env);
  return onVirtualDisplay((name) => work({ ...process.env, DISPLAY: name, [virtual]: '1' }));
}

/** The variable that says that the display is a virtual one of ours. */
const virtual = 'VISAVIS_VIRTUAL_DISPLAY';

/**
 * Does the work with a virtual display of its own where there is a virtual one already, so that what runs at the same time
 * takes neither focus nor clipboard nor what is dragged from it; '' for the display that is there.
 * @param {(name: string) => Promise<void>} work
 * @returns {Promise<void>}
 */
export async function withOwnDisplay(work) {
  await (process.env[virtual] === undefined ? work('') : onVirtualDisplay(work));
}

/**
 * @template T
 * @param {(name: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function onVirtualDisplay(work) {
  const { server, name } = await startVirtualDisplay();
  const end = () => server.kill();
  process.on('exit', end);
  try {
    return await work(name);
  } finally {
    process.off('exit', end);
    end();
  }
}

/**
 * Xvfb itself picks a free number and writes it to the file descriptor it is told.
 * @returns {Promise<{server: import('node:child_process').ChildProcess, name: string}>}
 */
function startVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // In a process group of its own, so that Ctrl+C reaches the app first and the display is ended after it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  return new Promise((resolve, reject) => {
    /** @param {string} reason */
    const fail = (reason) => {
      clearTimeout(timer);
      server.kill();
      reject(new Stop(`The virtual display (Xvfb) did not start: ${reason}.`));
    };
    const timer = setTimeout(() => fail(`no answer within ${patience / 1000} s`), patience);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (status) => fail(`it ended with status ${status}`));
    let number = '';
    server.stdio[3]?.on('data', (bytes) => {
      number += bytes;
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      server.removeAllListeners('exit');
      resolve({ server, name: `:${number.trim()}` });
    });
  });
}

/** Starting the built app for measurements: each time with a folder of settings of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron } from 'playwright';
import { root } from '../tools/places.mjs';
import { sandboxArguments } from '../tools/sandbox.mjs';

/**
 * @typedef {object} Machine
 * @property {string} executable of Electron
 * @property {NodeJS.ProcessEnv} env with a display
 */

/**
 * A project, and who opens it.
 * @typedef {object} Opening
 * @property {string} folder
 * @property {string} annotator
 */

/** @param {readonly string[]} args */
export function appArguments(...args) {
  return [...sandboxArguments(), root, ...args];
}

/**
 * The environment for one person: theirs is the settings folder, which is made.
 * @param {Machine} machine
 * @param {string} userData
 * @param {string} annotator
 * @returns {Promise<Record<string, string>>}
 */
export async function environmentOf({ env }, userData, annotator) {
  await mkdir(userData, { recursive: true });
  const settings = { annotator: { id: annotator, name: annotator }, theme: 'light', textSize: 16, keys: {} };
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ schema: 1, value: settings }));
  const kept = Object.entries(env).filter(([name]) => !/^(NODE_|ELECTRON_|PLAYWRIGHT_)/.test(name));
  const own = { VISAVIS_USER_DATA: userData, VISAVIS_WINDOW: '1600x900' };
  return {
    ...Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    ...own,
  };
}

/**
 * The app with a project open in it, driven by Playwright.
 * @param {Machine} machine
 * @param {Opening} opening
 * @param {string} userData a folder of settings, made where it is not there yet
 */
export async function openApp(machine, { folder, annotator }, userData) {
  return _electron.launch({
    executablePath: machine.executable,
    args: appArguments(folder),
    cwd: root,
    env: await environmentOf(machine, userData, annotator),
  });
}

/** The history of a project with a hundred thousand entries, without a window and in it. */
import { builtModule } from './built.mjs';
import { openApp } from './launch.mjs';
import { expectHistory, historyIn } from './probe.mjs';

/** Entries of the journal. */
const count = 100_000;

/**
 * Gives a project a long journal, and measures reading it.
 * @param {string} folder of the project
 * @param {number} rounds
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureHistory(folder, rounds) {
  const { measure, writeHistory } = await builtModule('app/bench/history/measure.ts');
  await writeHistory(folder, count);
  return measure(folder, rounds);
}

/**
 * In the window: from the key that shows the history to its first rows, with the longest frame until then; from End to the
 * row a hundred thousand further on, and from a letter to how many fit.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that is not there yet
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureHistoryWindow(machine, opening, userData) {
  const app = await openApp(machine, opening, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    await page.waitForTimeout(2_000);
    await page.keyboard.press('Control+2');
    await page.evaluate(expectHistory, 'rows');
    await page.keyboard.press('Control+H');
    const shown = await page.evaluate(historyIn);
    await page.evaluate(expectHistory, 'end');
    await page.keyboard.press('End');
    const end = await page.evaluate(historyIn);
    await page.locator('.audit input[type="search"]').focus();
    await page.evaluate(expectHistory, 'count');
    await page.keyboard.press('7');
    const found = await page.evaluate(historyIn);
    return {
      'history: key to first rows, ms': [shown.took],
      'history: longest frame until then, ms': [shown.longest],
      'history: End to the oldest row, ms': [end.took],
      'history: a letter to how many fit, ms': [found.took],
      'history: longest frame until then, a letter, ms': [found.longest],
    };
  } finally {
    await app.close();
  }
}

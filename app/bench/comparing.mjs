/** Reading across articles: shared passages and Claims × articles, at ten, a hundred and a thousand articles. */
import { builtModule } from './built.mjs';
import { openApp } from './launch.mjs';
import { expectMatrix, matrixDrawn } from './probe.mjs';

/**
 * Without a window, on texts of 1,000 words.
 * @param {readonly number[]} sizes numbers of articles
 * @param {number} rounds measurements of each kind
 * @returns {Promise<Record<string, Record<string, number[]>>>} the values of each measurement, by number of articles
 */
export async function measureComparing(sizes, rounds) {
  const { measure } = await builtModule('app/bench/comparison/measure.ts');
  /** @type {Record<string, Record<string, number[]>>} */
  const values = {};
  for (const size of sizes) values[size.toLocaleString('en')] = measure(size, rounds);
  return values;
}

/**
 * In the window: from the key that shows the matrix, and from those that go through it, to the frame that has it.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that is not there yet
 * @param {number} rounds keys of each kind that count
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureMatrix(machine, { folder, annotator }, userData, rounds) {
  const app = await openApp(machine, { folder, annotator }, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    await page.waitForTimeout(2_000);
    await page.keyboard.press('Control+2');
    /** @param {string} key */
    const after = async (key) => {
      await page.evaluate(expectMatrix);
      await page.keyboard.press(key);
      const time = await page.evaluate(matrixDrawn);
      await page.waitForTimeout(150);
      return time;
    };
    const shown = await after('Control+Shift+C');
    /** @type {Record<string, number[]>} */
    const values = { 'matrix: key to first drawn, ms': [shown], 'matrix: key to next cell, ms': [] };
    await page.locator('.matrix [role="grid"]').focus();
    for (let round = 0; round < rounds; round += 1) {
      const time = await after(round % 2 === 0 ? 'PageDown' : 'ArrowRight');
      if (time >= 0) values['matrix: key to next cell, ms']?.push(time);
    }
    return values;
  } finally {
    await app.close();
  }
}

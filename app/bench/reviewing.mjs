/** Reviewing a colleague's tags: comparing in a hundred articles, without a window and in it. */
import { builtModule } from './built.mjs';
import { openApp } from './launch.mjs';
import { expectDifferences, reviewedIn } from './probe.mjs';

/**
 * Without a window: a hundred articles of 1,000 words with 300 tags of each of two people.
 * @param {number} rounds
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureDifferences(rounds) {
  const { measure } = await builtModule('app/bench/differences/measure.ts');
  return measure(100, 300, rounds);
}

/**
 * In the window: from the key that begins the review to the frame that has its marks, to that which has the whole list,
 * and the longest frame between them, while the other articles are compared.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that is not there yet
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureReview(machine, opening, userData) {
  const app = await openApp(machine, opening, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    await page.waitForTimeout(2_000);
    await page.keyboard.press('Control+2');
    await page.evaluate(expectDifferences);
    await page.keyboard.press('Control+6');
    const { marked, listed, longest } = await page.evaluate(reviewedIn);
    return {
      'review: key to marks, ms': [marked],
      'review: key to the whole list, ms': [listed],
      'review: longest frame while comparing, ms': [longest],
    };
  } finally {
    await app.close();
  }
}

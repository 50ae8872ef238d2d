/** The concordance: from the last letter that is typed to the lines that it comes to, on a hundred articles. */
import { openApp } from './launch.mjs';
import { expectLines, linesOf } from './probe.mjs';
import { chanceFrom, word } from './synthetic.mjs';

/**
 * What is searched: words and beginnings of words, and an expression that must be tried everywhere. Each time another, so
 * that other lines come.
 * @type {Readonly<Record<string, {subject: string, isExpression: boolean, words: (typed: string) => string}>>}
 */
const searches = {
  'search: texts': { subject: 'Text', isExpression: false, words: (typed) => typed },
  'search: texts, by an expression': { subject: 'Text', isExpression: true, words: (typed) => `\\b${typed}\\w* \\w+n` },
  'search: tags': { subject: 'Tags', isExpression: false, words: (typed) => typed },
  'search: tags, by an expression': { subject: 'Tags', isExpression: true, words: (typed) => `\\b${typed}\\w+` },
};

/**
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that is not there yet
 * @param {number} rounds searches of each kind that count
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureSearching(machine, { folder, annotator }, userData, rounds) {
  const app = await openApp(machine, { folder, annotator }, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    await page.waitForTimeout(2_000);
    await page.keyboard.press('Control+F');
    /** @type {Record<string, number[]>} */
    const values = {};
    for (const [name, { subject, isExpression, words }] of Object.entries(searches)) {
      await choose(page, subject, isExpression);
      const times = await typing(page, words, rounds);
      values[`${name}: first letter, ms`] = times.slice(0, 1);
      values[`${name}: letter to lines, ms`] = times.slice(1);
    }
    return values;
  } finally {
    await app.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} subject
 * @param {boolean} isExpression
 */
async function choose(page, subject, isExpression) {
  await page.locator('.concordance').getByRole('searchbox').fill('');
  await page.locator('.concordance').getByRole('radio', { name: subject }).press('Space');
  const expression = page.locator('.concordance').getByRole('button', { name: 'Regular expression' });
  if (((await expression.getAttribute('aria-pressed')) === 'true') !== isExpression) await expression.press('Space');
  await page.waitForTimeout(1_500);
}

/**
 * The first search has more to do, as everything is made ready for it; the others are what one who types waits for.
 * @param {import('playwright').Page} page
 * @param {(typed: string) => string} words
 * @param {number} rounds
 */
async function typing(page, words, rounds) {
  const chance = chanceFrom(11);
  const times = [];
  for (let count = 0; count <= rounds; count += 1) {
    const wanted = words(word(chance).slice(0, 3));
    await page.locator('.concordance').getByRole('searchbox').focus();
    await page.keyboard.press('Control+A');
    await page.evaluate(expectLines);
    await page.keyboard.insertText(wanted);
    const time = await page.evaluate(linesOf);
    if (time >= 0) times.push(time);
    await page.waitForTimeout(300);
  }
  return times;
}

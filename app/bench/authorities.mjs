/** Authority lists: taking in one of 100,000 rows, and finding rows of it while a name is typed. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { visavis } from './command-line.mjs';
import { openApp } from './launch.mjs';
import { expectOffers, offersOf } from './probe.mjs';
import { chanceFrom, word } from './synthetic.mjs';

const rows = 100_000;

/** Names that are typed a letter at a time, of which the list has some. */
const typed = ['marique toneur', 'grou sai', 'chenon', 'beur lai'];

/**
 * Takes the list in twice, on the command line and in the window, and types names on a tag of the first article.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening the sample
 * @param {string} userData a folder that is not there yet
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureAuthorities(machine, { folder, annotator }, userData) {
  const file = path.join(path.dirname(folder), 'names.csv');
  await writeFile(file, listText());
  const begun = performance.now();
  await visavis('authority', folder, file, '--annotator', annotator);
  const byCommand = performance.now() - begun;
  // The window takes in its own: two lists would be searched.
  await rm(path.join(folder, 'authorities'), { recursive: true });
  const app = await openApp(machine, { folder, annotator }, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    await page.waitForTimeout(2_000);
    const inWindow = await takenIn(app, page, file);
    const { first, letters } = await typing(page);
    await rm(path.join(folder, 'authorities'), { recursive: true });
    return {
      'take in 100,000 rows: `visavis authority`, ms': [byCommand],
      'take in 100,000 rows: in the window, ms': [inWindow],
      'choose an entity: key to first rows of the list, ms': [first],
      'choose an entity: letter to rows in the document, ms': letters.map(({ drawn }) => drawn),
      'choose an entity: letter to painted, ms': letters.map(({ painted }) => painted),
    };
  } finally {
    await app.close();
  }
}

/** Names in two languages, others, a type and a number. */
function listText() {
  const chance = chanceFrom(7);
  const name = () => `${capital(word(chance))} ${capital(word(chance))}`;
  const lines = Array.from(
    { length: rows },
    (_, i) => `Q${i + 1},${name()},${name()},${capital(word(chance))}|${name()},person,number ${i}`,
  );
  return `qid,label_fr,label_en,aliases,type,description\n${lines.join('\n')}\n`;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * @param {import('playwright').ElectronApplication} app
 * @param {import('playwright').Page} page
 * @param {string} file
 */
async function takenIn(app, page, file) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('authority lists');
  await page.locator('[role="option"][data-focused]').waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Authority lists' });
  await dialog.getByRole('button', { name: 'Take in a list…' }).waitFor();
  const begun = performance.now();
  await page.keyboard.press('Enter');
  await dialog.getByText('100,000 rows were taken in').waitFor();
  const taken = performance.now() - begun;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return taken;
}

/** @param {import('playwright').Page} page */
async function typing(page) {
  const { keyboard } = page;
  await page.locator('.pane .ProseMirror').first().click();
  await keyboard.press('Control+Home');
  await keyboard.press('Escape');
  await keyboard.press('Control+ArrowRight');
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.press('p');
  await page.locator('mark.selected').first().waitFor();
  const first = await offered(page, 'e');
  const letters = [];
  for (const name of typed) {
    await keyboard.press('Control+a');
    for (const letter of name) {
      const times = await offered(page, letter);
      if (letter !== ' ') letters.push(times);
    }
  }
  await keyboard.press('Escape');
  return { first: first.drawn, letters };
}

/**
 * @param {import('playwright').Page} page
 * @param {string} key
 */
async function offered(page, key) {
  // Whatever the last key press has left to do is not this one's.
  await page.waitForTimeout(150);
  await page.evaluate(expectOffers);
  await page.keyboard.press(key);
  return page.evaluate(offersOf);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { writeTagged } from '../bench/agreement/written.ts';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, copySample, openSample, Workbench } from './workbench.ts';

/* Figures of agreement in the drawer: found beside the window, and the way from each to the differences that it is of. */

const figures = (page: Page) => page.getByRole('grid', { name: 'Figures of agreement' });
/** The line of the table that the keyboard is in. */
const at = (page: Page) => figures(page).locator('tr:has(.at-cell)');
/** What is said of the figure there. */
const line = (page: Page) => page.locator('.figure-line');
const howFar = (page: Page) => page.locator('.agreement .how-far');
const beside = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** How long figures may take where much else is at work. */
const found = { timeout: 20_000 };

/** By key; the keyboard is in the figures then. */
async function openAgreement(bench: Workbench, page: Page): Promise<void> {
  await bench.panes.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+Shift+A');
  await expect(bench.drawer.getByRole('tab', { name: 'Agreement' })).toHaveAttribute('aria-selected', 'true');
  // As soon as there are figures.
  await expect(figures(page)).toBeFocused(found);
}

/** All figures are there, their intervals and γ among them. */
async function allFound(bench: Workbench, page: Page): Promise<void> {
  await expect(bench.said).toContainText('All figures of agreement are found.', found);
  await expect(howFar(page)).toBeEmpty();
}

/** With the arrow key to a figure by its name. */
async function goTo(page: Page, name: string, key = 'ArrowDown'): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    const before = await at(page).getByRole('rowheader').textContent();
    if (before === name) return;
    await page.keyboard.press(key);
    await expect(at(page).getByRole('rowheader')).not.toHaveText(before ?? '');
  }
  throw new Error(`there is no figure “${name}”`);
}

/** Whether nothing lies over the middle of it. */
function isInSight(cell: Locator): Promise<boolean> {
  return cell.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

async function answerSave(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
}

test('by keyboard: each figure with its interval and in plain words, why one is missing, and on to the very differences', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await openAgreement(bench, page);
  await allFound(bench, page);
  await expect(at(page)).toContainText(/^F1, same words0\.\d{3} \[0\.\d{3}–0\.\d{3}\]$/);
  await expect(line(page)).toContainText('Uncoded text has no say.');
  await expect(line(page)).toContainText('middle 95 % of 1,000 resamples of articles');
  await goTo(page, 'Krippendorff’s α');
  await expect(line(page)).toContainText('uncoded text is included');
  await goTo(page, 'γ');
  await expect(line(page)).toContainText(/Chance is drawn with seed 1, \d+ times for each article/);

  // Of one type alone no figure beyond chance can come: that is said, and not 1.
  await page.keyboard.press('End');
  await expect(at(page).getByRole('rowheader')).toContainText('Severity');
  await goTo(page, 'Types: Cohen’s κ', 'ArrowUp');
  await expect.poll(() => isInSight(at(page).locator('.at-cell')), 'not below what stays in sight').toBe(true);
  await expect(at(page)).toContainText('no variation');
  await expect(line(page)).toContainText('nothing else could be expected');

  // By article, in the table beside: Enter goes to the differences there.
  await page.keyboard.press('Home');
  await expect(at(page).getByRole('rowheader')).toHaveText('F1, same words');
  await beside(page, 'By article').click();
  const articles = page.getByRole('grid', { name: /^F1, same words.*, by article$/ });
  await expect(articles.locator('tbody tr')).toHaveCount(3);
  await articles.focus();
  await expect(articles).toBeFocused();
  await page.keyboard.press('Enter');
  const differences = page.getByRole('grid', { name: 'Differences' });
  await expect(differences).toBeFocused();
  await expect(bench.drawer.getByRole('button', { name: /Layer$/ })).toContainText('Entities');
  await expect(bench.drawer.getByRole('button', { name: /Article$/ })).not.toContainText('All');

  // A cell of the confusion table: as many differences as it counts, and no others.
  await openAgreement(bench, page);
  await beside(page, 'Types confused').click();
  const cell = page.getByRole('gridcell', { name: /^nothing of you, .* of bilal: [1-9]/ }).first();
  const count = Number(/(\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  await cell.dblclick();
  await expect(differences).toBeFocused();
  await expect(differences).toHaveAttribute('aria-rowcount', `${count + 1}`);
  await expect(bench.drawer).toContainText('nothing →');
});

test('figures that tags have changed since are marked, and found again; who and what counts is chosen; they are saved', async ({
  app,
}) => {
  const { bench, window: page, electronApp } = await openSample(app);
  await openAgreement(bench, page);
  await allFound(bench, page);
  const f1 = await at(page).textContent();
  await bench.dragOver(bench.panes.getByRole('region').first(), 'salue');
  await page.keyboard.press('p');
  await expect(howFar(page)).toContainText('Out of date');
  await expect(howFar(page)).toBeEmpty(found);
  await expect(at(page)).not.toHaveText(f1 ?? '');

  const file = path.join(app.folder, 'figures.json');
  await answerSave(electronApp, file);
  await page.getByRole('button', { name: 'Save the figures as' }).click();
  await page.getByRole('menuitem', { name: 'JSON, all figures' }).click();
  await expect(page.getByText(`The figures are saved as ${file}.`)).toBeVisible();
  const saved = JSON.parse(await readFile(file, 'utf8'));
  expect(saved.counted).toHaveLength(3);
  expect(saved.layers.map(({ layer }: { layer: string }) => layer)).toEqual(['entity', 'claim', 'translation']);
  expect(saved.layers[0].gamma.byArticle).toHaveLength(3);

  await bench.choose(bench.drawer, 'Articles', 'Open ones');
  await expect(howFar(page)).toBeEmpty(found);
  const claims = bench.drawer.getByRole('button', { name: 'Claims', exact: true });
  await claims.click();
  await expect(claims).toHaveAttribute('aria-pressed', 'false');
  await expect(figures(page).getByRole('rowheader', { name: /^Claims:/ })).toHaveCount(0);
  await expect(figures(page).getByRole('rowheader', { name: /^Entities:/ })).toHaveCount(1);
  expect(await violations(page)).toEqual([]);

  // One alone agrees with nobody, which is said.
  await bench.drawer.getByRole('group', { name: 'Annotators' }).getByRole('button', { name: 'bilal' }).click();
  await expect(bench.drawer).toContainText('Figures of agreement need two who have tagged.');
});

test('while many figures are found the window answers keys; it says how far it is, and is stopped', async ({ app }) => {
  await beAnnotator(app);
  const folder = await copySample(app);
  await writeTagged(folder, { articles: 40, wordsEach: 400, annotators: ['anna', 'bilal', 'chloe'], tagsEach: 80 });
  const { window: page } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  await openAgreement(bench, page);
  await expect(howFar(page)).toContainText(/^Finding figures: \d+%$/);
  await page.keyboard.press('ArrowDown');
  await expect(at(page).getByRole('rowheader')).toHaveText('Precision, same words');
  // A column for each pair, and one for all.
  await expect(figures(page).getByRole('columnheader')).toHaveText([
    'Figure',
    'you and bilal',
    'you and chloe',
    'bilal and chloe',
    'All',
  ]);
  await bench.drawer.getByRole('button', { name: 'Stop finding figures' }).click();
  await expect(howFar(page)).toContainText('Stopped. What was found stays.');
  await expect(at(page)).toContainText(/0\.\d{3}/);
  await bench.drawer.getByRole('button', { name: 'Find again' }).click();
  await expect(howFar(page)).toContainText(/Finding figures: \d+%/);
});

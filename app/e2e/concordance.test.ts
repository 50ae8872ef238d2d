import type { Page } from '@playwright/test';
import { comment, crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openTexts, type Workbench } from './workbench.ts';

const fieldIn = ({ drawer }: Workbench) => drawer.getByRole('searchbox', { name: 'Search for' });
const gridIn = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Places found' });
const linesIn = (bench: Workbench) => gridIn(bench).locator('tbody tr[aria-rowindex]');
const found = (bench: Workbench) => linesIn(bench).getByRole('rowheader');

/** Search for words as one who knows the key. */
async function searchFor(page: Page, bench: Workbench, words: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await expect(fieldIn(bench)).toBeFocused();
  await page.keyboard.insertText(words);
}

test('words are found in all articles while they are typed, whatever their case and accents, and sorted by context', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await searchFor(page, bench, 'selivar');
  await expect(found(bench)).toHaveText(['Sélivar', 'Sélivar', 'Sélivar']);
  await expect(bench.drawer).toContainText('3 places');
  const rights = linesIn(bench).locator('.right');
  await expect(rights).toHaveText([
    '.',
    '. Les ferries de la compagnie partent chaque matin.',
    /^, dit-on dans le port/,
  ]);

  const before = gridIn(bench).getByRole('columnheader', { name: 'Before' });
  await before.getByRole('button').press('Enter');
  await expect(before).toHaveAttribute('aria-sort', 'ascending');
  await expect(linesIn(bench).locator('.left')).toHaveText([/1 200 habitants à $/, /d’habitants à $/, /demain pour $/]);
  await before.getByRole('button').press('Enter');
  await expect(linesIn(bench).locator('.left')).toHaveText([/demain pour $/, /d’habitants à $/, /1 200 habitants à $/]);

  await searchFor(page, bench, 'ville');
  await expect(found(bench)).toHaveText(['ville', 'ville']);
  await searchFor(page, bench, 'nowhere');
  await expect(bench.drawer).toContainText('Nothing was found.');
});

test('Enter goes to a place, in an article that is opened for it; what is selected there is searched for', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await bench.pane(comment.title).getByRole('textbox').focus();
  await page.keyboard.press('Control+W');
  await expect(bench.pane(comment.title)).toHaveCount(0);

  await searchFor(page, bench, 'se trompe');
  await expect(found(bench)).toHaveText(['se trompe']);
  await page.keyboard.press('ArrowDown');
  await expect(gridIn(bench)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bench.pane(comment.title).getByRole('textbox')).toBeFocused();
  await expect.poll(() => bench.selected()).toBe('se trompe');

  await page.keyboard.press('Control+F');
  await expect(fieldIn(bench)).toBeFocused();
  await expect(fieldIn(bench)).toHaveValue('se trompe');
});

test('all occurrences of a tagged mention are tagged but one, and undone, as one step', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await searchFor(page, bench, 'habitants');
  await expect(found(bench)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => bench.selected()).toBe('habitants');
  await page.keyboard.press('q');
  await expect(bench.inspector).toContainText('Entity · Quantity');

  await page.keyboard.press('=');
  await expect(gridIn(bench)).toBeFocused();
  await expect(found(bench)).toHaveText(['habitants', 'habitants']);
  await expect(linesIn(bench).first()).toContainText('tagged');
  await expect(bench.drawer.getByRole('button', { name: 'Tag 1 place' })).toBeEnabled();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(bench.drawer.getByRole('button', { name: 'Nothing to tag' })).toBeDisabled();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(linesIn(bench).last()).toContainText('tagged');
  expect(await bench.kept()).toMatchObject([
    { type: 'quantity', words: ['habitants'] },
    { type: 'quantity', words: ['habitants'] },
  ]);

  await page.keyboard.press('Control+Z');
  await expect.poll(async () => (await bench.kept()).length).toBe(1);
});

test('several places become tags, and none again, in one step each', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await searchFor(page, bench, 'ferries');
  await expect(found(bench)).toHaveCount(3);
  await bench.choose(bench.drawer, 'Tag as', 'Entity · Event');
  await bench.drawer.getByRole('button', { name: 'Tag 3 places' }).press('Enter');
  await expect.poll(async () => (await bench.kept()).length).toBe(3);
  await expect(bench.drawer.getByRole('button', { name: 'Nothing to tag' })).toBeDisabled();
  await page.keyboard.press('Control+Z');
  await expect.poll(async () => (await bench.kept()).length).toBe(0);
});

test('an expression is searched for; one that is none is said to be, and one without end is stopped', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, {
    ...crossing,
    'long.txt': `Une ligne\n\n${'a'.repeat(60)}\n`,
  });
  await bench.drawer.getByRole('tab', { name: 'Concordance' }).click();
  await bench.drawer.getByRole('button', { name: 'Regular expression' }).press('Space');
  await searchFor(page, bench, '\\d+ \\d+ habitants');
  await expect(found(bench)).toHaveText(['1 200 habitants']);

  await searchFor(page, bench, '(ville');
  await expect(bench.drawer.getByRole('alert')).toContainText(
    '“(ville” is not a regular expression (Unterminated group)',
  );

  await searchFor(page, bench, '(a+)+b');
  await expect(bench.drawer.getByRole('alert')).toContainText('took longer than a second and was stopped');
  await searchFor(page, bench, 'Passerelle\\b');
  await expect(found(bench)).toHaveCount(2);
  await expect(bench.pane(dispatch.title)).toBeVisible();
});

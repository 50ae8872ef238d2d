import type { Page } from '@playwright/test';
import { comment, crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts, type Workbench } from './workbench.ts';

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

const release =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const read = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';
const translated =
  "La chef de la Commission remercie la Tarvanie pour le soulagement de l'inondation et la réouverture de port";

test('occurrences of an entity are looked for under its other names, taken in or skipped by one key each, and are of it', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  const mission = 'International Velse Assistance Mission';
  const missions = async () =>
    (await bench.kept())
      .filter(({ creator, entity }) => creator === 'anna' && entity === mission)
      .map(({ words: [words] }) => words);
  const [full] = await missions();
  expect(await missions()).toEqual([full, 'MIABV', 'Mission Passerelle']);
  for (const [title, words] of [
    [read, 'MIABV'],
    [translated, 'Mission Passerelle'],
  ] as const) {
    await bench.click(bench.page.getByRole('region', { name: title }), words);
    await expect(bench.inspector).toContainText(words);
    await page.keyboard.press('Delete');
  }
  await expect.poll(missions).toEqual([full]);

  await bench.click(bench.pane(release), 'Mission internationale');
  await expect(bench.inspector).toContainText('Entity · Organisation');
  await page.keyboard.press('=');
  await expect(gridIn(bench)).toBeFocused();
  await expect(found(bench)).toHaveText([full ?? '', 'MIABV', 'Mission Passerelle']);
  await expect(bench.drawer).toContainText(`of ${mission}`);
  await expect(page.locator('.status-bar')).toContainText(/A\s*take in\s*S\s*skip\s*Enter\s*go there/);
  await page.keyboard.press('s');
  await page.keyboard.press('a');
  await expect(bench.drawer.getByRole('button', { name: 'Tag 1 place' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect.poll(missions).toEqual([full, 'Mission Passerelle']);
  await expect(linesIn(bench).last()).toContainText('tagged');
  await page.keyboard.press('Control+Z');
  await expect.poll(missions).toEqual([full]);

  await bench.drawer.getByRole('button', { name: '3 other names' }).press('Space');
  await expect(found(bench)).toHaveText([full ?? '']);
  await bench.drawer.getByRole('button', { name: '3 other names' }).press('Space');
  await expect(found(bench)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await bench.choose(bench.drawer, 'In', 'this article');
  await expect(found(bench)).toHaveText([full ?? '']);
});

test('tags are found by what they say in any article, gone to, and shown as a list but for one', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const rows = linesIn(bench);
  const where = rows.locator('.where');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await searchFor(page, bench, 'ostrivan');
  await press('Tab', 'ArrowRight', 'ArrowRight', 'Space');
  await expect(bench.drawer.getByRole('radio', { name: 'Attributes' })).toBeChecked();
  await expect(bench.drawer).toContainText('6 tags');
  await expect(where.first()).toContainText(/Forecast\s*Speaker\s*Marek Ostrivan/);
  await expect(where.locator('mark')).toHaveText(Array(6).fill('Ostrivan'));

  await bench.choose(bench.drawer, 'By', 'bilal');
  await expect(rows).toHaveCount(2);
  await bench.choose(bench.drawer, 'By', 'any');
  await bench.choose(bench.drawer, 'Type', 'Translation notes');
  await expect(rows).toHaveCount(1);
  await expect(where).toContainText('Comment');
  await bench.choose(bench.drawer, 'Type', 'Claim · Forecast');
  await bench.choose(bench.drawer, 'Attribute', 'Speaker');
  await expect(rows).toHaveCount(5);

  await gridIn(bench).getByRole('columnheader', { name: 'Date' }).getByRole('button').press('Enter');
  await gridIn(bench).focus();
  await press('ArrowDown', 'Enter');
  await expect(bench.pane(read).getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText('Claim · Forecast');
  await press('Escape');
  await expect(gridIn(bench)).toBeFocused();

  await press('Home', 's', 'a');
  await expect(rows.first()).toHaveAttribute('aria-selected', 'false');
  await expect(rows.nth(2)).toHaveClass(/at/);
  await press('Control+Enter');
  const list = bench.drawer.getByRole('grid', { name: 'Annotations' });
  await expect(list).toBeFocused();
  await expect(list.locator('tbody tr[aria-rowindex]')).toHaveCount(4);
  await expect(bench.drawer).toContainText('Only what was found, in all articles');
  // All of them are marked, those of articles that are not open too.
  await expect(bench.drawer.getByRole('toolbar', { name: 'Change what is marked' })).toContainText('4 marked');
  const inClosed = async () => (await bench.kept()).filter(({ article }) => article.startsWith('05')).length;
  const before = await inClosed();
  await press('Delete');
  await expect.poll(inClosed).toBe(before - 1);
  await press('Control+Z');
  await expect.poll(inClosed).toBe(before);
  await bench.drawer.getByRole('button', { name: 'Clear filter' }).press('Enter');
  await expect(bench.drawer).not.toContainText('Only what was found');
});

test('notes and the words and types of tags are searched, and what is found follows a change', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const rows = linesIn(bench);
  await page.keyboard.press('Control+F');
  await bench.drawer.getByRole('radio', { name: 'Notes' }).press('Space');
  await searchFor(page, bench, 'DIACRITIC is');
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('.where')).toContainText('Note The diacritic is lost.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bench.inspector).toContainText('Entity · Person');
  await page.keyboard.press('Delete');
  await expect(bench.drawer).toContainText('No tag says that.');
  await page.keyboard.press('Control+Z');
  await expect(rows).toHaveCount(1);

  await bench.drawer.getByRole('radio', { name: 'Tags' }).press('Space');
  await searchFor(page, bench, 'demand');
  await expect(rows.first().locator('.where')).toContainText(/Type\s*Demand/);
  await bench.drawer.getByRole('button', { name: 'Regular expression' }).press('Space');
  await searchFor(page, bench, '^MIABV$');
  await expect(found(bench).first()).toHaveText('MIABV');
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

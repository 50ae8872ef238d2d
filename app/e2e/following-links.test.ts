import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { keptLinks, newLinks } from './linked.ts';
import { openSample, type Workbench } from './workbench.ts';

const release =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';
const portal = "Brénica: une réouverture en trompe-l'œil?";

const section = (bench: Workbench) => bench.inspector.getByRole('region', { name: 'Links' });
const lines = (bench: Workbench) => section(bench).getByRole('listitem');
const selected = (page: Page) => page.locator('mark.selected');

/** Selects the alert of the press release, which four tags of three articles link to, by searching for its words. */
async function goToAlert(bench: Workbench): Promise<void> {
  const { page } = bench;
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+F');
  await page.keyboard.type("L'alerte a été transmise");
  await expect(bench.drawer.getByText('1 place', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
  await page.waitForTimeout(100);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('x');
  await expect(bench.said).toHaveText(/^Factual: L’alerte a été transmise/);
}

test('the inspector lists links, out and in: what they say, the words at the other end, where, and by whom', async ({
  app,
}) => {
  const { bench } = await openSample(app);
  await goToAlert(bench);
  await expect(section(bench).getByRole('heading')).toHaveText('Links4');
  await expect(section(bench).locator('.follow')).toHaveText([
    'Speaker of this ← “Mme Voršak” Commission du bassin de la Velse · ¶ 4 · you',
    "Repeats this ← “l'alerte a été donnée quatorze heures avant…” Lydapresse · ¶ 4 · you",
    'Contradicts this ← “le message était parvenu à Brénica « vers 21…” Lydapresse · ¶ 4 · you',
    "Contradicts this ← “Aucune alerte n'a été donnée avant l'ouverture…” Vent d’Amont · ¶ 3 · you",
  ]);
});

test('Enter follows a link to an article that is opened for it, Escape comes back to its line', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await goToAlert(bench);
  const line = section(bench).getByRole('button', { name: /^Contradicts this ← “Aucune alerte/ });
  await page.keyboard.press('Control+3');
  while (!(await line.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bench.pane(portal).getByRole('textbox')).toBeFocused();
  await expect(selected(page).first()).toBeInViewport();
  await expect(bench.inspector.locator('blockquote').first()).toHaveText(/^Aucune alerte/);
  await expect(section(bench)).toContainText('Contradicts → “L’alerte a été transmise');
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await expect(bench.inspector.locator('blockquote').first()).toHaveText(/^L’alerte/);
  await page.keyboard.press('Escape');
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
});

test('Shift+K goes from link to link, across panes, and after the last back; Escape comes back before', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await goToAlert(bench);
  const stops = [
    { said: 'Link 1 of 4: Speaker of this ← “Mme Voršak”', title: release },
    { said: /^Link 2 of 4: Repeats this ← “l'alerte a été donnée/, title: dispatch },
    { said: /^Link 3 of 4: Contradicts this ← “le message/, title: dispatch },
    { said: /^Link 4 of 4: Contradicts this ← “Aucune alerte/, title: portal },
    { said: 'Back at the tag whose links these were', title: release },
  ];
  for (const { said, title } of stops) {
    await page.keyboard.press('Shift+K');
    await expect(bench.said).toHaveText(said);
    await expect(bench.pane(title).getByRole('textbox')).toBeFocused();
    await expect(bench.pane(title).locator('mark.selected').first()).toBeInViewport();
  }
  await expect(bench.inspector.locator('blockquote').first()).toHaveText(/^L’alerte/);
  for (const _ of [1, 2]) await page.keyboard.press('Shift+K');
  await expect(bench.said).toHaveText(/^Link 2 of 4/);
  await page.keyboard.press('Escape');
  await expect(bench.inspector.locator('blockquote').first()).toHaveText(/^L’alerte/);
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bench.inspector).toContainText('Nothing selected');
});

test('from the list to a tag, two links on, and Escape by Escape all the way back to the list', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await goToAlert(bench);
  await page.keyboard.press('Control+4');
  await bench.drawer.getByRole('tab', { name: 'Annotations' }).click();
  const grid = bench.drawer.getByRole('grid', { name: 'Annotations' });
  await grid.focus();
  await expect(bench.drawer.getByRole('row', { selected: true })).toContainText('L’alerte a été transmise');
  await page.keyboard.press('Enter');
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
  for (const said of [/^Link 1 of 4/, /^Link 2 of 4/]) {
    await page.keyboard.press('Shift+K');
    await expect(bench.said).toHaveText(said);
  }
  await page.keyboard.press('Escape');
  await expect(bench.inspector.locator('blockquote').first()).toHaveText(/^L’alerte/);
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
});

test('a link’s type is changed and the link removed by keyboard, and both undone', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await goToAlert(bench);
  const before = await keptLinks(page);
  const change = section(bench).getByRole('button', { name: /^Change this link: Repeats this ←/ });
  await change.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Change this link' });
  await expect(menu.getByRole('menuitemradio', { checked: true })).toHaveText('Repeats this ←');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(section(bench)).toContainText("Corrects this ← “l'alerte");
  await expect(bench.said).toHaveText('The link is now: Corrects');
  await section(bench)
    .getByRole('button', { name: /^Change this link: Corrects this ←/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemradio', { name: 'Remove the link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lines(bench)).toHaveCount(3);
  await expect(section(bench).locator('.follow').first()).toBeFocused();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect.poll(async () => (await keptLinks(page)).length).toBe(before.length);
  expect(await keptLinks(page)).toEqual(expect.arrayContaining(before));
  await expect(section(bench)).toContainText("Repeats this ← “l'alerte");
});

test('a link is added by typing words of the other tag, in any article, in either direction', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await goToAlert(bench);
  const made = await newLinks(page);
  const add = section(bench).getByRole('button', { name: 'Add a link…' });
  await add.focus();
  await page.keyboard.press('Enter');
  const field = section(bench).getByRole('combobox', { name: 'Other tag' });
  await expect(field).toBeFocused();
  await page.keyboard.type('trois-golfes');
  const offers = page.locator('.tags-found').getByRole('option');
  await expect(offers).toHaveText([/“Université des Trois-Golfes”Organisation · Le Quai des idées · ¶/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const alert = /^L’alerte a été transmise/;
  await expect.poll(made).toMatchObject([{ type: 'same-as', from: alert, to: 'Université des Trois-Golfes' }]);
  await expect(section(bench).getByRole('button', { name: /^Same as → “Université/ })).toBeFocused();

  await add.focus();
  await page.keyboard.press('Enter');
  await expect(offers.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(add).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nothing has this');
  await expect(page.getByText('No other tag has these words.')).toBeVisible();
  await field.fill('courtavaux');
  await expect(offers).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(made).toMatchObject([{}, { type: 'same-as', from: 'Anselme Courtavaux', to: alert }]);
  await expect(section(bench)).toContainText('Same as this ← “Anselme Courtavaux”');
});

test('a deleted tag takes its links along, and undo brings both back; the list says how many a tag has', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await goToAlert(bench);
  const before = await keptLinks(page);
  await page.keyboard.press('Control+4');
  await bench.drawer.getByRole('tab', { name: 'Annotations' }).click();
  const row = bench.drawer.getByRole('row', { selected: true });
  await expect(row.getByText('4 links')).toHaveCount(1);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await keptLinks(page)).length).toBe(before.length - 4);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => keptLinks(page)).toEqual(expect.arrayContaining(before));
});

test('links and what changes them have no fault that axe finds, light or dark', async ({ app }) => {
  const { bench, window: page } = await openSample(app, { env: { VISAVIS_WINDOW: '1280x720' } });
  await goToAlert(bench);
  await section(bench).getByRole('button', { name: 'Add a link…' }).click();
  await page.keyboard.press('Escape');
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(500);
    expect(await violations(page), theme).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
  await page.keyboard.press('Control+2');
  await page.keyboard.press('k');
  await page.keyboard.press(']');
  await page.keyboard.press('k');
  await expect(page.getByRole('menu', { name: /^Which link/ })).toBeVisible();
  await page.waitForTimeout(500);
  expect(await violations(page)).toEqual([]);
});

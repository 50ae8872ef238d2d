import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts, type Workbench } from './workbench.ts';

/* The overview: figures and tables of the same numbers, and the way from each to the text. */

const overview = (page: Page) => page.getByRole('main', { name: 'Overview' });
const figure = (page: Page, name: string) => overview(page).getByRole('figure', { name, exact: true });
const marks = (within: Locator) => within.locator('svg [data-mark]');
const mark = (within: Locator, name: string | RegExp) => within.locator('svg').getByRole('button', { name });
const table = (page: Page, name: string) => page.getByRole('grid', { name: `${name}, as a table` });
const titles = ['Entities × articles', 'Dates', 'Propositions by outlet', 'Speakers by stance', 'Tags by type'];

/** From the text of the first pane to the figures, by key; the focus is on the first mark then. */
async function openOverview(bench: Workbench, page: Page): Promise<void> {
  await bench.panes.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+5');
  await expect(overview(page).locator('svg.plot')).toHaveCount(5);
  await expect(marks(figure(page, 'Entities × articles')).first()).toBeFocused();
}

async function openTable(page: Page, name: string): Promise<Locator> {
  await figure(page, name)
    .getByRole('button', { name: `${name}, as a table` })
    .click();
  await expect(table(page, name)).toBeVisible();
  return table(page, name);
}

/** The number at the end of what a mark says. */
const numberIn = (name: string) => Number(/(\d+) \w+$/.exec(name)?.[1] ?? Number.NaN);

async function namesOf(within: Locator): Promise<string[]> {
  return marks(within).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
}

test('the key leads there and back, the mode is remembered, and the toolbar shows it', async ({ app }) => {
  const { bench, window: page, close } = await openSample(app);
  const modes = page.getByRole('radiogroup', { name: 'Mode' });
  await expect(modes.getByRole('radio', { name: 'Read & tag' })).toBeChecked();
  await openOverview(bench, page);
  await expect(bench.panes).toHaveCount(0);
  await expect(modes.getByRole('radio', { name: 'Overview' })).toBeChecked();
  for (const title of titles) await expect(figure(page, title)).toHaveCount(1);
  await page.keyboard.press('Control+5');
  await expect(bench.panes.getByRole('textbox').first()).toBeVisible();
  await expect(page.locator('.ProseMirror').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('ProseMirror');
  await modes.getByRole('radio', { name: 'Overview' }).click();
  await expect(overview(page).locator('svg.plot')).toHaveCount(5);
  // Resting is what keeps the workspace; leaving keeps it as well.
  await close();

  const again = await app.launch([path.join(app.folder, 'sample')]);
  await expect(overview(again.window).locator('svg.plot')).toHaveCount(5);
  // Escape goes to the text, as from any part of the window.
  await mark(figure(again.window, 'Tags by type'), /^Person/).focus();
  await again.window.keyboard.press('Escape');
  await expect(again.window.getByRole('main', { name: 'Articles side by side' })).toBeVisible();
});

test('a figure says as often as the table beside it, the list and the register do', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const inAll = (await bench.kept()).filter(({ creator }) => creator === 'anna');
  await openOverview(bench, page);
  await expect(overview(page)).toContainText(`${inAll.length} tags in 5 articles`);

  const types = figure(page, 'Tags by type');
  await expect(mark(types, /./)).not.toHaveCount(0);
  const counted = (await namesOf(types)).reduce((sum, name) => sum + numberIn(name), 0);
  expect(counted).toBe(inAll.length);
  const people = inAll.filter(({ type }) => type === 'person').length;
  await expect(mark(types, `Person: ${people} tags`)).toHaveCount(1);

  for (const title of titles) {
    const rows = await openTable(page, title);
    const cells = await rows.locator('td.goes').allTextContents();
    const drawn = await namesOf(figure(page, title));
    expect(cells.length, title).toBe(drawn.length);
    expect(cells.length, title).toBeGreaterThan(0);
    if (title !== 'Dates') expect(cells.map(Number).sort(), title).toEqual(drawn.map(numberIn).sort());
  }

  // What is left out is said, and can be shown.
  const entities = figure(page, 'Entities × articles');
  await expect(entities).toContainText('20 more entities are mentioned 20 times.');
  await entities.getByRole('button', { name: /^Show all/ }).click();
  await expect(entities).not.toContainText('more entities');
  const linked = inAll.filter(({ entity }) => entity !== '').length;
  expect((await namesOf(entities)).reduce((sum, name) => sum + numberIn(name), 0)).toBe(linked);
  const unlinked = inAll.filter(({ layer, entity }) => layer === 'entity' && entity === '').length;
  await entities.getByRole('button', { name: /^List them/ }).click();
  await expect(bench.drawer).toContainText(`${unlinked} of ${unlinked} annotations`);

  // A list of several leads on to the text.
  await mark(types, `Person: ${people} tags`).click();
  await expect(bench.drawer).toContainText(`${people} of ${people} annotations`);
  await expect(bench.drawer.getByRole('grid', { name: 'Annotations' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(mark(types, `Person: ${people} tags`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bench.drawer.getByRole('grid', { name: 'Annotations' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(bench.inspector).toContainText('Entity · Person');
  await page.keyboard.press('Enter');
  await expect(bench.panes).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('ProseMirror');
});

test('one behind a mark is gone to at once, by Enter, by a click and from the table; Escape comes back', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await openOverview(bench, page);
  const entities = figure(page, 'Entities × articles');
  const first = mark(entities, 'Ilena Voršak in Commission du bassin de la Velse: 2 mentions');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const once = mark(entities, 'Ilena Voršak in Continent Courrier: 1 mention');
  await expect(once).toBeFocused();
  await page.keyboard.press('Enter');
  const text = page.locator('[data-region^="pane:03"]').getByRole('textbox');
  await expect(text).toBeFocused();
  await expect(bench.inspector).toContainText('Ilena Voršak');
  await page.keyboard.press('Escape');
  await expect(once).toBeFocused();

  // An article whose pane is not open, by the mouse.
  await mark(entities, 'Marek Ostrivan in Vent d’Amont: 1 mention').click();
  await expect(page.locator('[data-region^="pane:05"]').getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText('Ostrivan');
  await page.keyboard.press('Escape');
  await expect(mark(entities, 'Marek Ostrivan in Vent d’Amont: 1 mention')).toBeFocused();

  // Publication: the article itself. A date: its words.
  const dates = figure(page, 'Dates');
  await mark(dates, 'Le Quai des idées: published June 2023').press('Enter');
  await expect(page.locator('[data-region^="pane:04"]').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+5');
  await expect(mark(dates, 'Le Quai des idées: published June 2023')).toBeFocused();
  await mark(dates, '28 May 2023 in Le Quai des idées: 1 mention').press('Enter');
  await expect(bench.inspector).toContainText('28 mai');
  await expect(page.locator('[data-region^="pane:04"]').getByRole('textbox')).toBeFocused();

  // The table, by its keys: the same ways.
  await page.keyboard.press('Escape');
  await expect(mark(dates, '28 May 2023 in Le Quai des idées: 1 mention')).toBeFocused();
  const rows = await openTable(page, 'Speakers by stance');
  await rows.locator('tbody th').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.getByRole('rowheader', { name: 'Anselme Courtavaux' })).toBeFocused();
  for (const expected of ['7', '0', '1']) {
    await page.keyboard.press('ArrowRight');
    await expect(rows.locator('td:focus')).toHaveText(expected);
  }
  await page.keyboard.press('Enter');
  await expect(bench.inspector).toContainText('L’alerte a-t-elle vraiment été donnée');
  await expect(bench.panes).toBeVisible();
});

test('the figures follow what is tagged and undone, whose it is, and which articles are open', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await openOverview(bench, page);
  const types = figure(page, 'Tags by type');
  const quantities = (count: number) => mark(types, `Quantity: ${count} tags`);
  await expect(quantities(13)).toHaveCount(1);
  await page.keyboard.press('Control+5');
  const pane = page.locator('[data-region^="pane:01"]');
  await expect(pane.getByRole('textbox')).toBeVisible();
  await bench.settled();
  await bench.tag(pane, 'deux juin', 'q');
  await expect(bench.inspector).toContainText('Entity · Quantity');
  await page.keyboard.press('Control+5');
  await expect(quantities(14)).toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await expect(quantities(13)).toHaveCount(1);

  // A colleague's count once they are shown, unless one wants one's own alone.
  await page.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await expect(quantities(13)).toHaveCount(0);
  await bench.choose(overview(page), 'Tags', 'Mine alone');
  await expect(quantities(13)).toHaveCount(1);
  await expect(overview(page)).toContainText('150 tags in 5 articles');
  await bench.choose(overview(page), 'Articles', 'Open ones');
  await expect(overview(page)).toContainText('110 tags in 3 articles');
  await bench.choose(overview(page), 'Articles', 'All');
  await bench.choose(overview(page), 'Rows', 'The first 10');
  await expect(figure(page, 'Entities × articles')).toContainText('30 more entities are mentioned 40 times.');
  await expect(figure(page, 'Speakers by stance')).toContainText('4 more speakers with 4 claims not shown.');
});

/** Answers the next dialog for saving with a file of the test's own, and presses a button of a figure. */
async function save(electronApp: ElectronApplication, page: Page, button: Locator, file: string): Promise<Buffer> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
  await button.press('Enter');
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  return readFile(file);
}

test('each figure is saved as SVG and PNG, on white in the dark as well, and its table copied', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  await openOverview(bench, page);
  await page.keyboard.press('Control+Shift+D');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const [i, title] of titles.entries()) {
    const button = (format: string) =>
      figure(page, title).getByRole('button', { name: `Save “${title}” as ${format}` });
    const svg = (await save(electronApp, page, button('SVG'), path.join(app.folder, `${i}.svg`))).toString('utf8');
    const found = await page.evaluate((source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        faults: root.querySelectorAll('parsererror').length,
        name: root.localName,
        title: root.querySelector('title')?.textContent,
        width: Number(root.getAttribute('width')),
        height: Number(root.getAttribute('height')),
        texts: root.querySelectorAll('text').length,
        ground: root.querySelector('rect')?.getAttribute('fill'),
      };
    }, svg);
    expect(found, title).toMatchObject({ faults: 0, name: 'svg', title, ground: '#ffffff' });
    expect(found.texts).toBeGreaterThan(10);
    // Nothing in it needs the program: no token, no class of ours that means something, no address.
    expect(svg).not.toContain('var(');
    expect(svg.match(/https?:\/\/[^"' ]+/g) ?? []).toEqual(
      expect.not.arrayContaining([expect.not.stringContaining('w3.org')]),
    );
    const png = await save(electronApp, page, button('PNG'), path.join(app.folder, `${i}.png`));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * found.width, 2 * found.height].map(Math.round));
    expect(png.byteLength).toBeGreaterThan(10_000);
  }
  await figure(page, 'Tags by type').getByRole('button', { name: 'Copy the table “Tags by type”' }).press('Enter');
  await expect(bench.said).toHaveText('Copied 11 rows');
  const copied = await electronApp.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Type\tLayer\tTags\nPerson\tEntities\t17\n');
});

test('where nothing is tagged every figure says what to do; without articles there is a way to add some', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, {
    'text.txt': 'Ida said so.\n\nNothing else happened.',
  });
  await bench.panes.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+5');
  await expect(figure(page, 'Entities × articles')).toContainText('Select an entity tag and press E');
  await expect(figure(page, 'Dates')).toContainText('Select a date and press D');
  await expect(figure(page, 'Propositions by outlet')).toContainText('Select a claim and press E');
  await expect(figure(page, 'Speakers by stance')).toContainText('press C');
  await expect(figure(page, 'Tags by type')).toContainText('Go back to the text with Ctrl+5');
  await expect(overview(page).locator('svg.plot')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

for (const size of ['1600x900', '1280x720']) {
  test(`at ${size} nothing is cut off, and axe finds no fault, light or dark`, async ({ app }) => {
    const { bench, window: page } = await openSample(app, { env: { VISAVIS_WINDOW: size } });
    await openOverview(bench, page);
    for (const title of titles) await openTable(page, title);
    for (const theme of ['light', 'dark']) {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await page.waitForTimeout(400);
      expect(await violations(page), theme).toEqual([]);
      await page.keyboard.press('Control+Shift+D');
    }
    const outside = await page.locator('.overview svg.plot text').evaluateAll((texts) =>
      texts.flatMap((text) => {
        const [own, whole] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()];
        if (whole === undefined || own.width === 0) return [];
        const isIn =
          own.left >= whole.left - 1 &&
          own.right <= whole.right + 1 &&
          own.top >= whole.top - 1 &&
          own.bottom <= whole.bottom + 1;
        return isIn ? [] : [text.textContent];
      }),
    );
    expect(outside).toEqual([]);
    const bar = await page.locator('.top-bar').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(bar).toBe(0);
  });
}

import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { openTexts, Workbench } from './workbench.ts';

const rest = 'à sept heures par le préfet de la région, qui attend la crue';
const closed = `le pont de la Velse a été fermé ${rest}`;
const opened = `le pont de la Velse a été rouvert ${rest}`;

/** The same words in three articles, one of which has another word in their midst. */
const titles = { dispatch: 'Un pont est barré', report: 'Ce que dit la mairie', echo: 'Un écho de la rive' };
const texts = {
  '1-dispatch.txt': `${titles.dispatch}\n\nLundi matin, ${closed}.\n\nPersonne ne passe.\n`,
  '2-report.txt': `${titles.report}\n\nLa mairie confirme : ${opened}.\n`,
  '3-echo.txt': `${titles.echo}\n\nOn lit partout que ${closed} et rien de plus.\n`,
};

const button = (page: Page) => page.getByRole('button', { name: /^Shared passages/ });
const list = (bench: Workbench) => bench.drawer.getByRole('grid', { name: 'Shared passages' });
const rows = (bench: Workbench) => list(bench).locator('tbody tr');
const bands = (page: Page) => page.locator('.passage-bands .band path');

/** What is tinted of a text, in its order: of all passages, or of the one that was gone to. */
function tinted(pane: Locator, name: 'shared-passage' | 'shared-passage-at' = 'shared-passage'): Promise<string[]> {
  return pane.getByRole('textbox').evaluate(
    (text, highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])]
        .filter((range): range is Range => range instanceof Range && text.contains(range.startContainer))
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map(String),
    name,
  );
}

/** Opens the three articles; what they share has been found. */
async function begin(app: Parameters<typeof openTexts>[0]) {
  const started = await openTexts(app, texts);
  const { bench } = started;
  await expect.poll(() => tinted(bench.pane(titles.dispatch))).toEqual([closed]);
  return started;
}

/** Goes into a text. */
async function goInto(bench: Workbench, title: string): Promise<void> {
  const text = bench.pane(title).getByRole('textbox');
  await text.focus();
  await expect(text).toBeFocused();
}

test('what is shared is tinted in the texts, the words that differ are not; 5 hides and shows it', async ({ app }) => {
  const first = await begin(app);
  const { bench, window: page, folder } = first;
  const pane = bench.pane(titles.report);
  const same = ['le pont de la Velse a été', rest];
  await expect.poll(() => tinted(pane)).toEqual(same);
  await expect.poll(() => tinted(bench.pane(titles.echo))).toEqual([closed]);
  // No element is drawn for it, so no tag is cut by it.
  await expect(page.locator('.ProseMirror span:not(.suggestion, .suggestion-start, .suggestion-end)')).toHaveCount(0);
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('5');
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => tinted(pane)).toEqual([]);
  await expect(bands(page)).toHaveCount(0);
  await first.close();

  const second = await app.launch([folder]);
  const again = new Workbench(second.window);
  await again.settled();
  await expect(button(second.window)).toHaveAttribute('aria-pressed', 'false');
  await again.pane(titles.report).getByRole('textbox').focus();
  await second.window.keyboard.press('5');
  await expect(button(second.window)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => tinted(again.pane(titles.report))).toEqual(same);
});

test('the list names both sources, likeness and differences; Enter opens both articles there', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  await goInto(bench, titles.echo);
  await page.keyboard.press('Control+w');
  await expect(bench.pane(titles.echo)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+S');
  await expect(list(bench)).toBeFocused();
  await expect(rows(bench)).toHaveCount(3);
  await expect(bench.drawer).toContainText('3 of 3 passages');
  // They have no dates yet, and a row says so.
  await expect(rows(bench).first()).toContainText('The dates do not tell which is earlier');
  await page.keyboard.press('ArrowDown');
  await expect(rows(bench).first()).toHaveAttribute('aria-selected', 'true');
  await expect(rows(bench).first()).toContainText(/95%.*le pont de la Velse a été fermé\s*rouvert à sept heures/);
  const versions = bench.drawer.getByRole('region', { name: 'Both versions' });
  await expect(versions).toContainText(`The dates do not tell which of ${titles.dispatch} and ${titles.report}`);
  await expect(versions.locator('.differing')).toHaveText(['fermé', 'rouvert']);
  await expect
    .poll(() => tinted(bench.pane(titles.report), 'shared-passage-at'))
    .toEqual(['le pont de la Velse a été', rest]);

  // Sorted by likeness, the two that are word for word come first.
  const alike = list(bench).getByRole('button', { name: 'Alike' });
  await alike.focus();
  await page.keyboard.press('Enter');
  await expect(list(bench).getByRole('columnheader', { name: 'Alike' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(bench).first()).toContainText('100%');
  await alike.focus();
  await page.keyboard.press('Enter');
  await expect(rows(bench).first()).toContainText('95%');
  const words = list(bench).getByRole('button', { name: 'Words' });
  await words.focus();
  await page.keyboard.press('Enter');
  await expect(rows(bench).first()).toContainText('100%');

  await bench.drawer.getByRole('button', { name: /Article$/ }).focus();
  await page.keyboard.press('Enter');
  const choices = page.getByRole('dialog', { name: 'Article' });
  await expect(choices.getByRole('option', { name: 'All' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choices.getByRole('option', { name: titles.dispatch })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choices.getByRole('option', { name: titles.report })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bench.drawer).toContainText('2 of 3 passages');
  await list(bench).focus();
  await page.keyboard.press('End');
  const last = rows(bench).last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toContainText(titles.echo);
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText(`Shared passage of ${titles.report} and ${titles.echo}, 95% alike.`);
  await expect(bench.pane(titles.report).getByRole('textbox')).toBeFocused();
  expect(await bench.titles()).toContain(titles.echo);
  await expect
    .poll(() => tinted(bench.pane(titles.echo), 'shared-passage-at'))
    .toEqual(['le pont de la Velse a été', rest]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+D');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.waitForTimeout(500);
  expect(await violations(page)).toEqual([]);
});

test('once the dates tell, the earlier source is named, and what was added or left out later', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  for (const [title, date] of [
    [titles.dispatch, '2023-06-04'],
    [titles.report, '2023-06-02'],
  ] as const) {
    await goInto(bench, title);
    await page.keyboard.press('Control+I');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Date' })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Date' }).fill(date);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await page.keyboard.press('Control+Shift+S');
  await expect(list(bench)).toBeFocused();
  const row = rows(bench).filter({ hasText: titles.dispatch }).filter({ hasText: titles.report });
  await expect(row).not.toContainText('dates do not tell');
  await row.click();
  const versions = bench.drawer.getByRole('region', { name: 'Both versions' });
  await expect(versions).toContainText(`${titles.report} is earlier than ${titles.dispatch}.`);
  await expect(versions.locator('del')).toHaveText('left out later: rouvert');
  await expect(versions.locator('ins')).toHaveText('added later: fermé');
});

test('z goes to the same words in the next article, Shift+Z in the one before; where there are none it says so', async ({
  app,
}) => {
  const { bench, window: page } = await begin(app);
  await goInto(bench, titles.echo);
  await page.keyboard.press('Control+w');
  await expect(bench.pane(titles.echo)).toHaveCount(0);
  const text = (title: string) => bench.pane(title).getByRole('textbox');
  /** The caret is at the word, which W selects. */
  const isAtWord = async (title: string) => {
    await expect(text(title)).toBeFocused();
    await page.keyboard.press('w');
    await expect.poll(() => bench.selected()).toBe('préfet');
  };
  await bench.click(bench.pane(titles.dispatch), 'préfet');
  await page.keyboard.press('z');
  await expect(bench.said).toHaveText(`The same passage in ${titles.report}, 95% alike. 2 other articles have it.`);
  await isAtWord(titles.report);
  // Its pane is opened where there is none.
  await page.keyboard.press('z');
  await expect(bench.said).toHaveText(`The same passage in ${titles.echo}, 95% alike. 2 other articles have it.`);
  await isAtWord(titles.echo);
  await page.keyboard.press('z');
  await expect(bench.said).toHaveText(`The same passage in ${titles.dispatch}, 100% alike. 2 other articles have it.`);
  await isAtWord(titles.dispatch);
  await page.keyboard.press('Shift+Z');
  await expect(bench.said).toHaveText(`The same passage in ${titles.echo}, 100% alike. 2 other articles have it.`);
  await expect(text(titles.echo)).toBeFocused();

  // At the beginning is the title, which is no numbered paragraph.
  await page.keyboard.press('Control+Home');
  await expect(page.getByRole('contentinfo')).not.toContainText('¶');
  await page.keyboard.press('z');
  await expect(page.getByRole('contentinfo')).toContainText('The caret is in no passage that another article has.');
});

test('a band joins the two ends, follows what is scrolled, and takes clicks in the gutter alone', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  await expect(bands(page)).toHaveCount(2);
  const left = bench.pane(titles.dispatch);
  const right = bench.pane(titles.report);
  /** How far the first band's corners are from the words they belong to, at the most, in height. */
  const distance = async () => {
    const box = await bands(page).first().boundingBox();
    const [start, end] = [await bench.place(left, 'le pont'), await bench.place(right, 'crue')];
    const [a, b] = [await left.getByRole('textbox').boundingBox(), await right.getByRole('textbox').boundingBox()];
    if (box === null || a === null || b === null) return Number.POSITIVE_INFINITY;
    return Math.max(
      Math.abs(box.x - (a.x + a.width) - 4),
      Math.abs(box.x + box.width - b.x + 4),
      start.start.y - box.y - 30,
      box.y - start.start.y,
      end.end.y - (box.y + box.height),
    );
  };
  await expect.poll(distance).toBeLessThan(2);
  const before = await bands(page).first().getAttribute('d');
  await page.evaluate(() => {
    for (const text of document.querySelectorAll('.scroller')) text.scrollTo(0, 40);
  });
  await expect(bands(page).first()).not.toHaveAttribute('d', before ?? '');
  await expect.poll(distance).toBeLessThan(2);

  // The text beside the gutter takes its own clicks.
  await bench.click(left, 'sept heures');
  await expect(left.getByRole('textbox')).toBeFocused();
  await expect(page.locator('.passage-bands .band.at')).toHaveCount(0);
  await page.locator('.passage-bands .band').first().locator('rect').first().click();
  await expect(bench.said).toHaveText(`The same passage in ${titles.report}, 95% alike.`);
  await expect(right.getByRole('textbox')).toBeFocused();
  await expect(page.locator('.passage-bands .band.at')).toHaveCount(1);
  await page.keyboard.press('5');
  await expect(bands(page)).toHaveCount(0);
});

test('a paragraph that is boilerplate is shared no longer, and is again when that is undone', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  await page.keyboard.press('Control+Shift+S');
  await expect(rows(bench)).toHaveCount(3);
  await bench.click(bench.pane(titles.report), 'mairie confirme');
  await page.keyboard.press('b');
  await expect(rows(bench)).toHaveCount(1);
  await expect(bench.drawer).toContainText('1 of 1 passage');
  await expect.poll(() => tinted(bench.pane(titles.report))).toEqual([]);
  await expect(bands(page)).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(rows(bench)).toHaveCount(3);
  await expect(bands(page)).toHaveCount(2);
});

test('where nothing is shared, the list says so and what to do', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, {
    'one.txt': 'Une chose\n\nIl pleut.\n',
    'two.txt': 'Une autre\n\nIl fait beau.\n',
  });
  await page.keyboard.press('Control+Shift+S');
  await expect(list(bench)).toBeFocused();
  await expect(bench.drawer).toContainText('These articles have no passage in common');
  await bench.pane('Une chose').getByRole('textbox').focus();
  await page.keyboard.press('z');
  await expect(page.getByRole('contentinfo')).toContainText('No passage is shared among these articles.');
});

test('at 1280 × 720 with both columns open, neither the bar nor the drawer’s tabs are cut', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, texts, { env: { VISAVIS_WINDOW: '1280x720' } });
  await expect(bench.articles).toBeVisible();
  await expect(bench.inspector).toBeVisible();
  const overflow = (locator: Locator) => locator.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow(bench.drawer.getByRole('tablist'))).toBeLessThanOrEqual(0);
  expect(await overflow(page.getByRole('banner'))).toBeLessThanOrEqual(0);
  const tops = await bench.drawer
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  // What is drawn is shorter, what it is called is not.
  await expect(page.getByRole('button', { name: 'Translation notes' })).toBeVisible();
  await expect(button(page)).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { ask } from './bridge.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, openSample, openTexts, Workbench } from './workbench.ts';

/** The working translation beside an article, as someone has it who writes it by keyboard. */

const paneOf = (page: Page) => page.getByRole('region', { name: /^Translation of / });
const textOf = (page: Page) => paneOf(page).getByRole('textbox');
const words = (page: Page) => textOf(page).locator('.segment > .words');
const lit = (page: Page) => textOf(page).locator('.segment.level');
const about = (page: Page) => paneOf(page).getByRole('banner').or(paneOf(page).locator('header')).first();

/** What the status bar says of the last key. */
const why = (page: Page) => page.locator('.why');

async function openTranslation(bench: Workbench, page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await expect(bench.panes.locator('.pane.active').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Control+Shift+T');
  await expect(textOf(page)).toBeFocused();
}

/** Types into the row that the caret is in, and waits until it stands there and the project has it. */
async function write(bench: Workbench, page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await expect(lit(page).locator('.words')).toHaveText(text);
  await bench.saved();
}

async function next(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(lit(page)).toHaveAttribute('data-paragraph', number);
}

/** The segments that the project has, as “source = target (state)”; the source by its first two words. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { segments, texts } = start.value.loaded.project;
    return [...segments.values()]
      .toSorted((a, b) => a.article.localeCompare(b.article) || a.span.start - b.span.start)
      .map(({ article, span, target, state }) => {
        const source = texts.get(article)?.slice(span.start, span.end) ?? '';
        return `${source.split(/\s/).slice(0, 2).join(' ')} = ${target} (${state})`;
      });
  });
}

const french = {
  'crue.txt':
    'La crue de juin\n\nLe maire a parlé. Il pleut encore. La crue monte.\n\nLes habitants sont partis.\n\nFin.\n',
};

/** A project of one short French article with its translation open, the caret in the heading’s row. */
async function openFrench(app: Parameters<typeof openTexts>[0]) {
  const started = await openTexts(app, french);
  const { bench, window: page } = started;
  await bench.articles.getByRole('option').first().click();
  await expect(bench.panes.getByRole('textbox')).toHaveCount(1);
  await openTranslation(bench, page);
  await expect(words(page)).toHaveCount(4);
  return started;
}

test('is opened, written row by row, taken back, done, changed and closed by key, and is there again afterwards', async ({
  app,
}) => {
  const { bench, window: page, folder, ...started } = await openFrench(app);
  await expect(about(page)).toContainText('4 untranslated');
  await write(bench, page, 'The flood of June');
  await next(page, '1');
  await expect(bench.said).toHaveText('¶ 1, not translated');
  // Letters are letters here, not the keys of types.
  await write(bench, page, 'place of data');
  await next(page, '2');
  await write(bench, page, 'The residents have left.');
  expect(await bench.kept()).toEqual([]);
  await expect(about(page)).toContainText('1 untranslated · 3 drafts');
  await expect(page.getByText('Translation: 4 to do, 0 changed, 0 done')).toBeVisible();
  await expect(bench.articles.getByRole('option').first()).toContainText('translated 3 of 4');

  // One history: each row was a step. The caret goes where words were taken back.
  await page.keyboard.press('Control+Z');
  await expect(words(page).nth(2)).toHaveText('');
  await page.keyboard.press('Control+Z');
  await expect(words(page).nth(1)).toHaveText('');
  await expect(lit(page)).toHaveAttribute('data-paragraph', '1');
  await page.keyboard.press('Control+Shift+Z');
  await expect(words(page).nth(1)).toHaveText('place of data');
  // What is typed before it is saved is a step as well, and typing right after goes on behind it.
  await page.keyboard.type(' and');
  await expect(words(page).nth(1)).toHaveText('place of data and');
  await page.keyboard.press('Control+Z');
  await expect(words(page).nth(1)).toHaveText('place of data');

  // Done, and changed when it is written again.
  await bench.saved();
  await page.keyboard.press('Control+Enter');
  await expect(bench.said).toHaveText('Done');
  await expect(lit(page)).toHaveAttribute('data-state', 'done');
  await page.keyboard.type('!');
  await expect(lit(page)).toHaveAttribute('data-state', 'changed');
  await expect(about(page)).toContainText('2 untranslated · 1 draft · 1 changed');
  await bench.saved();

  // To what is left to do, round the end to what was changed.
  await page.keyboard.press('F8');
  await expect(lit(page)).toHaveAttribute('data-paragraph', '2');
  await page.keyboard.press('F8');
  await expect(lit(page)).toHaveAttribute('data-paragraph', '3');
  await page.keyboard.press('F8');
  await expect(lit(page)).toHaveAttribute('data-state', 'changed');
  await page.keyboard.press('Shift+F8');
  await expect(lit(page)).toHaveAttribute('data-paragraph', '3');

  await page.keyboard.press('Control+Shift+T');
  await expect(paneOf(page)).toHaveCount(0);
  await expect(bench.panes.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+Shift+T');
  await expect(words(page)).toHaveText(['The flood of June', 'place of data!', '', '']);
  await bench.saved();
  await started.close();

  const again = await app.launch([folder]);
  await expect(words(again.window)).toHaveText(['The flood of June', 'place of data!', '', '']);
  expect(await kept(again.window)).toEqual([
    'La crue = The flood of June (draft)',
    'Le maire = place of data! (changed)',
  ]);
});

test('segments are split at the caret of the source or after a sentence, and joined', async ({ app }) => {
  const { bench, window: page } = await openFrench(app);
  await next(page, '1');
  await write(bench, page, 'The mayor spoke. It still rains.');
  await page.keyboard.press('Control+Shift+X');
  await expect(bench.said).toHaveText('Split in two');
  await expect(words(page)).toHaveText(['', 'The mayor spoke. It still rains.', '', '', '']);
  await next(page, '');
  await write(bench, page, 'It still rains.');

  // At the caret of the source, within a word: before that word.
  await page.keyboard.press('Shift+Tab');
  const source = bench.pane('La crue de juin').getByRole('textbox');
  await expect(source).toBeFocused();
  await bench.click(bench.pane('La crue de juin'), 'monte');
  await expect(lit(page).locator('.words')).toHaveText('It still rains.');
  await page.keyboard.press('Control+Shift+X');
  await expect(words(page)).toHaveCount(6);
  expect(await kept(page)).toEqual([
    'Le maire = The mayor spoke. It still rains. (draft)',
    'Il pleut = It still rains. (draft)',
    'monte. =  (draft)',
  ]);
  await page.keyboard.press('Tab');
  await expect(textOf(page)).toBeFocused();
  await expect(lit(page).locator('.words')).toHaveText('');
  // The last of a paragraph is joined with the one before; then both with the first.
  await page.keyboard.press('Control+Shift+J');
  await expect(words(page)).toHaveCount(5);
  await expect(lit(page).locator('.words')).toHaveText('It still rains.');
  await page.keyboard.press('Control+Shift+J');
  await expect(words(page)).toHaveText(['', 'The mayor spoke. It still rains. It still rains.', '', '']);
  await page.keyboard.press('Control+Shift+J');
  await expect(why(page)).toHaveText(/Only segments of one paragraph can be joined/);
  for (const count of [5, 6, 5]) {
    await page.keyboard.press('Control+Z');
    await expect(words(page)).toHaveCount(count);
  }
  await page.keyboard.press('Control+Home');
  await expect(lit(page)).toHaveAttribute('data-kind', 'heading');
  await page.keyboard.press('Control+Shift+X');
  await expect(why(page)).toHaveText(/This segment is one sentence/);
});

test('what was typed survives the end of the program: killed once it is saved, closed even before', async ({ app }) => {
  const first = await openFrench(app);
  await write(first.bench, first.window, 'The flood');
  await first.kill();

  const second = await app.launch([first.folder]);
  await expect(words(second.window).first()).toHaveText('The flood');
  await textOf(second.window).focus();
  await second.window.keyboard.press('Control+Home');
  await second.window.keyboard.press('End');
  await second.window.keyboard.type(' of June');
  await expect(words(second.window).first()).toHaveText('The flood of June');
  await second.close();

  const third = await app.launch([first.folder]);
  await expect(words(third.window).first()).toHaveText('The flood of June');
});

test('several paragraphs are pasted into the rows that follow, plain, and copied from them', async ({ app }) => {
  const { bench, window: page, electronApp } = await openFrench(app);
  const paste = async (text: string) => {
    await electronApp.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await page.keyboard.press('Control+V');
  };
  await next(page, '1');
  await paste('One.\r\n\r\nTwo.\r\n\r\nThree.');
  await expect(words(page)).toHaveText(['', 'One.', 'Two.', 'Three.']);
  await expect(lit(page)).toHaveAttribute('data-paragraph', '3');
  await expect(why(page)).toHaveText('Pasted into 3 segments.');
  await bench.saved();
  await page.keyboard.press('Control+Z');
  await expect(words(page)).toHaveText(['', '', '', '']);
  await page.keyboard.press('Control+Shift+Z');
  await expect(words(page)).toHaveText(['', 'One.', 'Two.', 'Three.']);

  // Where what follows is translated they stay together, on lines of their own; Shift+Enter makes one, too.
  await page.keyboard.press('Control+Home');
  await expect(lit(page)).toHaveAttribute('data-kind', 'heading');
  await paste('A\nB');
  await expect(why(page)).toHaveText(/Pasted as one segment/);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('C');
  await expect.poll(() => kept(page).then(([heading]) => heading)).toBe('La crue = A\nB\nC (draft)');

  // All that is selected goes at a key; the rows stay.
  await page.keyboard.press('Control+A');
  await expect.poll(() => bench.selected()).toMatch(/^A\s+B\s+C$/);
  await page.keyboard.press('Control+A');
  await expect.poll(() => bench.selected()).toContain('Three.');
  await page.keyboard.press('Control+C');
  expect(await electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe('A\nB\nC\n\nOne.\n\nTwo.\n\nThree.');
  await page.keyboard.type('Z');
  await expect(words(page)).toHaveText(['Z', '', '', '']);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(words(page)).toHaveText(['', '', '', '']);
  await bench.saved();
  expect(await kept(page)).toEqual(expect.arrayContaining(['Fin. =  (draft)']));
});

test('terms and translation notes are on both sides; a key puts a term in, another goes to the note', async ({
  app,
}) => {
  const { bench, window: page } = await openFrench(app);
  const term = { source: 'crue', target: 'flood', alternatives: ['spate'], language: 'fr', domain: '', note: '' };
  const id = '00000000-0000-4000-8000-000000000001';
  expect(await ask(page, 'perform', { command: { do: 'add-term', id, ...term, notes: [] } })).toMatchObject({
    ok: true,
  });
  const strip = paneOf(page).getByRole('region', { name: 'Terms of this segment' });
  await expect(strip.getByRole('button', { name: /crue → flood/ })).toBeVisible();
  await page.keyboard.type('The');
  await expect(words(page).first()).toHaveText('The');
  await page.keyboard.press('Alt+1');
  await expect(words(page).first()).toHaveText('The flood');
  await expect(words(page).first().locator('.term')).toHaveText('flood');
  const source = bench.pane('La crue de juin');
  await expect(source.getByRole('textbox').locator('.term')).toHaveText(['crue', 'crue']);
  await page.keyboard.press('Alt+2');
  await expect(why(page)).toHaveText(/^The glossary has no such term/);
  await strip.getByRole('button', { name: /crue → flood/ }).click();
  await expect(words(page).first()).toHaveText('The flood flood');
  await expect(textOf(page)).toBeFocused();

  // A note on the source is said in its row.
  await bench.tag(source, 'habitants', 't');
  await bench.inspector.getByRole('textbox', { name: /Proposed/ }).fill('residents');
  await bench.saved();
  const note = textOf(page).getByRole('button', { name: '“habitants” → residents' });
  await expect(note).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(source.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(textOf(page)).toBeFocused();
  await expect(lit(page)).toContainText('“habitants” → residents');
  await page.keyboard.press('Alt+Enter');
  await expect(source.getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText('habitants');
  await page.keyboard.press('Tab');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(lit(page)).toHaveAttribute('data-kind', 'heading');
  await page.keyboard.press('Alt+Enter');
  await expect(why(page)).toHaveText('No translation note begins in this segment.');
  await note.click();
  await expect(source.getByRole('textbox')).toBeFocused();
});

async function saveTo(electronApp: ElectronApplication, file: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
}

test('is exported from its menu and from the dialog', async ({ app }) => {
  const { bench, window: page, electronApp } = await openFrench(app);
  await write(bench, page, 'The flood of June');
  await next(page, '1');
  await write(bench, page, 'The mayor spoke.');
  const formats: readonly [string, string, RegExp][] = [
    ['Export as XLIFF 2.1…', 'a.xlf', /<xliff[^>]*version="2.1"[\s\S]*<target[^>]*>The flood of June<\/target>/],
    ['Export as TMX…', 'a.tmx', /<tuv[\s\S]*<seg>The mayor spoke.<\/seg>/],
    ['Export as a bilingual page…', 'a.html', /<td lang="en">The flood of June/],
    ['Export as plain text…', 'a.txt', /The flood of June\n\nThe mayor spoke.\n\n\[Les habitants sont partis.\]/],
  ];
  for (const [item, name, content] of formats) {
    const file = path.join(app.folder, name);
    await saveTo(electronApp, file);
    await paneOf(page)
      .getByRole('button', { name: /^More for the translation/ })
      .press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(content);
  }
  const file = path.join(app.folder, 'b.xlf');
  await saveTo(electronApp, file);
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: /Vis-à-vis JSON/ })).toBeFocused();
  await dialog.getByRole('radio', { name: /XLIFF/ }).check({ force: true });
  await expect(dialog.getByRole('checkbox', { name: 'anna' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await readFile(file, 'utf8')).toContain('The mayor spoke.');
});

test('a colleague’s translation and a project that is read only are shown, and say why they are not written', async ({
  app,
}) => {
  const first = await openFrench(app);
  await write(first.bench, first.window, 'The flood of June');
  await first.close();

  await beAnnotator(app, { annotator: { id: 'bilal', name: 'Bilal' } });
  const second = await app.launch([first.folder]);
  const page = second.window;
  await expect(words(page)).toHaveText(['', '', '', '']);
  await paneOf(page)
    .getByRole('button', { name: /^More for the translation/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Translation by anna' }).press('Enter');
  await expect(words(page).first()).toHaveText('The flood of June');
  await expect(about(page)).toContainText('by anna');
  await textOf(page).focus();
  await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
  await page.keyboard.type('x');
  await expect(why(page)).toHaveText('This translation is anna’s. You can read it, not change it.');
  await page.keyboard.press('Control+Enter');
  await expect(words(page).first()).toHaveText('The flood of June');

  // A second window on the same project only reads: its own translation, too.
  const third = await app.launch([first.folder], {
    env: { VISAVIS_USER_DATA: path.join(app.folder, 'other'), VISAVIS_ANNOTATOR: 'bilal' },
  });
  const reading = new Workbench(third.window);
  await reading.settled();
  await expect(reading.status).toHaveText('Read only');
  await openTranslation(reading, third.window);
  await expect(words(third.window)).toHaveText(['', '', '', '']);
  await third.window.keyboard.type('x');
  await expect(why(third.window)).toHaveText(/^This window only reads. Nothing was changed./);
  await third.window.keyboard.press('Backspace');
  await third.window.keyboard.press('Shift+Enter');
  await third.window.keyboard.press('Alt+1');
  await expect(why(third.window)).toHaveText('The glossary has no such term for this segment.');
  await expect(words(third.window)).toHaveText(['', '', '', '']);
});

test('stands level with its source when either is scrolled, also in a thousand paragraphs', async ({ app }) => {
  const paragraphs = Array.from(
    { length: 1000 },
    (_, i) => `Paragraphe ${i + 1}. ${'La crue monte encore dans la ville basse. '.repeat(1 + (i % 4)).trim()}`,
  );
  const { bench, window: page } = await openTexts(app, { 'long.txt': `${paragraphs.join('\n\n')}\n` });
  await bench.articles.getByRole('option').first().click();
  await expect(bench.panes.getByRole('textbox')).toHaveCount(1);
  await openTranslation(bench, page);
  const source = bench.panes.locator('.pane:not(.translation-pane)');
  /** How far apart a paragraph and its row stand, in CSS pixels. */
  const apart = (number: number) =>
    page.evaluate((wanted) => {
      const paragraph = document.querySelector(`.pane:not(.translation-pane) p[data-number="${wanted}"]`);
      const row = document.querySelector(`.segment[data-paragraph="${wanted}"]`);
      if (paragraph === null || row === null) return Number.NaN;
      return Math.round(Math.abs(paragraph.getBoundingClientRect().top - row.getBoundingClientRect().top));
    }, number);
  await page.keyboard.press('Control+End');
  await expect(lit(page)).toHaveAttribute('data-paragraph', '1000');
  await expect.poll(() => apart(1000)).toBeLessThanOrEqual(2);
  await expect(source.locator('p.level')).toHaveAttribute('data-number', '1000');
  await write(bench, page, 'The last paragraph.');
  await page.keyboard.press('Control+Home');
  await expect(lit(page)).toHaveAttribute('data-paragraph', '1');
  await expect.poll(() => apart(1)).toBeLessThanOrEqual(2);

  const scrollTo = (pane: Locator, share: number) =>
    pane.locator('.scroller').evaluate((scroller, at) => {
      scroller.scrollTop = scroller.scrollHeight * at;
    }, share);
  const inSight = () =>
    page.evaluate(() => {
      const scroller = document.querySelector('.pane:not(.translation-pane) .scroller');
      const { top, height } = scroller?.getBoundingClientRect() ?? { top: 0, height: 0 };
      const found = [...document.querySelectorAll('.pane:not(.translation-pane) p[data-number]')].find(
        (paragraph) => paragraph.getBoundingClientRect().bottom > top + height / 3,
      );
      return Number(found?.getAttribute('data-number'));
    });
  await scrollTo(source, 0.5);
  await expect.poll(async () => apart(await inSight())).toBeLessThanOrEqual(4);
  expect(await inSight()).toBeGreaterThan(100);
  await scrollTo(paneOf(page), 0.2);
  await expect.poll(inSight).toBeLessThan(400);
  await expect.poll(async () => apart(await inSight())).toBeLessThanOrEqual(4);
});

test('has no fault that axe finds, light or dark, and clips nothing in a small window', async ({ app }) => {
  const { bench, window: page } = await openSample(app, { env: { VISAVIS_WINDOW: '1280x720' } });
  await openTranslation(bench, page);
  await write(bench, page, 'A heading');
  await page.keyboard.press('Control+Enter');
  await expect(bench.said).toHaveText('Done');
  const overflow = await about(page).evaluate((header) => header.scrollWidth - header.clientWidth);
  expect(overflow).toBe(0);
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(400);
    expect(await violations(page), theme).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readVisavisJson, type VisavisDocument } from '../../annotations/formats/visavis-json.ts';
import { faultsIn } from '../../annotations/formats/web-annotation-rules.fixture.ts';
import { quotations } from '../../annotations/text/segments.ts';
import { ask } from './bridge.ts';
import { expect, test } from './launch.ts';
import { Reader, type Shown } from './reader.ts';
import { sharedArticles, withoutShared } from './shared-articles.ts';

/** The native dialogs are the system's, so they are answered here; everything else is done by key presses. */
async function chooseFiles(electronApp: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
  }, filePaths);
}

async function chooseTarget(electronApp: ElectronApplication, filePath: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, filePath);
}

/** The article whose text holds a phrase, as the window has it. */
async function articleWith(page: Page, phrase: string): Promise<Shown & { id: string; title: string }> {
  return page.evaluate(async (wanted) => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { project } = start.value.loaded;
    for (const [id, text] of project.texts) {
      const article = project.articles.get(id);
      if (article !== undefined && text.includes(wanted)) {
        return { id, title: article.title, text, language: article.language, blocks: [...article.blocks] };
      }
    }
    throw new Error('no article holds the phrase');
  }, phrase);
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Status' })).toHaveText(/^Saved \d/);
}

function marks(reader: Reader, layer: string) {
  return reader.pane.locator(`mark.${layer}`);
}

test('the whole job on the five real articles, by keyboard alone', async ({ app }) => {
  test.skip(sharedArticles.length !== 5, withoutShared);
  test.setTimeout(180_000);
  const folder = path.join(app.folder, 'caucasus');
  const first = await app.launch();
  const page = first.window;
  const { keyboard } = page;
  const inspector = page.getByRole('complementary', { name: 'Inspector' });

  // A new project, from texts.
  await expect(page.getByRole('button', { name: /New project/ })).toBeFocused();
  await keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keyboard.type('Caucasus');
  await keyboard.press('Tab');
  await keyboard.insertText(folder);
  await keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Articles' })).toBeVisible();
  await chooseFiles(first.electronApp, sharedArticles);
  await keyboard.press('Control+Shift+O');
  await expect(page.getByRole('button', { name: 'Add 5 articles' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.locator('.pane')).toHaveCount(3);

  // An entity.
  const visit = await articleWith(page, 'Jens Stoltenberg, est');
  const release = new Reader(page, visit.title, visit);
  await release.open(visit.title);
  const name = 'Jens Stoltenberg';
  const person = { start: visit.text.indexOf(name), end: visit.text.indexOf(name) + name.length };
  await release.select(person);
  expect(await release.selected()).toBe(name);
  await keyboard.press('p');
  await expect(marks(release, 'entity')).toHaveText([name]);
  await expect(inspector).toContainText('Entity · Person');

  // A claim on an interrupted quotation: two spans, and a place tagged within the first.
  const block = visit.blocks.find(({ start, end }) => quotations(visit.text, { start, end }).length >= 4);
  const [, one, two] = block === undefined ? [] : quotations(visit.text, block).map(({ inner }) => inner);
  if (one === undefined || two === undefined) throw new Error('the release has a paragraph with several quotations');
  await release.select(one);
  await keyboard.press('c');
  await release.select(two);
  await keyboard.press('Shift+C');
  await expect(inspector).toContainText('2 spans');
  const state = 'Azerbaïdjan';
  const place = {
    start: visit.text.indexOf(state, one.start),
    end: visit.text.indexOf(state, one.start) + state.length,
  };
  expect(place.end).toBeLessThanOrEqual(one.end);
  await release.select(place);
  await keyboard.press('l');
  await expect(release.pane.locator('mark.claim mark.entity')).toHaveText([state]);

  // Its fields, found and filled in without the mouse.
  await keyboard.press('x');
  await keyboard.press('x');
  await expect(inspector).toContainText('Claim · Factual');
  await keyboard.press('Enter');
  await expect(inspector.getByRole('button', { name: /Type$/ })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('Stoltenberg');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(inspector.getByRole('button', { name: /Direct speech/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(release.pane.getByRole('textbox')).toBeFocused();

  // A translation note where machine translation left a placeholder.
  const broken = await articleWith(page, 'XNUMX');
  const translated = new Reader(page, broken.title, broken);
  await translated.open(broken.title);
  await translated.select({ start: broken.text.indexOf('XNUMX'), end: broken.text.indexOf('XNUMX') + 5 });
  await keyboard.press('t');
  await expect(marks(translated, 'translation')).toHaveText(['XNUMX']);

  // Undo and redo, across panes.
  await keyboard.press('Control+Z');
  await expect(marks(translated, 'translation')).toHaveCount(0);
  await keyboard.press('Control+Z');
  await expect(inspector).not.toContainText('Direct speech');
  await keyboard.press('Control+Shift+Z');
  await keyboard.press('Control+Shift+Z');
  await expect(marks(translated, 'translation')).toHaveText(['XNUMX']);
  await saved(page);
  await first.close();

  // Everything is there again: panes, tags, what was selected.
  const second = await app.launch();
  const again = second.window;
  await expect(again.locator('.pane')).toHaveCount(3);
  const reopened = new Reader(again, broken.title, broken);
  await expect(marks(reopened, 'translation')).toHaveText(['XNUMX']);

  // Both exports.
  const own = path.join(app.folder, 'caucasus.json');
  await chooseTarget(second.electronApp, own);
  await again.keyboard.press('Control+E');
  await expect(again.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await again.keyboard.press('Enter');
  await expect(again.getByText(/4 annotations were exported/)).toBeVisible();
  const web = path.join(app.folder, 'caucasus.jsonld');
  await chooseTarget(second.electronApp, web);
  await again.keyboard.press('Control+E');
  await again.keyboard.press('ArrowDown');
  await expect(again.getByRole('radio', { name: /W3C/ })).toBeChecked();
  await again.keyboard.press('Enter');
  await expect(again.getByText(/exported to .*jsonld/)).toBeVisible();

  const document: VisavisDocument = readVisavisJson(await readFile(own, 'utf8'), own);
  expect(document.articles).toHaveLength(5);
  const described = document.annotations.map(({ layer, type, spans, attributes }) => ({
    layer,
    type,
    spans: spans.map(({ utf16 }) => utf16),
    attributes,
  }));
  expect(described).toHaveLength(4);
  expect(described).toContainEqual({ layer: 'entity', type: 'person', spans: [person], attributes: {} });
  expect(described).toContainEqual({ layer: 'entity', type: 'place', spans: [place], attributes: {} });
  expect(described).toContainEqual({
    layer: 'claim',
    type: 'factual',
    spans: [one, two],
    attributes: { speaker: 'Stoltenberg', attribution: 'direct' },
  });
  expect(faultsIn(JSON.parse(await readFile(web, 'utf8')))).toEqual([]);
  expect(await ask(again, 'start', {})).toMatchObject({ value: { loaded: { readOnly: null, report: [] } } });
});

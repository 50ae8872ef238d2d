import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { dropFiles } from './dropping.ts';
import { type App, expect, root, type Started, test } from './launch.ts';
import { beAnnotator, choosePaths, Workbench } from './workbench.ts';

const title = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** Two people's copies of the sample project, Anna's without anything of Bilal's. */
async function copies(app: App): Promise<{ annas: string; bilals: string }> {
  await beAnnotator(app);
  const sample = path.join(root, 'app', 'sample', 'project');
  const [annas, bilals] = [path.join(app.folder, 'annas'), path.join(app.folder, 'bilals')];
  for (const folder of [annas, bilals]) await cp(sample, folder, { recursive: true });
  await rm(path.join(annas, 'annotations', 'bilal'), { recursive: true });
  return { annas, bilals };
}

async function startAs(app: App, annotator: string, folder: string): Promise<Started & { bench: Workbench }> {
  const started = await app.launch([folder], { env: { VISAVIS_ANNOTATOR: annotator } });
  const bench = new Workbench(started.window);
  await bench.settled();
  return { ...started, bench };
}

/** The system's own dialog for saving is answered with this from now on. */
async function saveTo(electronApp: ElectronApplication, file: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

function report(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name: `Take in from ${name}` });
}

async function takeIn(page: Page, name: string): Promise<void> {
  const button = report(page, name).getByRole('button', { name: 'Take in', exact: true });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report(page, name)).toHaveCount(0);
}

test('handed over in one copy, looked at and taken in in another, and taken back whole', async ({ app }) => {
  const { annas, bilals } = await copies(app);
  const file = path.join(app.folder, 'from-bilal.json');
  const bilal = await startAs(app, 'bilal', bilals);
  await bilal.bench.tag(bilal.bench.pane(title), 'correspondant', 'p');
  await expect(bilal.bench.inspector.locator('blockquote')).toHaveText(['correspondant']);
  await bilal.bench.saved();
  await saveTo(bilal.electronApp, file);
  await bilal.window.keyboard.press('Control+Shift+H');
  await expect(bilal.window.getByRole('status').filter({ hasText: /Handed over \d+ records/ })).toContainText(file);
  await bilal.close();

  const anna = await startAs(app, 'anna', annas);
  const { window: page, bench } = anna;
  const before = await bench.kept();
  const bilalsTags = async () => (await bench.kept()).filter(({ creator }) => creator === 'bilal');
  await choosePaths(anna.electronApp, [file]);
  await page.keyboard.press('Control+Shift+M');
  const choose = page.getByRole('dialog', { name: 'Take in…' });
  await expect(choose.getByRole('button', { name: 'A file that a colleague handed over…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report(page, 'bilal')).toContainText(/\d\d+ new, 0 changed, 0 removed by them since, 0 unchanged/);
  const table = report(page, 'bilal').getByRole('grid', { name: 'What is taken in' });
  await expect(table.getByRole('row').nth(1)).toContainText('new');
  expect(await bench.kept()).toEqual(before);
  await takeIn(page, 'bilal');
  await expect(page.getByRole('status').filter({ hasText: 'Taken in from bilal' })).toBeVisible();
  await expect.poll(bilalsTags).not.toHaveLength(0);
  expect((await bilalsTags()).flatMap(({ words }) => words)).toContain('correspondant');

  await page.keyboard.press('Control+Z');
  await expect.poll(() => bench.kept()).toEqual(before);

  // Undone is not taken in: the same file brings it all again, and once more it has nothing new.
  await dropFiles(page, [file]);
  await expect(report(page, 'bilal')).toContainText(/\d\d+ new, 0 changed/);
  await takeIn(page, 'bilal');
  await expect.poll(bilalsTags).not.toHaveLength(0);
  await dropFiles(page, [file]);
  await expect(report(page, 'bilal')).toContainText('bilal has nothing new: all of it is here already.');
  await expect(report(page, 'bilal').getByRole('button', { name: 'Take in', exact: true })).toBeDisabled();
});

test('what a sync service brings into the folder is noticed, shown and taken in', async ({ app }) => {
  const { annas, bilals } = await copies(app);
  const { window: page, bench } = await startAs(app, 'anna', annas);
  await cp(path.join(bilals, 'annotations', 'bilal'), path.join(annas, 'annotations', 'bilal'), { recursive: true });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(
    page.getByRole('status').filter({ hasText: 'bilal has changed files in this project’s folder.' }),
  ).toBeVisible();
  await bench.command('Look for colleagues', /Look for colleagues’ changes/);
  await expect(report(page, 'bilal')).toContainText(/\d\d+ new, 0 changed, 0 removed by them since, 0 unchanged/);
  await takeIn(page, 'bilal');
  await expect.poll(async () => (await bench.kept()).some(({ creator }) => creator === 'bilal')).toBe(true);
});

test('two people with one id are told apart; what differs in the tagset is chosen, all by keyboard', async ({
  app,
}) => {
  const { annas, bilals } = await copies(app);
  await cp(path.join(bilals, 'annotations', 'bilal'), path.join(annas, 'annotations', 'bilal'), { recursive: true });
  const file = path.join(app.folder, 'other-bilal.json');
  await writeFile(file, JSON.stringify(await workOfAnother(bilals)));
  const { window: page, bench } = await startAs(app, 'anna', annas);
  const before = await bench.kept();
  await dropFiles(page, [file]);
  const dialog = report(page, 'bilal');
  await expect(dialog).toContainText('Either two colleagues work under one id, or bilal works on two machines.');
  await expect(dialog).toContainText('bilal has the type “Rumour” (Claims); it is not here.');
  const button = dialog.getByRole('button', { name: 'Take in', exact: true });
  await expect(button).toBeDisabled();
  const same = dialog.getByRole('checkbox', { name: /It is one person all the same/ });
  await same.focus();
  await page.keyboard.press('Space');
  await expect(same).toBeChecked();
  await expect(button).toBeEnabled();
  const table = dialog.getByRole('grid', { name: 'What is taken in' });
  await table.focus();
  await page.keyboard.press('End');
  await expect(table.getByRole('row', { selected: true })).toContainText('new');
  await dialog.getByRole('radio', { name: 'Keep mine', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Keep mine, and add what only bilal has' })).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'Taken in from bilal: 1 new, 0 changed, 0 removed.' }),
  ).toBeVisible();
  await expect.poll(async () => (await bench.kept()).length).toBe(before.length + 1);
  await expect(bench.articles.getByText('Rumour')).toBeVisible();
});

/** A hand-over of somebody else called bilal: one tag, a type of their own, and nothing of what is here. */
async function workOfAnother(folder: string): Promise<object> {
  const article = JSON.parse(await readFile(path.join(folder, 'articles', '02-depeche-lydapresse.json'), 'utf8'));
  const project = JSON.parse(await readFile(path.join(folder, 'project.json'), 'utf8')).project;
  const { layers, links } = JSON.parse(await readFile(path.join(folder, 'tagset.json'), 'utf8')).tagset;
  const start = article.text.indexOf('correspondant');
  const [at, end] = ['2030-01-01T00:00:00.000Z', start + 'correspondant'.length];
  const place = { start, end };
  const quote = {
    exact: 'correspondant',
    prefix: article.text.slice(start - 9, start),
    suffix: article.text.slice(end, end + 9),
  };
  const rumour = { ...layers.claim.types[0], id: 'rumour', label: 'Rumour', key: '' };
  return {
    format: 'visavis-hand-over',
    schema: 1,
    generator: 'test',
    id: '11111111-1111-4111-8111-111111111111',
    by: 'bilal',
    at,
    project: { id: project.id, title: project.title },
    tagset: { layers: { ...layers, claim: { ...layers.claim, types: [...layers.claim.types, rumour] } }, links },
    articles: [{ id: article.article.id, title: article.article.title, sha256: article.article.sha256 }],
    entities: [],
    propositions: [],
    terms: [],
    links: [],
    progress: [],
    segments: [],
    verdicts: [],
    comments: [],
    answers: [],
    decisions: [],
    removed: [],
    annotations: [
      {
        id: '22222222-2222-4222-8222-222222222222',
        article: article.article.id,
        layer: 'claim',
        type: 'rumour',
        spans: [{ utf16: place, codePoints: place, quote }],
        attributes: {},
        entry: '',
        status: 'open',
        note: '',
        creator: 'bilal',
        created: at,
        modified: at,
      },
    ],
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, copySample, openSample, openTexts, Workbench } from './workbench.ts';

const listed = (bench: Workbench): Locator => bench.drawer.getByRole('grid', { name: 'History of the project' });

/** The rows in sight, from the newest on: who, of what, what. */
async function rows(bench: Workbench): Promise<string[]> {
  const all = await listed(bench).locator('tbody tr:not([aria-hidden])').all();
  return Promise.all(
    all.map(async (row) => (await row.locator('td, th').allInnerTexts()).slice(1, 5).join(' | ').trim()),
  );
}

test('what is done is listed as it is done, by everybody who does something, and told of each tag, also of one that is gone', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await page.keyboard.press('Control+H');
  await expect(listed(bench)).toBeFocused();
  const begun = /^you \| Project \| article added: “/;
  await expect.poll(() => rows(bench)).toHaveLength(1);
  await bench.tag(pane, 'Jean Valmont', 'p');
  await expect
    .poll(() => rows(bench))
    .toEqual(['you | Tag | created: Person | Jean Valmont', expect.stringMatching(begun)]);
  await page.keyboard.press('u');
  await expect.poll(async () => (await rows(bench))[0]).toBe('you | Tag | marked unsure | Jean Valmont');
  const told = bench.inspector.getByRole('region', { name: 'History' });
  await expect(told.getByRole('listitem')).toHaveText([/^you · marked unsure \d/]);
  await bench.tag(pane, 'Passerelle', 'v');
  await expect.poll(async () => (await rows(bench))[0]).toBe('you | Tag | created: Event | Passerelle');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await rows(bench))[0]).toBe('you | Tag | removed | Passerelle');
  await page.keyboard.press('Control+Z');
  await expect.poll(async () => (await rows(bench))[0]).toBe('you | Tag | there again (by undoing) | Passerelle');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(async () => (await rows(bench))[0]).toBe('you | Tag | removed (done again) | Passerelle');

  await page.keyboard.press('Control+H');
  await expect(listed(bench)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(listed(bench).locator('tr.at')).toContainText('removed (done again)');
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText('This is no longer in any text.');
  await page.keyboard.press('Shift+Enter');
  await expect(bench.drawer).toContainText('4 of 7 changes');
  await expect(bench.drawer).toContainText('Of one tag');
  await bench.drawer.getByRole('button', { name: 'Show all' }).click();
  await expect(bench.drawer).toContainText('7 of 7 changes');

  // From a row to the words, and from there to all that was done to the tag.
  await listed(bench).focus();
  await page.keyboard.press('End');
  await expect(listed(bench).locator('tr.at')).toContainText('article added');
  await page.keyboard.press('ArrowUp');
  await expect(listed(bench).locator('tr.at')).toContainText('created: Person');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('textbox')).toBeFocused();
  await expect(bench.inspector.locator('blockquote')).toHaveText(['Jean Valmont']);
  await told.getByRole('button', { name: 'In the history of the project…' }).press('Enter');
  await expect(listed(bench)).toBeFocused();
  await expect(bench.drawer).toContainText('2 of 7 changes');
});

test('the history is filtered, and what is listed goes to a file that names everybody', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  await page.keyboard.press('Control+H');
  await expect(listed(bench)).toBeFocused();
  await expect(bench.drawer).toContainText(/\d+ of \d+ changes/);
  const all = Number(/of (\d+) changes/.exec(await bench.drawer.innerText())?.[1]);
  expect(all).toBeGreaterThan(200);
  await bench.choose(bench.drawer, 'By', 'bilal');
  await expect
    .poll(async () => new Set((await rows(bench)).map((row) => row.split(' | ')[0])))
    .toEqual(new Set(['bilal']));
  await bench.choose(bench.drawer, 'Of', 'Tag');
  await bench.choose(bench.drawer, 'Layer', 'Claims');
  await bench.drawer.getByRole('searchbox', { name: 'Find in history' }).fill('LES PECHEURS');
  await expect
    .poll(() => rows(bench))
    .toEqual([expect.stringMatching(/^bilal \| Tag \| created: Factual \| Les pêcheurs/)]);
  await expect(bench.drawer).toContainText(`1 of ${all} changes`);

  await page.keyboard.press('Control+Shift+B');
  await expect.poll(() => rows(bench)).toEqual([expect.stringMatching(/^Colleague A \| Tag/)]);
  const file = path.join(app.folder, 'history.csv');
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
  await bench.drawer.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'As a table (CSV)…' }).click();
  await expect(page.getByText('Wrote 1 change to ')).toBeVisible();
  const [head, line, end] = (await readFile(file, 'utf8')).split('\r\n');
  expect([head?.split(',').slice(0, 3), end]).toEqual([['at', 'since', 'by'], '']);
  expect(line).toContain(',bilal,do,annotation,made,');
});

test('lines of a journal that cannot be read are named where the others are listed', async ({ app }) => {
  await beAnnotator(app);
  const folder = await copySample(app);
  const file = path.join(folder, 'annotations', 'bilal', 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.with(3, `${lines[3]?.slice(0, 60)}`).join('\n'));
  const { window: page } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  await page.keyboard.press('Control+H');
  await expect(listed(bench)).toBeFocused();
  const faults = bench.drawer.getByRole('list', { name: 'What could not be read' });
  await expect(faults.getByRole('listitem').first()).toContainText('annotations/bilal/journal.jsonl');
  await page.keyboard.press('Control+Shift+B');
  await expect(faults.getByRole('listitem').first()).toContainText('annotations/Colleague A/journal.jsonl');
});

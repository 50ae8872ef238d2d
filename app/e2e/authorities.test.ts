import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './launch.ts';
import { choosePaths, openSample, Workbench } from './workbench.ts';

const count = 100_000;

/** A file of so many people and places, with those among them that the tests look for. */
async function writeList(app: App, rows = count): Promise<string> {
  const file = path.join(app.folder, 'Who is who.csv');
  const lines = ['qid;label_fr;label_en;aliases;type;description;born'];
  for (let i = 1; i < rows; i++) {
    const name = `${syllables(i)} ${syllables(i * 7919)}`;
    lines.push(`Q${1_000_000 + i};${name};${name} (en);"${syllables(i * 31)}|${name} II";person;n° ${i};1950`);
  }
  lines.splice(rows / 2, 0, 'Q42;Mission d’assistance à la Velse;Velse Assistance Mission;MIABV;Organisation;;');
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

/** A word that is always the same for a number. */
function syllables(n: number): string {
  const parts = [
    'ka',
    'ro',
    'mé',
    'li',
    'ston',
    'berg',
    'ja',
    'nas',
    'vel',
    'tri',
    'do',
    'pu',
    'sha',
    'en',
    'il',
    'ov',
  ];
  const word = [0, 4, 8, 12].map((shift) => parts[((n * 2_654_435_761) >>> shift) % 16]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function dialogIn(page: Page) {
  return page.getByRole('dialog', { name: 'Authority lists' });
}

/** By the palette, as every action. */
async function openLists(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.insertText('authority lists');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialogIn(page)).toBeVisible();
}

test('a list of 100,000 rows is taken in by keyboard, seen, replaced and removed', async ({ app }) => {
  const { electronApp, window: page } = await openSample(app);
  await openLists(page);
  const dialog = dialogIn(page);
  await expect(dialog).toContainText('No list yet.');
  await expect(dialog.getByRole('button', { name: 'Take in a list…' })).toBeFocused();
  await choosePaths(electronApp, [await writeList(app)]);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(/Reading [\d,]+ of 100,00\d…/);
  const report = dialog.getByRole('region', { name: 'What “Who is who” came to' });
  await expect(report).toContainText('100,000 rows were taken in as “Who is who”.');
  await expect(report).toContainText('the column born');
  const lists = dialog.getByRole('list', { name: 'Authority lists' }).getByRole('listitem');
  await expect(lists).toHaveText([/^Who is who100,000 rows · from Who is who.csv · taken in by anna, /]);
  await expect(dialog.getByRole('button', { name: 'Take in a list…' })).toBeFocused();

  const smaller = path.join(app.folder, 'fewer.csv');
  await writeFile(smaller, `name,type,qid\nAda Voršak,person,Q1\nVelse,river,\n${',,\n,x,\n'.repeat(30)}Z,person,Q\n`);
  await choosePaths(electronApp, [smaller]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'Replace… “Who is who”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report).toContainText('2 rows were taken in as “Who is who”.');
  await expect(report).toContainText('the type of the mention is used instead: river (1).');
  await expect(report).toContainText('31 records were left out.');
  await expect(report.getByRole('listitem')).toHaveCount(20);
  await expect(report.getByRole('listitem').first()).toHaveText('Line 5: it has no name. It was left out.');
  await expect(report).toContainText('And 11 more.');
  await expect(report).toContainText(/The list it replaces is kept as set-aside\/.*\/authorities\/who-is-who\.jsonl\./);
  await expect(lists).toHaveText([/^Who is who2 rows · from fewer\.csv/]);

  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Remove “Who is who”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('No list yet.');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/“Who is who” was removed\. It is kept as set-aside\//)).toBeVisible();
});

test('taking in is stopped, and what is no list is refused in words', async ({ app }) => {
  const { electronApp, window: page } = await openSample(app);
  await openLists(page);
  const dialog = dialogIn(page);
  await choosePaths(electronApp, [await writeList(app, 240_000)]);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(/Reading [\d,]+ of/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).not.toContainText('Reading');
  await expect(dialog).toContainText('No list yet.');

  const wrong = path.join(app.folder, 'wrong.csv');
  await writeFile(wrong, 'Ada Voršak,person\n');
  await choosePaths(electronApp, [wrong]);
  await dialog.getByRole('button', { name: 'Take in a list…' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('its first line is “Ada Voršak, person”');
});

test('a damaged list is set aside with a sentence, and the project opens', async ({ app }) => {
  const first = await openSample(app);
  await openLists(first.window);
  await choosePaths(first.electronApp, [await writeList(app, 10)]);
  await first.window.keyboard.press('Enter');
  await expect(dialogIn(first.window)).toContainText('10 rows were taken in');
  await first.close();
  await truncate(path.join(app.folder, 'sample', 'authorities', 'who-is-who.jsonl'), 700);

  const { window: page } = await app.launch();
  const bench = new Workbench(page);
  await bench.settled();
  await expect(page.getByRole('alert')).toContainText([
    '“authorities/who-is-who.jsonl” is not what was once written to it',
    /is kept as “set-aside\/.*\/authorities\/who-is-who\.jsonl”/,
  ]);
  await expect(bench.articles.getByRole('option')).toHaveCount(5);
});

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
  await new Workbench(page).command('authority lists');
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
  await expect(lists).toHaveText([/^Who is who100,000 rows · from Who is who.csv · taken in by you, /]);
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

const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

async function chooseEntity(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: 'Find or make an entity' })).toBeFocused();
}

/** Entities and the mentions of the last one, as the program has them. */
async function registered(page: Page) {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { entities, annotations } = start.value.loaded.project;
    const last = [...entities.values()].find(({ identifiers }) => identifiers.includes('Q42'));
    const mentions = [...annotations.values()].flatMap((tags) => [...tags.values()]);
    return {
      count: entities.size,
      entity: last && { names: last.names, type: last.type, note: last.note, identifiers: last.identifiers },
      mentions: mentions
        .filter(({ entry }) => last !== undefined && entry === last.id)
        .map(({ quotes }) => quotes[0]?.exact),
    };
  });
}

test('a row is found while its name is typed, chosen by key, and undone as one step; the list is there after a restart', async ({
  app,
}) => {
  const first = await openSample(app);
  const { bench, electronApp, window: page } = first;
  await openLists(page);
  await choosePaths(electronApp, [await writeList(app)]);
  await page.keyboard.press('Enter');
  await expect(dialogIn(page)).toContainText('100,000 rows were taken in');
  await page.keyboard.press('Escape');

  const pane = bench.pane(dispatch);
  await bench.tag(pane, 'correspondant', 'p');
  await expect(bench.inspector.locator('blockquote')).toHaveText(['correspondant']);
  const before = await registered(page);
  await chooseEntity(page);
  await page.keyboard.type('velse mis');
  const group = page.getByRole('listbox', { name: 'Entities' }).getByRole('group', { name: 'From Who is who' });
  await expect(group.getByRole('option')).toHaveText([/^Mission d’assistance à la VelseOrganisationQ42$/], {
    timeout: 30_000,
  });
  // Past three entries of registers and the new one: no key is another than for these.
  for (let offer = 0; offer < 4; offer++) await page.keyboard.press('ArrowDown');
  await expect(group.getByRole('option')).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText('New entity Mission d’assistance à la Velse, linked');
  await expect(bench.inspector).toContainText('Mission d’assistance à la Velse');
  await expect(page.getByRole('alert')).toHaveCount(0);
  const made = {
    count: before.count + 1,
    entity: {
      names: [
        { text: 'Mission d’assistance à la Velse', language: 'fr' },
        { text: 'Velse Assistance Mission', language: 'en' },
        { text: 'MIABV', language: '' },
      ],
      type: 'organisation',
      note: 'From the list “Who is who”.',
      identifiers: ['Q42'],
    },
    mentions: ['correspondant'],
  };
  expect(await registered(page)).toEqual(made);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => registered(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => registered(page)).toEqual(made);
  await bench.saved();
  await first.close();

  const again = new Workbench((await app.launch()).window);
  await again.settled();
  expect(await registered(again.page)).toEqual(made);
  await again.tag(again.pane(dispatch), 'cérémonie', 'o');
  await expect(again.inspector.locator('blockquote')).toHaveText(['cérémonie']);
  await chooseEntity(again.page);
  await again.page.keyboard.type('Q42');
  // The item is in the register by now: what is chosen is that entity, not a second one.
  const row = again.page.getByRole('group', { name: 'From Who is who' }).getByRole('option');
  await expect(row).toContainText(['in the register already'], { timeout: 30_000 });
  for (let offer = 0; offer < 2; offer++) await again.page.keyboard.press('ArrowDown');
  await expect(row).toHaveAttribute('data-focused', 'true');
  await again.page.keyboard.press('Enter');
  await expect.poll(() => registered(again.page)).toEqual({ ...made, mentions: ['correspondant', 'cérémonie'] });
});

test('letters typed fast are answered as they stand at last; a type that the tagset lacks gives way to the mention’s', async ({
  app,
}) => {
  const { bench, electronApp, window: page } = await openSample(app);
  const file = path.join(app.folder, 'rivers.csv');
  await writeFile(file, `name;aliases;type;qid\nVelsa;;cours d’eau;Q43\nVelsina;;cours d’eau;\nVelt;Grand fleuve;;\n`);
  await openLists(page);
  await choosePaths(electronApp, [file]);
  await page.keyboard.press('Enter');
  await expect(dialogIn(page)).toContainText('cours d’eau (2)');
  await page.keyboard.press('Escape');
  await bench.tag(bench.pane(dispatch), 'correspondant', 'l');
  await expect(bench.inspector.locator('blockquote')).toHaveText(['correspondant']);
  await chooseEntity(page);
  const options = page.getByRole('group', { name: 'From rivers' }).getByRole('option');
  await page.keyboard.type('v');
  // What fits best is at hand, whatever was before.
  await expect(page.getByRole('listbox', { name: 'Entities' }).getByRole('option').first()).toHaveAttribute(
    'data-focused',
    'true',
  );
  await page.keyboard.type('elsin');
  await expect(options).toHaveText([/^VelsinaPlace/]);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(options).toHaveText([/^VelsaPlace/, /^VelsinaPlace/]);
  await page.keyboard.press('Backspace');
  await expect(options).toHaveText([/^Velt/, /^Velsa/, /^Velsina/]);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('FLEUVE gra');
  await expect(options).toHaveText(['VeltPlacealso “Grand fleuve”']);
});

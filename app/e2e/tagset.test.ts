import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, choosePaths, copySample, openSample, openTexts, Workbench } from './workbench.ts';

const read = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** Opens the editor by its key. */
async function edit(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+T');
  const editor = page.getByRole('dialog', { name: 'Tagset' });
  await expect(editor.getByRole('option').first()).toBeFocused();
  return editor;
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Chooses something in the list by the arrow keys. */
async function goTo(page: Page, editor: Locator, name: string | RegExp): Promise<void> {
  const option = editor.getByRole('option', { name });
  await tabTo(page, editor.locator('[role="option"][tabindex="0"]'));
  await page.keyboard.press('Home');
  for (let n = 0; n < 60 && (await option.getAttribute('aria-selected')) !== 'true'; n++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(option).toHaveAttribute('aria-selected', 'true');
}

/** Adds something by the menu below the list. */
async function add(page: Page, editor: Locator, what: string): Promise<void> {
  await tabTo(page, editor.getByRole('button', { name: 'Add…' }));
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: what, exact: true });
  await expect(item).toBeVisible();
  for (let n = 0; n < 10 && !(await item.evaluate((element) => element === document.activeElement)); n++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('textbox', { name: 'Label' })).toBeFocused();
}

async function save(page: Page, editor: Locator): Promise<void> {
  await tabTo(page, editor.getByRole('button', { name: 'Save', exact: true }));
  await page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
}

function types(bench: Workbench): Promise<string[]> {
  return bench.kept().then((kept) => kept.map(({ type }) => type));
}

test('a type gets another label, colour, key and guideline by keyboard; its tags follow, in one step', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Jean Valmont', 'p');
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Person');

  const editor = await edit(page);
  await expect(editor).toContainText('1 tag has it, 1 of them yours.');
  await tabTo(page, editor.getByRole('textbox', { name: 'Label' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Human');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(editor.getByRole('radio', { name: /^Green/ })).toBeChecked();
  await expect(editor).toContainText('Hard to tell from “Organisation” by colour for everyone.');

  await tabTo(page, editor.getByRole('button', { name: 'Change the key of “Human”' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect(editor).toContainText('“C” is already on “Factual”. Press another key.');
  await page.keyboard.press('b');
  await expect(editor).toContainText('“B” is already on “Mark the paragraph as boilerplate, or as text again”.');
  await page.keyboard.press('Control+Z');
  await expect(editor).toContainText('Ctrl+Z cannot be a type’s key');
  await page.keyboard.press('7');
  await expect(editor.getByRole('button', { name: 'Change the key of “Human”' })).toHaveText('7');

  await tabTo(page, editor.getByRole('textbox', { name: 'When to use it' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Use it *only* for people.');
  await expect(editor.getByRole('region', { name: 'How it is shown' }).locator('em')).toHaveText('only');
  await expect(editor).toContainText('Renamed: type “Human” (Entities), which was “Person”');
  await save(page, editor);

  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Human');
  await expect(bench.inspector.locator('.markdown em')).toHaveText('only');
  await expect(pane.locator('mark')).toHaveClass(/colour-green/);
  await expect(bench.articles.getByRole('button', { name: /^Human/ })).toContainText('7');
  await bench.tag(pane, 'Passerelle', '7');
  await expect.poll(() => types(bench)).toEqual(['person', 'person']);
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(bench.articles.getByRole('button', { name: /^Person/ })).toContainText('P');
  await expect(pane.locator('mark')).toHaveClass(/colour-blue/);
  expect(await types(bench)).toEqual(['person']);
});

test('a new type and what is asked of it: added, ordered and saved by keyboard; the inspector says what is still needed', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  const editor = await edit(page);
  await add(page, editor, 'Type of Entities');
  await expect(editor).toContainText('1 thing to be mended before saving');
  await expect(editor.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.keyboard.type('Ship');
  await tabTo(page, editor.getByRole('button', { name: 'Change the key of “Ship”' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('8');
  // Up past the event, and among the types that come before it.
  await goTo(page, editor, 'Ship');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.getByRole('option', { name: 'Ship' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  const listed = editor.getByRole('option').filter({ hasText: /^(Date|Quantity|Ship|Event)/ });
  await expect(listed).toContainText(['Date', 'Ship', 'Quantity', 'Event']);

  await add(page, editor, 'Attribute of Entities');
  await page.keyboard.type('Rank');
  await tabTo(page, editor.getByRole('button', { name: /Kind$/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('One of');
  await page.keyboard.press('Enter');
  await expect(editor).toContainText('There is nothing to choose from for “Rank”');
  await tabTo(page, editor.getByRole('button', { name: 'Add a choice' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ferry');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tug');
  await tabTo(page, editor.getByRole('button', { name: 'Move “Tug” up' }));
  await page.keyboard.press('Enter');
  await tabTo(page, editor.getByRole('checkbox', { name: /^Needed/ }));
  await page.keyboard.press('Space');
  await tabTo(page, editor.getByRole('checkbox', { name: 'Ship' }));
  await page.keyboard.press('Space');
  await expect(editor).not.toContainText('to be mended');
  await save(page, editor);

  await bench.tag(pane, 'ferries', '8');
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Ship');
  await expect(bench.inspector).toContainText('Still needed: Rank');
  await bench.inspector.getByRole('button', { name: /Rank/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').filter({ hasText: /Tug|Ferry/ })).toHaveText(['Tug', 'Ferry']);
  await page.keyboard.type('Ferry');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await bench.kept())[0]?.attributes).toEqual({ rank: 'ferry' });
  await expect(bench.inspector).not.toContainText('Still needed');

  // Of another type it is not asked, but what was said stays to be read.
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Person');
  await expect(bench.inspector.getByRole('button', { name: /Rank \(needed\)$/ })).toHaveCount(0);
  await expect(bench.inspector.getByRole('list', { name: 'Not asked of this type' })).toHaveText(/Rank.*Ferry/);
});

test('a retired type is offered nowhere, and its tags say that it is', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Jean Valmont', 'p');
  const editor = await edit(page);
  await expect(editor.getByRole('button', { name: 'Remove', exact: true })).toBeDisabled();
  await expect(editor).toContainText('It is in use: retire it, or merge it into another type.');
  await tabTo(page, editor.getByRole('checkbox', { name: /^Retired/ }));
  await page.keyboard.press('Space');
  await expect(editor.getByRole('option', { name: 'Person (retired)' })).toBeVisible();
  await save(page, editor);

  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Person (retired)');
  await expect(bench.inspector.getByRole('button', { name: /Type$/ })).toHaveText(/Person \(retired\)/);
  await expect(bench.drawer.getByRole('row', { name: /Person \(retired\)/ })).toBeVisible();
  await expect(bench.articles.getByRole('button', { name: /^Person/ })).toHaveCount(0);
  await bench.dragOver(pane, 'Passerelle');
  await page.keyboard.press('p');
  await page.keyboard.press('.');
  await expect(page.getByText('Nothing has been tagged yet that could be repeated.').first()).toBeVisible();
  expect(await types(bench)).toEqual(['person']);
  await bench.drawer.getByRole('button', { name: /Type$/ }).click();
  await expect(page.getByRole('option', { name: 'Organisation' })).toBeVisible();
  await expect(page.getByRole('option', { name: /Person/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.insertText('entity');
  await expect(page.getByRole('option', { name: 'Entity: Organisation' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Entity: Person' })).toHaveCount(0);
});

test('types are merged by keyboard: one’s own tags follow, a colleague’s stay to be read, and one undo brings all back', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  const before = await bench.kept();
  const persons = before.filter(({ type }) => type === 'person');
  const mine = persons.filter(({ creator }) => creator === 'anna').length;
  const editor = await edit(page);
  await expect(editor).toContainText(`${persons.length} tags have it, ${mine} of them yours.`);
  await expect(editor).toContainText(`${mine} of your tags follow`);
  await expect(editor).toContainText('keep “Person”, which is retired.');
  await tabTo(page, editor.getByRole('button', { name: /Merge into…$/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Organisation');
  await page.keyboard.press('Enter');
  await tabTo(page, editor.getByRole('button', { name: `Merge ${mine} tags` }));
  await page.keyboard.press('Enter');
  await expect(
    editor.getByRole('status').filter({ hasText: '“Person” was merged into “Organisation”.' }),
  ).toBeVisible();
  await expect(editor.getByRole('option', { name: 'Organisation' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);

  const merged = before.map((tag) =>
    tag.type === 'person' && tag.creator === 'anna' ? { ...tag, type: 'organisation' } : tag,
  );
  expect(await bench.kept()).toEqual(merged);
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('Person (retired)');
  await bench.drawer
    .getByRole('row', { name: /Person \(retired\)/ })
    .first()
    .click();
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Person (retired)');
  await expect(bench.inspector).toContainText('This tag is bilal’s.');
  await bench.click(bench.pane(read), 'Quatre');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => bench.kept()).toEqual(before);
  await expect(bench.articles.getByRole('button', { name: /^Person/ })).toBeVisible();
});

/** The system's own dialog for saving is answered with this from now on. */
async function saveAs(electronApp: ElectronApplication, filePath: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, filePath);
}

test('a tagset goes out and comes in again: what it changes is seen first, and is one step', async ({ app }) => {
  const { bench, window: page, electronApp } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Jean Valmont', 'p');
  const file = path.join(app.folder, 'types.json');
  await saveAs(electronApp, file);
  await choosePaths(electronApp, [file]);

  const editor = await edit(page);
  await tabTo(page, editor.getByRole('button', { name: 'Export…' }));
  await page.keyboard.press('Enter');
  await expect(editor).toContainText(`The tagset was exported to ${file}.`);

  const document = JSON.parse(await readFile(file, 'utf8'));
  const [, organisation, ...others] = document.layers.entity.types;
  document.layers.entity.types = [{ ...organisation, label: 'Body' }, ...others];
  await writeFile(file, JSON.stringify(document));
  await tabTo(page, editor.getByRole('button', { name: 'Import…' }));
  await page.keyboard.press('Enter');
  await expect(editor).toContainText('types.json: 3 changes, not saved yet.');
  for (const change of [
    'Renamed: type “Body” (Entities), which was “Organisation”',
    'Retired: type “Person” (Entities)',
    'In another order: types (Entities)',
  ]) {
    await expect(editor.getByRole('listitem').filter({ hasText: change })).toBeVisible();
  }
  await expect(bench.inspector).toContainText('Entity · Person');
  await save(page, editor);
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Person (retired)');
  await expect(bench.articles.getByRole('button', { name: /^Body/ })).toBeVisible();
  await bench.click(pane, 'hier');
  await page.keyboard.press('Control+Z');
  await expect(bench.articles.getByRole('button', { name: /^Organisation/ })).toBeVisible();
  await expect(bench.articles.getByRole('button', { name: /^Person/ })).toBeVisible();

  document.layers.claim.types[0].key = 'd';
  await writeFile(file, JSON.stringify(document));
  const again = await edit(page);
  await tabTo(page, again.getByRole('button', { name: 'Import…' }));
  await page.keyboard.press('Enter');
  await expect(again).toContainText('“d” is the key of both “Date” and “Factual” (layers.claim.types[0].key).');
  await expect(again).toContainText('Nothing changed yet.');
});

test('changes that are not saved are not given up by one Escape', async ({ app }) => {
  const { window: page } = await openTexts(app, crossing);
  const editor = await edit(page);
  await tabTo(page, editor.getByRole('textbox', { name: 'Label' }));
  await page.keyboard.type('s');
  await page.keyboard.press('Escape');
  await expect(editor.getByRole('alert')).toContainText('1 change is not saved.');
  await expect(editor.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('textbox', { name: 'Label' })).not.toHaveValue('Person');
  await page.keyboard.press('Escape');
  await tabTo(page, editor.getByRole('button', { name: 'Discard' }));
  await page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
});

test('tags of types that the tagset no longer knows stay readable, a colleague’s and one’s own', async ({ app }) => {
  await beAnnotator(app);
  const folder = await copySample(app);
  const file = path.join(folder, 'tagset.json');
  const kept = JSON.parse(await readFile(file, 'utf8'));
  // As if a colleague had worked out another tagset, and a shared drive had brought it here.
  kept.tagset.layers.entity.types = kept.tagset.layers.entity.types.filter(
    ({ id }: { id: string }) => id !== 'quantity',
  );
  kept.tagset.layers.claim.attributes = [];
  await writeFile(file, JSON.stringify(kept));
  const { window: page } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  const pane = bench.pane(read);
  const before = await bench.kept();
  await bench.click(pane, '38\u202f400\u00a0habitants');
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · quantity');
  await expect(bench.inspector).toContainText('The tagset has no type “quantity” any more; the tag is kept as it is.');
  await expect(bench.inspector.getByRole('button', { name: /Type$/ })).toHaveText(/quantity/);
  await expect(bench.drawer.getByRole('row', { name: /quantity/ }).first()).toBeVisible();
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  const theirs = bench.drawer.getByRole('row', { name: /quantity.*bilal/ }).first();
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('quantity');
  await theirs.click();
  await expect(bench.inspector).toContainText('This tag is bilal’s. You can read it, not change it.');
  await expect(bench.inspector).toContainText('The tagset has no type “quantity” any more');
  await bench.click(pane, 'a rouvert vendredi');
  await expect(bench.inspector.getByRole('list', { name: 'Not asked of this type' })).toContainText('speaker');
  await expect(bench.inspector.getByRole('list', { name: 'Not asked of this type' })).toContainText('Lydapresse');
  expect(await bench.kept()).toEqual(before);

  // One's own can be given a type that is there.
  await bench.click(pane, '38\u202f400\u00a0habitants');
  await bench.choose(bench.inspector, 'Type', 'Event');
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Event');
});

test('a guideline’s link asks before the browser opens it', async ({ app }) => {
  const { bench, window: page, electronApp } = await openTexts(app, crossing);
  const editor = await edit(page);
  await tabTo(page, editor.getByRole('textbox', { name: 'When to use it' }));
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('See [the rules](https://example.org/rules) <b>now</b>.');
  await save(page, editor);
  await electronApp.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        asked.push(message);
        return { response: 1 };
      },
    });
  });
  await bench.tag(bench.pane(dispatch.title), 'Jean Valmont', 'p');
  await expect(bench.inspector.locator('.markdown')).toHaveText('See the rules <b>now</b>.');
  await bench.inspector.getByRole('link', { name: 'the rules' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'asked')))
    .toEqual(['Open example.org in your browser?']);
});

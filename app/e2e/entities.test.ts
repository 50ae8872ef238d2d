import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { openSample, type Workbench } from './workbench.ts';

const table = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Entities' });
const row = (bench: Workbench, name: string | RegExp) => table(bench).getByRole('row', { name });
/** The row that the table is at. */
const at = (bench: Workbench) => table(bench).locator('tr.at');
const mentions = ({ drawer }: Workbench) => drawer.locator('.mention-table').getByRole('grid');
const mentionRows = (bench: Workbench) => mentions(bench).locator('tbody tr[aria-rowindex]');

/** Go to the entities and find one by a part of its name. */
async function find(bench: Workbench, page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await expect(table(bench)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const field = bench.drawer.getByRole('searchbox', { name: 'Find' });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(name);
  await expect(table(bench).locator('tbody tr[aria-rowindex="3"] th')).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(table(bench)).toBeFocused();
  // Past the row of unlinked mentions.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(at(bench)).toContainText(name);
}

test('an entity’s mentions are listed across articles; Enter goes to one, Escape back', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await find(bench, page, 'Velse Basin Commission');
  await expect(at(bench)).toContainText('Organisation');
  await expect(at(bench)).toContainText('Commission du bassin de la Velse (fr)');
  await expect(at(bench)).toContainText('3 / 3');
  await page.keyboard.press('Enter');
  await expect(mentions(bench)).toBeFocused();
  await expect(mentionRows(bench)).toHaveText([
    /Commission du bassin de la Velse/,
    /secrétaire générale de la/,
    /Lydapresse/,
  ]);
  await page.keyboard.press('End');
  await expect(mentions(bench).locator('tr.at')).toContainText('Lydapresse');
  await page.keyboard.press('Enter');
  await expect(
    bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue').getByRole('textbox'),
  ).toBeFocused();
  await expect(bench.inspector).toContainText('Velse Basin Commission');
  await page.keyboard.press('Escape');
  await expect(mentions(bench)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(table(bench)).toBeFocused();

  // From the inspector back to it.
  await bench.drawer.getByRole('tab', { name: 'Annotations' }).click();
  await bench.inspector.getByRole('button', { name: '3 mentions' }).click();
  await expect(at(bench)).toContainText('Velse Basin Commission');
});

test('unlinked mentions are work to do: linked from the list, one after the other', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await page.keyboard.press('Control+Shift+E');
  await expect(row(bench, 'Unlinked mentions · 5')).toBeVisible();
  await expect(table(bench)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(mentions(bench)).toBeFocused();
  await expect(mentionRows(bench)).toHaveCount(5);
  await page.keyboard.press('Home');
  await expect(mentions(bench).locator('tr.at')).toHaveCount(1);
  await expect(bench.inspector).toContainText('Not linked yet.');
  const words = await bench.inspector.locator('blockquote').innerText();
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: 'Find or make an entity' })).toBeFocused();
  await page.keyboard.type('kessaly');
  await expect(page.locator('[role="option"][data-focused]')).toContainText('Teodor Kessaly');
  await page.keyboard.press('Enter');
  await expect(mentions(bench)).toBeFocused();
  await expect(row(bench, 'Unlinked mentions · 4')).toBeVisible();
  await expect(mentionRows(bench)).toHaveCount(4);
  expect((await bench.kept()).find((kept) => kept.words.join() === words)?.entity).toBe('Teodor Kessaly');
});

test('names and identifiers are edited, and what is no identifier is refused in words', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  await electronApp.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.assign(dialog, { showMessageBox: async () => ({ response: 0, checkboxChecked: false }) });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await find(bench, page, 'Jonas Abrel');
  await page.keyboard.press('F2');
  const form = page.getByRole('dialog', { name: 'Edit the entity' });
  await expect(form.getByRole('textbox', { name: 'Canonical name' })).toBeFocused();
  await form.getByRole('button', { name: 'Add a name' }).press('Enter');
  await expect(form.getByRole('textbox', { name: 'Name 2', exact: true })).toBeFocused();
  await page.keyboard.type('Jonasz Abrèl');
  await page.keyboard.press('Tab');
  await page.keyboard.type('pl');
  await form.getByRole('button', { name: 'Add an identifier' }).press('Enter');
  await expect(form.getByRole('textbox', { name: 'Identifier 1' })).toBeFocused();
  await page.keyboard.type('example.org');
  await expect(form).toContainText('“example.org” is neither a Wikidata item such as Q90 nor a web address');
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('https://www.wikidata.org/wiki/Q4115189');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(at(bench)).toContainText('Jonasz Abrèl (pl)');
  await expect(at(bench)).toContainText('Q4115189');

  await bench.drawer.getByRole('button', { name: 'Q4115189: open in the browser' }).press('Enter');
  await expect
    .poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'opened') as unknown))
    .toEqual(['https://www.wikidata.org/wiki/Q4115189']);

  // Found by the new name, whatever its accents.
  const field = bench.drawer.getByRole('searchbox', { name: 'Find' });
  await field.fill('abrel jonasz');
  await expect(table(bench).locator('tbody tr[aria-rowindex]')).toHaveCount(2);
  await table(bench).focus();
  await page.keyboard.press('Control+Z');
  await expect(bench.drawer).toContainText('No entity has this name, identifier or type.');
});

test('entities that are one are merged, and mentions that are of another are split off again', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const linked = async () => (await bench.kept()).filter(({ entity }) => entity !== '').length;
  const before = await linked();
  await find(bench, page, 'Korvel');
  await expect(at(bench)).toContainText('1 / 1');
  await page.keyboard.press('Space');
  await expect(at(bench)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(at(bench)).toContainText('Korvel Dam');
  await expect(at(bench)).toContainText('you');
  await page.keyboard.press('Space');
  await bench.drawer.getByRole('button', { name: 'Merge 2…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge 2 entities' });
  await expect(dialog.getByRole('radio', { name: /^Korvel · Place · 1 mention/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /^Korvel Dam/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(at(bench)).toContainText('Korvel Dam');
  await expect(at(bench)).toContainText('Korvel (en)');
  await expect(at(bench)).toContainText('3 / 3');
  await expect(bench.said).toHaveText('1 entity merged into Korvel Dam');
  expect(await linked()).toBe(before);

  await table(bench).focus();
  await page.keyboard.press('Enter');
  await expect(mentions(bench)).toBeFocused();
  await expect(mentionRows(bench)).toHaveCount(3);
  await page.keyboard.press('Home');
  await expect(mentions(bench).locator('tr.at')).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(bench.drawer.getByRole('button', { name: 'Make 1 mention a new entity' })).toBeEnabled();
  await bench.drawer.getByRole('button', { name: 'Make 1 mention a new entity' }).press('Enter');
  const form = page.getByRole('dialog', { name: 'New entity from 1 mention' });
  await expect(form.getByRole('textbox', { name: 'Canonical name' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('The other dam');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(at(bench)).toContainText('The other dam');
  await expect(mentionRows(bench)).toHaveCount(1);
  expect(await linked()).toBe(before);

  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(row(bench, /The other dam/)).toHaveCount(0);
  await find(bench, page, 'Korvel');
  await expect(at(bench)).toContainText('1 / 1');
  expect(await linked()).toBe(before);
});

test('an entity is deleted with Delete; its mentions are work to do until that is undone', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await find(bench, page, 'Tarvania');
  const name = await at(bench).locator('th').innerText();
  expect(name).toBe('Tarvania');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted Tarvania. 2 mentions of yours are not linked now.')).toBeVisible();
  await expect(row(bench, 'Unlinked mentions · 7')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(row(bench, 'Unlinked mentions · 5')).toBeVisible();

  // A colleague's is theirs.
  await page.keyboard.press('Home');
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(at(bench)).toContainText('bilal');
  await page.keyboard.press('Delete');
  await expect(bench.said).toHaveText(/This is an entry of bilal/);
  await page.keyboard.press('F2');
  const form = page.getByRole('dialog', { name: 'Edit the entity' });
  await expect(form).toContainText('This is an entry of bilal');
  for (const field of await form.getByRole('textbox').all()) await expect(field).toBeDisabled();
  await expect(form.getByRole('button', { name: 'Save' })).toHaveCount(0);
});

test('the tab and the list of candidates have no fault that axe finds, light or dark', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await find(bench, page, 'Velse Basin Commission');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(mentionRows(bench)).toHaveCount(3);
  await page.keyboard.press('Home');
  await expect(mentions(bench).locator('tr.at')).toHaveCount(1);
  await page.keyboard.press('Space');
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(400);
    expect(await violations(page), theme).toEqual([]);
    await mentions(bench).focus();
    await page.keyboard.press('e');
    await expect(page.getByRole('combobox', { name: 'Find or make an entity' })).toBeFocused();
    await expect(page.getByRole('listbox', { name: 'Entities' }).getByRole('option').first()).toBeVisible();
    // What lies behind an open list is out of reach: the focus that leaves the field closes it.
    expect(await violations(page, ['aria-hidden-focus']), `candidates, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(mentions(bench)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.waitForTimeout(300);
    expect(await violations(page), `form, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+Shift+D');
  }
});

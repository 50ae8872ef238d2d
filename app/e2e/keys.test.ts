import type { Page } from '@playwright/test';
import { actionIds } from '../contract/actions.ts';
import { words } from '../contract/words/words.ts';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openTexts, Workbench } from './workbench.ts';

const say = words();

async function openKeys(page: Page) {
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByRole('searchbox')).toBeFocused();
  return sheet;
}

test('the ? sheet lists every action and every type, and finds one by its name', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await bench.click(bench.pane(dispatch.title), 'hier');
  const sheet = await openKeys(page);
  for (const id of actionIds) {
    const action = say(`actions.${id}`);
    await expect(sheet.getByRole('button', { name: `Change the key of “${action}”`, exact: true }), id).toHaveCount(1);
  }
  for (const type of ['Person', 'Value judgement', 'Translation note']) {
    await expect(sheet.getByRole('listitem').filter({ hasText: type }).first()).toBeVisible();
  }
  await sheet.getByRole('searchbox').fill('boilerplate');
  await expect(sheet.getByRole('button', { name: /^Change the key of/ })).toHaveCount(1);
});

test('a key is changed, a taken one refused by name, and the choice remembered and given back', async ({ app }) => {
  const first = await openTexts(app, crossing);
  const { bench, window: page } = first;
  const pane = bench.pane(dispatch.title);
  await bench.click(pane, 'hier');
  const sheet = await openKeys(page);
  const key = sheet.getByRole('button', {
    name: 'Change the key of “Mark the paragraph as a heading, or as text again”',
  });
  await key.click();
  await expect(sheet.getByRole('status')).toBeVisible();
  await page.keyboard.press('Control+K');
  await expect(sheet).toContainText('“Ctrl+K” is already on “Find a command…”. Press another key.');
  await page.keyboard.press('p');
  await expect(sheet).toContainText('“P” is already on “Person”. Press another key.');
  await page.keyboard.press('Control+Shift+P');
  await expect(key).toHaveText('Ctrl+Shift+P');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  await bench.click(pane, 'repart');
  await page.keyboard.press('h');
  await page.keyboard.press('Control+Shift+P');
  await expect(pane.locator('h3')).toHaveCount(2);
  await first.close();

  const second = (await app.launch()).window;
  const again = new Workbench(second);
  await again.click(again.pane(dispatch.title), 'repart');
  await second.keyboard.press('Control+Shift+P');
  await expect(again.pane(dispatch.title).locator('h3')).toHaveCount(1);
  const reopened = await openKeys(second);
  await reopened.getByRole('button', { name: 'Reset' }).click();
  await expect(reopened.getByRole('button', { name: /Mark the paragraph as a heading/ })).toHaveText('H');
  await second.keyboard.press('Escape');
  await second.keyboard.press('h');
  await expect(again.pane(dispatch.title).locator('h3')).toHaveCount(2);
});

test('the palette finds actions, articles and types', async ({ app }) => {
  const { bench } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.dragOver(pane, 'Jean Valmont');
  await bench.command('person', 'Entity: Person');
  await expect(bench.inspector).toContainText('Entity · Person');
  expect(await bench.kept()).toMatchObject([{ type: 'person', words: ['Jean Valmont'] }]);
  await bench.command('disent pas', 'Ce que les ferries ne disent pas');
  await expect(bench.pane('Ce que les ferries ne disent pas').getByRole('textbox')).toBeFocused();
  await bench.command('hide entities', 'Show or hide entities');
  await expect(pane.locator('mark')).toHaveCount(0);
});

test('layers are shown and hidden by their buttons and keys', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  for (const [layer, type, key] of [
    ['Entities', 'p', '1'],
    ['Claims', 'c', '2'],
    ['Translation notes', 't', '3'],
  ] as const) {
    await bench.tag(pane, 'Jean Valmont', type);
    await expect(pane.locator('mark')).toHaveCount(1);
    const button = page.getByRole('button', { name: new RegExp(`^${layer}`) });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(pane.locator('mark')).toHaveCount(0);
    await bench.click(pane, 'hier');
    await page.keyboard.press(key);
    await expect(pane.locator('mark')).toHaveCount(1);
    await page.keyboard.press('Control+Z');
    await expect(pane.locator('mark')).toHaveCount(0);
  }
});

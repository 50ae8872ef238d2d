import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts } from './workbench.ts';

test('a tag is marked unsure and done by key, everywhere to be seen, and open again', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  const bar = page.getByRole('contentinfo');
  const row = bench.drawer.getByRole('row', { name: /^Person/ });
  const status = bench.inspector.getByRole('radiogroup', { name: 'Status' });
  await bench.tag(pane, 'Jean Valmont', 'p');
  await expect(status.getByRole('radio', { name: 'Open' })).toBeChecked();
  await expect(bar).not.toContainText('unsure');

  await page.keyboard.press('u');
  await expect(bench.said).toHaveText('Unsure: Person: Jean Valmont');
  await expect(status.getByRole('radio', { name: 'Unsure U' })).toBeChecked();
  await expect(row).toContainText('Unsure');
  await expect(bar).toContainText('1 unsure');
  // In the text by a sign as well, and to a screen reader in words.
  await expect(pane.locator('mark.tag').first()).toHaveAttribute('aria-description', 'Person, unsure');
  await expect(pane.locator('.unsure-end')).toHaveText('t');

  await page.keyboard.press('y');
  await expect(bench.said).toHaveText('Done: Person: Jean Valmont');
  await expect(row).toContainText('Done');
  await expect(bar).not.toContainText('unsure');
  await expect(pane.locator('mark.tag')).toHaveAttribute('aria-description', 'Person, done');
  await expect(pane.locator('.unsure-end')).toHaveCount(0);

  await page.keyboard.press('y');
  await expect(bench.said).toHaveText('Open again: Person: Jean Valmont');
  await expect(status.getByRole('radio', { name: 'Open' })).toBeChecked();
  for (const name of ['Done Y', 'Unsure U', 'Open']) {
    await page.keyboard.press('Control+Z');
    await expect(status.getByRole('radio', { name })).toBeChecked();
  }

  // The same in the inspector, by its own keys.
  await status.getByRole('radio', { name: 'Unsure U' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(status.getByRole('radio', { name: 'Done Y' })).toBeChecked();
  await expect(bench.said).toHaveText('Done: Person: Jean Valmont');
});

test('a colleague’s tag is theirs to judge, and without a tag nothing is marked', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const pane = bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue');
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('u');
  await expect(bench.said).toHaveText('Select a tag first.');
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await expect(pane.locator('mark.theirs').first()).toBeVisible();
  // Only Bilal has tagged this date.
  await bench.click(pane, '20\u00a0juin');
  await page.keyboard.press('y');
  await expect(bench.said).toHaveText('This tag is bilal’s. Only they can say how far they are with it.');
  await expect(bench.inspector.getByRole('radio', { name: 'Open' })).toBeChecked();
  await expect(bench.inspector.getByRole('radio', { name: 'Done Y' })).toBeDisabled();
});

test('the list shows only what is unsure, until it no longer is', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Jean Valmont', 'p');
  await bench.tag(pane, 'Passerelle', 'v');
  await page.keyboard.press('u');
  await bench.choose(bench.drawer, 'Status', 'Unsure');
  await expect(bench.drawer).toContainText('1 of 2 annotations');
  await expect(bench.drawer.getByRole('row', { name: /^Event/ })).toBeVisible();
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('u');
  await expect(bench.drawer).toContainText('0 of 2 annotations');
  await bench.drawer.getByRole('button', { name: 'Clear filter' }).click();
  await expect(bench.drawer).toContainText('2 of 2 annotations');
});

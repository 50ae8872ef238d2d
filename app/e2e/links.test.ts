import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { newLinks } from './linked.ts';
import { openSample, type Workbench } from './workbench.ts';

const release =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** Goes to the first tag of the active pane's text. */
async function goToFirst(bench: Workbench, said: string | RegExp): Promise<void> {
  await bench.page.keyboard.press('Control+2');
  await bench.page.keyboard.press('Control+Home');
  await bench.page.waitForTimeout(100);
  await bench.page.keyboard.press(']');
  await expect(bench.said).toHaveText(said);
}

const menu = (page: Page) => page.getByRole('menu', { name: /^Which link is it/ });
const note = (page: Page) => page.getByRole('contentinfo').getByText(/^Link from “/);

test('pick, go, pick: a link from one article to another, by keys alone, undone and done again', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const made = await newLinks(page);
  await goToFirst(bench, 'Organisation: Commission du bassin de la Velse');
  await page.keyboard.press('k');
  const picked = 'Link from “Commission du bassin de la Velse”: go to the other tag and press K; Escape lets go';
  await expect(note(page)).toHaveText(picked);
  await expect(bench.said).toHaveText(picked);

  await page.keyboard.press('Control+PageDown');
  await goToFirst(bench, 'Place: Lydavie');
  await expect(note(page)).toHaveText(picked);
  await page.keyboard.press('k');
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await expect(menu(page)).toHaveAccessibleName(
    'Which link is it, from “Commission du bassin de la Velse” to “Lydavie”?',
  );
  await page.keyboard.press('u');
  const link = { type: 'supports', from: 'Commission du bassin de la Velse', to: 'Lydavie', creator: 'anna' };
  await expect.poll(made).toEqual([link]);
  await expect(bench.said).toHaveText('Linked: “Commission du bassin de la Velse” Supports → “Lydavie”');
  await expect(note(page)).toHaveCount(0);
  await expect(bench.pane(dispatch).getByRole('textbox')).toBeFocused();

  await page.keyboard.press('Control+Z');
  await expect.poll(made).toEqual([]);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(made).toEqual([link]);
});

test('the type that was used last comes first, and Enter takes it; a digit takes the one at its place', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  const made = await newLinks(page);
  const types = () => menu(page).getByRole('menuitem').allTextContents();
  await goToFirst(bench, 'Organisation: Commission du bassin de la Velse');
  await page.keyboard.press('k');
  await page.keyboard.press(']');
  await page.keyboard.press('k');
  await expect
    .poll(types)
    .toEqual([
      '1Same as →S',
      '2Speaker of →P',
      '3Supports →U',
      '4Contradicts →C',
      '5Repeats →R',
      '6Corrects →O',
      '7Translation of →T',
    ]);
  await page.keyboard.press('5');
  await expect.poll(made).toMatchObject([{ type: 'repeats', to: 'Brénica' }]);

  await page.keyboard.press('k');
  await page.keyboard.press(']');
  await page.keyboard.press('k');
  await expect.poll(async () => (await types())[0]).toBe('1Repeats →R');
  await page.keyboard.press('Enter');
  await expect.poll(made).toMatchObject([{}, { type: 'repeats', from: 'Brénica' }]);
  // The letters of types do not tag here, nor do digits show or hide layers.
  await expect(page.getByRole('button', { name: /^Entities/ })).toHaveAttribute('aria-pressed', 'true');
});

test('Escape leaves the menu, then lets go, then selects nothing; the same tag is no other end', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const made = await newLinks(page);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('k');
  await expect(bench.said).toHaveText('Select a tag first.');
  await goToFirst(bench, 'Organisation: Commission du bassin de la Velse');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(bench.said).toHaveText('The link starts at this tag. Go to another one for its other end.');
  await expect(menu(page)).toHaveCount(0);
  await page.keyboard.press(']');
  await page.keyboard.press('k');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(note(page)).toBeVisible();
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await expect(bench.said).toHaveText('No link is being made now.');
  await expect(bench.inspector).toContainText('Entity · Place');
  await page.keyboard.press('Escape');
  await expect(bench.inspector).toContainText('Nothing selected');
  expect(await made()).toEqual([]);
});

test('keys that come at once: what is tagged by the first is picked up by the second', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const made = await newLinks(page);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(100);
  await page.keyboard.press('"');
  // Both before the program has answered the first, which no two presses of a test are sure to be.
  await page.evaluate(() => {
    for (const key of ['c', 'k']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(note(page)).toHaveText(/^Link from “Aucune vie/);
  for (const key of [']', 'k', 'r']) await page.keyboard.press(key);
  await expect.poll(made).toMatchObject([{ type: 'repeats', from: /^Aucune vie/ }]);
  await expect(bench.said).toHaveText(/^Linked:/);
});

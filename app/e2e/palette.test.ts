import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openSample } from './workbench.ts';

const read = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** Type into the palette, and press Enter on what is meant. */
async function choose(page: Page, words: string, meant: RegExp): Promise<void> {
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText(words);
  const option = palette.getByRole('option').filter({ hasText: meant }).first();
  await expect(option).toBeVisible();
  await expect(async () => {
    if ((await option.getAttribute('data-focused')) === null) await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('data-focused', 'true', { timeout: 300 });
  }).toPass({ intervals: [20], timeout: 15_000 });
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}

test('an article, a tag and an entity are found by a few letters and gone to', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await choose(page, 'trompe', /trompe-l'œil/);
  await expect(bench.pane("Brénica: une réouverture en trompe-l'œil?").getByRole('textbox')).toBeFocused();

  await choose(page, 'miabv', /MIABV.*Organisation · Lydapresse/);
  await expect(bench.pane(read).getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText('MIABV');

  await choose(page, 'velse assist', /International Velse Assistance Mission.*3 mentions/);
  await expect(bench.drawer.getByRole('tab', { name: /^Entities/ })).toHaveAttribute('aria-selected', 'true');
  await expect(bench.drawer.getByRole('region', { name: /International Velse Assistance Mission/ })).toContainText(
    'MIABV',
  );
});

test('what is in no name is searched for in the texts', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await page.keyboard.press('Control+K');
  await page.keyboard.insertText('dragage');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('option').last()).toHaveText('Search the texts for “dragage”');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(bench.drawer.getByRole('searchbox', { name: 'Search for' })).toHaveValue('dragage');
  await expect(bench.drawer.getByRole('grid', { name: 'Places found' }).getByRole('rowheader').first()).toHaveText(
    'dragage',
  );
});

import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test } from './launch.ts';

/** Opens the sample as one of its annotators, with the caret at the start of the press release's first paragraph. */
async function reading(app: {
  folder: string;
  launch: (args: string[], options: object) => Promise<{ window: Page }>;
}) {
  const project = path.join(app.folder, 'sample');
  await cp(path.join(root, 'app', 'sample', 'project'), project, { recursive: true });
  const { window } = await app.launch([project], { env: { VISAVIS_ANNOTATOR: 'anna' } });
  await window.locator('.pane').first().waitFor();
  await window.keyboard.press('Control+2');
  await window.keyboard.press('Control+Home');
  return window;
}

const selection = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');

test('units of reading: a selection grows from the word to the text and shrinks back', async ({ app }) => {
  const page = await reading(app);
  await page.keyboard.press('"');
  const quotation = await selection(page);
  expect(quotation).toMatch(/^Aucune vie/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('w');
  expect(await selection(page)).toBe('Aucune');
  await page.keyboard.press('w');
  expect(await selection(page)).toBe(quotation);
  await page.keyboard.press('w');
  expect(await selection(page)).toMatch(/^«\sAucune.*»$/);
  await page.keyboard.press('Shift+W');
  expect(await selection(page)).toBe(quotation);
  await page.keyboard.press('Shift+W');
  expect(await selection(page)).toBe('Aucune');
});

test('the next sentence, the next quotation, and the same tag again', async ({ app }) => {
  const page = await reading(app);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+Shift+ArrowRight');
  expect(await selection(page)).toBe('Ce');
  await page.keyboard.press('o');
  await expect(page.getByRole('complementary', { name: 'Inspector' }).locator('blockquote')).toHaveText('Ce');
  await page.keyboard.press('"');
  await page.keyboard.press('.');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Entity · Organisation');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Aucune vie');
});

test('a tag leaves out punctuation at the edges of the selection, and with Alt takes it to the letter', async ({
  app,
}) => {
  const page = await reading(app);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await selection(page)).toBe('Ce ');
  await page.keyboard.press('o');
  await expect(inspector.locator('blockquote')).toHaveText('Ce');
  // For 50 ms after it has drawn, ProseMirror takes the caret back to where it was; no hand is that quick.
  await page.waitForTimeout(100);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Alt+v');
  await expect(inspector).toContainText('Entity · Event');
  expect(await inspector.locator('blockquote span').evaluate((element) => element.textContent)).toBe('Ce ');
});

test('Tab goes to the same place in the next pane', async ({ app }) => {
  const page = await reading(app);
  const panes = page.locator('.pane');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Tab');
  await expect(panes.nth(1).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(panes.nth(0).getByRole('textbox')).toBeFocused();
  await expect(page.getByRole('contentinfo')).toContainText('¶6');
});

import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openTexts } from './workbench.ts';

/** What is typed into a translation while it is typed: by an input method, and for longer than a moment. */

const words = (page: Page) => page.getByRole('region', { name: /^Translation of / }).locator('.segment > .words');

/** The words that the project has, of all segments. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    return [...start.value.loaded.project.segments.values()].map(({ target }) => target);
  });
}

async function open(app: Parameters<typeof openTexts>[0]) {
  const started = await openTexts(app, { 'crue.txt': 'La crue de juin\n\nLe maire a parlé.\n' });
  const { bench, window: page } = started;
  await bench.articles.getByRole('option').first().click();
  await expect(bench.panes.getByRole('textbox')).toHaveCount(1);
  await page.keyboard.press('Control+2');
  await expect(bench.panes.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+Shift+T');
  await expect(page.getByRole('textbox', { name: /^Translation of / })).toBeFocused();
  await expect(words(page)).toHaveCount(2);
  return started;
}

test('what an input method composes is saved when it is whole, as one step', async ({ app }) => {
  const { bench, window: page } = await open(app);
  const session = await page.context().newCDPSession(page);
  const ended = page.locator('html[data-composition-ended]');
  for (;;) {
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      delete dataset.compositionEnded;
      const end = () => {
        dataset.compositionEnded = '';
      };
      document.addEventListener('compositionend', end, { capture: true, once: true });
    });
    for (const text of ['k', 'ko', 'こ', 'こう']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(words(page).first().filter({ hasText: text }).or(ended).first()).toBeAttached();
    }
    // Longer than the rest after which typing is saved.
    await page.waitForTimeout(900);
    if ((await ended.count()) === 0) break;
    // Another test's window has opened, and taken the focus of the system: that ends a composition, and so it is saved.
    await bench.saved();
    await page.keyboard.press('Control+Z');
    await expect(words(page).first()).toHaveText('');
  }
  await expect(bench.status).toHaveText('Saving…');
  expect(await kept(page)).toEqual([]);
  await session.send('Input.insertText', { text: '洪水' });
  await expect(words(page).first()).toHaveText('洪水');
  await bench.saved();
  expect(await kept(page)).toEqual(['洪水']);
  await page.keyboard.press('Control+Z');
  await expect(words(page).first()).toHaveText('');
});

test('who types without a rest is saved now and then, so that one step is not all of it', async ({ app }) => {
  const { bench, window: page } = await open(app);
  const text = 'the flood rose again '.repeat(3).trim();
  await page.keyboard.type(text, { delay: 80 });
  await expect(words(page).first()).toHaveText(text);
  await bench.saved();
  expect(await kept(page)).toEqual([text]);
  await page.keyboard.press('Control+Z');
  await expect(words(page).first()).not.toHaveText(text);
  await expect(words(page).first()).toHaveText(/^the flood/);
});

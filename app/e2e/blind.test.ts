import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openSample, Workbench } from './workbench.ts';

/** Wherever the page has the words: what is read, what is said, and what shows under the pointer. */
function places(page: Page, words: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found: string[] = [];
    const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder'];
    for (const element of document.querySelectorAll('*')) {
      for (const name of attributes) {
        if (element.getAttribute(name)?.includes(wanted)) found.push(`${name} of ${element.outerHTML.slice(0, 120)}`);
      }
      // What a box to tick stands for is nowhere to be read; what is written in a field is.
      const isField = element.matches('input:not([type="checkbox"], [type="radio"]), textarea') && 'value' in element;
      if (isField && String(element.value).includes(wanted)) found.push(`value of ${element.outerHTML.slice(0, 120)}`);
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      if (own.some(({ nodeValue }) => nodeValue?.includes(wanted))) found.push(`in ${element.outerHTML.slice(0, 120)}`);
    }
    return [...found, ...(document.title.includes(wanted) ? ['title'] : [])];
  }, words);
}

test('who reviews blind finds nobody’s name, anywhere, and has the names back afterwards', async ({ app }) => {
  const { bench, window: page, close } = await openSample(app);
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await expect(bench.drawer.getByRole('row', { name: /bilal/ }).first()).toBeVisible();
  expect((await places(page, 'bilal')).length).toBeGreaterThan(2);
  await page.keyboard.press('Control+Shift+B');
  await expect(bench.said).toHaveText(/^Blind: /);
  await expect(page.getByRole('banner').getByRole('button', { name: /^Blind/ })).toBeVisible();
  await expect(bench.articles.getByRole('button', { name: 'Show the tags of Colleague A' })).toBeVisible();
  await expect.poll(() => places(page, 'bilal')).toEqual([]);

  // A tag of theirs, with all that is said of it.
  await bench.drawer
    .getByRole('row', { name: /Colleague A/ })
    .first()
    .click();
  await expect(bench.inspector).toContainText('This tag is Colleague A’s.');
  await expect(bench.inspector.getByRole('region', { name: 'History' })).toContainText('Colleague A · created');
  await expect.poll(() => places(page, 'bilal'), 'a tag').toEqual([]);
  await page.keyboard.press('u');
  await expect(bench.said).toHaveText('This tag is Colleague A’s. Only they can say how far they are with it.');

  for (const tab of ['Entities', 'Glossary & notes', 'Concordance', 'Claims × articles', 'History']) {
    if (tab === 'History') await page.keyboard.press('Control+H');
    else await bench.drawer.getByRole('tab', { name: tab }).click();
    await expect(bench.drawer.getByRole('tab', { name: tab, selected: true })).toBeVisible();
    await expect(bench.drawer.getByRole('tabpanel')).toBeVisible();
    if (tab === 'History') await expect(bench.drawer).toContainText(/\d+ of \d+ changes/);
    await expect.poll(() => places(page, 'bilal'), tab).toEqual([]);
  }
  await bench.drawer.getByRole('button', { name: /By$/ }).click();
  await expect(page.getByRole('option', { name: 'Colleague A' })).toBeVisible();
  await expect.poll(() => places(page, 'bilal'), 'choices').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.popover')).toHaveCount(0);

  await page.keyboard.press('Control+6');
  await expect(page.getByRole('banner').getByRole('radio', { name: 'Review' })).toBeChecked();
  await expect.poll(() => places(page, 'bilal'), 'Review mode').toEqual([]);
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText('Files have everybody’s real name');
  await expect(dialog.getByRole('checkbox', { name: 'Colleague A' })).toBeChecked();
  await expect.poll(() => places(page, 'bilal'), 'the export').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // It is remembered, and so is the letter.
  await bench.saved();
  await page.waitForTimeout(600);
  await close();
  const { window: again } = await app.launch();
  const after = new Workbench(again);
  await after.settled();
  await expect(again.getByRole('banner').getByRole('button', { name: /^Blind/ })).toBeVisible();
  await expect.poll(() => places(again, 'bilal'), 'the next start').toEqual([]);
  await again
    .getByRole('banner')
    .getByRole('button', { name: /^Blind/ })
    .press('Enter');
  await expect(after.said).toHaveText('Names are shown again.');
  await expect(after.articles.getByRole('button', { name: 'Show the tags of bilal' })).toBeVisible();
});

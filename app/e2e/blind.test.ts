import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { beAnnotator, copySample, insideOf, openSample, Workbench } from './workbench.ts';

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

const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';
/** Only Bilal has tagged it. */
const date = '20\u00a0juin';

/** Tags are drawn once their words have come into sight. */
async function select(bench: Workbench): Promise<void> {
  const pane = bench.pane(dispatch);
  await bench.place(pane, date);
  await expect(
    pane
      .locator('mark')
      .filter({ hasText: insideOf(date) })
      .first(),
  ).toBeVisible();
  await bench.click(pane, date);
}

/** How many verdicts the program has. */
function verdictsIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    return start.ok ? (start.value.loaded?.project.verdicts.size ?? 0) : 0;
  });
}

test('what another reviewer thinks of a tag waits until one has judged it, in the history too', async ({ app }) => {
  const folder = await copySample(app);
  await beAnnotator(app);
  const as = async (annotator: string) => {
    const settings = { VISAVIS_ANNOTATOR: annotator, VISAVIS_USER_DATA: `${app.userData}-${annotator}` };
    const started = await app.launch([folder], { env: settings });
    const bench = new Workbench(started.window);
    await bench.settled();
    await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
    await expect(bench.panes.locator('mark.theirs').first()).toBeVisible();
    await select(bench);
    await expect(bench.inspector).toContainText('This tag is bilal’s.');
    await started.window.keyboard.press('Control+6');
    await expect(started.window.getByRole('banner').getByRole('radio', { name: 'Review' })).toBeChecked();
    return { ...started, bench, page: started.window };
  };
  const words = 'A date, but of no event here.';
  const chiara = await as('chiara');
  const field = chiara.bench.inspector.getByRole('textbox', { name: 'Write a comment' });
  await field.fill(words);
  await field.press('Control+Enter');
  await expect(field).toHaveValue('');
  await expect(chiara.bench.inspector.getByRole('listitem').getByText(words)).toBeVisible();
  await chiara.page.keyboard.press('Escape');
  await expect(chiara.bench.panes.locator('.ProseMirror-focused')).toHaveCount(1);
  await chiara.page.keyboard.press('0');
  await expect.poll(() => verdictsIn(chiara.page)).toBe(1);
  await chiara.bench.saved();
  await chiara.close();

  const { bench, page } = await as('anna');
  await expect(bench.inspector.getByText(words)).toBeVisible();
  await page.keyboard.press('Control+Shift+B');
  await expect(bench.inspector).toContainText('What other reviewers say is shown once you have judged.');
  await expect.poll(() => places(page, words)).toEqual([]);
  await page.keyboard.press('Control+H');
  const rows = bench.drawer.getByRole('grid', { name: 'History of the project' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Colleague');
  await expect(rows.filter({ hasText: /Verdict|Comment/ })).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(bench.panes.locator('.ProseMirror-focused')).toHaveCount(1);
  await page.keyboard.press('0');
  await expect.poll(() => verdictsIn(page)).toBe(2);
  // It went on to the next difference; the tag that was judged has a sign at its end, which is drawn a moment later.
  await expect(async () => {
    await bench.click(bench.pane(dispatch), date);
    await expect(bench.inspector.getByText(words)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 12_000 });
  await expect(bench.inspector).toContainText(/Colleague [AB]/);
  await expect(rows.filter({ hasText: /Verdict/ })).toHaveCount(2);
  await expect(rows.filter({ hasText: /Comment/ })).toHaveCount(1);
  await expect.poll(() => places(page, 'chiara')).toEqual([]);
});

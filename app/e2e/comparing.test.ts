import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts, type Workbench } from './workbench.ts';

/* Comparing two people: what panes show, the list of differences, the way from one to the next, and the tag beside. */

const first =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const second = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** From the text of the first pane to reviewing, by key. */
async function review(bench: Workbench, page: Page): Promise<void> {
  await bench.panes.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+6');
  await expect(bench.said).toHaveText('Review. you and bilal are compared.');
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '85');
}

const grid = (bench: Workbench) => bench.drawer.getByRole('grid', { name: 'Differences' });
const shows = (page: Page, title: string) => page.getByRole('button', { name: `what the pane of “${title}” shows` });

/** The words of marks that are drawn so in a pane. */
function drawn(bench: Workbench, title: string, marks: string): Promise<number> {
  return bench.pane(title).locator(`.ProseMirror ${marks}`).count();
}

test('panes show one of two people, one over the other, or what differs; each its own, or all the same', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await review(bench, page);
  await expect(bench.drawer.getByRole('tab', { name: 'Differences' })).toHaveAttribute('aria-selected', 'true');
  await expect(bench.drawer.getByRole('tab', { name: 'Concordance' })).toHaveCount(0);
  await expect.poll(() => drawn(bench, first, 'mark.theirs')).toBeGreaterThan(0);
  const both = await drawn(bench, first, 'mark.entity');
  const signs = () =>
    bench
      .pane(first)
      .locator('.difference-end')
      .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('data-sign') ?? ''))]);
  // Boundary, with an attribute, with a type, a stack, and what one of us has alone.
  await expect.poll(signs).toEqual(expect.arrayContaining(['↔', '↔≠', '↔T', '1:2', '+', '−']));
  expect(await violations(page)).toEqual([]);

  // By key, the pane in use goes through what it can show.
  await expect(bench.pane(first).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('Differences alone');
  await expect(shows(page, first)).toHaveText('Differences alone');
  await expect.poll(() => drawn(bench, first, '.alike')).toBe(0);
  await expect.poll(() => drawn(bench, first, 'mark.entity')).toBeLessThan(both);
  await expect.poll(() => drawn(bench, second, '.alike')).toBeGreaterThan(0);

  // Side by side: the same text twice, each with the tags of one, and each line beside itself.
  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('you, and bilal beside');
  const twin = bench.pane(first).getByRole('textbox', { name: `${first}, with the tags of bilal` });
  const main = bench.pane(first).getByRole('textbox', { name: first, exact: true });
  await expect(main).toBeFocused();
  await expect(twin.locator('mark', { hasText: /^port de/ })).toHaveCount(1);
  await expect(main.locator('mark', { hasText: /^port de/ })).toHaveCount(0);
  const apart = () =>
    Promise.all([main, twin].map((text) => text.locator('p').last().boundingBox())).then(([left, right]) =>
      Math.abs((left?.y ?? 0) - (right?.y ?? Number.POSITIVE_INFINITY)),
    );
  const scrolled = (text: Locator) => text.evaluate((element) => element.parentElement?.scrollTop ?? 0);
  await expect.poll(apart).toBeLessThan(1);
  await main.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(twin)).toBeGreaterThan(100);
  await expect.poll(apart).toBeLessThan(1);
  await twin.hover();
  await page.mouse.wheel(0, -200);
  await expect.poll(() => scrolled(main)).toBeLessThan(200);
  await expect.poll(apart).toBeLessThan(1);
  // A click there is on their tag.
  await page.mouse.wheel(0, -900);
  await expect.poll(() => scrolled(main)).toBe(0);
  await twin.locator('mark', { hasText: /^port de/ }).click();
  await expect(bench.inspector).toContainText('This tag is bilal’s');

  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('you alone');
  await expect(twin).toHaveCount(0);
  await expect.poll(() => drawn(bench, first, 'mark.theirs')).toBe(0);

  // By the button of another one; then all the same, by key.
  await shows(page, second).click();
  await page.getByRole('menuitemradio', { name: 'bilal alone' }).click();
  await expect(shows(page, second)).toHaveText('bilal alone');
  await expect(shows(page, first)).toHaveText('you alone');
  await bench.pane(second).getByRole('textbox').focus();
  await expect(bench.pane(second).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Shift+S');
  await expect(bench.said).toHaveText('All panes: bilal alone');
  await expect(shows(page, first)).toHaveText('bilal alone');

  // Back to reading: one's own tags alone, the other keys and tabs; and the review as it was left.
  await page.keyboard.press('Control+6');
  await expect(bench.drawer.getByRole('tab', { name: 'Concordance' })).toBeVisible();
  await expect.poll(() => drawn(bench, first, 'mark.theirs')).toBe(0);
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText(/^Suggested/);
  await page.keyboard.press('Control+6');
  await expect(shows(page, first)).toHaveText('bilal alone');
});

test('the key goes from one difference to the next across articles, and the list and the inspector follow', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await review(bench, page);
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText('Difference 1 of 84: boundary: “Commission du bassin de la Velse”');
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText('Difference 2 of 84: boundary, attribute (Entity): “Brénica”');
  await expect(grid(bench).getByRole('row', { selected: true })).toContainText('port de Brénica');
  const section = bench.inspector.getByRole('region', { name: 'Review' });
  await expect(section).toContainText('bilal other words');
  await expect(section.getByRole('definition')).toHaveText(['“port de Brénica”', 'Port of Brenica']);

  // To their tag, whatever the pane shows, and what I have there.
  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('Differences alone');
  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('you, and bilal beside');
  await expect(bench.pane(first).getByRole('textbox', { name: first, exact: true })).toBeFocused();
  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('you alone');
  await section.getByRole('button', { name: 'bilal: go to their tag “port de Brénica”' }).click();
  await expect(bench.inspector).toContainText('This tag is bilal’s');
  await expect(section.getByRole('definition')).toHaveText(['“Brénica”', 'Brenica']);
  await expect(shows(page, first)).toHaveText('you, with bilal outlined');
  await expect(bench.pane(first).getByRole('textbox')).toBeFocused();

  // One class alone, and from the last of an article to the first of the next one.
  for (const name of ['boundary', 'attribute', 'only you', 'only bilal', 'stacked']) {
    await bench.drawer.getByRole('button', { name: new RegExp(`^${name} \\d`) }).click();
  }
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '6');
  await bench.pane(first).getByRole('textbox').focus();
  await expect(bench.pane(first).getByRole('textbox')).toBeFocused();
  const articles: (string | null)[] = [];
  for (let at = 1; at <= 5; at += 1) {
    await page.keyboard.press('n');
    await expect(bench.said).toHaveText(new RegExp(`^Difference ${at} of 5: .*type`));
    articles.push(await grid(bench).getByRole('row', { selected: true }).locator('td').first().textContent());
  }
  expect(new Set(articles).size).toBeGreaterThan(1);
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText('That was the last difference.');
  await page.keyboard.press('Shift+N');
  await expect(bench.said).toHaveText(/^Difference 4 of 5/);

  // From the list: the text follows, Enter goes there, Escape comes back.
  await grid(bench).focus();
  await page.keyboard.press('Home');
  await expect(grid(bench).getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(bench.pane(first).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid(bench)).toBeFocused();
  await bench.choose(bench.drawer, 'Layer', 'Claims');
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '2');
});

test('an attribute that the tagset does not compare is no difference', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await review(bench, page);
  const attribute = bench.drawer.getByRole('button', { name: /^attribute \d/ });
  await expect(attribute).toHaveText('≠attribute 20');
  const severity = grid(bench).getByRole('row').filter({ hasText: 'attribute (Severity)' });
  await bench.choose(bench.drawer, 'Layer', 'Translation notes');
  await expect(severity).toHaveCount(1);

  await page.keyboard.press('Control+T');
  const editor = page.getByRole('dialog', { name: 'Tagset' });
  await editor.getByRole('option', { name: 'Severity' }).click();
  await editor.getByText('Compared: annotators who answer differently differ').click();
  await expect(editor.getByRole('checkbox', { name: /^Compared/ })).not.toBeChecked();
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(editor).toHaveCount(0);
  await expect(severity).toHaveCount(0);
  await bench.choose(bench.drawer, 'Layer', 'All');
  await expect(attribute).toHaveText('≠attribute 19');
});

test('where no colleague has tagged anything, it is said how their tags come here', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, { 'a.txt': 'Un titre\n\nLe port de Brénica rouvre.' });
  await bench.panes.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+6');
  await expect(bench.said).toHaveText('Review. There are no tags of a colleague here yet.');
  await expect(bench.drawer).toContainText('Take in what they hand over (Ctrl+Shift+M)');
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText('Review. There are no tags of a colleague here yet.');
});

import path from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { at, exportTo, grid, openMatrix, press, row } from './matrix.ts';
import { openSample, type Workbench } from './workbench.ts';

const picker = (page: Page) => page.getByRole('combobox', { name: 'Find or make a proposition' });
const section = (bench: Workbench) => bench.inspector.getByRole('region', { name: 'Proposition', exact: true });
const elsewhere = (bench: Workbench) => bench.inspector.getByRole('region', { name: 'Same proposition elsewhere' });
const best = (page: Page) => page.locator('[role="option"][data-focused]');

/** What claims assert, as the program has it: the statement, by the number of the article and the first words. */
async function asserted(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { annotations, propositions } = start.value.loaded.project;
    return Object.fromEntries(
      [...annotations.values()]
        .flatMap((tags) => [...tags.values()])
        .flatMap(({ layer, entry, article, quotes }) =>
          layer === 'claim' && entry !== ''
            ? [[`${article.slice(0, 2)} ${quotes[0]?.exact.slice(0, 20)}`, propositions.get(entry)?.statement ?? '?']]
            : [],
        ),
    );
  });
}

test('the matrix says who claims what, what differs and who is silent; Enter goes to the words, Escape back', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await openMatrix(bench, page);
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '9');
  await expect(grid(bench).getByRole('columnheader')).toHaveCount(6);
  const evacuated = row(bench, /38,400 people were evacuated/);
  await expect(evacuated.locator('td')).toHaveCount(5);
  await expect(evacuated.locator('td').nth(3)).toContainText('differs: 30');
  await expect(evacuated.locator('td').nth(4)).toContainText('denies what others assert');
  await expect(evacuated.locator('td').nth(4)).toContainText('Denies');
  await expect(evacuated.locator('td').nth(4)).toContainText('by unnamed ferry captain');
  await expect(evacuated.locator('td').nth(2)).toContainText('translation: ');
  await expect(
    row(bench, /warned fourteen hours/)
      .locator('td')
      .nth(2),
  ).toHaveText('silent');

  // The first row covers most. To the second cell, its words and back.
  await expect(at(bench)).toContainText('38,400 people');
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(at(bench)).toContainText('la crue de la Velse');
  await page.keyboard.press('Enter');
  const pane = page.locator('[data-region^="pane:02"]');
  await expect(pane.getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText('la crue de la Velse');
  await page.keyboard.press('Escape');
  await expect(grid(bench)).toBeFocused();
  await expect(at(bench)).toContainText('la crue de la Velse');

  // G goes to the next article that has it: in the table to the cell, in the text to the words in a pane of their own.
  await page.keyboard.press('ArrowDown');
  await expect(at(bench)).toContainText("l'alerte a été donnée");
  await page.keyboard.press('g');
  await expect(at(bench)).toContainText('L’alerte a-t-elle vraiment');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-region^="pane:04"]').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('g');
  await expect(page.locator('[data-region^="pane:05"]').getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText("Aucune alerte n'a été donnée");
  await expect(elsewhere(bench).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('g');
  await expect(bench.inspector).toContainText('L’alerte a été transmise');
  await page.keyboard.press('Shift+G');
  await expect(bench.inspector).toContainText("Aucune alerte n'a été donnée");
});

test('rows are ordered, filtered, said otherwise, merged, split and deleted by key, and each is undone', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await openMatrix(bench, page);
  const statements = grid(bench).locator('tbody th');
  await expect(statements.first()).toContainText('38,400 people');
  await bench.choose(bench.drawer, 'Order', 'First appearance');
  await expect(statements.first()).toContainText('Ferries between Brénica');
  await bench.choose(bench.drawer, 'Speaker', 'Gontran Maillefer');
  await expect(bench.drawer).toContainText('1 of 8 propositions');
  await expect(statements).toHaveCount(1);
  await bench.drawer.getByRole('button', { name: 'Show all' }).click();
  await expect(bench.drawer).toContainText('8 of 8 propositions');
  await bench.choose(bench.drawer, 'Order', 'Coverage');

  await openMatrix(bench, page);
  await page.keyboard.press('F2');
  const form = page.getByRole('dialog', { name: 'Edit the proposition' });
  await expect(form.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Tens of thousands left Brénica.');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(statements.first()).toContainText('Tens of thousands left Brénica.');
  await expect(grid(bench)).toBeFocused();

  // A claim of the row becomes a proposition of its own, and is merged into the other again.
  await press(page, 'ArrowRight', 'Space');
  await bench.drawer.getByRole('button', { name: 'Make this claim a new proposition' }).press('Enter');
  const made = page.getByRole('dialog', { name: 'New proposition of 1 claim' });
  await expect(made.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await page.keyboard.type('It says 38,400.');
  await page.keyboard.press('Enter');
  await expect(made).toHaveCount(0);
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '10');
  expect(Object.values(await asserted(page))).toContain('It says 38,400.');
  await openMatrix(bench, page);
  await press(page, 'Home', 'm');
  await press(page, 'PageDown', 'PageDown', 'm');
  await bench.drawer.getByRole('button', { name: 'Merge 2…' }).press('Enter');
  const merging = page.getByRole('dialog', { name: 'Merge 2 propositions' });
  await expect(merging.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(merging).toHaveCount(0);
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '9');

  // What was done to it is readable where it is edited, the newest first.
  await openMatrix(bench, page);
  await expect(bench.status).toHaveText(/^Saved \d/);
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await expect(form.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  const history = form.getByRole('region', { name: 'History' });
  await expect(history.getByRole('listitem')).toHaveText([
    /· you · “It says 38,400.” merged into it$/,
    /· you · 1 claim left it for “It says 38,400.”$/,
    /· you · renamed; it was “38,400 people were evacuated/,
    /· you · stated, with 5 claims$/,
  ]);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(grid(bench)).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '8');
  for (const count of ['9', '10', '9']) {
    await page.keyboard.press('Control+Z');
    await expect(grid(bench)).toHaveAttribute('aria-rowcount', count);
  }
  await page.keyboard.press('Control+Z');
  await expect(row(bench, /38,400 people were evacuated/)).toBeVisible();
});

test('a claim is joined by typing, or to the same claim in another pane; exports have it', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  const text = page.locator('[data-region^="pane:01"]');
  // What is drawn anew while a text is scrolled can move its lines, as suggestions do when they come.
  await expect(text.locator('.suggestion')).not.toHaveCount(0);
  await bench.click(text, 'Aucune vie n’a été perdue');
  await expect(bench.inspector).toContainText('Claim · Factual');
  await expect(section(bench)).toContainText('Not joined yet. E finds or makes what this claim asserts');
  await page.keyboard.press('e');
  await expect(picker(page)).toBeFocused();
  await page.keyboard.type('Nobody died on the crossings');
  await expect(best(page)).toContainText('New proposition “Nobody died on the crossings”');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('textbox')).toBeFocused();
  await expect(section(bench)).toContainText('Nobody died on the crossings');
  await expect(section(bench)).toContainText('In a source: “Aucune vie n’a été perdue');

  // The other claim, in the next pane, which has none: Shift+E on both.
  await page.keyboard.press('Shift+E');
  await expect(page.locator('.link-note')).toContainText('Same claim as “Aucune vie');
  await page.keyboard.press('Escape');
  await expect(page.locator('.link-note')).toHaveCount(0);
  await page.keyboard.press('Shift+E');
  const dispatch = page.locator('[data-region^="pane:02"]');
  await bench.click(dispatch, 'La crue elle-même a fait onze morts');
  await expect(bench.inspector).toContainText('La crue elle-même');
  await page.keyboard.press('Shift+E');
  await expect(elsewhere(bench)).toContainText('Aucune vie');
  await expect(bench.said).toHaveText('Joined to “Nobody died on the crossings”');
  const file = (name: string) => path.join(app.folder, name);
  const csv = await exportTo(electronApp, page, /articles as CSV/, file('claims.csv'));
  expect(csv).toMatch(/^Nobody died on the crossings,.*La crue elle-même/m);
  expect(csv).toMatch(/differs: 30/);
  expect(await exportTo(electronApp, page, /articles as Markdown/, file('claims.md'))).toContain(
    'Nobody died on the crossings',
  );
  expect(await exportTo(electronApp, page, /as a page/, file('claims.html'))).toContain('Nobody died on the crossings');
  expect(JSON.parse(await exportTo(electronApp, page, /ClaimReview/, file('claims.jsonld')))).toHaveProperty('@graph');

  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Z');
  await expect(section(bench)).toContainText('Not joined yet.');

  // Two claims of none: what they assert is asked for.
  await page.keyboard.press('Shift+E');
  await bench.click(dispatch, 'pas confirmé ce délai');
  await page.keyboard.press('Shift+E');
  const made = page.getByRole('dialog', { name: 'New proposition of 2 claims' });
  await expect(made.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await page.keyboard.type('Eleven died.');
  await page.keyboard.press('Enter');
  await expect(made).toHaveCount(0);
  expect(Object.values(await asserted(page)).filter((statement) => statement === 'Eleven died.')).toHaveLength(2);
});

test('a claim is offered what is alike, with the reason', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(page.locator('[data-region^="pane:02"]'), 'qui avait contraint');
  await expect(section(bench)).toContainText('38,400 people');
  await section(bench).getByRole('button', { name: 'Leave this proposition' }).press('Enter');
  await expect(section(bench)).toContainText('Not joined yet.');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('e');
  await expect(best(page)).toContainText('38,400 people were evacuated');
  await expect(best(page)).toContainText('same figure 38 400');
  await page.keyboard.press('Enter');
  await expect(section(bench)).toContainText('38,400 people');
});

test('the table has no fault that axe finds, light or dark', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await openMatrix(bench, page);
  await press(page, 'm', 'ArrowRight', 'Space');
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(400);
    expect(await violations(page), theme).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
});

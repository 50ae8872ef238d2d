import { expect, test } from './launch.ts';
import { openSample } from './workbench.ts';

const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

test('the list shows the annotations of the open articles, by layer, type and text', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const rows = bench.drawer.getByRole('row');
  const count = bench.drawer.getByText(/\d of \d+ annotations/);
  const open = ['01-communique-commission', '02-depeche-lydapresse', '03-traduction-continent-courrier'];
  const own = (await bench.kept()).filter(({ article, creator }) => open.includes(article) && creator === 'anna');
  const of = (shown: readonly unknown[]) => `${shown.length} of ${own.length} annotations`;
  await expect(count).toHaveText(of(own));

  await bench.choose(bench.drawer, 'Layer', 'Claims');
  await expect(count).toHaveText(of(own.filter(({ layer }) => layer === 'claim')));
  await bench.choose(bench.drawer, 'Type', 'Demand');
  await expect(count).toHaveText(of(own.filter(({ type }) => type === 'demand')));
  await bench.drawer.getByRole('button', { name: 'Clear filter' }).click();
  await expect(count).toHaveText(of(own));

  // Without regard to case and accents, and in what is mentioned, attributes and notes as well.
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('SELIVAR agreement');
  await expect(rows.filter({ hasText: 'Selivar Agreement' })).not.toHaveCount(0);
  await expect(rows).toHaveCount(1 + own.filter(({ entity }) => entity === 'Selivar Agreement').length);
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('nothing says this');
  await expect(bench.drawer).toContainText('No annotation matches the filter.');
  await page.keyboard.press('Escape');

  // Another article's come with it, and go with it.
  await bench.articles.getByRole('option', { name: /trompe-l'œil/ }).click();
  await expect(count).not.toHaveText(of(own));
  await page.getByRole('button', { name: /^Close “Brénica/ }).click();
  await expect(count).toHaveText(of(own));
  // A hidden layer is not in the list either.
  await page.getByRole('button', { name: /^Entities/ }).click();
  await expect(count).toHaveText(/^(\d+) of \1 annotations$/);
  await expect(rows.filter({ hasText: /^Person/ })).toHaveCount(0);
});

test('Enter jumps from the list to the text; Ctrl+4 and Escape go there and back', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const text = bench.pane(dispatch).getByRole('textbox');
  await bench.click(bench.pane(dispatch), 'Teodor Kessaly');
  await expect(bench.inspector).toContainText('Teodor Kessaly');
  await page.keyboard.press('Control+4');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region')))
    .toBe('drawer');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();

  await page.keyboard.press('Control+4');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(bench.drawer.getByRole('row', { selected: true })).toHaveCount(1);
  const quote = await bench.drawer.getByRole('row', { selected: true }).getByRole('gridcell').first().textContent();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  const selected = page.locator('mark.selected').first();
  await expect(selected).toBeInViewport();
  expect(quote).toContain(await selected.textContent());
});

test('next and previous go through an article’s annotations and say which', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(dispatch), 'Lydavie');
  await expect(bench.said).toHaveText('Place: Lydavie');
  for (const said of ['Place: BRÉNICA', 'Date: 2\u00a0juin']) {
    await page.keyboard.press(']');
    await expect(bench.said).toHaveText(said);
  }
  await page.keyboard.press('[');
  await expect(bench.said).toHaveText('Place: BRÉNICA');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(bench.said).toHaveText('No tag before this one.');
});

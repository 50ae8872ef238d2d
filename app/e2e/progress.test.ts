import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openTexts, Workbench } from './workbench.ts';

test('an article is in progress with its first tag, and done when it is said to be, from the text or the list', async ({
  app,
}) => {
  const { bench, window: page, close, folder } = await openTexts(app, crossing);
  const bar = page.getByRole('contentinfo');
  const first = bench.articles.getByRole('option').filter({ hasText: dispatch.title });
  const second = bench.articles.getByRole('option').filter({ hasNotText: dispatch.title });
  await expect(first).toContainText('not started');
  await expect(bar).toContainText('0 of 2 articles done');
  await bench.tag(bench.pane(dispatch.title), 'Jean Valmont', 'p');
  await expect(first).toContainText('in progress');
  await expect(second).toContainText('not started');

  await page.keyboard.press('Control+Shift+Y');
  await expect(first).toContainText('done');
  await expect(bar).toContainText('1 of 2 articles done');
  await expect(bench.said).toHaveText(`${dispatch.title}: done`);

  // In the list it is the article that the focus is on.
  await page.keyboard.press('Control+1');
  await page.keyboard.press('End');
  const last = bench.articles.getByRole('option').last();
  await expect(last).toBeFocused();
  await page.keyboard.press('Control+Shift+Y');
  await expect(bar).toContainText('2 of 2 articles done');
  await page.keyboard.press('Control+Shift+Y');
  await expect(last).toContainText('in progress');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitemradio', { name: 'In progress' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Not started' }).press('Enter');
  await expect(last).toContainText('not started');
  await expect(last).toBeFocused();
  await expect(bar).toContainText('1 of 2 articles done');

  await bench.command('article as in progress');
  await expect(last).toContainText('in progress');
  await page.keyboard.press('Control+Z');
  await expect(last).toContainText('not started');

  await bench.saved();
  await close();
  const again = await app.launch([folder]);
  await expect(again.window.getByRole('contentinfo')).toContainText('1 of 2 articles done');
  await expect(new Workbench(again.window).articles.getByRole('option').filter({ hasText: 'done' })).toHaveCount(1);
});

test('the keys { and } stay in the layer of the selected tag, [ and ] in the layers that are shown', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('}');
  await expect(bench.said).toHaveText('Select a tag first: these keys stay in its layer.');
  await bench.tag(pane, 'Jean Valmont', 'p');
  await bench.tag(pane, 'Nous sommes prêts', 'c');
  await bench.tag(pane, 'Sélivar', 'l');
  await bench.tag(pane, 'ni avec quel argent', 'f');
  await expect(bench.said).toHaveText('Forecast: ni avec quel argent');

  await page.keyboard.press('{');
  await expect(bench.said).toHaveText('Factual: Nous sommes prêts');
  await page.keyboard.press('{');
  await expect(bench.said).toHaveText('No tag before this one.');
  await page.keyboard.press('[');
  await expect(bench.said).toHaveText('Person: Jean Valmont');
  await page.keyboard.press('}');
  await expect(bench.said).toHaveText('Place: Sélivar');

  // What is hidden is passed over.
  await page.keyboard.press('2');
  await page.keyboard.press('[');
  await expect(bench.said).toHaveText('Person: Jean Valmont');

  // Without a selected tag it is the layer that was tagged in last: claims, which are hidden.
  await page.keyboard.press('Escape');
  await page.keyboard.press('}');
  await expect(bench.said).toHaveText('No tag after this one.');
  await page.keyboard.press('2');
  await page.keyboard.press('}');
  await expect(bench.said).toHaveText('Factual: Nous sommes prêts');
});

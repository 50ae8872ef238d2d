import { expect, test } from './launch.ts';
import { openTexts } from './workbench.ts';

/** What a page would make of each of these, were it not text. */
const harmful = [
  '<script>window.harmed = true</script>',
  '<img src="x:" onerror="window.harmed = true">',
  '{$inline_image}',
  '&lt;b&gt; &amp; &nbsp;',
  '{count, plural, other {#}}',
  '<mark class="tag">faux</mark>',
];
const title = 'Un <b>titre</b> <img src="x:" onerror="window.harmed = true">';
const text = `${title}\n\n${harmful.map((line, i) => `Ligne ${i} du texte : ${line} et la suite de cette ligne.`).join('\n\n')}\n`;

test('a text that looks like HTML or a template is shown as it is, wherever it is shown', async ({ app }) => {
  const { bench, electronApp, window: page } = await openTexts(app, { 'a<b>&c.txt': text });
  const pane = bench.pane(title);
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(bench.articles.getByRole('option')).toContainText(title);
  expect((await bench.shown(pane)).slice(1)).toEqual(text.trim().split('\n\n').slice(1));
  await expect(pane.locator('mark, img, script, b')).toHaveCount(0);

  // In a tag, its fields and the list.
  const [script = '', image = ''] = harmful;
  await bench.tag(pane, script, 'c');
  await expect(bench.inspector.locator('blockquote')).toHaveText([script]);
  await bench.inspector.getByRole('textbox', { name: 'Speaker' }).fill(image);
  await expect(bench.drawer.getByRole('row', { name: 'Factual' })).toContainText(script);
  await expect(bench.drawer.getByRole('row', { name: 'Factual' })).toContainText(image);
  await expect(bench.said).toHaveText(`Factual: ${script}`);

  // In the dialogs, the palette and the window's title.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+I');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  await expect(page.getByRole('dialog')).toContainText('a<b>&c.txt');
  await page.getByRole('textbox', { name: 'Outlet' }).fill(script);
  await page.keyboard.press('Enter');
  await expect(pane.locator('header')).toContainText(script);
  await page.keyboard.press('Control+K');
  await page.keyboard.insertText('titre');
  await expect(page.getByRole('dialog').getByRole('option', { name: title, exact: true })).toContainText(title);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+E');
  await expect(page.getByRole('dialog')).toContainText(title);
  await page.keyboard.press('Escape');

  // In a sentence about it, which is a message with values in it.
  await electronApp.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/{count}/<b>&amp;.txt'] });
  });
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByRole('alert')).toContainText('<b>&amp;.txt” cannot be read');
  expect(await page.evaluate(() => Reflect.get(window, 'harmed'))).toBeUndefined();
  await expect(page.locator('img, script:not([src])')).toHaveCount(0);
});

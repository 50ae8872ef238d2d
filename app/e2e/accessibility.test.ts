import { violations } from './axe.ts';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, openSample, openTexts, writeTexts } from './workbench.ts';

const release =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const read = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

test('the welcome has no fault that axe finds', async ({ app }) => {
  const { window: page } = await app.launch();
  await expect(page.getByRole('button', { name: /New project/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the workbench with a selected claim has none, light or dark', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(read), 'a rouvert vendredi');
  await expect(bench.inspector).toContainText('Claim · Factual');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+D');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.waitForTimeout(500);
  expect(await violations(page)).toEqual([]);
});

test('nor has a suggestion that is shown, or any list of the drawer', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await expect(pane.locator('.suggestion')).not.toHaveCount(0);
  await bench.tag(pane, 'Sélivar', 'l');
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('n');
  await expect(page.getByRole('note', { name: 'Suggestion' })).toBeVisible();
  for (const theme of ['light', 'dark']) {
    for (const name of await bench.drawer.getByRole('tab').allTextContents()) {
      await bench.drawer.getByRole('tab', { name }).click();
      await expect(bench.drawer.getByRole('tabpanel', { name })).toBeVisible();
      await page.waitForTimeout(300);
      expect.soft(await violations(page), `${name}, ${theme}`).toEqual([]);
    }
    await pane.getByRole('textbox').focus();
    await page.keyboard.press('=');
    await expect(bench.drawer.getByRole('grid', { name: 'Places found' }).locator('tbody tr')).not.toHaveCount(0);
    expect.soft(await violations(page), `places, ${theme}`).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
});

test('nor have the list with marked tags and the checks', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(read), 'a rouvert vendredi');
  await page.keyboard.press('u');
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await bench.drawer.getByRole('tab', { name: 'Annotations' }).click();
    await bench.drawer.getByRole('grid').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bench.drawer.getByRole('toolbar')).toContainText(/\d marked/);
    await page.waitForTimeout(300);
    expect.soft(await violations(page), `list, ${theme}`).toEqual([]);
    await bench.drawer.getByRole('tab', { name: 'Checks' }).click();
    await expect(bench.drawer.getByRole('listbox', { name: 'What is checked' })).toBeVisible();
    await page.waitForTimeout(300);
    expect.soft(await violations(page), `checks, ${theme}`).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
});

const dialogs: readonly (readonly [name: string, key: string, except?: readonly string[]])[] = [
  // The field above the list scrolls it by arrow keys, which axe would know of a combobox only.
  ['Commands', 'Control+K', ['scrollable-region-focusable']],
  ['Keys', '?'],
  ['Settings', 'Control+,'],
  ['Export', 'Control+E'],
  ['Article details', 'Control+I'],
  ['New project', 'Control+N'],
  ['Tagset', 'Control+T'],
];

test('no dialog has any', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await bench.click(bench.pane(dispatch.title), 'hier');
  for (const theme of ['light', 'dark']) {
    for (const [name, key, except] of dialogs) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await page.waitForTimeout(300);
      expect.soft(await violations(page, except), `${name}, ${theme}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('Control+Shift+D');
  }
});

test('nor has the palette with what was found, nor the concordance of a text or of tags', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  for (const theme of ['light', 'dark']) {
    await page.keyboard.press('Control+K');
    await page.keyboard.insertText('velse');
    await expect(page.getByRole('option', { name: 'Search the texts for “velse”' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Tags' })).toBeVisible();
    await page.waitForTimeout(300);
    expect.soft(await violations(page, ['scrollable-region-focusable']), `palette, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('Control+F');
    await page.keyboard.insertText('velse');
    for (const [subject, count] of [
      ['Text', /\d+ places/],
      ['Tags', /\d+ tags/],
    ] as const) {
      await bench.drawer.getByRole('radio', { name: subject }).press('Space');
      await expect(bench.drawer).toContainText(count);
      await bench.drawer.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(300);
      expect.soft(await violations(page), `${subject}, ${theme}`).toEqual([]);
    }
    await bench.drawer.getByRole('radio', { name: 'Text' }).press('Space');
    await page.keyboard.press('Control+Shift+D');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme === 'light' ? 'dark' : 'light');
    await page.waitForTimeout(500);
  }
});

test('nor has the one that looks at new texts', async ({ app }) => {
  await beAnnotator(app);
  const { bench, window: page, electronApp } = await openTexts(app, crossing);
  const [file] = await writeTexts(app, { 'third.txt': `${dispatch.text}\nPublicité\n` });
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen ?? ''] });
  }, file);
  await bench.articles.getByRole('button', { name: 'Add articles…' }).click();
  await expect(page.getByRole('dialog', { name: 'Add articles' })).toBeVisible();
  await page.waitForTimeout(300);
  expect(await violations(page)).toEqual([]);
});

test('nor has any form of the tagset editor, with faults and warnings', async ({ app }) => {
  const { window: page } = await openTexts(app, crossing);
  await page.keyboard.press('Control+T');
  const editor = page.getByRole('dialog', { name: 'Tagset' });
  for (const theme of ['light', 'dark']) {
    for (const name of ['Demand', 'Attribution', 'Same as']) {
      await editor.getByRole('option', { name }).click();
      await editor.getByRole('textbox', { name: 'Label' }).fill('');
      if (name === 'Demand') await editor.getByText('Rust', { exact: true }).click();
      await expect(editor.getByRole('option', { name: 'without a label to be mended' })).toBeVisible();
      expect.soft(await violations(page), `${name}, ${theme}`).toEqual([]);
      await editor.getByRole('textbox', { name: 'Label' }).fill(name);
    }
    await page.keyboard.press('Escape');
    await editor.getByRole('button', { name: 'Discard' }).click();
    await page.keyboard.press('Control+Shift+D');
    await page.keyboard.press('Control+T');
  }
});

test('the parts of the window have the names that people rely on', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(read), '38\u202f400\u00a0habitants');
  await expect(page.locator('#root')).toMatchAriaSnapshot(`
    - banner:
      - toolbar "Toolbar":
        - group "Layers shown":
          - button /Entities/ [pressed]
          - button /Claims/ [pressed]
          - button /Translation notes/ [pressed]
  `);
  await expect(page.locator('#root')).toMatchAriaSnapshot(`
    - navigation "Articles":
      - heading "Articles · 5" [level=2]
      - listbox "Articles"
  `);
  await expect(bench.panes).toMatchAriaSnapshot(`
    - main "Articles side by side":
      - 'region "${release}"':
        - 'heading "${release}" [level=2]'
        - textbox "${release}"
      - separator "Resize panes"
      - 'region "${read}"':
        - 'heading "${read}" [level=2]'
        - 'textbox "${read}"'
  `);
  await expect(bench.inspector).toMatchAriaSnapshot(`
    - complementary "Inspector":
      - heading "Entity · Quantity" [level=2]
      - button /Type/
      - textbox "Note"
      - region "Entity":
        - button "3 mentions"
        - button /Unlink/
        - combobox "Find or make an entity"
  `);
  await expect(bench.drawer).toMatchAriaSnapshot(`
    - region "Drawer":
      - tablist "Drawer":
        - tab "Annotations" [selected]
      - tabpanel "Annotations":
        - searchbox "Filter by text"
        - grid "Annotations"
  `);
  await expect(bench.status).toHaveText(/^Saved/);
});

test('what happens is said: tagged, undone, done again, gone to', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await expect(bench.said).toHaveAttribute('aria-live', 'polite');
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Jean Valmont', 'p');
  await expect(bench.said).toHaveText('Person: Jean Valmont');
  await bench.tag(pane, 'Passerelle', 'v');
  await expect(bench.said).toHaveText('Event: Passerelle');
  await page.keyboard.press('[');
  await expect(bench.said).toHaveText('Person: Jean Valmont');
  await page.keyboard.press(']');
  await expect(bench.said).toHaveText('Event: Passerelle');
  await page.keyboard.press(']');
  await expect(bench.said).toHaveText('No tag after this one.');
  await page.keyboard.press('Control+Z');
  await expect(bench.said).toHaveText('Undone.');
  await page.keyboard.press('Control+Shift+Z');
  await expect(bench.said).toHaveText('Done again.');
  await page.keyboard.press('Control+Shift+Z');
  await expect(bench.said).toHaveText('Nothing to do again.');
});

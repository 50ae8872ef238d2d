import type { CDPSession } from '@playwright/test';
import { comment, crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openTexts } from './workbench.ts';

test('the mouse selects what is dragged over, a word, or a sentence; a key tags it', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.dragOver(pane, 'Jean Valmont');
  await page.keyboard.press('p');
  await expect(bench.inspector).toContainText('Entity · Person');

  await bench.click(pane, 'Organisation', 2);
  await expect.poll(() => bench.selected()).toBe('Organisation');
  await page.keyboard.press('o');

  await bench.click(pane, 'repart demain', 3);
  await expect.poll(() => bench.selected()).toBe('Il repart demain pour Sélivar.');
  await page.keyboard.press('f');

  expect(await bench.kept()).toMatchObject([
    { layer: 'entity', type: 'organisation', words: ['Organisation'], creator: 'anna' },
    { layer: 'entity', type: 'person', words: ['Jean Valmont'] },
    { layer: 'claim', type: 'forecast', words: ['Il repart demain pour Sélivar'] },
  ]);
});

test('every type of the tagset is one key away, and one press on its button', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  const types: readonly (readonly [key: string, title: string])[] = [
    ['p', 'Entity · Person'],
    ['o', 'Entity · Organisation'],
    ['l', 'Entity · Place'],
    ['d', 'Entity · Date'],
    ['q', 'Entity · Quantity'],
    ['v', 'Entity · Event'],
    ['c', 'Claim · Factual'],
    ['f', 'Claim · Forecast'],
    ['m', 'Claim · Demand'],
    ['j', 'Claim · Value judgement'],
    ['t', 'Translation note · Translation note'],
  ];
  for (const [key, title] of types) {
    await bench.click(pane, 'Passerelle', 2);
    await page.keyboard.press(key);
    await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText(title);
  }
  await bench.dragOver(pane, 'demain');
  await bench.articles.getByRole('button', { name: /^Date/ }).click();
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Date');
  expect(await bench.kept()).toHaveLength(types.length + 1);
});

test('tags within and across one another nest, and a click goes through them', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Les ferries de la compagnie', 'o');
  await bench.tag(pane, 'compagnie', 't');
  await bench.tag(pane, 'ferries de la compagnie partent', 'c');
  // Drawn within one another where they meet, side by side where they do not.
  await expect(pane.locator('mark.entity')).toHaveText(['Les ', 'ferries de la ', 'compagnie']);
  await expect(pane.locator('mark mark mark')).toHaveText(['compagnie']);
  await expect(pane.locator('mark.translation')).toHaveText(['compagnie']);

  const title = bench.inspector.getByRole('heading', { level: 2 });
  for (const next of ['Translation note · Translation note', 'Entity · Organisation', 'Claim · Factual']) {
    await bench.click(pane, 'compagnie');
    await expect(title).toHaveText(next);
  }
  await bench.click(pane, 'compagnie');
  await expect(title).toHaveText('Translation note · Translation note');
  // What is not tagged may be meant as a further span; Escape is what selects nothing.
  await bench.click(pane, 'chaque matin');
  await expect(title).toHaveText('Translation note · Translation note');
  await page.keyboard.press('Escape');
  await expect(title).toHaveText('Nothing selected');
});

test('a quotation that is interrupted is one claim: Shift and its key, or the button, add a span', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Nous sommes prêts', 'c');
  await bench.dragOver(pane, 'à aider toute la ville.');
  await page.keyboard.press('Shift+C');
  await expect(bench.inspector).toContainText('2 spans');
  await expect(bench.said).toHaveText('The tag has 2 spans now.');
  await bench.dragOver(pane, 'devant la mairie');
  await bench.inspector.getByRole('button', { name: /^Add the selection/ }).click();
  await expect(bench.inspector).toContainText('3 spans');
  await bench.inspector.getByRole('button', { name: 'Remove “devant la mairie” from this tag' }).click();
  await expect(bench.inspector).toContainText('2 spans');
  expect(await bench.kept()).toMatchObject([{ words: ['Nous sommes prêts', 'à aider toute la ville'] }]);

  // A tag stays within one article.
  await bench.dragOver(bench.pane(comment.title), 'Le président se trompe.');
  await page.keyboard.press('Shift+C');
  await expect(bench.said).toHaveText('The selected tag is in another article. A tag stays within one article.');
  expect(await bench.kept()).toMatchObject([{ words: ['Nous sommes prêts', 'à aider toute la ville'] }]);
});

test('a boundary is moved by dragging its handle, and by keys', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  const words = async () => (await bench.kept()).flatMap((kept) => kept.words);
  await bench.tag(pane, 'ferries de la', 'o');

  const compagnie = await bench.place(pane, 'compagnie');
  const end = await pane.locator('.edge.end').boundingBox();
  if (end === null) throw new Error('the end has a handle');
  await bench.drag({ x: end.x + end.width / 2, y: end.y + end.height / 2 }, compagnie.end);
  await expect.poll(words).toEqual(['ferries de la compagnie']);

  const left = await bench.place(pane, 'Les ferries');
  const start = await pane.locator('.edge.start').boundingBox();
  if (start === null) throw new Error('the start has a handle');
  await bench.drag({ x: start.x + start.width / 2, y: start.y + start.height / 2 }, left.start);
  await expect.poll(words).toEqual(['Les ferries de la compagnie']);

  for (const [key, expected] of [
    ['Alt+ArrowRight', 'Les ferries de la compagnie '],
    ['Alt+ArrowLeft', 'Les ferries de la compagnie'],
    ['Alt+Shift+ArrowRight', 'es ferries de la compagnie'],
    ['Alt+Shift+ArrowLeft', 'Les ferries de la compagnie'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(words).toEqual([expected]);
  }
});

test('Delete removes, and undo and redo go through everything in every pane', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const [left, right] = [bench.pane(dispatch.title), bench.pane(comment.title)];
  const boilerplate = right.locator('p.boilerplate');
  await bench.tag(left, 'Jean Valmont', 'p');
  await bench.inspector.getByRole('textbox', { name: 'Note' }).fill('The chair.');
  await expect.poll(() => bench.kept()).toMatchObject([{ note: 'The chair.' }]);
  await bench.tag(right, 'Passerelle', 'v');
  await page.keyboard.press('b');
  await expect(boilerplate).toHaveCount(1);
  await bench.click(left, 'Jean Valmont');
  await page.keyboard.press('Delete');
  await expect(left.locator('mark')).toHaveCount(0);
  await expect(bench.said).toHaveText('Deleted Person: Jean Valmont');

  await page.keyboard.press('Control+Z');
  await expect(left.locator('mark')).toHaveText(['Jean Valmont']);
  await page.keyboard.press('Control+Z');
  await expect(boilerplate).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(right.locator('mark')).toHaveCount(0);
  expect(await bench.kept()).toMatchObject([{ words: ['Jean Valmont'], note: 'The chair.' }]);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => bench.kept()).toMatchObject([{ words: ['Jean Valmont'], note: '' }]);
  await page.keyboard.press('Control+Z');
  await expect(page.locator('mark.tag')).toHaveCount(0);
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+Shift+Z');
  await expect(boilerplate).toHaveCount(1);
  await expect(right.locator('mark')).toHaveText(['Passerelle']);
  expect(await bench.kept()).toMatchObject([{ article: 'comment', words: ['Passerelle'] }]);
});

test('a wrong type is mended by the right key, with the caret anywhere', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Passerelle', 'p');
  await page.keyboard.press('v');
  await expect(bench.inspector).toContainText('Entity · Event');
  expect(await bench.kept()).toMatchObject([{ type: 'event', words: ['Passerelle'] }]);
  // A claim is no entity of another type.
  await page.keyboard.press('c');
  await expect(bench.said).toHaveText('Select some text first.');
  expect(await bench.kept()).toMatchObject([{ type: 'event', words: ['Passerelle'] }]);
});

test('nothing that is typed, pasted, cut, dropped or composed gets into a text', async ({ app }) => {
  const { bench, electronApp, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  const before = await bench.shown(pane);
  const cdp = await page.context().newCDPSession(page);
  await electronApp.evaluate(({ clipboard }) => clipboard.writeText('intruder'));
  const { middle } = await bench.place(pane, 'repart');
  const attempts: Readonly<Record<string, () => Promise<void>>> = {
    typing: () => page.keyboard.type('Zzz é 9 !'),
    inserting: () => page.keyboard.insertText('intruder'),
    'a new line': () => page.keyboard.press('Shift+Enter'),
    backspace: () => page.keyboard.press('Backspace'),
    'Ctrl+Backspace': () => page.keyboard.press('Control+Backspace'),
    pasting: () => page.keyboard.press('Control+V'),
    'pasting as text': () => page.keyboard.press('Control+Shift+V'),
    'pasting from the menu': () =>
      electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste()),
    cutting: () => page.keyboard.press('Control+X'),
    'cutting from the menu': () =>
      electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.cut()),
    dropping: () => dropText(cdp, middle, 'intruder'),
    composing: () => compose(cdp, ['i', 'in', 'int']),
    'a command of the browser': () =>
      page.evaluate(() => void document.execCommand('insertHTML', false, '<b>intruder</b>')),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    // A press on what is selected already would begin to drag it.
    await bench.click(pane, 'hier');
    await bench.dragOver(pane, 'Jean Valmont', name);
    await attempt();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await bench.shown(pane), name).toEqual(before);
  }
  await bench.saved();
  expect(await bench.kept()).toEqual([]);
});

test('a selection is dragged nowhere', async ({ app }) => {
  const { bench } = await openTexts(app, crossing);
  const [left, right] = [bench.pane(dispatch.title), bench.pane(comment.title)];
  const before = [await bench.shown(left), await bench.shown(right)];
  await bench.dragOver(left, 'Jean Valmont');
  await bench.drag((await bench.place(left, 'Jean Valmont')).middle, (await bench.place(right, 'port')).middle);
  expect([await bench.shown(left), await bench.shown(right)]).toEqual(before);
});

test('a copy holds the canonical text, the space between paragraphs as it is', async ({ app }) => {
  const text = 'Un titre\n\n\n\nUn premier paragraphe.\n \n\tUn second paragraphe.';
  const { bench, electronApp, window: page } = await openTexts(app, { 'spaced.txt': text });
  await bench.click(bench.pane('Un titre'), 'premier');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const copied = () => electronApp.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^Un titre\n\n\n\nUn premier paragraphe\.\n \n\t?Un second paragraphe\.$/);
});

/** Drops words that come from another program. */
async function dropText(cdp: CDPSession, { x, y }: { x: number; y: number }, text: string): Promise<void> {
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

/** Writes by an input method: what is not yet decided is in the text already, and then it is decided. */
async function compose(cdp: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await cdp.send('Input.insertText', { text: steps.at(-1) ?? '' });
}

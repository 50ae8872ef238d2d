import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { comment, crossing, dispatch } from './crossing.ts';
import { dropFiles } from './dropping.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, choosePaths, newProject, openTexts, Workbench, writeTexts } from './workbench.ts';

function adding(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Add articles' });
}

/** An encoding's bytes, for texts whose characters all have one in it. */
function bytes(text: string, encoding: 'windows-1252' | 'utf-16le' | 'utf-8-bom'): Uint8Array {
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('’', "'"), 'latin1');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(`\ufeff${text}`);
}

test('files dropped on the first window make a project, a folder dropped on a project adds its texts', async ({
  app,
}) => {
  await beAnnotator(app);
  const { window: page } = await app.launch();
  const [first = ''] = await writeTexts(app, { 'dispatch.txt': dispatch.text });
  await dropFiles(page, [first]);
  await expect(page.getByRole('dialog', { name: 'New project' })).toContainText('1 text will be added.');
  await newProject(page, path.join(app.folder, 'project'));
  await adding(page).getByRole('button', { name: 'Add 1 article' }).click();
  const bench = new Workbench(page);
  await expect(bench.pane(dispatch.title)).toBeVisible();

  const folder = path.join(app.folder, 'more');
  await mkdir(folder);
  await writeFile(path.join(folder, 'comment.txt'), comment.text);
  await dropFiles(page, [folder]);
  await adding(page).getByRole('button', { name: 'Add 1 article' }).click();
  await expect(bench.pane(comment.title)).toBeVisible();
  await expect(page.getByText('1 article was added.')).toBeVisible();
});

test('encodings are recognised and shown, can be changed, and one that does not fit is refused', async ({ app }) => {
  const texts = {
    'plain.txt': dispatch.text,
    'with-mark.txt': bytes(`${dispatch.text}Deux.`, 'utf-8-bom'),
    'wide.txt': bytes(`${dispatch.text}Trois.`, 'utf-16le'),
    'western.txt': bytes(comment.text, 'windows-1252'),
  };
  await beAnnotator(app);
  const { window: page } = await app.launch(await writeTexts(app, texts));
  await newProject(page, path.join(app.folder, 'project'));
  const dialog = adding(page);
  const drafts = dialog.getByRole('listbox', { name: 'Texts' });
  for (const [file, encoding] of [
    ['plain.txt', 'utf-8'],
    ['with-mark.txt', 'utf-8'],
    ['wide.txt', 'utf-16le'],
    ['western.txt', 'windows-1252'],
  ]) {
    await expect(
      drafts
        .getByRole('option', { name: new RegExp(file ?? '') })
        .or(drafts.getByRole('option').filter({ hasText: file ?? '' }))
        .first(),
    ).toContainText(`${file} · ${encoding}`);
  }

  await drafts.getByRole('option').filter({ hasText: 'western.txt' }).click();
  const encoding = dialog.getByRole('button', { name: /Encoding/ });
  await expect(dialog).toContainText('Encoding (guessed)');
  const preview = dialog.getByRole('region', { name: 'Text', exact: true });
  await expect(preview).toContainText('Le président se trompe.');
  await encoding.click();
  await page.getByRole('option', { name: 'utf-8', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('“western.txt” cannot be read as utf-8');
  await expect(encoding).toContainText('windows-1252');
  await encoding.click();
  await page
    .getByRole('option', { name: 'iso-8859-2', exact: true })
    .or(page.getByRole('option', { name: 'windows-1250', exact: true }))
    .first()
    .click();
  await expect(encoding).not.toContainText('windows-1252');
  await expect(preview).not.toContainText('Le président se trompe à');
  await encoding.click();
  await page.getByRole('option', { name: 'windows-1252', exact: true }).click();
  await expect(preview).toContainText('Le président se trompe.');
});

test('what is known of a text is guessed, can be corrected, and is kept', async ({ app }) => {
  await beAnnotator(app);
  const { window: page } = await app.launch(await writeTexts(app, { 'dispatch.txt': dispatch.text }));
  await newProject(page, path.join(app.folder, 'project'));
  const dialog = adding(page);
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(dispatch.title);
  await expect(dialog.getByRole('textbox', { name: 'Language' })).toHaveValue('fr');
  const said = {
    Title: 'Des ferries pour Morna',
    Outlet: 'Morna-Presse',
    Author: 'A. Lirot',
    Date: '2024-05',
    Language: 'fr-FR',
    'Web address': 'https://example.org/ferries',
    Rights: 'All rights reserved',
  };
  await dialog.getByRole('textbox', { name: 'Date' }).fill('May 2024');
  await expect(dialog).toContainText('Write the date as 2024-03-17, 2024-03 or 2024.');
  await expect(dialog.getByRole('button', { name: 'Add 1 article' })).toBeDisabled();
  for (const [field, value] of Object.entries(said)) await dialog.getByRole('textbox', { name: field }).fill(value);
  await dialog.getByRole('button', { name: 'Add 1 article' }).click();
  const bench = new Workbench(page);
  await expect(bench.pane('Des ferries pour Morna').locator('header')).toContainText('Morna-Presse');

  await bench.click(bench.pane('Des ferries pour Morna'), 'Jean Valmont');
  await page.keyboard.press('Control+I');
  const details = page.getByRole('dialog', { name: 'Article details' });
  for (const [field, value] of Object.entries(said)) {
    await expect(details.getByRole('textbox', { name: field })).toHaveValue(value);
  }
  await details.getByRole('textbox', { name: 'Outlet' }).fill('Presse de Morna');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(bench.pane('Des ferries pour Morna').locator('header')).toContainText('Presse de Morna');
  await page.keyboard.press('Control+Z');
  await expect(bench.pane('Des ferries pour Morna').locator('header')).toContainText('Morna-Presse');
});

test('residue of a web page is proposed as boilerplate, is not counted, and is one click or key to change', async ({
  app,
}) => {
  const residue = `${comment.text}\nPartager sur Facebook\n\nPublicité\n`;
  await beAnnotator(app);
  const { window: page } = await app.launch(await writeTexts(app, { 'comment.txt': residue }));
  await newProject(page, path.join(app.folder, 'project'));
  const preview = adding(page).getByRole('region', { name: 'Text', exact: true });
  await expect(preview.getByRole('button', { name: /^boilerplate/ })).toHaveCount(2);
  await expect(preview.getByRole('button', { name: /^heading Ce que/ })).toHaveCount(1);
  // A click makes it the next kind: boilerplate, heading, paragraph.
  await preview.getByRole('button', { name: /Publicité/ }).click();
  await expect(preview.getByRole('button', { name: 'heading Publicité' })).toBeVisible();
  await preview.getByRole('button', { name: /Publicité/ }).click();
  await preview.getByRole('button', { name: /Publicité/ }).click();
  await expect(preview.getByRole('button', { name: 'boilerplate Publicité' })).toBeVisible();
  await adding(page).getByRole('button', { name: 'Add 1 article' }).click();

  const bench = new Workbench(page);
  const pane = bench.pane(comment.title);
  // Read once it is drawn, or the comparison below would be with nothing.
  await expect(pane.getByRole('textbox')).toContainText('Passerelle');
  const blocks = await bench.shown(pane);
  const count = async () => Number(/(\d+) words/.exec(await bench.articles.innerText())?.[1]);
  await expect.poll(count).toBeGreaterThan(20);
  const words = await count();
  await expect(pane.locator('p.boilerplate')).toHaveText(['Partager sur Facebook', 'Publicité']);
  const dimmed = (which: Locator) =>
    which.evaluate((block) => getComputedStyle(block).color + getComputedStyle(block).opacity);
  expect(await dimmed(pane.locator('p.boilerplate').first())).not.toBe(
    await dimmed(pane.locator('p.paragraph').first()),
  );

  await bench.click(pane, 'Partager sur');
  await page.keyboard.press('b');
  await expect(pane.locator('p.boilerplate')).toHaveText(['Publicité']);
  await expect.poll(count).toBe(words + 3);
  await bench.click(pane, 'La mission');
  await page.keyboard.press('b');
  await expect(pane.locator('p.boilerplate')).toHaveCount(2);
  await expect.poll(count).toBeLessThan(words);
  await bench.click(pane, 'Partager');
  await page.keyboard.press('h');
  await expect(pane.locator('h3')).toHaveText([comment.title, 'Partager sur Facebook']);
  await expect(bench.said).toContainText('Now a heading.');
  // Whatever a block is called, its text is the same.
  expect(await bench.shown(pane)).toEqual(blocks);
});

test('the same text a second time is recognised, and not added unless it is wanted', async ({ app }) => {
  const { bench, electronApp, window: page } = await openTexts(app, crossing);
  await choosePaths(electronApp, await writeTexts(app, { 'copy.txt': dispatch.text.replaceAll('\n', '\r\n') }));
  await bench.articles.getByRole('button', { name: 'Add articles…' }).click();
  const dialog = adding(page);
  await expect(dialog).toContainText(`This very text is already in the project, as “${dispatch.title}”.`);
  await expect(dialog.getByRole('checkbox', { name: 'Add this text' })).not.toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
});

test('a folder of many texts is read with its progress shown, and can be stopped', async ({ app }) => {
  const { bench, electronApp, window: page } = await openTexts(app, crossing);
  const folder = path.join(app.folder, 'many');
  await mkdir(folder);
  const count = 1500;
  const paragraph = 'Les habitants attendent le ferry du soir et personne ne sait s’il viendra. '.repeat(60);
  for (let i = 0; i < count; i++) await writeFile(path.join(folder, `${i}.txt`), `Texte ${i}\n\n${paragraph}`);
  await choosePaths(electronApp, [folder]);
  await bench.command('folder of texts');
  await expect(page.getByText(/Reading [\d,]+ of 1,500/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  // What was read until then can be added, or left.
  const stopped = adding(page).getByRole('button', { name: /^Add \d/ });
  await expect(stopped).toBeVisible();
  expect(Number((await stopped.textContent())?.replace(/\D/g, ''))).toBeLessThan(count);
  await adding(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(bench.articles.getByRole('option')).toHaveCount(2);
});

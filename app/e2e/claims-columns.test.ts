import path from 'node:path';
import { expect, test } from './launch.ts';
import { at, columns, exportTo, grid, openMatrix, press, readCsv, readTable, row } from './matrix.ts';
import { beAnnotator, copySample, openSample, Workbench } from './workbench.ts';

const outlets = ['Commission du bassin de la Velse', 'Lydapresse', 'Continent Courrier', 'Le Quai des idées'];

test('a column is moved by key and by mouse, undone, and exported where it stands', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  await openMatrix(bench, page);
  await expect(columns(bench)).toContainText([...outlets, 'Vent d’Amont']);
  await page.keyboard.press('ArrowRight');
  await expect(at(bench)).toContainText('l’évacuation de 38 400');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(bench.said).toHaveText('This is the first column.');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(bench.said).toHaveText('Commission du bassin de la Velse is column 2 of 5 now.');
  await expect(columns(bench)).toContainText(['Lydapresse', 'Commission du bassin', 'Continent Courrier']);
  // The keyboard stays with what it moved.
  await expect(at(bench)).toContainText('l’évacuation de 38 400');

  const first = columns(bench).nth(0);
  await columns(bench).nth(2).hover();
  await page.mouse.down();
  await expect(async () => {
    await first.hover({ position: { x: 30, y: 10 } });
    await first.hover({ position: { x: 34, y: 12 } });
    await expect(first).toHaveClass(/over/, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.mouse.up();
  await expect(columns(bench)).toContainText(['Continent Courrier', 'Lydapresse', 'Commission du bassin']);
  await expect(bench.articles.getByRole('option').first()).toContainText('La chef de la Commission');

  const html = await exportTo(electronApp, page, /as a page/, path.join(app.folder, 'claims.html'));
  const [heads = []] = await readTable(page, html);
  expect(
    heads.slice(1, 4).map((head) => head.replace(/^.*?(Continent|Lydap|Commission du bassin de la Velse ·).*$/u, '$1')),
  ).toEqual(['Continent', 'Lydap', 'Commission du bassin de la Velse ·']);
  const csv = readCsv(await exportTo(electronApp, page, /articles as CSV/, path.join(app.folder, 'claims.csv')));
  expect(csv[1]?.[2]).toBe('Continent Courrier');

  await page.keyboard.press('Control+Z');
  await expect(columns(bench)).toContainText(['Lydapresse', 'Commission du bassin', 'Continent Courrier']);
  await page.keyboard.press('Control+Z');
  await expect(columns(bench)).toContainText(outlets);
});

test('a column is hidden by key, is then not compared, and comes back by the menu, also after a restart', async ({
  app,
}) => {
  await beAnnotator(app);
  const project = await copySample(app);
  const { window: page, close } = await app.launch([project]);
  const bench = new Workbench(page);
  await bench.settled();
  await openMatrix(bench, page);
  const evacuated = row(bench, /38,400 people were evacuated/);
  await expect(evacuated).toContainText('denies what others assert');
  await page.keyboard.press('h');
  await expect(bench.said).toHaveText('Go to a cell of the article first.');
  await page.keyboard.press('End');
  await expect(at(bench)).toContainText('Denies');
  await page.keyboard.press('h');
  await expect(bench.said).toHaveText('Vent d’Amont is no column any more. Columns brings it back.');
  await expect(columns(bench)).toHaveCount(4);
  await expect(evacuated).toContainText('4 of 4');
  await expect(bench.drawer.getByRole('button', { name: 'Columns' })).toHaveText('Columns4 of 5 articles');
  await bench.saved();
  await page.waitForTimeout(600);
  await close();

  const { window: again } = await app.launch([project]);
  const later = new Workbench(again);
  await later.settled();
  await openMatrix(later, again);
  await expect(columns(later)).toHaveCount(4);
  await later.drawer.getByRole('button', { name: 'Columns' }).press('Enter');
  const item = again.getByRole('menuitemcheckbox', { name: /Vent d’Amont|trompe-l/ });
  await expect(again.getByRole('menuitemcheckbox')).toHaveCount(5);
  await expect(item).not.toBeChecked();
  await item.press('Space');
  await expect(item).toBeChecked();
  await again.keyboard.press('Escape');
  await expect(columns(later)).toHaveCount(5);
  await expect(row(later, /38,400 people were evacuated/)).toContainText('denies what others assert');
});

test('the table follows keys that a person has changed', async ({ app }) => {
  await beAnnotator(app, { keys: { 'next-same': 'z', 'choose-entity': 'F7', 'delete-annotation': 'F9' } });
  const { window: page } = await app.launch([await copySample(app)]);
  const bench = new Workbench(page);
  await bench.settled();
  await openMatrix(bench, page);
  await expect(page.getByRole('contentinfo')).toContainText('next article');
  await press(page, 'g', 'e', 'Delete', 'ArrowRight');
  await expect(at(bench)).toContainText('l’évacuation de 38 400');
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '9');
  await page.keyboard.press('z');
  await expect(at(bench)).toContainText('la crue de la Velse');
  await page.keyboard.press('F7');
  await expect(page.getByRole('dialog', { name: 'Edit the proposition' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid(bench)).toBeFocused();
  await page.keyboard.press('F9');
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '8');
});

test('a window that only reads moves no column, and says so', async ({ app }) => {
  await beAnnotator(app);
  const project = await copySample(app);
  const writing = await app.launch([project]);
  await new Workbench(writing.window).settled();
  const { window: page } = await app.launch([project], {
    env: { VISAVIS_USER_DATA: path.join(app.folder, 'other'), VISAVIS_ANNOTATOR: 'anna' },
  });
  const bench = new Workbench(page);
  await bench.settled();
  await expect(bench.status).toHaveText('Read only');
  await openMatrix(bench, page);
  await expect(columns(bench)).toHaveCount(5);
  await press(page, 'ArrowRight', 'Alt+ArrowRight');
  await expect(
    page.getByRole('alert').filter({ hasText: 'This window only reads. Nothing was changed.' }),
  ).toBeVisible();
  await expect(columns(bench)).toContainText(outlets);
  // A row can be marked, and nothing is offered to be done with it.
  await page.keyboard.press('m');
  await expect(bench.said).toHaveText('marked');
  await expect(bench.drawer.getByRole('button', { name: 'Columns' })).toBeVisible();
  await expect(bench.drawer.getByRole('button', { name: /Merge/ })).toHaveCount(0);
});

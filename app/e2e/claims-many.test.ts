import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { describe } from '../../annotations/anchoring/quote.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Proposition } from '../../annotations/model/register.ts';
import { ask } from './bridge.ts';
import { expect, test } from './launch.ts';
import { at, columns, exportTo, grid, openMatrix, press, readCsv, row } from './matrix.ts';
import { beAnnotator, copySample, openTexts, Workbench } from './workbench.ts';

const time = '2026-01-02T10:00:00.000Z';
const uuid = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What a thousand propositions are claimed in: each in two of the articles, in words that all of them begin with. */
function thousand(articles: readonly { readonly id: string; readonly text: string }[]): (Proposition | Annotation)[] {
  const provenance = { creator: 'anna', created: time, modified: time };
  return Array.from({ length: 1000 }, (_, n) => {
    const empty = { sourceStatement: '', tags: [], note: '', formerly: [], mergedInto: '' };
    const statement = `Proposition ${String(n + 1).padStart(4, '0')}`;
    const proposition = { kind: 'proposition', id: uuid(1, n), statement, ...empty, ...provenance } as const;
    const claims = [n % articles.length, (n + 7) % articles.length].map((place): Annotation => {
      const { id: article = '', text = '' } = articles[place] ?? {};
      const spans = [{ start: 0, end: text.indexOf('.') }];
      const said = {
        quotes: describe(text, spans),
        attributes: {},
        entry: proposition.id,
        status: 'open',
        note: '',
      } as const;
      const id = uuid(2, n * 100 + place);
      return { kind: 'annotation', id, article, layer: 'claim', type: 'factual', spans, ...said, ...provenance };
    });
    return [proposition, ...claims];
  }).flat();
}

async function textsOf(page: Page): Promise<{ id: string; text: string }[]> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    return [...start.value.loaded.project.texts].map(([id, text]) => ({ id, text }));
  });
}

/** Whether an element stands within another, as far as a pixel can tell. */
async function isIn(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  if (a === null || b === null) return false;
  return a.x >= b.x - 1 && a.x + a.width <= b.x + b.width + 1 && a.y >= b.y - 1 && a.y < b.y + b.height;
}

test('a thousand propositions of twenty articles: what is in sight is drawn, head and statements stay, keys go to the ends', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const texts = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `article-${String(n + 1).padStart(2, '0')}.txt`,
      `Report ${n + 1} says so. More.\n`,
    ]),
  );
  const { window: page, bench } = await openTexts(app, texts);
  const records = thousand(await textsOf(page));
  expect(await ask(page, 'perform', { command: { do: 'take-in', records } })).toMatchObject({ ok: true });
  await openMatrix(bench, page);
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '1001');
  await expect(grid(bench)).toHaveAttribute('aria-colcount', '21');
  const scroller = bench.drawer.locator('.matrix-scroller');
  const lines = grid(bench).locator('tr[data-proposition]');
  const statementHead = grid(bench).getByRole('columnheader', { name: 'Proposition', exact: true });
  await expect.poll(() => lines.count()).toBeLessThan(40);
  await expect.poll(() => columns(bench).count()).toBeLessThan(14);

  const corner = await statementHead.boundingBox();
  const atRow = grid(bench).locator('tr', { has: page.locator('.at') });
  await page.keyboard.press('Control+End');
  await expect(atRow).toHaveAttribute('aria-rowindex', '1001');
  await expect.poll(() => isIn(at(bench), scroller)).toBe(true);
  await page.keyboard.press('End');
  await expect(at(bench)).toHaveAttribute('aria-colindex', '21');
  await expect.poll(() => isIn(at(bench), scroller)).toBe(true);
  expect(await statementHead.boundingBox()).toEqual(corner);
  await expect.poll(async () => (await atRow.locator('th').boundingBox())?.x).toBe(corner?.x);
  await expect.poll(() => lines.count()).toBeLessThan(40);
  await expect.poll(() => columns(bench).count()).toBeLessThan(14);
  // What a cell says stands under its own article's head.
  const head = columns(bench).last();
  const [above, below] = [await head.boundingBox(), await at(bench).boundingBox()];
  expect(Math.round(above?.x ?? -1)).toBe(Math.round(below?.x ?? -2));

  await press(page, 'Home');
  await expect(at(bench)).toHaveAttribute('aria-colindex', '1');
  await expect(atRow).toHaveAttribute('aria-rowindex', '1001');
  await expect.poll(() => isIn(at(bench), scroller)).toBe(true);
  await page.keyboard.press('g');
  await expect(at(bench)).toContainText('says so');
  await expect.poll(() => isIn(at(bench), scroller)).toBe(true);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Home');
  await expect(at(bench)).toContainText('Proposition 0001');
  await expect.poll(() => isIn(at(bench), scroller)).toBe(true);
});

test('a project without propositions says what to do, and the keys that do it are those that were chosen', async ({
  app,
}) => {
  await beAnnotator(app, { keys: { 'choose-entity': 'F7' } });
  const { window: page } = await app.launch([await copySample(app)], { env: { VISAVIS_ANNOTATOR: 'carla' } });
  const bench = new Workbench(page);
  await bench.settled();
  await expect(bench.status).not.toHaveText('Read only');
  await page.keyboard.press('Control+Shift+C');
  // Anna's propositions are there, though none of Carla's claims: each article is silent until Anna's tags are shown.
  await expect(grid(bench)).toBeFocused();
  await expect(row(bench, /38,400 people/).locator('td.silent')).toHaveCount(5);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText('This article is silent on it.');
  await bench.articles.getByRole('button', { name: /anna/ }).press('Enter');
  await expect(row(bench, /38,400 people/).locator('td.silent')).toHaveCount(0);
  await expect(row(bench, /38,400 people/)).toContainText('denies what others assert');
  // They are Anna's: read and merged into, not changed.
  await openMatrix(bench, page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(at(bench)).toContainText('Asserts');
  await page.keyboard.press('Space');
  await expect(bench.said).toHaveText('This tag is anna’s. You can read it, not change it.');
  await expect(bench.drawer.getByRole('button', { name: /new proposition/ })).toHaveCount(0);
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(bench.said).toContainText('This is a proposition of anna.');
  await expect(grid(bench)).toHaveAttribute('aria-rowcount', '9');
  await page.keyboard.press('F7');
  const form = page.getByRole('dialog', { name: 'Edit the proposition' });
  await expect(form).toContainText('This is a proposition of anna.');
  await expect(form.getByRole('textbox', { name: 'Statement' })).toBeDisabled();
});

test('an empty matrix says which keys fill it', async ({ app }) => {
  await beAnnotator(app);
  const {
    window: page,
    bench,
    electronApp,
  } = await openTexts(app, { 'one.txt': 'One says so.\n', 'two.txt': 'Two says so.\n' });
  await page.keyboard.press('Control+Shift+C');
  const empty = bench.drawer.locator('.empty-matrix');
  await expect(empty).toBeFocused();
  await expect(empty).toContainText('No claim is joined to a proposition yet.');
  await expect(empty).toContainText('press E to say what it asserts, or press Shift+E on it');
  const csv = await exportTo(electronApp, page, /articles as CSV/, path.join(app.folder, 'claims.csv'));
  expect(readCsv(csv)).toHaveLength(1);
  const told = page.getByRole('alert').filter({ hasText: 'is joined to a proposition, so the file has no rows' });
  await expect(told).toBeVisible();
  await bench.tag(bench.pane('One says so.'), 'One says so', 'c');
  await expect(bench.inspector).toContainText('Claim · Factual');
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: 'Find or make a proposition' })).toBeFocused();
  await page.keyboard.type('It is so');
  await expect(page.locator('[role="option"][data-focused]')).toContainText('New proposition “It is so”');
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText('New proposition “It is so”, joined');
  await openMatrix(bench, page);
  await expect(row(bench, /It is so/).locator('td')).toHaveText([/One says so/, 'silent']);
  // The last row goes, and comes again: the keyboard stays in the drawer.
  await page.keyboard.press('Delete');
  await expect(empty).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(grid(bench)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(at(bench)).toContainText('One says so');
});

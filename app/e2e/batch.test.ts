import type { Page } from '@playwright/test';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts, type Workbench } from './workbench.ts';

const marks = ({ drawer }: Workbench) => drawer.getByRole('toolbar', { name: 'Change what is marked' });
const rows = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Annotations' }).locator('tbody tr[id]');
const typesOf = async (bench: Workbench) => (await bench.kept()).map(({ type }) => type);

/** Four tags of one layer and one of another in the dispatch, with the focus in the list, on its first row. */
async function tagged(page: Page, bench: Workbench, four = 'l', one = 'c'): Promise<void> {
  const pane = bench.pane(dispatch.title);
  for (const words of ['Jean Valmont', 'mairie', 'Passerelle', 'quais']) await bench.tag(pane, words, four);
  await bench.tag(pane, 'Nous sommes prêts', one);
  await page.keyboard.press('Control+4');
  await expect(bench.drawer.getByRole('grid', { name: 'Annotations' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows(bench).first()).toHaveAttribute('aria-selected', 'true');
}

test('rows are marked by Shift, Space, Ctrl+A and the pointer, and Escape takes the marks back', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await tagged(page, bench);
  const marked = rows(bench).and(page.locator('[aria-selected="true"]'));
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(marks(bench)).toContainText('3 marked');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(marks(bench)).toContainText('2 marked');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(marks(bench)).toContainText('3 marked');
  await expect(marked).toHaveText([/Jean Valmont/, /Nous sommes prêts/, /quais/]);
  await page.keyboard.press('Space');
  await expect(marks(bench)).toContainText('2 marked');
  await page.keyboard.press('Control+A');
  await expect(marks(bench)).toContainText('5 marked');
  await page.keyboard.press('Escape');
  await expect(marks(bench)).toHaveCount(0);
  await expect(bench.drawer.getByRole('grid', { name: 'Annotations' })).toBeFocused();

  await rows(bench)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await rows(bench)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await rows(bench).nth(2).locator('.tick').click();
  await expect(marked).toHaveText([/Nous sommes prêts/, /Passerelle/]);

  // All that the filter shows, and what it no longer shows is not meant either.
  await page.keyboard.press('Escape');
  await bench.choose(bench.drawer, 'Layer', 'Entities');
  await bench.drawer.getByRole('grid', { name: 'Annotations' }).focus();
  await page.keyboard.press('Control+A');
  await expect(marks(bench)).toContainText('4 marked');
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('quai');
  await expect(marks(bench)).toContainText('1 marked');
  await bench.drawer.getByRole('grid', { name: 'Annotations' }).focus();
  await page.keyboard.press('Delete');
  await expect(bench.said).toHaveText('1 tag was deleted.');
  expect(await bench.kept()).toHaveLength(4);
});

test('type, status and deletion of all that is marked are one key and one step to undo each', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await tagged(page, bench);
  const before = ['place', 'factual', 'place', 'place', 'place'];
  await expect.poll(() => typesOf(bench)).toEqual(before);

  await page.keyboard.press('Control+A');
  await page.keyboard.press('p');
  await expect(bench.said).toHaveText(
    '“Person” is a type of another layer. Nothing was changed. Mark tags of its layer only.',
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(marks(bench)).toContainText('4 marked');
  await page.keyboard.press('p');
  await expect(bench.said).toHaveText('4 tags were changed.');
  await expect.poll(() => typesOf(bench)).toEqual(['person', 'factual', 'person', 'person', 'person']);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => typesOf(bench)).toEqual(before);

  await page.keyboard.press('u');
  await expect(bench.said).toHaveText('4 tags are marked unsure.');
  await expect(page.getByRole('contentinfo')).toContainText('4 unsure');
  await page.keyboard.press('u');
  await expect(bench.said).toHaveText('4 tags are open again.');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('contentinfo')).not.toContainText('unsure');

  await page.keyboard.press('Delete');
  await expect(bench.said).toHaveText('4 tags were deleted.');
  await expect.poll(() => typesOf(bench)).toEqual(['factual']);
  // The keyboard goes on in the list.
  await expect(rows(bench).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => typesOf(bench)).toEqual(before);
});

test('the bar gives one attribute to all that is marked, a type and a status, in one step each', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await tagged(page, bench, 'c', 'p');
  await page.keyboard.press('Control+A');
  const bar = marks(bench);
  await expect(bar.getByRole('button', { name: /Attribute$/ })).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await bench.choose(bar, 'Attribute', 'Speaker');
  await bar.getByRole('textbox', { name: 'Speaker' }).pressSequentially('Valmont');
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText('4 tags were changed.');
  const speakers = async () => (await bench.kept()).map(({ attributes }) => attributes.speaker);
  await expect.poll(speakers).toEqual(['Valmont', undefined, 'Valmont', 'Valmont', 'Valmont']);
  await bench.choose(bar, 'Type', 'Forecast');
  await expect.poll(() => typesOf(bench)).toEqual(['forecast', 'person', 'forecast', 'forecast', 'forecast']);
  await bar.getByRole('radio', { name: /^Done/ }).click();
  await expect(rows(bench).filter({ hasText: 'Done' })).toHaveCount(4);
  await bench.pane(dispatch.title).getByRole('textbox').focus();
  for (const left of [
    ['forecast', 'Valmont'],
    ['factual', 'Valmont'],
    ['factual', undefined],
  ]) {
    await page.keyboard.press('Control+Z');
    await expect.poll(async () => [(await typesOf(bench))[0], (await speakers())[0]]).toEqual(left);
  }
});

test('colleagues’ tags among the marked are left out, and it says so', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('Kessaly');
  await bench.choose(bench.drawer, 'Type', 'Person');
  await bench.drawer.getByRole('grid', { name: 'Annotations' }).focus();
  await page.keyboard.press('Control+A');
  const shown = await rows(bench).evaluateAll((list) => list.map((row) => row.lastElementChild?.textContent));
  const theirs = shown.filter((who) => who === 'bilal').length;
  const own = shown.length - theirs;
  expect(Math.min(own, theirs)).toBeGreaterThan(1);
  await expect(marks(bench)).toContainText(`${theirs} of colleagues were left out.`);
  await page.keyboard.press('u');
  await expect(bench.said).toHaveText(`${own} tags are marked unsure. ${theirs} of colleagues were left out.`);
});

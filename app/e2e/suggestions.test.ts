import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openTexts, Workbench } from './workbench.ts';

const minutes = {
  title: 'Ce qui fut dit du port',
  text: `Ce qui fut dit du port

On a promis le 2 juin 2023 des quais neufs, et le 5 mai 2022 des ferries. Ils ne sont pas là.

Tout devait être prêt pour le 3 juillet 2024, mais rien ne l’est.
`,
};
const sequel = {
  title: 'Ce qui en fut écrit ensuite',
  text: `Ce qui en fut écrit ensuite

Le 9 août 2024 on attendait encore.
`,
};
const texts = { 'minutes.txt': minutes.text, 'sequel.txt': sequel.text };
const [first, second, third, fourth] = ['2 juin 2023', '5 mai 2022', '3 juillet 2024', '9 août 2024'];

const suggestedIn = (bench: Workbench, title: string) => bench.pane(title).locator('.suggestion');
const note = (page: Page) => page.getByRole('note', { name: 'Suggestion' });
const words = async (bench: Workbench) => (await bench.kept()).map((kept) => kept.words.join(' … '));

/** Opens both texts with the caret at the beginning of the first, once something is suggested there. */
async function begin(app: Parameters<typeof openTexts>[0]) {
  const opened = await openTexts(app, texts);
  const { bench, window: page } = opened;
  await expect(suggestedIn(bench, minutes.title)).toHaveCount(3);
  await expect(suggestedIn(bench, sequel.title)).toHaveCount(1);
  await bench.pane(minutes.title).getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  return opened;
}

test('suggestions are counted nowhere, and become tags or go, one key each', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  await expect(suggestedIn(bench, minutes.title)).toHaveText([first, second, third]);
  await expect(page.locator('mark.tag')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText(/0 \/ \d+ words tagged/);
  await expect(bench.drawer).toContainText('0 of 0 annotations');
  await expect(bench.articles).toContainText('no tags');
  expect(await bench.kept()).toEqual([]);

  await page.keyboard.press('n');
  await expect.poll(() => bench.selected()).toBe(first);
  await expect(bench.said).toHaveText(`Suggested Date: ${first}, a day with its month and year.`);
  await expect(note(page)).toContainText('a day with its month and year');
  await page.keyboard.press('a');
  await expect.poll(() => bench.selected()).toBe(second);
  await expect(bench.said).toHaveText(`Date: ${first}. Suggested Date: ${second}, a day with its month and year.`);
  await expect(bench.inspector).toContainText('Entity · Date');
  await page.keyboard.press('s');
  await expect.poll(() => bench.selected()).toBe(third);
  await expect(bench.said).toHaveText(/^Skipped\. Suggested Date/);
  await page.keyboard.press('a');
  await expect.poll(() => bench.selected()).toBe(fourth);
  await expect(bench.pane(sequel.title).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('contentinfo')).toContainText('No suggestions left in the open articles.');
  expect(await words(bench)).toEqual([first, third, fourth]);
  expect(await bench.kept()).toMatchObject(Array.from({ length: 3 }, () => ({ layer: 'entity', type: 'date' })));
  await expect(page.locator('.suggestion')).toHaveCount(0);
  await expect(note(page)).toHaveCount(0);
});

test('keys may come faster than they are answered', async ({ app }) => {
  const { bench } = await begin(app);
  await bench
    .pane(minutes.title)
    .getByRole('textbox')
    .evaluate((text) => {
      for (const key of ['n', 'a', 's', 'a', 'a']) {
        text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    });
  await expect.poll(() => words(bench)).toEqual([first, third, fourth]);
});

test('undoing gives them back, a skipped one too', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  for (const key of ['n', 'a', 's']) await page.keyboard.press(key);
  await expect(suggestedIn(bench, minutes.title)).toHaveText([third]);
  await page.keyboard.press('Control+Z');
  await expect(suggestedIn(bench, minutes.title)).toHaveText([second, third]);
  await expect.poll(() => bench.selected()).toBe(second);
  await page.keyboard.press('Control+Z');
  await expect(suggestedIn(bench, minutes.title)).toHaveText([first, second, third]);
  expect(await bench.kept()).toEqual([]);
  await page.keyboard.press('Shift+N');
  await expect.poll(() => bench.selected()).toBe(first);
});

test('the key of a type makes a tag of that type, whose edges can be moved while the next one is shown', async ({
  app,
}) => {
  const { bench, window: page } = await begin(app);
  await page.keyboard.press('n');
  await expect.poll(() => bench.selected()).toBe(first);
  await page.keyboard.press('v');
  await expect.poll(() => bench.selected()).toBe(second);
  for (let i = 0; i < 5; i++) await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => (await bench.kept())[0]).toMatchObject({ type: 'event', words: ['2 juin'] });
  await page.keyboard.press('w');
  await expect.poll(() => bench.selected()).toMatch(/5 mai/);
  await page.keyboard.press('n');
  await expect.poll(() => bench.selected()).toBe(third);
});

test('what a tag of the same layer touches is not suggested, and is again when the tag goes', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  const pane = bench.pane(minutes.title);
  await bench.tag(pane, 'juin 2023 des quais', 't');
  await expect(bench.inspector).toContainText('Translation note');
  await expect(suggestedIn(bench, minutes.title).first()).toHaveText(/^2 /);
  await bench.tag(pane, 'juin 2023 des quais', 'v');
  await expect(suggestedIn(bench, minutes.title)).toHaveText([second, third]);
  await page.keyboard.press('Delete');
  await expect(suggestedIn(bench, minutes.title).first()).toHaveText(/^2 /);
});

test('they are hidden and shown by a key, and stay hidden and skipped when the project is opened again', async ({
  app,
}) => {
  const { bench, window: page, close } = await begin(app);
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('.suggestion')).toHaveText([second, third, fourth]);
  const button = page.getByRole('banner').getByRole('button', { name: /Suggestions/ });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('4');
  await expect(page.locator('.suggestion')).toHaveCount(0);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(bench.panes).toBeVisible();
  await close();

  const again = await app.launch([`${app.folder}/project`]);
  const reopened = new Workbench(again.window);
  await reopened.settled();
  await reopened.pane(minutes.title).getByRole('textbox').focus();
  await expect(again.window.getByRole('button', { name: /Suggestions/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(again.window.locator('.suggestion')).toHaveCount(0);
  await again.window.keyboard.press('4');
  await expect(again.window.locator('.suggestion')).toHaveText([second, third, fourth]);
});

const gridIn = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Suggestions' });
const rowsIn = (bench: Workbench) => gridIn(bench).locator('tbody tr[aria-rowindex]');
const listed = (bench: Workbench) => rowsIn(bench).getByRole('rowheader');

async function openList(page: Page, bench: Workbench): Promise<void> {
  await page.keyboard.press('Control+Shift+N');
  await expect(gridIn(bench)).toBeFocused();
}

test('the list says each in its context and why, goes there, and takes the answers', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  await openList(page, bench);
  await expect(listed(bench)).toHaveText([first, second, third]);
  await expect(rowsIn(bench).first()).toHaveText(
    /^DateOn a promis le .*2 juin 2023 des quais neufs, et le 5 mai 2022 des ferries.*a day with its month and year¶ 1$/,
  );
  await page.keyboard.press('ArrowDown');
  await expect(bench.said).toHaveText(`Suggested Date: ${first}, a day with its month and year.`);
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('a');
  await expect(listed(bench)).toHaveText([second, third]);
  await expect(gridIn(bench)).toBeFocused();
  await page.keyboard.press('s');
  await expect(listed(bench)).toHaveText([third]);
  await page.keyboard.press('Enter');
  await expect(bench.pane(minutes.title).getByRole('textbox')).toBeFocused();
  await expect.poll(() => bench.selected()).toBe(third);
  await page.keyboard.press('a');
  await expect(bench.pane(sequel.title).getByRole('textbox')).toBeFocused();
  await expect(listed(bench)).toHaveText([fourth]);
  await page.keyboard.press('a');
  await expect(gridIn(bench).locator('..')).toContainText('No suggestions here.');
  expect(await words(bench)).toEqual([first, third, fourth]);

  await bench.choose(bench.drawer, 'Show', 'skipped');
  await expect(listed(bench)).toHaveText([second]);
  await bench.drawer.getByRole('button', { name: 'Bring 1 back' }).press('Enter');
  await expect(suggestedIn(bench, minutes.title)).toHaveText([second]);
});

test('all of one kind are accepted, and taken back, as one step', async ({ app }) => {
  const { bench, window: page } = await begin(app);
  await openList(page, bench);
  await bench.choose(bench.drawer, 'Type', 'Date · 3');
  await bench.drawer.getByRole('button', { name: 'Accept all 3 as Date' }).press('Enter');
  await expect.poll(() => words(bench)).toEqual([first, second, third]);
  await expect(suggestedIn(bench, sequel.title)).toHaveText([fourth]);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => words(bench)).toEqual([]);
  await expect(listed(bench)).toHaveText([first, second, third]);
});

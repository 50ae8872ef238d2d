import type { Locator } from '@playwright/test';
import { expect, type Started, test } from './launch.ts';
import { openSample, openTexts, Workbench } from './workbench.ts';

const release =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** The paragraph at the upper edge of a pane. */
async function topOf(pane: Locator): Promise<string> {
  return pane.locator('.scroller').evaluate((scroller) => {
    const edge = scroller.getBoundingClientRect().top;
    const first = [...scroller.querySelectorAll('p, h3')].find(
      (block) => block.getBoundingClientRect().bottom > edge + 1,
    );
    return first?.textContent.slice(0, 60) ?? '';
  });
}

const endings: Readonly<Record<string, (started: Started) => Promise<void>>> = {
  quitting: ({ close }) => close(),
  'being killed': ({ kill }) => kill(),
};

for (const [ending, end] of Object.entries(endings)) {
  test(`after ${ending}, panes, places, selection and layers are as they were`, async ({ app }) => {
    const first = await openSample(app);
    const { bench, window: page } = first;
    await page.getByRole('button', { name: `Close “${release}”` }).click();
    await bench.articles.getByRole('option', { name: /dit de nous/ }).click();
    await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
    await page.getByRole('button', { name: /^Translation notes/ }).click();
    const pane = bench.pane(dispatch);
    await pane.locator('.scroller').hover();
    await page.mouse.wheel(0, 700);
    await expect.poll(() => topOf(pane)).not.toContain('Lydavie');
    await bench.click(pane, 'MIABV');
    await expect(bench.inspector).toContainText('MIABV');
    const titles = await bench.titles();
    const [top, marks] = [await topOf(pane), await pane.locator('mark').count()];
    const caret = await bench.page.evaluate(
      () => document.querySelector('.status-bar')?.textContent?.match(/¶\d+/)?.[0],
    );
    // What rests is remembered within half a second, a kill before that may forget the last scroll.
    await page.waitForTimeout(1500);
    await end(first);

    const again = new Workbench((await app.launch()).window);
    await expect.poll(() => again.titles()).toEqual(titles);
    const reopened = again.pane(dispatch);
    await expect.poll(() => topOf(reopened)).toBe(top);
    await expect(again.inspector).toContainText('MIABV');
    // Somebody else's tag is drawn in parts: its first and last characters are the outline's sides.
    await expect.poll(async () => (await reopened.locator('mark.selected').allTextContents()).join('')).toBe('MIABV');
    await expect(reopened.locator('mark')).toHaveCount(marks);
    await expect(again.page.getByRole('button', { name: /^Translation notes/ })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await expect(again.articles.getByRole('button', { name: 'Show the tags of bilal' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(
      await again.page.evaluate(() => document.querySelector('.status-bar')?.textContent?.match(/¶\d+/)?.[0]),
    ).toBe(caret);
  });
}

test('a long text is scrolled to the same paragraph again', async ({ app }) => {
  const paragraphs = Array.from(
    { length: 300 },
    (_, i) => `Paragraphe ${i + 1} : ${'la rivière monte encore. '.repeat(1 + (i % 7))}`,
  );
  const first = await openTexts(app, { 'long.txt': `La crue\n\n${paragraphs.join('\n\n')}\n` });
  const pane = first.bench.pane('La crue');
  await first.bench.click(pane, 'Paragraphe 1 :');
  await first.window.keyboard.press('Control+End');
  await expect.poll(() => topOf(pane)).toMatch(/Paragraphe 2\d\d/);
  await pane.locator('.scroller').hover();
  await first.window.mouse.wheel(0, -3000);
  await expect.poll(() => topOf(pane)).toMatch(/Paragraphe (1\d\d|2[0-8]\d)/);
  await first.window.waitForTimeout(1500);
  const top = await topOf(pane);
  await first.close();
  const again = new Workbench((await app.launch()).window);
  await expect.poll(() => topOf(again.pane('La crue'))).toBe(top);
});

test('what was shown as saved is there after a kill', async ({ app }) => {
  const first = await openSample(app);
  const { bench, window: page } = first;
  const pane = bench.pane(dispatch);
  for (const [words, key] of [
    ['correspondant', 'p'],
    ['cinq quais', 'q'],
    ['cérémonie', 'v'],
    ['la ville basse', 't'],
  ] as const) {
    await bench.tag(pane, words, key);
    await expect(bench.inspector.locator('blockquote')).toHaveText([words]);
  }
  await bench.inspector.getByRole('textbox', { name: 'Note' }).fill('Kept.');
  await expect.poll(async () => (await bench.kept()).some(({ note }) => note === 'Kept.')).toBe(true);
  await bench.click(pane, 'MIABV');
  await page.keyboard.press('Delete');
  await expect(bench.said).toHaveText(/^Deleted/);
  await bench.saved();
  const kept = await bench.kept();
  await first.kill();

  const again = new Workbench((await app.launch()).window);
  await again.settled();
  expect(await again.kept()).toEqual(kept);
  await expect(again.page.getByRole('alert')).toHaveCount(0);
});

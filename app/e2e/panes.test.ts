import type { Locator } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openSample, openTexts, Workbench } from './workbench.ts';

const titles = {
  release:
    'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains',
  dispatch: 'Lydavie : le port de Brénica rouvre sept semaines après la crue',
  translated:
    "La chef de la Commission remercie la Tarvanie pour le soulagement de l'inondation et la réouverture de port",
  opinion: 'Crue de la Velse : ce que la réouverture de Brénica dit de nous',
  comment: "Brénica: une réouverture en trompe-l'œil?",
};
const { release, dispatch, translated, opinion, comment } = titles;

async function widthOf(pane: Locator): Promise<number> {
  return (await pane.boundingBox())?.width ?? 0;
}

async function openFromList(bench: Workbench, title: string): Promise<void> {
  await bench.articles.getByRole('option', { name: title }).click();
  await expect(bench.pane(title)).toBeVisible();
}

test('articles are opened from the list and closed by button, menu and key', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await expect.poll(() => bench.titles()).toEqual([release, dispatch, translated]);
  await openFromList(bench, opinion);
  await openFromList(bench, comment);
  expect((await bench.titles()).toSorted()).toEqual(Object.values(titles).toSorted());

  await page.getByRole('button', { name: `Close “${dispatch}”` }).click();
  await expect(bench.pane(dispatch)).toHaveCount(0);
  await page.getByRole('button', { name: `More for “${translated}”` }).click();
  await page.getByRole('menuitem', { name: 'Close pane' }).click();
  await expect(bench.pane(translated)).toHaveCount(0);
  for (let left = 3; left > 0; left--) {
    await expect.poll(async () => (await bench.titles()).length).toBe(left);
    await page.keyboard.press('Control+W');
  }
  await expect(bench.panes).toContainText('Choose an article from the list to read it here.');
  await openFromList(bench, comment);
  expect(await bench.titles()).toEqual([comment]);
});

test('a pane’s head says outlet, date and languages; paragraphs are numbered, headings and residue are not', async ({
  app,
}) => {
  const { bench } = await openSample(app);
  await expect(bench.pane(dispatch).locator('header')).toContainText('Lydapresse · 2 Jun 2023 · fr → en');
  const blocks = await bench
    .pane(translated)
    .getByRole('textbox')
    .locator('p, h3')
    .evaluateAll((all) => all.map((block) => [block.className.split(' ')[0], block.getAttribute('data-number')]));
  expect(blocks.filter(([kind]) => kind === 'paragraph').map(([, number]) => number)).toEqual(
    blocks.filter(([kind]) => kind === 'paragraph').map((_, i) => String(i + 1)),
  );
  expect(blocks.filter(([kind, number]) => kind !== 'paragraph' && number !== '')).toEqual([]);
  const drawn = await bench
    .pane(dispatch)
    .locator('p[data-number="2"]')
    .evaluate((block) => getComputedStyle(block, '::before').content);
  expect(drawn).toMatch(/2|attr/);
});

test('panes change places by menu, by keys and by dragging their heads', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const menu = async (title: string, item: string) => {
    await page.getByRole('button', { name: `More for “${title}”` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu(release, 'Move right');
  await expect.poll(() => bench.titles()).toEqual([dispatch, release, translated]);
  await menu(translated, 'Move left');
  await expect.poll(() => bench.titles()).toEqual([dispatch, translated, release]);

  await bench.click(bench.pane(release), 'Ilena Voršak');
  await page.keyboard.press('Control+Shift+PageUp');
  await expect.poll(() => bench.titles()).toEqual([dispatch, release, translated]);
  await page.keyboard.press('Control+Shift+PageUp');
  await expect.poll(() => bench.titles()).toEqual([release, dispatch, translated]);
  await page.keyboard.press('Control+Shift+PageUp');
  await expect.poll(() => bench.titles()).toEqual([release, dispatch, translated]);
  await page.keyboard.press('Control+Shift+PageDown');
  await expect.poll(() => bench.titles()).toEqual([dispatch, release, translated]);

  const onto = bench.pane(translated).locator('header');
  await bench.pane(dispatch).locator('header').getByRole('heading').hover();
  await page.mouse.down();
  await onto.getByRole('heading').hover();
  await onto.getByRole('heading').hover();
  await expect(onto).toHaveClass(/target/);
  await page.mouse.up();
  await expect.poll(() => bench.titles()).toEqual([translated, release, dispatch]);
});

test('panes are resized by keyboard and mouse; sizes and order are there after a restart', async ({ app }) => {
  const first = await openSample(app);
  const { bench, window: page } = first;
  await bench.click(bench.pane(release), 'Ilena Voršak');
  await page.keyboard.press('Control+Shift+PageDown');
  await expect.poll(() => bench.titles()).toEqual([dispatch, release, translated]);
  const [separator] = await bench.panes.getByRole('separator').all();
  if (separator === undefined) throw new Error('there is a separator between panes');
  const before = await widthOf(bench.pane(dispatch));
  await separator.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => widthOf(bench.pane(dispatch))).toBeGreaterThan(before);
  const byKey = await widthOf(bench.pane(dispatch));
  const box = await separator.boundingBox();
  if (box === null) throw new Error('the separator is drawn');
  await bench.drag({ x: box.x + box.width / 2, y: box.y + 200 }, { x: box.x - 50, y: box.y + 200 });
  await expect.poll(() => widthOf(bench.pane(dispatch))).toBeLessThan(byKey - 30);
  const widths = await Promise.all([dispatch, release, translated].map((title) => widthOf(bench.pane(title))));
  await first.close();

  const second = new Workbench((await app.launch()).window);
  await expect.poll(() => second.titles()).toEqual([dispatch, release, translated]);
  const again = await Promise.all([dispatch, release, translated].map((title) => widthOf(second.pane(title))));
  for (const [i, width] of widths.entries()) expect(Math.abs((again[i] ?? 0) - width)).toBeLessThan(2);
});

test('where there is no room for six panes they scroll sideways, none narrower than a readable line', async ({
  app,
}) => {
  const texts = Object.fromEntries(
    Array.from({ length: 6 }, (_, i) => [
      `text-${i + 1}.txt`,
      `Texte numéro ${i + 1}\n\nUn texte court pour un panneau.\n`,
    ]),
  );
  const { bench, window: page } = await openTexts(app, texts, { env: { VISAVIS_WINDOW: '1000x700' } });
  for (let i = 1; i <= 6; i++) {
    const option = bench.articles.getByRole('option', { name: `Texte numéro ${i}` });
    await option.click();
  }
  const panes = bench.panes.getByRole('region');
  await expect(panes).toHaveCount(6);
  for (const pane of await panes.all()) expect(await widthOf(pane)).toBeGreaterThanOrEqual(319.5);
  const row = bench.panes.locator('.row');
  const scrolls = () =>
    bench.panes.evaluate((main) => {
      const all = [main, ...main.querySelectorAll('*')].filter((element) => element.clientWidth > 0);
      const wide = all.find(
        (element) => element.scrollWidth > element.clientWidth + 100 && getComputedStyle(element).overflowX === 'auto',
      );
      return wide === undefined ? 0 : wide.scrollWidth - wide.clientWidth;
    });
  await expect(row).toBeVisible();
  expect(await scrolls()).toBeGreaterThan(1000);
  // The window itself does not.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const last = bench.pane('Texte numéro 6');
  await bench.articles.getByRole('option', { name: 'Texte numéro 6' }).click();
  await expect(last).toBeInViewport({ ratio: 0.9 });
});

test('a click on the density strip goes to the tag that lies there', async ({ app }) => {
  const { bench } = await openSample(app);
  const pane = bench.pane(release);
  const strip = pane.locator('canvas');
  const box = await strip.boundingBox();
  if (box === null) throw new Error('the strip is drawn');
  // The last tag of the release begins at 2189 of 2290 characters.
  await bench.page.mouse.click(box.x + box.width / 2, box.y + (box.height * 2189) / 2290);
  await expect(bench.inspector).toContainText('trente septembre');
  await expect(pane.locator('mark.selected')).toBeInViewport();
  await expect(pane.getByRole('textbox')).toBeFocused();
  const inked = await strip.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the strip is a canvas');
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value) => value > 0);
  });
  expect(inked).toBe(true);
});

test('a seventh article takes the place of the one being read', async ({ app }) => {
  const texts = Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [
      `text-${i + 1}.txt`,
      `Texte numéro ${i + 1}\n\nUn texte court pour un panneau.\n`,
    ]),
  );
  const { bench } = await openTexts(app, texts);
  for (let i = 1; i <= 7; i++) {
    await bench.articles.getByRole('option', { name: `Texte numéro ${i}` }).click();
    await expect(bench.pane(`Texte numéro ${i}`)).toBeVisible();
  }
  expect(await bench.titles()).toHaveLength(6);
});

test('a click in a text that is not in use puts the caret there, whatever was selected in it before', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  const pane = bench.pane(dispatch);
  await bench.dragOver(pane, 'Quatre bateaux');
  await bench.pane(release).getByRole('textbox').focus();
  await expect(bench.pane(release).getByRole('textbox')).toBeFocused();
  await bench.click(pane, 'neuf avant');
  await expect(pane.getByRole('textbox')).toBeFocused();
  await expect.poll(() => bench.selected()).toBe('');
  await page.keyboard.press('w');
  await expect.poll(() => bench.selected()).toBe('avant');
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openSample, type Point, type Workbench } from './workbench.ts';

const release =
  'La Commission du bassin de la Velse salue la réouverture du port de Brénica et remercie les deux États riverains';
const dispatch = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** The claim of the dispatch that repeats one of the press release: the one starts, the other ends so. */
const repeating = 'La circulation des ferries';
const repeated = 'trois des cinq quais';

const curves = (page: Page) => page.locator('.link-curves path.curve');

/** Where a curve starts and ends on the screen. */
function endsOf(curve: Locator): Promise<[Point, Point]> {
  return curve.evaluate((path): [Point, Point] => {
    if (!(path instanceof SVGPathElement)) throw new Error('a curve is a path');
    const [start, end] = [0, path.getTotalLength()].map((length) => path.getPointAtLength(length));
    if (start === undefined || end === undefined) throw new Error('two ends');
    return [
      { x: start.x, y: start.y },
      { x: end.x, y: end.y },
    ];
  });
}

/** How far the only curve's ends are from the tags' own, at the most: its first from the claim, its last from what that repeats. */
async function distance(bench: Workbench): Promise<number> {
  const { start } = await bench.place(bench.pane(dispatch), repeating);
  const { end } = await bench.place(bench.pane(release), repeated);
  const [from, to] = await endsOf(curves(bench.page));
  // A curve meets a tag at the foot of its line, half a line below the middle.
  const apart = [from.x - start.x, from.y - start.y - halfLine, to.x - end.x, to.y - end.y - halfLine];
  return Math.max(...apart.map(Math.abs));
}

const halfLine = 10;

/** Scrolls a text, and answers by how much the curve's start and end have moved in the frame that shows it, or the next. */
function scroll(pane: Locator, pixels: number): Promise<[number, number]> {
  return pane.locator('.scroller').evaluate(async (scroller, by): Promise<[number, number]> => {
    const ends = () => {
      const path = document.querySelector('.link-curves path.curve');
      if (!(path instanceof SVGPathElement)) throw new Error('there is a curve');
      return [0, path.getTotalLength()].map((length) => path.getPointAtLength(length).y);
    };
    const [start = 0, end = 0] = ends();
    scroller.scrollTop += by;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const [startNow = 0, endNow = 0] = ends();
    return [Math.round(startNow - start), Math.round(endNow - end)];
  }, pixels);
}

test('a curve starts and ends at the tags, wherever they are scrolled to and however wide the panes are', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(dispatch), repeating);
  await expect(bench.inspector).toContainText('Repeats →');
  await expect(curves(page)).toHaveCount(1);
  await expect.poll(() => distance(bench)).toBeLessThan(5);

  expect(await scroll(bench.pane(dispatch), 40)).toEqual([-40, 0]);
  expect(await scroll(bench.pane(release), 30)).toEqual([0, -30]);
  expect(await distance(bench)).toBeLessThan(5);
  await page.keyboard.press('Control+J');
  await expect(bench.inspector).toHaveCount(0);
  await expect.poll(() => distance(bench)).toBeLessThan(5);
  // Larger letters are laid out anew, and nothing but the layout says so.
  const [before] = await endsOf(curves(page));
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+=');
  await expect.poll(async () => Math.abs((await endsOf(curves(page)))[0].y - before.y)).toBeGreaterThan(10);
  await expect.poll(() => distance(bench)).toBeLessThan(7);
  // Of the direction that is said in words the curve has the point.
  await expect(page.locator('.link-curves text')).toHaveText(['Repeats']);
  await expect(curves(page)).toHaveAttribute('marker-end', 'url(#link-point)');
});

test('where the other end is out of sight, the curve leads that way; with nothing selected there is none', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(dispatch), repeating);
  await expect(curves(page)).toHaveCount(1);
  const pane = bench.pane(release);
  await pane.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 600));
  await expect(page.locator('.link-curves text')).toHaveText(['Repeats ↑']);
  const box = await pane.locator('.scroller').boundingBox();
  const [, end] = await endsOf(curves(page));
  expect(Math.abs(end.y - (box?.y ?? 0))).toBeLessThan(5);
  expect(end.x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));

  await page.getByRole('button', { name: /^Close “La Commission/ }).click();
  await expect(page.locator('.link-curves text')).toHaveText(['Repeats · Commission du bassin de la Velse']);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Escape');
  await expect(bench.inspector).toContainText('Nothing selected');
  await expect(page.locator('.link-curves')).toHaveCount(0);
});

test('fifty links stay calm: thinner, with a word only where one stands for many, and none in the way of a click', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await bench.click(bench.pane(dispatch), 'Teodor Kessaly');
  await expect(bench.inspector).toContainText('Entity · Person');
  await page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { project, workspace } = start.value.loaded;
    const from = [...project.annotations.values()]
      .flatMap((tags) => [...tags.values()])
      .find(
        ({ article, creator, quotes }) =>
          article.startsWith('02') && creator === 'anna' && quotes[0]?.exact === 'Teodor Kessaly',
      );
    const others = ['01-communique-commission', '02-depeche-lydapresse', '03-traduction-continent-courrier'].flatMap(
      (article) =>
        [...(project.annotations.get(article)?.values() ?? [])]
          .filter((tag) => tag.creator === 'anna' && tag.id !== from?.id)
          .slice(0, 17),
    );
    for (const { id: to } of others.slice(0, 50)) {
      const command = { do: 'link', id: crypto.randomUUID(), type: 'repeats', from: from?.id ?? '', to } as const;
      await window.visavis.ask('perform', { command });
    }
    return workspace.selected;
  });
  await expect(bench.inspector.getByRole('region', { name: 'Links' }).getByRole('listitem')).toHaveCount(50);
  await expect.poll(() => curves(page).count()).toBeGreaterThan(8);
  await expect(page.locator('.link-curves')).toHaveClass(/many/);
  expect(await curves(page).count()).toBeLessThan(50);
  for (const label of await page.locator('.link-curves text').allTextContents()) expect(label).toMatch(/^\d+ [↑↓]$/);
  await bench.click(bench.pane(dispatch), 'Marek Ostrivan');
  await expect(bench.inspector.locator('blockquote')).toHaveText(['Marek Ostrivan']);
});

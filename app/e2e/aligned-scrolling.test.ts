import type { Locator } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openSample, openTexts, Workbench } from './workbench.ts';

/** Paragraphs that have no four words in a row in common, each beginning with its own. */
function paragraphs(name: string, count: number, seed: number): string[] {
  let state = seed;
  const chance = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const syllables = ['ba', 'co', 'di', 'fou', 'len', 'mi', 'nor', 'pa', 'ru', 'san', 'ti', 'vou'];
  const word = () => Array.from({ length: 2 + chance(2) }, () => syllables[chance(12)] ?? '').join('');
  return Array.from({ length: count }, (_, i) => {
    const length = 30 + chance(50);
    return `${name}-${i + 1} ${Array.from({ length }, word).join(' ')}.`;
  });
}

const common = paragraphs('Commun', 60, 1);
const added = paragraphs('Ajout', 25, 2);
const apart = paragraphs('Autre', 30, 3);

const agency = 'Dépêche de l’agence';
const copy = 'Reprise du journal';
const stranger = 'Un autre sujet';

/** A dispatch, a copy of it with much added after its tenth paragraph, and a text that has nothing to do with them. */
const texts = {
  '1-agence.txt': [agency, ...common].join('\n\n'),
  '2-journal.txt': [copy, 'Chapeau du journal.', ...common.slice(0, 10), ...added, ...common.slice(10)].join('\n\n'),
  '3-autre.txt': [stranger, ...apart].join('\n\n'),
};

/** The first word of the paragraph at the reading line, a third down the pane. */
function atLine(pane: Locator): Promise<string> {
  return pane.locator('.scroller').evaluate((scroller) => {
    const { top, height } = scroller.getBoundingClientRect();
    const blocks = [...scroller.querySelectorAll('p, h3')];
    const at = blocks.findLast((block) => block.getBoundingClientRect().top <= top + height / 3) ?? blocks[0];
    return at?.textContent?.split(' ')[0] ?? '';
  });
}

/** Opens the three texts side by side, with the caret in the first. */
async function opened(app: Parameters<typeof openTexts>[0]) {
  const started = await openTexts(app, texts);
  const { bench, window: page } = started;
  await expect.poll(() => bench.titles()).toEqual([agency, copy, stranger]);
  await page.keyboard.press('Control+2');
  await expect(bench.pane(agency).getByRole('textbox')).toBeFocused();
  return started;
}

async function lock({ page, said }: Workbench): Promise<void> {
  await page.keyboard.press('Control+L');
  await expect(said).toHaveText(/^Aligned scrolling is on\./);
}

async function unlock({ page, said }: Workbench): Promise<void> {
  await page.keyboard.press('Control+L');
  await expect(said).toHaveText('Aligned scrolling is off.');
}

/** Turns the wheel over a pane until a paragraph is at its reading line, and waits until it rests. */
async function wheel(bench: Workbench, title: string, pixels: number, until: RegExp): Promise<void> {
  const scroller = bench.pane(title).locator('.scroller');
  const box = await scroller.boundingBox();
  if (box === null) throw new Error('the pane is drawn');
  await bench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(async () => {
    await bench.page.mouse.wheel(0, pixels);
    await scroller.evaluate(async (element) => {
      // Chromium scrolls smoothly: some frames pass before it begins, and it ends when nothing moves any more.
      let last = element.scrollTop;
      for (let still = 0; still < 15; ) {
        await new Promise(requestAnimationFrame);
        still = element.scrollTop === last ? still + 1 : 0;
        last = element.scrollTop;
      }
    });
    expect(await atLine(bench.pane(title))).toMatch(until);
  }).toPass();
}

/** Whether two panes stand level: they have the same words at the reading line. */
async function expectLevel(one: Locator, other: Locator): Promise<void> {
  await expect(async () => expect(await atLine(other)).toBe(await atLine(one))).toPass({ timeout: 5000 });
}

test('locked panes follow the one that is scrolled by keys, wheel or a jump, by what they share', async ({ app }) => {
  const { bench, window: page } = await opened(app);
  const [first, second] = [bench.pane(agency), bench.pane(copy)];
  await lock(bench);
  await expect(bench.said).toContainText(`${copy} follows by`);
  await expect(bench.said).toContainText(`${stranger} follows by position only: no common places.`);
  await expect(page.getByRole('button', { name: 'Aligned scrolling' })).toHaveAttribute('aria-pressed', 'true');
  await expect(second.locator('header')).toContainText(/Follows Dépêche de l’agence by \d+ common places?/);
  await expect(bench.pane(stranger).locator('header')).toContainText('by position only');
  await expect(first.locator('header')).not.toContainText('Follows');

  // By keys: as far as what the copy has added, and past it.
  for (const paragraph of [4, 20]) {
    await expect(async () => {
      await page.keyboard.press('PageDown');
      expect(Number((await atLine(first)).split('-')[1])).toBeGreaterThan(paragraph);
    }).toPass();
    const words = await atLine(first);
    await expect.poll(() => atLine(second)).toBe(words);
  }

  // By the wheel over the other: now that one leads.
  await wheel(bench, copy, 300, /^Commun/);
  await expect(first.locator('header')).toContainText(/Follows Reprise du journal by \d+ common places?/);
  await expectLevel(first, second);

  // A jump into text that was never drawn.
  await page.keyboard.press('Control+End');
  await expect.poll(() => atLine(first)).toBe('Commun-60');
  await expect.poll(() => atLine(second)).toBe('Commun-60');
  const strip = await first.locator('canvas').boundingBox();
  if (strip === null) throw new Error('the strip is drawn');
  await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height / 2);
  await expect.poll(() => atLine(first)).toMatch(/^Commun-(2[5-9]|3[0-5])$/);
  await expectLevel(first, second);

  // A pane that is opened meanwhile stands level at once.
  await page.getByRole('button', { name: `Close “${copy}”` }).click();
  await expect(second).toHaveCount(0);
  await bench.articles.getByRole('option', { name: copy }).click();
  await expectLevel(first, second);
  await page.keyboard.press('Control+2');
  await bench.click(first, await atLine(first));

  // And its beginning is their beginning.
  await page.keyboard.press('Control+Home');
  for (const title of [agency, copy, stranger]) {
    await expect
      .poll(() =>
        bench
          .pane(title)
          .locator('.scroller')
          .evaluate(({ scrollTop }) => scrollTop),
      )
      .toBe(0);
  }
});

test('unlocked, each pane is scrolled by itself; scrolling is locked again after the project is reopened', async ({
  app,
}) => {
  const started = await opened(app);
  const { bench } = started;
  const [first, second] = [bench.pane(agency), bench.pane(copy)];
  const start = await atLine(first);
  await wheel(bench, copy, 300, /^Commun-[6-9]/);
  expect(await atLine(first)).toBe(start);
  await lock(bench);
  // The active pane leads, so it is the other that goes where that one is.
  await expectLevel(first, second);
  await unlock(bench);
  const before = await atLine(first);
  await wheel(bench, copy, 700, /^Ajout/);
  expect(await atLine(first)).toBe(before);
  await lock(bench);
  await started.close();

  const again = await app.launch();
  const other = new Workbench(again.window);
  await other.settled();
  await expect(again.window.getByRole('button', { name: 'Aligned scrolling' })).toHaveAttribute('aria-pressed', 'true');
  await wheel(other, agency, 700, /^Commun-1[2-9]/);
  await expectLevel(other.pane(agency), other.pane(copy));
});

test('with Alt one pane is scrolled alone, and keeps that distance until scrolling is locked anew', async ({ app }) => {
  const { bench, window: page } = await opened(app);
  const [first, second] = [bench.pane(agency), bench.pane(copy)];
  await lock(bench);
  await wheel(bench, agency, 300, /^Commun-[5-9]/);
  await expectLevel(first, second);
  const words = await atLine(first);
  await page.keyboard.down('Alt');
  await wheel(bench, copy, 700, /^Ajout/);
  await page.keyboard.up('Alt');
  await expect(second.locator('header')).toContainText('set off by being scrolled alone');
  expect(await atLine(first)).toBe(words);

  await wheel(bench, agency, -300, /^Commun-[2-4]/);
  expect(await atLine(second)).not.toBe(await atLine(first));
  await unlock(bench);
  await lock(bench);
  await expectLevel(first, second);
  await expect(second.locator('header')).not.toContainText('set off');
  await page.keyboard.down('Alt');
  await wheel(bench, stranger, 300, /-[3-9]/);
  await page.keyboard.up('Alt');
  await expect(bench.pane(stranger).locator('header')).toContainText('set off');
  await page.keyboard.press('Control+Shift+L');
  await expect(bench.pane(stranger).locator('header')).not.toContainText('set off');
  await unlock(bench);
  await lock(bench);

  // The same by key, in the pane that leads.
  const there = await atLine(second);
  await page.keyboard.press('Alt+PageDown');
  await expect(bench.said).toHaveText(`${agency} was scrolled alone, and keeps this distance.`);
  await expect.poll(() => atLine(first)).not.toBe(there);
  expect(await atLine(second)).toBe(there);
});

/** What is marked as shown, by the first words of each paragraph. */
function marked({ page }: Workbench): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('shown-here') ?? [])].map(
      (range) => ('toString' in range ? range.toString() : '').split(' ')[0] ?? '',
    ),
  );
}

test('the paragraph at the caret is shown and marked in the others, and said how it was found', async ({ app }) => {
  const { bench, window: page } = await opened(app);
  const second = bench.pane(copy);
  // By what the copy follows is found beside the window.
  await lock(bench);
  await expect(second.locator('header')).toContainText(/Follows Dépêche de l’agence by \d+ common places?/);
  await unlock(bench);
  await bench.click(bench.pane(agency), 'Commun-12');
  await expect(page.getByRole('contentinfo')).toContainText('¶12');
  const caret = () =>
    page.evaluate(() => [
      document.getSelection()?.focusNode?.textContent?.slice(0, 9),
      document.getSelection()?.focusOffset,
    ]);
  const before = await caret();
  await page.keyboard.press('Control+Shift+L');
  await expect(bench.said).toHaveText(
    `Shown beside: ¶ 38 in ${copy}, by a shared passage; ¶ 7 in ${stranger}, by position only.`,
  );
  expect(await marked(bench)).toEqual(['Commun-12', 'Autre-7']);
  await expect(second.locator('p', { hasText: 'Commun-12 ' })).toBeInViewport();
  await expect(bench.pane(agency).getByRole('textbox')).toBeFocused();
  expect(await caret()).toEqual(before);
  // The mark goes by itself.
  await expect.poll(() => marked(bench)).toEqual([]);

  await page.keyboard.press('Control+End');
  await expect(page.getByRole('contentinfo')).toContainText('¶60');
  await page.keyboard.press('Control+Shift+L');
  await expect(bench.said).toContainText(`¶ 86 in ${copy}, by a shared passage`);
  await expect(second.locator('p', { hasText: 'Commun-60 ' })).toBeInViewport();
});

test('a claim is shown by the same claim, though the other article tells it elsewhere', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const [release = ''] = await bench.titles();
  await bench.click(bench.pane(release), 'Mission internationale');
  await page.keyboard.press('Control+Shift+L');
  await expect(bench.said).toContainText('in Lydapresse, by the same claim');
  await page.keyboard.press('Control+W');
  await expect.poll(async () => (await bench.titles()).length).toBe(2);
  await page.keyboard.press('Control+W');
  await expect.poll(async () => (await bench.titles()).length).toBe(1);
  await page.keyboard.press('Control+Shift+L');
  await expect(bench.said).toHaveText('Open another article beside this one first.');
});

test('what is shown beside stays there while panes are locked, until one is scrolled', async ({ app }) => {
  // The one paragraph that both begin with is told last in the second; three others are told first.
  const [told = '', ...rest] = common;
  const late = 'Un sujet raconté autrement';
  const both = {
    '1-agence.txt': [agency, ...common].join('\n\n'),
    '2-autre.txt': [late, ...rest.slice(0, 12), ...apart, told].join('\n\n'),
  };
  const { bench, window: page } = await openTexts(app, both);
  await expect.poll(() => bench.titles()).toEqual([agency, late]);
  const second = bench.pane(late);
  await bench.click(bench.pane(agency), 'Commun-1 ');
  await expect(page.getByRole('contentinfo')).toContainText('¶1');
  await lock(bench);
  await expect(second.locator('header')).toContainText(/Follows Dépêche de l’agence by \d+ common places?/);
  await page.keyboard.press('Control+Shift+L');
  await expect(bench.said).toContainText(`¶ 43 in ${late}, by a shared passage`);
  expect(await marked(bench)).toEqual(['Commun-1']);
  await expect.poll(() => marked(bench)).toEqual([]);
  await expect(second.locator('p').filter({ hasText: /^Commun-1 / })).toBeInViewport();
  await wheel(bench, agency, 300, /^Commun-[4-9]/);
  await expectLevel(bench.pane(agency), second);
});

test('a tag that the list leads to has the other panes follow its own', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const [release = '', dispatch = ''] = await bench.titles();
  await bench.click(bench.pane(release), 'Mission internationale');
  await lock(bench);
  await expect(bench.pane(dispatch).locator('header')).toContainText('Follows Commission du bassin de la Velse by');
  const top = () =>
    bench
      .pane(release)
      .locator('.scroller')
      .evaluate(({ scrollTop }) => scrollTop);
  const before = await top();
  await bench.drawer.getByRole('searchbox', { name: 'Filter by text' }).fill('enquête indépendante');
  const row = bench.drawer.getByRole('row').filter({ hasText: 'enquête indépendante' });
  await expect(row).toHaveCount(1);
  await row.click();
  await expect(bench.pane(dispatch).locator('mark.selected').first()).toBeInViewport();
  await expect(bench.pane(release).locator('header')).toContainText('Follows Lydapresse by');
  await expect.poll(top).toBeGreaterThan(before);
  await expect(page.getByRole('button', { name: 'Aligned scrolling' })).toHaveAttribute('aria-pressed', 'true');
});

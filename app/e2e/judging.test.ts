import path from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { ask } from './bridge.ts';
import { type App, expect, type Started, test } from './launch.ts';
import { openSample, Workbench } from './workbench.ts';

/* Judging a colleague's tags by keyboard, answering verdicts on one's own, and the discussion of a tag. */

/** What the verdicts of the project say, each as often as it is there. */
function judged(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const counts: Record<string, number> = {};
    for (const { judgement, reason } of start.value.loaded.project.verdicts.values()) {
      const key = reason === '' ? judgement : `${judgement} ${reason}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  });
}

const differences = (bench: Workbench) => bench.drawer.getByRole('grid', { name: 'Differences' });
const onMine = (bench: Workbench) => bench.drawer.getByRole('grid', { name: 'Verdicts on my tags' });
const atRow = (bench: Workbench) => bench.drawer.locator('tr[aria-selected="true"]');
const verdict = (bench: Workbench) => bench.inspector.getByRole('article');
const text = (bench: Workbench) => bench.panes.getByRole('textbox').first();

/** From the first text to reviewing; the caret stays in the text. */
async function review(bench: Workbench, page: Page): Promise<void> {
  await text(bench).focus();
  await page.keyboard.press('Control+6');
  await expect(differences(bench)).toHaveAttribute('aria-rowcount', '85');
  await expect(text(bench)).toBeFocused();
}

/** On to the next difference, which is then the one at a place of the list. */
async function next(bench: Workbench, page: Page, place: RegExp): Promise<void> {
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText(place);
}

/** The project again, as somebody. */
async function reopen(app: App, folder: string, annotator: string): Promise<Started & { bench: Workbench }> {
  const started = await app.launch([folder], { env: { VISAVIS_ANNOTATOR: annotator } });
  const bench = new Workbench(started.window);
  await bench.settled();
  return { ...started, bench };
}

test('a colleague’s tags are judged by keyboard alone: one by one, all that are the same, and it is there after a restart', async ({
  app,
}) => {
  const { bench, window: page, close } = await openSample(app);
  await review(bench, page);
  await next(bench, page, /^Difference 1 of 84/);

  // To agree goes on to the next difference.
  await page.keyboard.press('a');
  await expect.poll(() => judged(page)).toEqual({ agree: 1 });
  await expect(atRow(bench)).toContainText('port de Brénica');
  await expect(differences(bench).locator('[aria-rowindex="2"]')).toContainText('Agrees');

  // To disagree asks why: the second reason by its number.
  await page.keyboard.press('-');
  const why = page.getByRole('dialog', { name: 'Disagree with the tag of bilal' });
  await expect(why.getByRole('option', { name: 'Wrong words marked' })).toBeFocused();
  await page.keyboard.press('2');
  await expect(why).toHaveCount(0);
  await expect.poll(() => judged(page)).toEqual({ agree: 1, 'disagree type': 1 });
  await expect(atRow(bench)).toContainText('vendredi deux juin');

  // To amend where one has a tag of one's own says that this one is right.
  await expect(text(bench)).toBeFocused();
  await page.keyboard.press('e');
  await expect(verdict(bench)).toContainText('you: Amends');
  await expect(verdict(bench)).toContainText('Instead: Date, “vendredi deux juin');
  await next(bench, page, /^Difference 4 of 84/);
  await page.keyboard.press('0');
  await expect.poll(() => judged(page)).toEqual({ agree: 1, 'disagree type': 1, amend: 1, 'nothing-here': 1 });

  // Where one has none, a version of theirs is made and selected, to be changed.
  for (const name of [/^boundary/, /^type/, /^attribute/, /^only you/, /^stacked/]) {
    const chip = bench.drawer.getByRole('button', { name });
    await chip.press('Space');
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(differences(bench)).toHaveAttribute('aria-rowcount', '5');
  await page.keyboard.press('Control+2');
  await expect(page.locator('.ProseMirror:focus')).toHaveCount(1);
  await next(bench, page, /^Difference 1 of 4/);
  const theirs = await bench.kept();
  await page.keyboard.press('e');
  await expect(bench.status.locator('..')).toContainText('Your version is selected');
  await expect.poll(async () => (await bench.kept()).length).toBe(theirs.length + 1);
  await expect(verdict(bench)).toContainText('you: Amends');

  // All that are the same, as one step.
  await page.keyboard.press('Shift+A');
  await expect(page.getByText('Agreed with 30 tags of bilal that are the same as yours.')).toBeVisible();
  await expect.poll(() => judged(page)).toEqual({ agree: 31, 'disagree type': 1, amend: 2, 'nothing-here': 1 });
  await page.keyboard.press('Control+Z');
  await expect.poll(() => judged(page)).toEqual({ agree: 1, 'disagree type': 1, amend: 2, 'nothing-here': 1 });
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(async () => (await judged(page)).agree).toBe(31);

  await bench.saved();
  await close();
  const again = await app.launch();
  const bench2 = new Workbench(again.window);
  await bench2.settled();
  expect(await judged(again.window)).toEqual({ agree: 31, 'disagree type': 1, amend: 2, 'nothing-here': 1 });
  await bench2.drawer.getByRole('tab', { name: 'Verdicts' }).press('Enter');
  await expect(bench2.drawer.getByRole('radio', { name: 'Given · 35' })).toBeVisible();
  expect(await violations(again.window)).toEqual([]);
});

/** Anna judges four tags of bilal's, each in another way; answers what each tags. */
async function judgeFour(page: Page): Promise<{ amended: string; disagreed: string; removed: string }> {
  const start = await page.evaluate(async () => {
    const started = await window.visavis.ask('start', {});
    if (!started.ok || started.value.loaded === null) throw new Error('no project is open');
    return [...started.value.loaded.project.annotations.values()]
      .flatMap((tags) => [...tags.values()])
      .filter(({ creator, layer, article }) => creator === 'bilal' && layer === 'entity' && article.startsWith('01'))
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
      .slice(0, 4);
  });
  const [agreed, amended, disagreed, removed] = start;
  if (agreed === undefined || amended === undefined || disagreed === undefined || removed === undefined) {
    throw new Error('bilal has four tags');
  }
  const id = () => crypto.randomUUID();
  const on = (tag: { id: string }) => [{ id: id(), annotation: tag.id }];
  const none = { reason: '', comment: '' };
  const { spans, attributes, entry } = amended;
  const commands = [
    { do: 'judge', verdicts: on(agreed), judgement: 'agree', ...none },
    {
      do: 'amend',
      id: id(),
      annotation: amended.id,
      version: { id: id(), type: 'event', spans, attributes, entry },
      ...none,
    },
    { do: 'judge', verdicts: on(disagreed), judgement: 'disagree', reason: 'extent', comment: 'Too long.' },
    { do: 'judge', verdicts: on(removed), judgement: 'nothing-here', ...none },
  ];
  for (const command of commands) expect(await ask(page, 'perform', { command })).toMatchObject({ ok: true });
  const words = (tag: (typeof start)[number]) => tag.quotes[0]?.exact ?? '';
  return { amended: words(amended), disagreed: words(disagreed), removed: words(removed) };
}

test('an annotator sees which tags are overruled and why, accepts or contests by key, and the reviewer sees that', async ({
  app,
}) => {
  const first = await openSample(app);
  const folder = path.join(app.folder, 'sample');
  const { amended, disagreed, removed } = await judgeFour(first.window);
  await first.bench.saved();
  await first.close();

  // Who was overruled sees it while reading.
  const { bench, window: page, close } = await reopen(app, folder, 'bilal');
  const overruled = bench.panes.locator('.verdict-end.overruled');
  await expect(overruled).toHaveCount(3);
  const toAnswer = bench.page.getByRole('button', { name: /verdicts? to answer/ });
  await expect(toAnswer).toHaveText('3 verdicts to answer');
  await text(bench).focus();
  await bench.command('verdicts, received', /^Verdicts, received and given/);
  await expect(onMine(bench)).toBeFocused();
  await expect(onMine(bench)).toHaveAttribute('aria-rowcount', '4');
  await expect(atRow(bench)).toContainText('Amends');
  expect(await violations(page)).toEqual([]);

  // Accepting an amendment makes the tag what the reviewer's version says.
  const before = (await bench.kept()).filter(({ creator }) => creator === 'bilal').length;
  await page.keyboard.press('a');
  await expect(toAnswer).toHaveText('2 verdicts to answer');
  await expect
    .poll(async () => (await bench.kept()).filter(({ creator, type }) => creator === 'bilal' && type === 'event'))
    .toContainEqual(expect.objectContaining({ words: [amended] }));

  // Contesting needs a comment.
  await expect(atRow(bench)).toContainText(disagreed);
  await page.keyboard.press('c');
  const why = page.getByRole('dialog', { name: 'Contest the verdict of anna' });
  await expect(why.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await expect(why.getByRole('button', { name: 'Contest' })).toBeDisabled();
  await page.keyboard.type('It is the whole date.');
  await page.keyboard.press('Control+Enter');
  await expect(why).toHaveCount(0);
  await expect(toAnswer).toHaveText('1 verdict to answer');

  // Accepting that nothing belongs there removes the tag; what it was on stays readable.
  await expect(onMine(bench)).toBeFocused();
  await expect(onMine(bench)).toHaveAttribute('aria-rowcount', '2');
  await expect(atRow(bench)).toContainText('Nothing belongs here');
  await expect(verdict(bench)).toContainText('anna: Nothing belongs here');
  await page.keyboard.press('a');
  await expect(toAnswer).toHaveCount(0);
  await expect
    .poll(async () => (await bench.kept()).filter(({ creator }) => creator === 'bilal').length)
    .toBe(before - 1);
  await expect(overruled).toHaveCount(1);
  await bench.choose(bench.drawer, 'State', 'All');
  await expect(onMine(bench).locator('tbody tr', { hasText: removed }).last()).toContainText('accepted');
  await bench.saved();
  await close();

  // The reviewer sees the answers with the verdicts given.
  const last = await reopen(app, folder, 'anna');
  await last.bench.command('verdicts, received', /^Verdicts, received and given/);
  const given = last.bench.drawer.getByRole('grid', { name: 'Verdicts given' });
  await expect(given).toHaveAttribute('aria-rowcount', '5');
  await expect(given.locator('tbody tr', { hasText: 'Too long.' })).toContainText('contested · It is the whole date.');
  await expect(given.locator('tbody tr', { hasText: 'Amends' })).toContainText('accepted');
});

test('a tag is discussed: comments are written, changed and removed by key, each one’s own', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await review(bench, page);
  await next(bench, page, /^Difference 1 of 84/);
  await page.keyboard.press(';');
  const thread = bench.inspector.getByRole('region', { name: 'Discussion of the tag of bilal' });
  const field = thread.getByRole('textbox', { name: 'Write a comment' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Why the article, too?');
  await page.keyboard.press('Control+Enter');
  await expect(thread.getByRole('listitem')).toHaveText(/^you .*Why the article, too\?$/);
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await thread.getByRole('button', { name: 'Edit the comment “Why the article, too?”' }).press('Enter');
  await expect(thread.getByRole('textbox', { name: 'Edit the comment' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Without the article.');
  await page.keyboard.press('Control+Enter');
  await expect(thread.getByRole('listitem')).toHaveText(/edited.*Without the article\.$/);
  await thread.getByRole('button', { name: 'Remove the comment “Without the article.”' }).press('Enter');
  await expect(thread.getByRole('listitem')).toHaveCount(0);
  await field.focus();
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text(bench)).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(thread.getByRole('listitem')).toHaveText(/Without the article\.$/);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectTaggedBy, type Tagged, writeTags } from './annotators.ts';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, insideOf, Workbench } from './workbench.ts';

const person = (words: string): Tagged => ({ words, type: 'person' });
const place = (words: string): Tagged => ({ words, type: 'place' });

/** By majority three are taken; where three have Ostrivan otherwise, and one alone has the river, is to be decided. */
const people = {
  anna: [person('Teodor Kessaly'), person('Marek Ostrivan'), place('Korvel'), place('Tarvanie')],
  bilal: [person('Teodor Kessaly'), person('président tarvanien, Marek Ostrivan'), place('Korvel'), place('Tarvanie')],
  chloe: [person('Teodor Kessaly'), place('Marek Ostrivan'), place('Velse')],
};

const set = 'curated-anna';

/** The tags of the curated set, as the program has them. */
async function curated(bench: Workbench): Promise<string[]> {
  const kept = await bench.kept();
  return kept.filter(({ creator }) => creator === set).map(({ words, type }) => `${words.join(' … ')}: ${type}`);
}

const queueIn = (bench: Workbench) => bench.drawer.getByRole('grid', { name: 'Places to decide' });
const countsIn = (bench: Workbench) => bench.drawer.getByRole('status', { name: 'Curated set' });

/** The queue, with the keyboard in it. */
async function toQueue(page: Page, bench: Workbench): Promise<void> {
  await page.keyboard.press('Control+U');
  await expect(queueIn(bench)).toBeFocused();
}

test('by keyboard alone: a set is made by majority, the rest decided by digits, undone, and there after a restart', async ({
  app,
}) => {
  await beAnnotator(app);
  const folder = await projectTaggedBy(app, people);
  const { window: page, close } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  await toQueue(page, bench);
  await bench.command('curated set', 'Set up or update the curated set');
  await expect(countsIn(bench)).toHaveText(
    '3 taken by the rule (majority of you, bilal, chloe), 0 decided, 0 nothing here, 2 undecided, 0 changed since',
  );
  expect(await curated(bench)).toEqual(['Tarvanie: place', 'Teodor Kessaly: person', 'Korvel: place']);

  await toQueue(page, bench);
  await page.keyboard.press('n');
  const at = queueIn(bench).getByRole('row', { selected: true });
  await expect(at).toContainText('Velse');
  const options = bench.drawer.getByRole('region', { name: 'What there is to choose from' });
  await expect(options).toContainText('chloe');
  await page.keyboard.press('0');
  await expect(bench.said).toHaveText('Nothing belongs here. 1 left.');

  // The next one has come, with its options side by side, and chloe’s is drawn in the text, too, who is not compared there.
  await expect(at).toContainText('Marek Ostrivan');
  await expect(options.getByRole('listitem')).toHaveCount(4);
  await expect(
    bench.panes
      .locator('.tag.theirs.colour-amber')
      .filter({ hasText: insideOf('Marek Ostrivan') })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('3');
  await expect(bench.said).toHaveText('Taken: chloe. Nothing left.');
  await expect(bench.drawer.getByText('Everything is decided.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(at).toContainText('Marek Ostrivan');
  await page.keyboard.press('2');
  await expect(bench.said).toHaveText(/^Taken: (you|bilal)\. Nothing left\.$/);
  const made = await curated(bench);
  expect(made).toHaveLength(4);
  await bench.saved();
  await close();

  const again = await app.launch([folder]);
  const later = new Workbench(again.window);
  await later.settled();
  await toQueue(again.window, later);
  await expect(countsIn(later)).toHaveText(
    '3 taken by the rule (majority of you, bilal, chloe), 1 decided, 1 nothing here, 0 undecided, 0 changed since',
  );
  expect(await curated(later)).toEqual(made);
});

test('a version of one’s own says where it comes from; what changes since comes back; and what is exported has it all', async ({
  app,
}) => {
  await beAnnotator(app);
  const folder = await projectTaggedBy(app, people);
  const { window: page, close } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  await toQueue(page, bench);
  await page.keyboard.press('End');
  const at = queueIn(bench).getByRole('row', { selected: true });
  await expect(at).toContainText('Marek Ostrivan');
  await page.keyboard.press('e');
  await expect(bench.said).toHaveText(/^Your version\./);
  const provenance = bench.inspector.getByRole('region', { name: 'Curated', exact: true });
  await expect(provenance).toContainText('Decided by hand.');
  await expect(provenance.getByRole('list', { name: 'Instead of' }).getByRole('button')).toHaveCount(2);
  await provenance.getByRole('button', { name: 'Back to the queue' }).click();
  await expect(bench.said).toHaveText(/^Back in the queue\./);
  await expect(queueIn(bench)).toBeFocused();
  await expect(at).toContainText('Marek Ostrivan');
  expect(await curated(bench)).toEqual([]);
  await page.keyboard.press('e');
  await expect(bench.said).toHaveText(/^Your version\./);
  await expect(provenance).toContainText('Decided by hand.');
  await page.keyboard.press('Control+2');
  await expect(bench.panes.getByRole('textbox').nth(1)).toBeFocused();
  await page.keyboard.press('o');
  await expect.poll(() => curated(bench)).toEqual(['Marek Ostrivan: organisation']);
  await bench.command('curated set', 'Set up or update the curated set');
  await expect(countsIn(bench)).toContainText('3 taken by the rule (majority of you, bilal, chloe), 1 decided,');
  await bench.saved();
  await close();

  // Chloe works on, on her own machine.
  await writeTags(folder, 'chloe', 3, [
    person('Teodor Kessaly'),
    { ...person('Marek Ostrivan'), fields: { modified: '2031-01-05T09:00:00.000Z' } },
    place('Velse'),
  ]);
  const { window, electronApp } = await app.launch([folder]);
  const later = new Workbench(window);
  await later.settled();
  await toQueue(window, later);
  await expect(countsIn(later)).toContainText('0 decided, 0 nothing here, 1 undecided, 1 changed since');
  await window.keyboard.press('End');
  await expect(queueIn(later).getByRole('row', { selected: true })).toContainText('changed since');
  const options = later.drawer.getByRole('region', { name: 'What there is to choose from' });
  await expect(options.getByRole('listitem').nth(2)).toContainText('As it was decided');
  await window.keyboard.press('3');
  await expect(later.said).toHaveText('Taken: As it was decided. 1 left.');
  await expect(countsIn(later)).toContainText('1 decided, 0 nothing here, 1 undecided, 0 changed since');

  const file = path.join(app.folder, 'curated.json');
  await electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await window.keyboard.press('Control+E');
  const exporting = window.getByRole('dialog', { name: 'Export' });
  for (const name of ['anna', 'bilal', 'chloe']) await exporting.getByText(name, { exact: true }).click();
  await expect(exporting.getByRole('checkbox', { name: 'Curated by you' })).toBeChecked();
  await exporting.getByRole('button', { name: 'Export…' }).click();
  await expect(window.getByRole('dialog')).toHaveCount(0);
  const { annotations, decisions } = JSON.parse(await readFile(file, 'utf8'));
  expect(annotations.map(({ creator }: { creator: string }) => creator)).toEqual([set, set, set, set]);
  expect(annotations.every(({ from }: { from?: unknown[] }) => from !== undefined && from.length > 0)).toBe(true);
  expect(decisions.map(({ by }: { by: string }) => by).sort()).toEqual(['hand', 'majority', 'majority', 'majority']);
});

test('what another rule would change is said before it does; at 1280x720 nothing is cut off, and axe finds no fault', async ({
  app,
}) => {
  await beAnnotator(app);
  const folder = await projectTaggedBy(app, people);
  const { window: page } = await app.launch([folder], { env: { VISAVIS_WINDOW: '1280x720' } });
  const bench = new Workbench(page);
  await bench.settled();
  await toQueue(page, bench);
  const form = bench.drawer.getByRole('region', { name: 'Curated set' });
  await expect(form).toContainText('3 tags would be taken.');
  await form.getByRole('button', { name: 'Set up' }).click();
  await expect(form).toContainText('Up to date.');
  await bench.choose(form, 'Rule', 'All agree');
  await expect(form).toContainText('Nothing new would be taken, 2 taken back.');
  await expect(countsIn(bench), 'nothing has changed yet').toContainText('3 taken by the rule (majority of');
  await form.getByRole('button', { name: 'chloe', exact: true }).click();
  await form.getByRole('button', { name: 'Update' }).click();
  await expect(countsIn(bench)).toContainText('3 taken by the rule (all of you, bilal agree), 0 decided,');

  await bench.choose(bench.drawer, 'What', 'not all have it');
  await expect(bench.drawer.getByText('Nothing of this kind. Choose something else above.')).toBeVisible();
  await bench.choose(bench.drawer, 'What', 'boundary');
  await page.keyboard.press('Control+U');
  await expect(queueIn(bench)).toBeFocused();
  await page.keyboard.press('n');
  await expect(queueIn(bench).getByRole('row', { selected: true })).toContainText('Marek Ostrivan');
  const wide = await bench.drawer
    .locator('.curation, .set-form, .filter-bar, .options')
    .evaluateAll((elements) =>
      elements.filter((element) => element.scrollWidth > element.clientWidth).map(({ className }) => className),
    );
  expect(wide).toEqual([]);
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(400);
    expect(await violations(page), theme).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
});

test('of one annotator alone it says what to do', async ({ app }) => {
  await beAnnotator(app);
  const { window: page } = await app.launch([await projectTaggedBy(app, { anna: people.anna })]);
  const bench = new Workbench(page);
  await bench.settled();
  await page.keyboard.press('Control+U');
  await expect(bench.drawer.getByText('A curated set is made of what two annotators or more')).toContainText(
    'Take in a colleague’s tags',
  );
});

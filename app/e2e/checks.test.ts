import type { Page } from '@playwright/test';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openTexts, Workbench } from './workbench.ts';

const kindsIn = ({ drawer }: Workbench) => drawer.getByRole('listbox', { name: 'What is checked' });
const kind = (bench: Workbench, name: string) => kindsIn(bench).getByRole('option', { name, exact: true });
const gridIn = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Findings' });
const found = (bench: Workbench) => gridIn(bench).locator('tbody tr[id]');
const wordsOf = async (bench: Workbench) => (await bench.kept()).map(({ words }) => words.join(' … '));

async function showChecks(bench: Workbench): Promise<void> {
  await bench.command('check the tags');
  await expect(gridIn(bench)).toBeFocused();
}

/** Tags of which each has something that a check finds. */
async function faulty(page: Page, bench: Workbench): Promise<void> {
  const pane = bench.pane(dispatch.title);
  await bench.tag(pane, 'Morna. ', 'Alt+l');
  await bench.tag(pane, 'Passer', 'v');
  await bench.tag(pane, 'compag', 'o');
  await bench.tag(pane, 'Jean Valmont', 'p');
  // A drag from where the selected tag begins would move its edge.
  await expect(bench.inspector).toContainText('Entity · Person');
  await page.keyboard.press('Escape');
  await expect(bench.inspector).toContainText('Nothing selected');
  await bench.tag(pane, 'Jean Valmont', 'p');
  await bench.tag(pane, 'Selon lui', 'o');
  await bench.tag(pane, 'lui, les familles', 'o');
  await bench.tag(pane, 'Nous sommes prêts', 'c');
  await bench.choose(bench.inspector, 'Attribution', 'Direct speech');
  await pane.getByRole('textbox').focus();
  await expect.poll(async () => (await bench.kept()).length).toBe(8);
  await page.keyboard.press('ArrowLeft');
}

test('a checklist of one’s tags: what is found is gone to, mended one by one or all at once, and undone', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const pane = bench.pane(dispatch.title);
  await showChecks(bench);
  await expect(bench.drawer).toContainText('You have no tags yet.');
  await faulty(page, bench);

  // It follows what is tagged.
  await expect(kind(bench, 'Duplicates')).toContainText('1');
  await expect(kind(bench, 'Crossing boundaries')).toContainText('1');
  await expect(kind(bench, 'Cut words')).toContainText('2');
  await expect(kind(bench, 'Edge spaces and marks')).toContainText('1');
  await expect(kind(bench, 'Quotations without speaker')).toContainText('1');
  await expect(kind(bench, 'Unknown types')).toContainText('nothing found');
  await expect(kind(bench, 'Duplicates')).toHaveAttribute('aria-selected', 'true');
  await expect(found(bench)).toContainText(['2 times alike']);

  // Enter goes to the tag, Escape comes back.
  await page.keyboard.press('Control+4');
  await expect(gridIn(bench)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('textbox')).toBeFocused();
  await expect(bench.inspector).toContainText('Entity · Person');
  await page.keyboard.press('Escape');
  await expect(gridIn(bench)).toBeFocused();
  await page.keyboard.press('r');
  await expect(bench.said).toHaveText('1 tag was mended.');
  await expect.poll(async () => (await bench.kept()).length).toBe(7);
  await expect(kind(bench, 'Duplicates')).toContainText('nothing found');

  // On to the crossing, which a person has to mend.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(kind(bench, 'Crossing boundaries')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(gridIn(bench)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(found(bench)).toContainText(['crosses “lui, les familles”']);
  await page.keyboard.press('r');
  await expect(bench.said).toHaveText('What mends this is yours to decide. Press Enter to go to the tag.');

  // Both cut words as one step, and back.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(found(bench)).toContainText(['becomes “Passerelle”', 'becomes “compagnie”']);
  await page.keyboard.press('Shift+R');
  await expect(bench.said).toHaveText('2 tags were mended.');
  await expect(kind(bench, 'Cut words')).toContainText('nothing found');
  expect(await wordsOf(bench)).toEqual(expect.arrayContaining(['Passerelle', 'compagnie']));
  await page.keyboard.press('Control+Z');
  await expect(found(bench)).toHaveCount(2);
  expect(await wordsOf(bench)).toEqual(expect.arrayContaining(['Passer', 'compag']));

  // The buttons say the same keys; they work as well.
  await kind(bench, 'Edge spaces and marks').click();
  await expect(found(bench)).toContainText(['becomes “Morna”']);
  await bench.drawer.getByRole('button', { name: /^Mend all 1/ }).click();
  await expect(found(bench)).toHaveCount(0);
  await expect(bench.drawer).toContainText('Nothing of this kind. Choose another check on the left.');
});

test('what is left as it is stays away, also after the project was closed, until it is looked at again', async ({
  app,
}) => {
  const { bench, window: page, close, folder } = await openTexts(app, crossing);
  await bench.tag(bench.pane(dispatch.title), 'Passer', 'v');
  await showChecks(bench);
  await expect(found(bench)).toHaveCount(1);
  await page.keyboard.press('i');
  await expect(bench.said).toHaveText('Choose a finding in the checks first.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('i');
  await expect(bench.said).toHaveText('Left as it is.');
  await expect(found(bench)).toHaveCount(0);
  await expect(bench.drawer).toContainText('1 left as it is');
  await bench.saved();
  await close();

  const again = await app.launch([folder]);
  const later = new Workbench(again.window);
  await expect(kind(later, 'Cut words')).toContainText('nothing found');
  await kind(later, 'Cut words').click();
  await later.drawer.getByRole('button', { name: 'Look again' }).press('Enter');
  await expect(found(later)).toContainText(['becomes “Passerelle”']);
});

import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, root, type Started, test } from './launch.ts';
import { choosePaths, Workbench } from './workbench.ts';

/*
 * Two people with a copy of the project and settings of their own, who hand each other files: Anna's tags are reviewed by
 * Bilal, she answers, he judges again, she sees it closed.
 */

interface Person {
  readonly name: string;
  readonly folder: string;
  readonly userData: string;
}

type Sitting = Started & { readonly bench: Workbench };

/** A copy of the sample that has one person's files alone, as if no colleague had been met yet. */
async function personWith(app: App, name: string, colleague: string): Promise<Person> {
  const folder = path.join(app.folder, name);
  await cp(path.join(root, 'app', 'sample', 'project'), folder, { recursive: true });
  await rm(path.join(folder, 'annotations', colleague), { recursive: true });
  return { name, folder, userData: path.join(app.folder, `${name}-settings`) };
}

/** One sitting of a person: the program is started, takes in what came, something is done, and what was done handed over. */
async function sitting(
  app: App,
  person: Person,
  files: { readonly from?: string; readonly to?: string },
  work: (sitting: Sitting) => Promise<void>,
): Promise<void> {
  const { name, folder, userData } = person;
  const env = { VISAVIS_USER_DATA: userData, VISAVIS_ANNOTATOR: name };
  const started = await app.launch([folder], { env });
  const bench = new Workbench(started.window);
  await bench.settled();
  const here = { ...started, bench };
  if (files.from !== undefined) await takeIn(here, files.from);
  await work(here);
  await bench.saved();
  if (files.to !== undefined) await handOver(here, files.to);
  await started.close();
}

async function handOver({ electronApp, window: page }: Sitting, file: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('status').filter({ hasText: /Handed over \d+ records/ })).toContainText(file);
}

async function takeIn({ electronApp, window: page }: Sitting, file: string): Promise<void> {
  await choosePaths(electronApp, [file]);
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('button', { name: 'A file that a colleague handed over…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: /^Take in from/ });
  await expect(report.getByRole('button', { name: 'Take in', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(report).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Taken in from' })).toBeVisible();
}

const toAnswer = (page: Page) => page.getByRole('button', { name: /verdicts? to answer/ });
const onMine = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Verdicts on my tags' });
const given = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Verdicts given' });
const row = (grid: Locator, words: string | RegExp) => grid.locator('tbody tr', { hasText: words });
const atRow = (grid: Locator) => grid.locator('tr[aria-selected="true"]');
const inFocus = (page: Page) => page.locator('.ProseMirror:focus');

async function listVerdicts(bench: Workbench, grid: Locator): Promise<void> {
  await bench.command('verdicts, received', /^Verdicts, received and given/);
  await expect(grid).toBeFocused();
}

/** The words of Anna's tags, as often as they are tagged. */
async function annas(bench: Workbench): Promise<string[]> {
  return (await bench.kept()).filter(({ creator }) => creator === 'anna').map(({ words }) => words.join(' … '));
}

/** Bilal agrees, amends, disagrees, and says that nothing belongs there: on the first four differences. */
async function judgeFour({ bench, window: page }: Sitting): Promise<void> {
  await bench.panes.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+6');
  const differences = bench.drawer.getByRole('grid', { name: 'Differences' });
  await expect(differences).toHaveAttribute('aria-rowcount', '85');
  await expect(inFocus(page)).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText(/^Difference 1 of 84/);
  await page.keyboard.press('a');
  await expect(atRow(differences)).toContainText('port de Brénica');
  await expect(inFocus(page)).toHaveCount(1);
  await page.keyboard.press('e');
  await expect(bench.inspector.getByRole('article')).toContainText('you: Amends');
  await page.keyboard.press('n');
  await expect(bench.said).toHaveText(/^Difference 3 of 84/);
  await page.keyboard.press('-');
  const why = page.getByRole('dialog', { name: 'Disagree with the tag of anna' });
  await expect(why.getByRole('option', { name: 'Wrong words marked' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(why).toHaveCount(0);
  await expect(atRow(differences)).toContainText('Commission du bassin de la Velse');
  await expect(inFocus(page)).toHaveCount(1);
  await page.keyboard.press('0');
  for (const said of [/Agrees/, /Amends/, /Disagrees/, /Nothing belongs here/]) {
    await expect(row(differences, said)).toHaveCount(1);
  }
}

/** Anna sees what was overruled and why; she accepts two and contests one. */
async function answerThree({ bench, window: page }: Sitting): Promise<void> {
  await expect(toAnswer(page)).toHaveText('3 verdicts to answer');
  const overruled = bench.panes.locator('.verdict-end.overruled');
  await expect(overruled).toHaveCount(3);
  const before = await annas(bench);
  await listVerdicts(bench, onMine(bench));
  await expect(row(onMine(bench), 'Wrong words marked')).toContainText('bilal');

  await expect(atRow(onMine(bench))).toContainText('Amends');
  await page.keyboard.press('a');
  await expect.poll(() => annas(bench)).toContain('port de Brénica');
  await expect(atRow(onMine(bench))).toContainText('Wrong words marked');
  await page.keyboard.press('c');
  const why = page.getByRole('dialog', { name: 'Contest the verdict of bilal' });
  await expect(why.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('The weekday belongs to it.');
  await page.keyboard.press('Control+Enter');
  await expect(why).toHaveCount(0);
  await expect(onMine(bench)).toBeFocused();
  await expect(onMine(bench)).toHaveAttribute('aria-rowcount', '2');
  await page.keyboard.press('Home');
  await expect(atRow(onMine(bench))).toContainText('Nothing belongs here');
  await page.keyboard.press('a');
  await expect(toAnswer(page)).toHaveCount(0);
  await expect.poll(async () => (await annas(bench)).length).toBe(before.length - 1);
  await expect(overruled).toHaveCount(1);
}

/** Bilal sees the answers. What she contests he agrees with now, and what he agreed with he overrules. */
async function judgeAgain({ bench, window: page }: Sitting): Promise<void> {
  await listVerdicts(bench, given(bench));
  await expect(row(given(bench), 'Amends')).toContainText('accepted');
  await expect(row(given(bench), 'Nothing belongs here')).toContainText('accepted');
  const contested = row(given(bench), 'contested');
  await expect(contested).toContainText('The weekday belongs to it.');

  await contested.click();
  await expect(atRow(given(bench))).toContainText('contested');
  await page.keyboard.press('Enter');
  await expect(inFocus(page)).toHaveCount(1);
  await page.keyboard.press('a');
  await expect(contested).toHaveCount(0);
  await expect(row(given(bench), /Agrees/)).toHaveCount(2);

  await listVerdicts(bench, given(bench));
  await page.keyboard.press('Home');
  await expect(atRow(given(bench))).toContainText('Agrees');
  await page.keyboard.press('Enter');
  await expect(inFocus(page)).toHaveCount(1);
  await page.keyboard.press('-');
  const why = page.getByRole('dialog', { name: 'Disagree with the tag of anna' });
  await expect(why.getByRole('option', { name: 'Wrong words marked' })).toBeFocused();
  await page.keyboard.press('6');
  await expect(why).toHaveCount(0);
  await expect(row(given(bench), 'Against the guideline')).toContainText('to be answered');
}

/** Anna sees that the one she contested is agreed with, accepts the other, and nothing is left to answer. */
async function close({ bench, window: page }: Sitting): Promise<void> {
  await expect(toAnswer(page)).toHaveText('1 verdict to answer');
  await listVerdicts(bench, onMine(bench));
  await expect(atRow(onMine(bench))).toContainText('Against the guideline');
  await page.keyboard.press('a');
  await expect(toAnswer(page)).toHaveCount(0);
  await expect(inFocus(page)).toHaveCount(1);
  await bench.choose(bench.drawer, 'State', 'All');
  await expect(onMine(bench)).toHaveAttribute('aria-rowcount', '5');
  await expect(row(onMine(bench), 'agreed')).toHaveCount(1);
  await expect(row(onMine(bench), 'accepted')).toHaveCount(3);
  await expect(bench.panes.locator('.verdict-end.overruled')).toHaveCount(0);
}

test('two rounds between two copies: handed over, judged, answered, judged again and closed', async ({ app }) => {
  test.slow();
  const [anna, bilal] = [await personWith(app, 'anna', 'bilal'), await personWith(app, 'bilal', 'anna')];
  const file = (name: string) => path.join(app.folder, `${name}.json`);
  await sitting(app, anna, { to: file('tags') }, async () => undefined);
  await sitting(app, bilal, { from: file('tags'), to: file('verdicts') }, judgeFour);
  await sitting(app, anna, { from: file('verdicts'), to: file('answers') }, answerThree);
  await sitting(app, bilal, { from: file('answers'), to: file('verdicts-again') }, judgeAgain);
  await sitting(app, anna, { from: file('verdicts-again') }, close);
});

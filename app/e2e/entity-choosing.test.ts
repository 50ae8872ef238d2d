import type { Page } from '@playwright/test';
import { ask } from './bridge.ts';
import { comment, crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts, type Workbench } from './workbench.ts';

const picker = (page: Page) => page.getByRole('combobox', { name: 'Find or make an entity' });
const offers = (page: Page) => page.getByRole('listbox', { name: 'Entities' }).getByRole('option');
/** The offer that Enter takes. */
const best = (page: Page) => page.locator('[role="option"][data-focused]');

/** What the mentions are of, by their words. */
async function links(bench: Workbench): Promise<Record<string, string>> {
  const mentions = (await bench.kept()).filter(({ layer }) => layer === 'entity');
  return Object.fromEntries(mentions.map(({ article, words, entity }) => [`${article} ${words.join()}`, entity]));
}

async function entities(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    return [...start.value.loaded.project.entities.values()].map(({ type, names }) => ({ type, names }));
  });
}

test('select, p, E, Enter: the first mention makes its entity, the next one is linked to it', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  const text = bench.pane(dispatch.title).getByRole('textbox');
  await bench.tag(bench.pane(dispatch.title), 'La mission Passerelle', 'v');
  await page.keyboard.press('e');
  await expect(picker(page)).toBeFocused();
  await expect(best(page)).toContainText('New entity “La mission Passerelle”');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(bench.said).toHaveText('New entity La mission Passerelle, linked');
  await expect(bench.inspector.getByRole('region', { name: 'Entity' })).toContainText('La mission Passerelle');
  expect(await entities(page)).toEqual([{ type: 'event', names: [{ text: 'La mission Passerelle', language: 'fr' }] }]);

  await bench.tag(bench.pane(comment.title), 'mission Passerelle', 'v');
  await page.keyboard.press('e');
  await expect(best(page)).toContainText('La mission Passerelle');
  await page.keyboard.press('Enter');
  await expect(bench.pane(comment.title).getByRole('textbox')).toBeFocused();
  await expect(bench.said).toHaveText('Linked to La mission Passerelle');
  await expect(bench.inspector.getByRole('button', { name: '2 mentions' })).toBeVisible();
  expect(await links(bench)).toEqual({
    'comment mission Passerelle': 'La mission Passerelle',
    'dispatch La mission Passerelle': 'La mission Passerelle',
  });

  // One step each: linked, tagged, made with its link.
  await page.keyboard.press('Control+Z');
  await expect.poll(() => links(bench)).toMatchObject({ 'comment mission Passerelle': '' });
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => links(bench)).toEqual({ 'dispatch La mission Passerelle': '' });
  expect(await entities(page)).toEqual([]);
});

test('keys that follow each other at once do the same', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await bench.tag(bench.pane(dispatch.title), 'Jean Valmont', 'p');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect.poll(() => links(bench)).toEqual({ 'dispatch Jean Valmont': 'Jean Valmont' });
  await expect(bench.pane(dispatch.title).getByRole('textbox')).toBeFocused();
});

test('another name is typed over the words, without regard to accents; Escape and Tab choose nothing', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await bench.articles.getByRole('option', { name: /trompe-l.œil/ }).click();
  const pane = bench.page.getByRole('region', { name: /trompe-l.œil/ });
  await bench.click(pane, 'Worsack');
  const section = bench.inspector.getByRole('region', { name: 'Entity' });
  await expect(section).toContainText('Not linked yet.');
  const before = await links(bench);

  await page.keyboard.press('e');
  await expect(best(page)).toContainText('New entity “Madame Worsack”');
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('e');
  // The best of several is at hand at every letter, and what the arrow keys go to is taken then.
  for (const letter of 'vors') {
    await page.keyboard.type(letter);
    await expect(offers(page).first()).toHaveAttribute('data-focused', 'true');
    await expect(best(page)).toHaveCount(1);
  }
  await page.keyboard.press('ArrowDown');
  await expect(offers(page).nth(1)).toHaveAttribute('data-focused', 'true');
  await page.keyboard.type('ak');
  await expect(best(page)).toContainText('Ilena Voršak');
  await page.keyboard.press('Tab');
  await expect(picker(page)).not.toBeFocused();
  await expect(picker(page)).toHaveValue('');
  expect(await links(bench)).toEqual(before);

  await bench.click(pane, 'Madame');
  await page.keyboard.press('e');
  await page.keyboard.type('VORSAK');
  // One's own before a colleague's of the same name.
  await expect(offers(page).first()).toContainText('5 mentions');
  await expect(offers(page).nth(1)).toContainText('entry of bilal');
  await page.keyboard.press('Enter');
  await expect(section).toContainText('Ilena Voršak');
  await expect(section).toContainText('6 mentions');
  await expect(pane.getByRole('textbox')).toBeFocused();

  // What was linked once is found by its words from then on; and by a name in another language.
  await page.keyboard.press('e');
  await expect(offers(page).first()).toContainText('“Madame Worsack” is linked to it');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('miabv');
  await expect(best(page)).toContainText('International Velse Assistance Mission');
  await expect(best(page)).toContainText('also “MIABV”');
  await page.keyboard.press('Escape');
});

test('Shift+E takes the link back, and says so; on what is no mention of one’s own E says why not', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const pane = bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue');
  await bench.click(pane, 'Teodor Kessaly');
  const section = bench.inspector.getByRole('region', { name: 'Entity' });
  await expect(section).toContainText('4 mentions');
  await page.keyboard.press('Shift+E');
  await expect(section).toContainText('Not linked yet.');
  await expect(bench.said).toHaveText('Unlinked from Teodor Kessaly');
  await page.keyboard.press('Shift+E');
  await expect(bench.said).toHaveText('This tag is not linked.');
  await page.keyboard.press('Control+Z');
  await expect(section).toContainText('4 mentions');

  await bench.click(pane, 'a rouvert vendredi');
  await expect(bench.inspector).toContainText('Claim · Factual');
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: 'Find or make a proposition' })).toBeFocused();
  await page.keyboard.press('Escape');
  await bench.click(pane, 'arrêté au');
  await expect(bench.inspector).toContainText('Translation note');
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: 'Find or make a term' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('textbox')).toBeFocused();
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await bench.click(pane, '20\u00a0juin');
  await expect(section.getByRole('combobox')).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(bench.said).toHaveText(/This tag is bilal’s/);
});

test('an attribute that names an entity is filled in the same way', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { tagset } = start.value.loaded.project;
    const field = (id: string, label: string, kind: 'entity' | 'proposition') =>
      ({ id, label, kind, choices: [], required: false, types: [] }) as const;
    const attributes = [field('about', 'Subject', 'entity'), field('asserts', 'Asserts', 'proposition')];
    const layers = { ...tagset.layers, claim: { ...tagset.layers.claim, attributes } };
    await window.visavis.ask('perform', { command: { do: 'set-tagset', tagset: { ...tagset, layers } } });
  });
  await bench.tag(bench.pane(dispatch.title), 'Nous sommes prêts', 'c');
  await expect(bench.inspector).toContainText('There is no proposition yet.');
  const field = bench.inspector.getByRole('combobox', { name: 'Subject' });
  await field.focus();
  await page.keyboard.type('Valmont');
  await expect(best(page)).toContainText('New entity “Valmont”');
  await page.keyboard.press('Enter');
  await expect(bench.inspector.locator('.entity-field')).toContainText('Valmont');
  expect(await entities(page)).toEqual([{ type: 'person', names: [{ text: 'Valmont', language: 'en' }] }]);
  await expect(bench.drawer.getByRole('row', { name: /Nous sommes prêts/ })).toContainText('Valmont');
  await bench.inspector.getByRole('button', { name: 'Clear Subject' }).press('Enter');
  await expect.poll(async () => (await bench.kept())[0]?.attributes).toEqual({});
  expect(await ask(page, 'undo', {})).toMatchObject({ ok: true });
});

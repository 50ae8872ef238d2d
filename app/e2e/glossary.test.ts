import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, choosePaths, copySample, openSample, openTexts, Workbench } from './workbench.ts';

const terms = ({ drawer }: Workbench) => drawer.getByRole('grid', { name: 'Terms' });
const row = (bench: Workbench, source: string | RegExp) => terms(bench).locator('tbody tr', { hasText: source });
/** The row that the terms are at. */
const at = (bench: Workbench) => terms(bench).locator('tr.at');
const places = ({ drawer }: Workbench) => drawer.locator('.place-table').getByRole('grid');
const placeRows = (bench: Workbench) => places(bench).locator('tbody tr[aria-rowindex]');
const placeAt = (bench: Workbench) => places(bench).locator('tr.at');
const picker = (page: Page) => page.getByRole('combobox', { name: 'Find or make a term' });
const best = (page: Page) => page.locator('[role="option"][data-focused]');
const section = ({ inspector }: Workbench) => inspector.getByRole('region', { name: 'Term', exact: true });
const elsewhere = ({ inspector }: Workbench) => inspector.getByRole('region', { name: 'Same term elsewhere' });
const pane = (page: Page, number: string) => page.locator(`[data-region^="pane:${number}"]`);

async function openGlossary(bench: Workbench, page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+G');
  await expect(terms(bench)).toBeFocused();
}

/** Go down to a term of the table. */
async function goToTerm(bench: Workbench, page: Page, source: string): Promise<void> {
  await openGlossary(bench, page);
  await page.keyboard.press('Home');
  await expect(at(bench)).toContainText('Notes without a term');
  const below = Number(await row(bench, source).getAttribute('aria-rowindex')) - 2;
  for (let i = 0; i < below; i += 1) await page.keyboard.press('ArrowDown');
  await expect(at(bench)).toContainText(source);
}

/** From the terms to the places of the one they are at, once those are drawn. */
async function goToPlaces(bench: Workbench, page: Page, title: string): Promise<void> {
  await expect(bench.drawer.getByRole('region', { name: title })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(places(bench)).toBeFocused();
}

/** The glossary as the program has it: each term that stands for itself, with the articles and words of its notes. */
async function glossary(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { annotations, terms } = start.value.loaded.project;
    const notes = [...annotations.values()].flatMap((tags) => [...tags.values()]);
    return Object.fromEntries(
      [...terms.values()]
        .filter(({ mergedInto }) => mergedInto === '')
        .map(({ id, source, target }) => [
          `${source} = ${target}`,
          notes
            .filter(({ entry }) => entry === id)
            .map(({ article, quotes }) => `${article.slice(0, 2)} ${quotes[0]?.exact}`)
            .sort(),
        ]),
    );
  });
}

async function exportTo(electronApp: ElectronApplication, page: Page, format: RegExp, file: string): Promise<string> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: /Glossary as CSV/ })).toBeFocused();
  const wanted = dialog.getByRole('radio', { name: format });
  await wanted.focus();
  await page.keyboard.press('Space');
  await expect(wanted).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  return readFile(file, 'utf8');
}

const texts = {
  '1.txt':
    'La crue\n\nLe centre d’alerte ouvre lundi. Il a fallu un an pour que les deux rives soient d’accord sur ce que le maire y ferait.\n',
  '2.txt':
    "Deux rives\n\nCe sera l’un des deux centres d’alerte du fleuve, dit le maire. Un centre\u00a0d'alerte de plus.\n",
};

test('by keyboard alone: words become a note, the note a term, and its words elsewhere are offered, taken in or left out', async ({
  app,
}) => {
  const { bench, window: page, electronApp } = await openTexts(app, texts);
  const first = bench.pane('La crue');
  await bench.tag(first, 'centre d’alerte', 't');
  await expect(section(bench)).toContainText('On no term yet. E finds or makes the term that these words are.');
  await page.keyboard.press('e');
  await expect(picker(page)).toBeFocused();
  await expect(best(page)).toContainText('New term “centre d’alerte”');
  await page.keyboard.press('Enter');
  await expect(first.getByRole('textbox')).toBeFocused();
  await expect(section(bench)).toContainText('centre d’alerte, without a translation yet');
  await expect(bench.said).toHaveText(
    'New term “centre d’alerte”, with this note on it. 2 more places have these words: = looks through them.',
  );
  await expect(section(bench)).toContainText('Same words without a note · 2');

  // What it becomes is said in the glossary.
  await openGlossary(bench, page);
  await expect(at(bench)).toContainText('centre d’alerte');
  await page.keyboard.press('F2');
  const form = page.getByRole('dialog', { name: 'Edit the term' });
  await expect(form.getByRole('textbox', { name: 'Source form' })).toBeFocused();
  await form.getByRole('textbox', { name: 'Translation' }).focus();
  await page.keyboard.type('warning centre');
  await form.getByRole('textbox', { name: 'Alternatives' }).focus();
  await page.keyboard.type('alert centre; warning center');
  await form.getByRole('textbox', { name: 'Domain' }).focus();
  await page.keyboard.type('flood');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(at(bench)).toContainText('warning centre');
  await expect(terms(bench)).toBeFocused();

  // Its other places, in singular and plural, whatever the apostrophe: the first is left out, the other taken in.
  await page.keyboard.press('Control+2');
  await page.keyboard.press('=');
  await expect(places(bench)).toBeFocused();
  await expect(placeRows(bench)).toHaveText([
    /note.*centre d’alerte/,
    /to note.*centres d’alerte/,
    /to note.*centre d'alerte/,
  ]);
  await expect(placeAt(bench)).toContainText('centres d’alerte');
  await page.keyboard.press('s');
  await expect(bench.said).toHaveText('left out');
  await expect(placeAt(bench)).toContainText("centre d'alerte");
  await page.keyboard.press('a');
  await expect(bench.drawer.getByRole('button', { name: 'Make 1 note' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(bench.said).toHaveText('1 note made on “centre d’alerte”');
  await expect(placeRows(bench)).toHaveText([
    /note.*centre d’alerte/,
    /left out.*centres d’alerte/,
    /note.*centre d'alerte/,
  ]);
  await expect(row(bench, 'warning centre').locator('td.number')).toHaveText(['2', '1']);
  expect(await glossary(page)).toEqual({
    'centre d’alerte = warning centre': ['1 centre d’alerte', "2 centre\u00a0d'alerte"],
  });

  // Made as one step, and taken back as one.
  await page.keyboard.press('Control+Z');
  await expect(row(bench, 'warning centre').locator('td.number')).toHaveText(['1', '2']);
  await page.keyboard.press('Control+Shift+Z');
  await expect(row(bench, 'warning centre').locator('td.number')).toHaveText(['2', '1']);

  // Enter goes to the words, Escape back to the place; G goes to the term in the next article.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(first.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(places(bench)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('g');
  await expect(bench.pane('Deux rives').getByRole('textbox')).toBeFocused();
  await expect(bench.inspector.locator('blockquote')).toHaveText("centre\u00a0d'alerte");
  await page.keyboard.press('Shift+G');
  await expect(first.getByRole('textbox')).toBeFocused();

  // Out it goes, as each of the three formats has it.
  const exported = async (format: RegExp, name: string) => {
    await openGlossary(bench, page);
    await bench.drawer.getByRole('button', { name: 'Export…' }).press('Enter');
    return exportTo(electronApp, page, format, path.join(app.folder, name));
  };
  expect(await exported(/Glossary as CSV/, 'g.csv')).toBe(
    'source,target,alternatives,language,domain,note\r\ncentre d’alerte,warning centre,alert centre|warning center,fr,flood,\r\n',
  );
  const tbx = await exported(/Glossary as TBX/, 'g.tbx');
  expect(tbx).toContain('<term>centre d’alerte</term>');
  expect(tbx).toContain('<term>warning centre</term>');
  const xliff = await exported(/XLIFF/, 'g.xlf');
  expect(xliff).toContain('version="2.1"');
  expect(
    xliff.match(/appliesTo="source"[^>]*>“centre.d[’']alerte”\ncentre d’alerte = warning centre \| alert centre/g),
  ).toHaveLength(2);

  // Shift+E takes the note off its term.
  await bench.click(first, 'centre d’alerte');
  await expect(section(bench)).toContainText('centre d’alerte → warning centre');
  await page.keyboard.press('Shift+E');
  await expect(section(bench)).toContainText('On no term yet.');
  await page.keyboard.press('Shift+E');
  await expect(bench.said).toHaveText('This note is on no term.');
});

test('a note is offered the terms that are its words, with the reason, or what is typed', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await bench.tag(pane(page, '02'), 'des vannes', 't');
  await expect(section(bench)).toContainText('On no term yet.');
  await page.keyboard.press('Control+Z');
  await expect(section(bench)).toHaveCount(0);
  await bench.tag(pane(page, '02'), 'ville basse', 't');
  await expect(section(bench)).toContainText('On no term yet.');
  await page.keyboard.press('e');
  await expect(picker(page)).toBeFocused();
  await expect(best(page)).toContainText('ville basse → lower town');
  await expect(best(page)).toContainText('same words · places · 1 note');
  await page.keyboard.press('Enter');
  await expect(bench.said).toHaveText(
    'On the term “ville basse” now. 3 more places have these words: = looks through them.',
  );
  await expect(elsewhere(bench).getByRole('listitem')).toHaveText([/la ville basse/]);

  // By its translation.
  await page.keyboard.press('e');
  await expect(picker(page)).toBeFocused();
  await page.keyboard.type('sluice');
  await expect(best(page)).toContainText('vanne → gate');
  await expect(best(page)).toContainText('translated as “sluice gate”');
  await page.keyboard.press('Enter');
  await expect(section(bench)).toContainText('vanne → gate');
  await page.keyboard.press('Control+Z');
  await expect(section(bench)).toContainText('ville basse → lower town');
});

test('notes without a term are work to do; terms are made, described, merged, split and deleted, and each is undone', async ({
  app,
}) => {
  const { bench, window: page } = await openSample(app);
  await openGlossary(bench, page);
  await expect(terms(bench)).toHaveAttribute('aria-rowcount', '7');
  await expect(row(bench, 'Notes without a term · 16')).toBeVisible();
  await expect(row(bench, 'ville basse').locator('td.number')).toHaveText(['1', '4']);
  await expect(row(bench, 'retour').locator('.severity')).toHaveText('Major');

  // A note is chosen from those without a term, and put on one.
  await page.keyboard.press('Home');
  await expect(at(bench)).toContainText('Notes without a term · 16');
  await goToPlaces(bench, page, 'Notes without a term');
  await expect(places(bench)).toHaveAttribute('aria-rowcount', '17');
  await page.keyboard.press('Home');
  await expect(placeAt(bench)).toContainText('Et d’ajouter');
  await page.keyboard.press('e');
  await expect(picker(page)).toBeFocused();
  await expect(best(page)).toContainText('New term “Et d’ajouter”');
  await page.keyboard.press('Enter');
  await expect(row(bench, 'Notes without a term · 15')).toBeVisible();
  await expect(places(bench)).toBeFocused();
  await expect(terms(bench)).toHaveAttribute('aria-rowcount', '8');

  // Two marked become one.
  await goToTerm(bench, page, 'dragage');
  await page.keyboard.press('Space');
  await expect(bench.said).toHaveText('marked');
  await page.keyboard.press('ArrowDown');
  await expect(at(bench)).toContainText('Et d’ajouter');
  await page.keyboard.press('Space');
  await bench.drawer.getByRole('button', { name: 'Merge 2…' }).press('Enter');
  const merging = page.getByRole('dialog', { name: 'Merge 2 terms' });
  await expect(merging.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(merging).toHaveCount(0);
  await expect(terms(bench)).toHaveAttribute('aria-rowcount', '7');
  expect((await glossary(page))['dragage = dredging']).toEqual(['01 Et d’ajouter', '03 dredging']);
  await expect(at(bench)).toContainText('She added');

  // A note of the two is split off again.
  await openGlossary(bench, page);
  await goToPlaces(bench, page, 'Places of “dragage”');
  await page.keyboard.press('Home');
  await expect(placeAt(bench)).toContainText('dragage');
  await page.keyboard.press('ArrowDown');
  await expect(placeAt(bench)).toContainText('Et d’ajouter');
  await page.keyboard.press('Space');
  await expect(bench.said).toHaveText('marked');
  await bench.drawer.getByRole('button', { name: 'Make 1 note a new term' }).press('Enter');
  const made = page.getByRole('dialog', { name: 'New term of 1 note' });
  await expect(made.getByRole('textbox', { name: 'Source form' })).toBeFocused();
  await expect(made.getByRole('textbox', { name: 'Translation' })).toHaveValue('She added');
  await page.keyboard.press('Enter');
  await expect(made).toHaveCount(0);
  await expect(at(bench)).toContainText('Et d’ajouter');
  expect((await glossary(page))['Et d’ajouter = She added']).toEqual(['01 Et d’ajouter']);

  await openGlossary(bench, page);
  await page.keyboard.press('Delete');
  await expect(page.getByText('Deleted “Et d’ajouter”. 1 note of yours is on no term now.')).toBeVisible();
  await expect(terms(bench)).toHaveAttribute('aria-rowcount', '7');
  for (const count of ['8', '7', '8', '7']) {
    await page.keyboard.press('Control+Z');
    await expect(terms(bench)).toHaveAttribute('aria-rowcount', count);
  }
  await expect(row(bench, 'Notes without a term · 16')).toBeVisible();
});

test('terms are found by their words, domain, issue and article', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await openGlossary(bench, page);
  const sources = terms(bench).locator('tbody tr:not(.work) th');
  await expect(sources).toHaveText(['dragage', 'relevé du barrage', 'retour à la normale', 'vanne', 'ville basse']);
  const find = bench.drawer.getByRole('searchbox', { name: 'Find' });
  await find.focus();
  await page.keyboard.type('gat');
  await expect(sources).toHaveText(['vanne']);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('zzz');
  await expect(bench.drawer).toContainText('No term fits this filter.');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(sources).toHaveCount(5);
  await bench.choose(bench.drawer, 'Domain', 'flood control');
  await expect(sources).toHaveText(['relevé du barrage', 'vanne']);
  await bench.choose(bench.drawer, 'Domain', 'All');
  await bench.choose(bench.drawer, 'Issue', 'Untranslated');
  await expect(sources).toHaveText(['dragage']);
  await bench.choose(bench.drawer, 'Issue', 'All');
  await bench.choose(bench.drawer, 'Article', 'Continent Courrier');
  await expect(sources).toHaveText(['dragage', 'relevé du barrage', 'retour à la normale']);
  await expect(bench.drawer).toContainText('3 of 5 terms');
});

test('a glossary comes in with a report of what was taken, joined and refused, by line', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  const file = path.join(app.folder, 'glossary.csv');
  // As a spreadsheet writes it on a French Windows: semicolons, Windows-1252.
  const lines = [
    'source;target;language;domain',
    'ville basse;lower quarter;fr;',
    'préfet;prefect;fr;',
    ';nothing;fr;',
    'vanne;gate;fr;flood control',
  ];
  await writeFile(file, Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
  await choosePaths(electronApp, [file]);
  await openGlossary(bench, page);
  await bench.drawer.getByRole('button', { name: 'Import…' }).press('Enter');
  const report = page.getByRole('dialog', { name: 'Glossary imported' });
  await expect(report).toContainText('1 term was taken in');
  await expect(report).toContainText('préfet');
  await expect(report).toContainText('1 joined a term of yours');
  await expect(report).toContainText('1 was here already');
  await expect(report).toContainText('Line 4: it has no source form.');
  await expect(report).toContainText('“glossary.csv” was read as windows-1252, which is a guess.');
  await page.keyboard.press('Escape');
  await expect(report).toHaveCount(0);
  await expect(row(bench, 'préfet')).toContainText('prefect');
  await openGlossary(bench, page);
  await page.keyboard.press('Control+Z');
  await expect(row(bench, 'préfet')).toHaveCount(0);
  await expect(row(bench, 'ville basse')).toContainText('lower town');
});

test('a glossary without terms says what to do, and a colleague’s terms are read, not changed', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, texts);
  await openGlossary(bench, page);
  await expect(bench.drawer).toContainText('The glossary has no terms yet. Select a translation note and press E');
  await page.evaluate(async () => {
    const time = '2024-05-01T10:00:00.000Z';
    const term = {
      kind: 'term',
      id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      source: 'centre d’alerte',
      target: 'alarm centre',
      alternatives: [],
      language: 'fr',
      domain: '',
      note: '',
      mergedInto: '',
      creator: 'bilal',
      created: time,
      modified: time,
    } as const;
    await window.visavis.ask('perform', { command: { do: 'take-in', records: [term] } });
  });
  await expect(row(bench, 'centre d’alerte')).toContainText('alarm centre');
  await goToTerm(bench, page, 'centre d’alerte');
  await page.keyboard.press('Delete');
  await expect(bench.said).toContainText('This is a term of bilal.');
  await page.keyboard.press('F2');
  const form = page.getByRole('dialog', { name: 'Edit the term' });
  await expect(form).toContainText('This is a term of bilal.');
  await expect(form.getByRole('textbox', { name: 'Source form' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await page.keyboard.press('Control+Shift+G');
  await expect(terms(bench)).toBeFocused();
  await goToPlaces(bench, page, 'Places of “centre d’alerte”');
  await page.keyboard.press('Control+Enter');
  await expect(bench.said).toHaveText('3 notes made on “centre d’alerte”');
  await expect(row(bench, 'centre d’alerte').locator('td.number')).toHaveText(['3', '0']);
});

test('the glossary has no fault that axe finds, light or dark', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  await goToTerm(bench, page, 'ville basse');
  await page.keyboard.press('Space');
  await goToPlaces(bench, page, 'Places of “ville basse”');
  await page.keyboard.press('Home');
  await expect(section(bench)).toContainText('ville basse → lower town');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  for (const theme of ['light', 'dark']) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.waitForTimeout(400);
    expect(await violations(page), theme).toEqual([]);
    await page.keyboard.press('Control+Shift+D');
  }
});

test('a window that only reads shows the glossary and changes nothing', async ({ app }) => {
  await beAnnotator(app);
  const project = await copySample(app);
  const writing = await app.launch([project]);
  await new Workbench(writing.window).settled();
  const { window: page } = await app.launch([project], {
    env: { VISAVIS_USER_DATA: path.join(app.folder, 'other'), VISAVIS_ANNOTATOR: 'anna' },
  });
  const bench = new Workbench(page);
  await bench.settled();
  await expect(bench.status).toHaveText('Read only');
  await goToTerm(bench, page, 'ville basse');
  await expect(bench.drawer.getByRole('button', { name: 'New term…' })).toHaveCount(0);
  await expect(bench.drawer.getByRole('button', { name: 'Export…' })).toBeEnabled();
  await page.keyboard.press('Delete');
  await expect(
    page.getByRole('alert').filter({ hasText: 'This window only reads. Nothing was changed.' }),
  ).toBeVisible();
  await expect(row(bench, 'ville basse')).toBeVisible();
  await goToPlaces(bench, page, 'Places of “ville basse”');
  await expect(bench.drawer.getByRole('button', { name: /^Make \d/ })).toHaveCount(0);
});

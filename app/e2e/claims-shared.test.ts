import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Span } from '../../annotations/model/span.ts';
import { sentences } from '../../annotations/text/segments.ts';
import { expect, test } from './launch.ts';
import { at, columns, exportTo, grid, openMatrix, readCsv, readTable, row } from './matrix.ts';
import { Reader, type Shown } from './reader.ts';
import { sharedArticles, withoutShared } from './shared-articles.ts';
import { choosePaths, Workbench } from './workbench.ts';

/** The real articles are other people's: here are only patterns that find the words in them. */
const figure = /120[\s,.]000(?: \d{4})? \p{L}+/u;
const placeholder = /XNUMX/u;
const period = /\b2002\b.*\b2021\b/u;
const peace = { agency: /\bpaix avec\b/u, translated: /\baccord de paix\./u };

const statements = {
  evacuation: 'Azerbaijan helped evacuate more than 120,000 people by Kabul airport.',
  mission: 'Azerbaijan has been part of the mission since 2002.',
  peace: 'Azerbaijan wants to negotiate peace.',
};

interface Read extends Shown {
  readonly title: string;
}

/** The article that has words of both patterns, as the window has it. */
async function articleWith(page: Page, ...patterns: readonly RegExp[]): Promise<Read> {
  const all = await page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { project } = start.value.loaded;
    return [...project.articles.values()].map(({ id, title, language, blocks }) => ({
      title,
      language,
      blocks: [...blocks],
      text: project.texts.get(id) ?? '',
    }));
  });
  const found = all.find(({ text }) => patterns.every((pattern) => pattern.test(text)));
  if (found === undefined) throw new Error('no article has it');
  return found;
}

function find({ text }: Shown, pattern: RegExp): Span {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`nothing fits ${pattern.source}`);
  return { start: found.index, end: found.index + found[0].length };
}

/** The sentence that the words lie in: the claim that is made there. */
function sentenceWith(shown: Shown, pattern: RegExp): Span {
  const { start, end } = find(shown, pattern);
  const block = shown.blocks.find((candidate) => candidate.start <= start && end <= candidate.end);
  const around =
    block && sentences(shown.text, block, shown.language).find((one) => one.start <= start && end <= one.end);
  if (around === undefined) throw new Error(`${pattern.source} lies in no sentence`);
  return around;
}

/** Someone who compares claims with keys alone. */
class Analyst {
  readonly page: Page;
  readonly bench: Workbench;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bench = new Workbench(page);
    this.inspector = this.bench.inspector;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Tag words with a type's key; answers what is tagged. */
  async tag(reader: Reader, shown: Shown, span: Span, key: string, title: string): Promise<string> {
    const words = shown.text.slice(span.start, span.end);
    await this.goHome();
    await reader.select(span);
    await expect.poll(async () => plain(await reader.selected())).toBe(plain(words));
    await this.press(key);
    await expect(this.inspector).toContainText(title);
    await expect
      .poll(async () => plain(await this.inspector.locator('blockquote').innerText()))
      .toContain(plain(words).slice(0, 60));
    // A tag leaves out punctuation at the edges.
    return words.replace(/[\p{P}\s]+$/u, '');
  }

  /** To the text's start, where the caret stays: for 50 ms after it has drawn, ProseMirror takes it back to where it was. */
  async goHome(): Promise<void> {
    await expect(async () => {
      await this.press('Control+Home');
      await this.page.waitForTimeout(100);
      const before = await this.page.evaluate(() => {
        const [text, selection] = [document.querySelector('.ProseMirror:focus'), document.getSelection()];
        if (text === null || selection?.anchorNode == null) return undefined;
        const range = document.createRange();
        range.selectNodeContents(text);
        range.setEnd(selection.anchorNode, selection.anchorOffset);
        return selection.isCollapsed ? range.toString() : undefined;
      });
      expect(before).toBe('');
    }).toPass({ timeout: 10_000 });
  }

  /** Say who says so and how, in the inspector's fields. */
  async describe(fields: { speaker: string; attribution: string; stance: string; verdict: string }): Promise<void> {
    await this.press('Enter');
    await expect(this.inspector.getByRole('button', { name: /Type$/ })).toBeFocused();
    await this.press('Tab');
    await expect(this.inspector.getByRole('textbox', { name: 'Speaker' })).toBeFocused();
    await this.page.keyboard.type(fields.speaker);
    await this.press('Tab');
    await this.choose('Attribution', fields.attribution);
    await this.press('Tab');
    await this.choose('Stance', fields.stance);
    await this.press('Tab');
    await this.press('Tab');
    await this.choose('Verdict', fields.verdict);
    await this.press('Escape');
    await expect(this.page.locator('.ProseMirror:focus')).toHaveCount(1);
  }

  async choose(field: string, value: string): Promise<void> {
    const button = this.inspector.getByRole('button', { name: new RegExp(`${field}$`) });
    await expect(button).toBeFocused();
    await this.press('Enter');
    const option = this.page.getByRole('option', { name: value, exact: true });
    await expect(option).toBeVisible();
    for (let i = 0; i < 8 && (await option.getAttribute('data-focused')) === null; i += 1) {
      const before = await this.page.locator('[role="option"][data-focused]').first().innerText();
      await this.press('ArrowDown');
      await expect(this.page.locator('[role="option"][data-focused]').first()).not.toHaveText(before);
    }
    await this.press('Enter');
    await expect(button).toContainText(value);
    await expect(button).toBeFocused();
  }

  /** Join the selected claim to a proposition by typing some letters of its statement. */
  async join(typed: string, offered: string | RegExp): Promise<void> {
    await this.press('e');
    await expect(this.page.getByRole('combobox', { name: 'Find or make a proposition' })).toBeFocused();
    await this.page.keyboard.insertText(typed);
    await expect(this.page.locator('[role="option"][data-focused]')).toContainText(offered);
    await this.press('Enter');
    await expect(this.page.locator('.ProseMirror:focus')).toHaveCount(1);
  }
}

function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

test('the matrix of two real articles, built by keyboard and read back from every export', async ({ app }) => {
  test.skip(sharedArticles.length !== 5, withoutShared);
  test.setTimeout(240_000);
  const { window: page, electronApp } = await app.launch();
  const { keyboard } = page;
  const analyst = new Analyst(page);
  const { bench } = analyst;
  await expect(page.getByRole('button', { name: /New project/ })).toBeFocused();
  await keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keyboard.type('Caucasus');
  await keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Folder' })).toBeFocused();
  await keyboard.press('Control+A');
  await keyboard.insertText(path.join(app.folder, 'caucasus'));
  await keyboard.press('Enter');
  await expect(bench.articles).toBeVisible();
  await choosePaths(electronApp, sharedArticles);
  await keyboard.press('Control+Shift+O');
  await expect(page.getByRole('button', { name: 'Add 5 articles' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.locator('.pane')).toHaveCount(3);
  await bench.settled();

  const agency = await articleWith(page, figure, period);
  const translated = await articleWith(page, figure, placeholder);
  const release = new Reader(page, agency.title, agency);
  const copy = new Reader(page, translated.title, translated);

  // The agency's report: the figure as a quantity, and three claims; what the first asserts is stated.
  await release.open(agency.title);
  await analyst.tag(release, agency, find(agency, figure), 'q', 'Entity · Quantity');
  const saved = await analyst.tag(release, agency, sentenceWith(agency, figure), 'c', 'Claim · Factual');
  await analyst.describe({
    speaker: 'NATO officials',
    attribution: 'Indirect speech',
    stance: 'Reports',
    verdict: 'Supported',
  });
  await analyst.join(statements.evacuation, 'New proposition');
  await expect(bench.said).toHaveText(`New proposition “${statements.evacuation}”, joined`);
  const wanted = await analyst.tag(release, agency, sentenceWith(agency, peace.agency), 'c', 'Claim · Factual');
  await analyst.describe({
    speaker: 'Ilham Aliyev',
    attribution: 'Indirect speech',
    stance: 'Reports',
    verdict: 'Not checked',
  });
  await analyst.join(statements.peace, 'New proposition');
  await expect(bench.said).toHaveText(`New proposition “${statements.peace}”, joined`);
  const served = await analyst.tag(release, agency, sentenceWith(agency, period), 'c', 'Claim · Factual');
  await analyst.describe({
    speaker: 'NATO officials',
    attribution: 'Indirect speech',
    stance: 'Reports',
    verdict: 'Disputed',
  });

  // “Same claim as…”: the claim is picked here, and joined to one in the other pane.
  await keyboard.press('Shift+E');
  await expect(page.locator('.link-note')).toContainText('Same claim as');
  await copy.open(translated.title);
  await analyst.tag(copy, translated, find(translated, placeholder), 't', 'Translation note');
  const since = await analyst.tag(copy, translated, sentenceWith(translated, placeholder), 'c', 'Claim · Factual');
  await analyst.describe({
    speaker: 'EU Reporter',
    attribution: 'Author’s voice',
    stance: 'Asserts',
    verdict: 'Not checked',
  });
  await keyboard.press('Shift+E');
  const form = page.getByRole('dialog', { name: 'New proposition of 2 claims' });
  await expect(form.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await keyboard.insertText(statements.mission);
  await keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(bench.said).toHaveText(`New proposition “${statements.mission}”, joined`);
  await expect(page.locator('.ProseMirror:focus')).toHaveCount(1);

  // The other report's figure, which translation broke; joined by a few letters of the statement.
  await analyst.tag(copy, translated, find(translated, figure), 'q', 'Entity · Quantity');
  await analyst.tag(copy, translated, find(translated, /120\D000 \d{4}/u), 't', 'Translation note');
  const broken = await analyst.tag(copy, translated, sentenceWith(translated, figure), 'c', 'Claim · Factual');
  await analyst.describe({
    speaker: 'Jens Stoltenberg',
    attribution: 'Indirect speech',
    stance: 'Asserts',
    verdict: 'Disputed',
  });
  await analyst.join('evac kabul', statements.evacuation);
  await expect(bench.said).toHaveText(`Joined to “${statements.evacuation}”`);
  const accord = await analyst.tag(
    copy,
    translated,
    sentenceWith(translated, peace.translated),
    'c',
    'Claim · Factual',
  );
  await analyst.describe({
    speaker: 'Ilham Aliyev',
    attribution: 'Direct speech',
    stance: 'Asserts',
    verdict: 'Not checked',
  });
  await analyst.join('negotiate', statements.peace);
  await expect(bench.said).toHaveText(`Joined to “${statements.peace}”`);

  // The matrix: both articles speak, the others are silent, and what differs is marked.
  await openMatrix(bench, page);
  await expect(columns(bench)).toHaveCount(5);
  const evacuation = row(bench, /Azerbaijan helped evacuate/);
  const placeOf = async (title: string) =>
    (await columns(bench).evaluateAll((heads) => heads.map((head) => head.getAttribute('title')))).indexOf(title);
  const [inAgency, inCopy] = [await placeOf(agency.title), await placeOf(translated.title)];
  const cell = (line: Locator, place: number) => line.locator('td').nth(place);
  await expect(cell(evacuation, inAgency)).toContainText(plain(saved));
  await expect(cell(evacuation, inAgency)).toContainText(/Reports.*by NATO officials.*Indirect speech/u);
  await expect(cell(evacuation, inAgency).locator('.mark-words')).toHaveCount(0);
  await expect(cell(evacuation, inCopy)).toContainText(plain(broken));
  await expect(cell(evacuation, inCopy).locator('.mark-words')).toHaveText([
    /^≠ differs: 2002$/u,
    /^⚠ translation: 120\D000 2002$/u,
  ]);
  const mission = row(bench, /part of the mission since/);
  await expect(cell(mission, inAgency)).toContainText(plain(served));
  await expect(cell(mission, inCopy)).toContainText(plain(since));
  await expect(cell(mission, inCopy).locator('.mark-words')).toHaveText([/^⚠ translation: XNUMX$/u]);
  const talks = row(bench, /negotiate peace/);
  await expect(cell(talks, inAgency)).toContainText(plain(wanted));
  await expect(cell(talks, inCopy)).toContainText(plain(accord));
  for (const line of [evacuation, mission, talks])
    await expect(line.locator('td.silent')).toHaveText(['silent', 'silent', 'silent']);

  // Enter on a cell goes to the words; Escape comes back.
  await keyboard.press('Home');
  await expect(at(bench)).toHaveCount(1);
  await keyboard.press('g');
  await expect(at(bench).locator('.said')).toHaveCount(1);
  const words = plain(await at(bench).locator('.words').innerText());
  await keyboard.press('Enter');
  await expect(page.locator('.ProseMirror:focus')).toHaveCount(1);
  await expect
    .poll(async () => plain(await bench.inspector.locator('blockquote').innerText()))
    .toContain(words.slice(0, 60));
  await keyboard.press('Escape');
  await expect(grid(bench)).toBeFocused();

  // Every export, read back by a reader of its kind.
  const file = (name: string) => path.join(app.folder, name);
  const csv = readCsv(await exportTo(electronApp, page, /articles as CSV/, file('claims.csv')));
  const [heads = [], ...lines] = csv;
  const field = (line: readonly string[], name: string) => plain(line[heads.indexOf(name)] ?? '');
  const asRows = lines.map((line) =>
    ['proposition', 'article', 'words', 'speaker', 'attribution', 'stance', 'verdict', 'marks'].map((name) =>
      field(line, name),
    ),
  );
  const [inRelease, inBroken] = [plain(agency.title), plain(translated.title)];
  expect(asRows).toHaveLength(6);
  expect(asRows).toContainEqual([
    statements.evacuation,
    inRelease,
    plain(saved),
    'NATO officials',
    'indirect',
    'reports',
    'supported',
    '',
  ]);
  expect(asRows).toContainEqual([
    statements.evacuation,
    inBroken,
    plain(broken),
    'Jens Stoltenberg',
    'indirect',
    'asserts',
    'disputed',
    expect.stringMatching(/^differs: 2002; translation: 120\D000 2002$/u),
  ]);
  expect(asRows).toContainEqual([
    statements.mission,
    inRelease,
    plain(served),
    'NATO officials',
    'indirect',
    'reports',
    'disputed',
    '',
  ]);
  expect(asRows).toContainEqual([
    statements.mission,
    inBroken,
    plain(since),
    'EU Reporter',
    'author',
    'asserts',
    'unchecked',
    'translation: XNUMX',
  ]);
  expect(asRows).toContainEqual([
    statements.peace,
    inRelease,
    plain(wanted),
    'Ilham Aliyev',
    'indirect',
    'reports',
    'unchecked',
    '',
  ]);
  expect(asRows).toContainEqual([
    statements.peace,
    inBroken,
    plain(accord),
    'Ilham Aliyev',
    'direct',
    'asserts',
    'unchecked',
    '',
  ]);

  const html = await readTable(page, await exportTo(electronApp, page, /as a page/, file('claims.html')));
  const markdown = tableIn(await exportTo(electronApp, page, /articles as Markdown/, file('claims.md')));
  for (const table of [html, markdown]) {
    expect(table).toHaveLength(table === markdown ? 5 : 4);
    const line = (statement: string) => table.find(([first = '']) => first === statement) ?? [];
    expect(line(statements.evacuation).filter((words) => words === 'silent')).toHaveLength(3);
    expect(line(statements.evacuation)[inAgency + 1]).toContain(plain(saved));
    expect(line(statements.evacuation)[inAgency + 1]).toContain('reports by NATO officials');
    expect(line(statements.evacuation)[inCopy + 1]).toContain(plain(broken));
    expect(line(statements.evacuation)[inCopy + 1]).toMatch(/differs: 2002.*translation: 120\D000 2002/u);
    expect(line(statements.mission)[inCopy + 1]).toContain(plain(since));
    expect(line(statements.mission)[inCopy + 1]).toContain('translation: XNUMX');
    expect(line(statements.peace)[inCopy + 1]).toContain(plain(accord));
    expect(line(statements.peace)[inAgency + 1]).toContain(plain(wanted));
  }

  const reviews: unknown = JSON.parse(await exportTo(electronApp, page, /ClaimReview/, file('claims.jsonld')));
  const review = (claimReviewed: string, rating: string, speaker: string, headline: string, text: string) =>
    expect.objectContaining({
      '@type': 'ClaimReview',
      claimReviewed,
      reviewRating: expect.objectContaining({ alternateName: rating }),
      itemReviewed: expect.objectContaining({
        author: { '@type': 'Person', name: speaker },
        appearance: [expect.objectContaining({ headline, text: expect.stringContaining(text) })],
      }),
    });
  expect(reviews).toMatchObject({ '@context': 'https://schema.org' });
  expect(reviews).toHaveProperty(
    '@graph',
    expect.arrayContaining([
      review(statements.evacuation, 'Supported', 'NATO officials', agency.title, saved),
      review(statements.evacuation, 'Disputed', 'Jens Stoltenberg', translated.title, broken),
      review(statements.mission, 'Disputed', 'NATO officials', agency.title, served),
    ]),
  );
  expect(reviews).toHaveProperty('@graph.length', 3);
});

/** The lines of a Markdown table with its cells' own words, as a reader sees them. */
function tableIn(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/u)
        .map((cell) => plain(cell.replace(/<br>/gu, ' ').replace(/\\(.)/gu, '$1'))),
    );
}

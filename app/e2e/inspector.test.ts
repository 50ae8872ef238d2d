import type { Page } from '@playwright/test';
import { crossing, dispatch } from './crossing.ts';
import { expect, test } from './launch.ts';
import { openSample, openTexts, type Workbench } from './workbench.ts';

/** How a field is filled in: written, or chosen among a few. */
interface Field {
  readonly label: string;
  readonly write?: string;
  readonly choose?: string;
  /** What the annotation holds then. */
  readonly id: string;
  readonly value: unknown;
}

const note: Field = { label: 'Note', write: 'As the dispatch has it.', id: 'note', value: 'As the dispatch has it.' };

const layers: readonly { readonly key: string; readonly title: string; readonly fields: readonly Field[] }[] = [
  {
    key: 'p',
    title: 'Entity · Person',
    fields: [note],
  },
  {
    key: 'c',
    title: 'Claim · Factual',
    fields: [
      { label: 'Speaker', write: 'Valmont', id: 'speaker', value: 'Valmont' },
      { label: 'Attribution', choose: 'Direct speech', id: 'attribution', value: 'direct' },
      { label: 'Stance', choose: 'Asserts', id: 'stance', value: 'asserts' },
      { label: 'Certainty', choose: 'Certain', id: 'certainty', value: 'certain' },
      { label: 'Verdict', choose: 'Disputed', id: 'verdict', value: 'disputed' },
      { label: 'Evidence', write: 'The other text.', id: 'evidence', value: 'The other text.' },
      note,
    ],
  },
  {
    key: 't',
    title: 'Translation note · Translation note',
    fields: [
      { label: 'Proposed translation', write: 'the chair', id: 'proposal', value: 'the chair' },
      {
        label: 'Alternatives',
        write: 'the head; the president',
        id: 'alternatives',
        value: ['the head', 'the president'],
      },
      { label: 'Issue', choose: 'Terminology', id: 'issue', value: 'terminology' },
      { label: 'Severity', choose: 'Minor', id: 'severity', value: 'minor' },
      { label: 'Comment', write: 'Set term.', id: 'comment', value: 'Set term.' },
      note,
    ],
  },
];

for (const { key, title, fields } of layers) {
  test(`${title}: every field saves as it changes, and each change can be undone`, async ({ app }) => {
    const { bench, window: page } = await openTexts(app, crossing);
    await bench.tag(bench.pane(dispatch.title), 'Jean Valmont', key);
    await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(bench.inspector.locator('blockquote')).toHaveText(['Jean Valmont']);
    await expect(bench.inspector).toContainText(/you · created \d/);

    const held: Record<string, unknown> = {};
    const states = [{ ...held }];
    for (const field of fields) {
      await fill(bench, page, field);
      held[field.id] = field.value;
      await expect.poll(() => fieldsOf(bench), field.label).toEqual(held);
      states.push({ ...held });
    }
    await bench.saved();
    await expect(bench.inspector).toContainText(/changed \d/);

    await page.keyboard.press('Escape');
    await expect(bench.pane(dispatch.title).getByRole('textbox')).toBeFocused();
    for (const state of states.slice(0, -1).toReversed()) {
      await page.keyboard.press('Control+Z');
      await expect.poll(() => fieldsOf(bench)).toEqual(state);
    }
    const last = fields.find(({ write }) => write !== undefined);
    await expect(bench.inspector.getByRole('textbox', { name: last?.label ?? '' })).toHaveValue('');
  });
}

test('what is typed is one step to undo, not one for each letter, and is saved by leaving the field too', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, crossing);
  await bench.tag(bench.pane(dispatch.title), 'Nous sommes prêts', 'c');
  await bench.inspector.getByRole('textbox', { name: 'Speaker' }).pressSequentially('Valmont');
  await page.keyboard.press('Escape');
  await expect.poll(() => fieldsOf(bench)).toEqual({ speaker: 'Valmont' });
  await page.keyboard.press('Control+Z');
  await expect.poll(() => fieldsOf(bench)).toEqual({});
  expect(await bench.kept()).toHaveLength(1);
});

test('a type is chosen in the inspector as well, with its guideline below', async ({ app }) => {
  const { bench } = await openTexts(app, crossing);
  await bench.tag(bench.pane(dispatch.title), 'Jean Valmont', 'o');
  await bench.choose(bench.inspector, 'Type', 'Person');
  await expect(bench.inspector.getByRole('heading', { level: 2 })).toHaveText('Entity · Person');
  await expect(bench.inspector).toContainText('A named human being');
  expect(await bench.kept()).toMatchObject([{ type: 'person' }]);
});

test('a colleague’s tag is read, not changed', async ({ app }) => {
  const { bench, window: page } = await openSample(app);
  const pane = bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue');
  await bench.articles.getByRole('button', { name: 'Show the tags of bilal' }).click();
  await expect(pane.locator('mark.theirs').first()).toBeVisible();
  // Only Bilal has tagged this date.
  await bench.click(pane, '20\u00a0juin');
  await expect(bench.inspector).toContainText('This tag is bilal’s. You can read it, not change it.');
  const before = await bench.kept();
  for (const field of await bench.inspector.getByRole('textbox').all()) await expect(field).toBeDisabled();
  await expect(bench.inspector.getByRole('button', { name: /Type$/ })).toBeDisabled();
  await expect(bench.inspector.getByRole('button', { name: /Delete|Add the selection/ })).toHaveCount(0);
  await expect(pane.locator('.edge')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(page.getByText(/This tag was made by bilal/)).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('o');
  expect(await bench.kept()).toEqual(before);
});

async function fill(bench: Workbench, page: Page, { label, write, choose }: Field): Promise<void> {
  if (choose !== undefined) await bench.choose(bench.inspector, label, choose);
  if (write === undefined) return;
  await bench.inspector.getByRole('textbox', { name: label, exact: true }).click();
  await page.keyboard.type(write);
}

/** The attributes and the note of the only annotation there is. */
async function fieldsOf(bench: Workbench): Promise<Record<string, unknown>> {
  const [kept] = await bench.kept();
  if (kept === undefined) throw new Error('there is an annotation');
  return { ...kept.attributes, ...(kept.note === '' ? {} : { note: kept.note }) };
}

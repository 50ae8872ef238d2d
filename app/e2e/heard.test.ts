import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { openTexts, type Workbench } from './workbench.ts';

/*
 * The way of a tag for those who do not see it: what is said as it is selected, made, overlapped and suggested, and what
 * the accessibility tree has where they read.
 */

const title = 'Ce qui fut dit du port';
const text = `${title}

Le maire, Paul Sorel, a dit qu’on « attendra le 2 juin 2023 au port », et rien de plus.

Les gens qui étaient là n’ont pas su ce que cela voulait dire, ni pour eux ni pour ceux qui n’avaient pas pu venir.
`;

interface Read {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** What Chromium hands to screen readers of a text, in its order: the words, and the marks around them. */
async function readIn(page: Page, article: string): Promise<Read[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [box] = nodes.filter(({ role, name }) => role?.value === 'textbox' && name?.value === article);
  const read: Read[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const { role, name, description, ignored, childIds } = node;
    const value = { role: role?.value ?? '', name: name?.value ?? '', description: description?.value ?? '' };
    if (!ignored && (value.role === 'mark' || value.role === 'StaticText')) read.push(value);
    for (const child of childIds ?? []) walk(child);
  };
  if (box !== undefined) walk(box.nodeId);
  return read;
}

const said = ({ said }: Workbench, words: string | RegExp) => expect(said).toHaveText(words);

test('what is selected, tagged, overlapped and suggested is said', async ({ app }) => {
  const { bench, window: page } = await openTexts(app, { 'text.txt': text });
  await expect(bench.pane(title).locator('.suggestion')).not.toHaveCount(0);
  await bench.pane(title).getByRole('textbox').focus();

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('"');
  await said(bench, 'Selected: attendra le 2 juin 2023 au port');
  await page.keyboard.press('f');
  await said(bench, 'Forecast: attendra le 2 juin 2023 au port');

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('n');
  await said(bench, /^Suggested Person: Paul Sorel, /);
  await expect(page.getByRole('note', { name: 'Suggestion' })).toContainText(/^Person\S/);
  await page.keyboard.press('a');
  await said(bench, 'Person: Paul Sorel. Suggested Date: 2 juin 2023, a day with its month and year.');
  await page.keyboard.press('a');
  await said(bench, /^Date: 2 juin 2023\. Overlaps 1 tag: Forecast\. No suggestions left/);

  await page.keyboard.press('x');
  await said(bench, 'Forecast: attendra le 2 juin 2023 au port. Overlaps 1 tag: Date');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('x');
  await said(bench, 'Date: 2 juin 2023. Overlaps 1 tag: Forecast');
  await page.keyboard.press('2');
  await page.keyboard.press('[');
  await said(bench, 'Person: Paul Sorel');
  await page.keyboard.press(']');
  await said(bench, 'Date: 2 juin 2023');
});

test('where one reads, the tree has each tag and each suggestion around its words, one within the other', async ({
  app,
}) => {
  const { bench, window: page } = await openTexts(app, { 'text.txt': text });
  await expect(bench.pane(title).locator('.suggestion')).not.toHaveCount(0);
  await bench.pane(title).getByRole('textbox').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('"');
  await page.keyboard.press('f');
  await expect(bench.inspector).toContainText('Claim · Forecast');
  expect(await readIn(page, title)).toMatchObject([
    { role: 'StaticText', name: title },
    { role: 'StaticText', name: '1' },
    { role: 'StaticText', name: 'Le maire, ' },
    { role: 'mark', description: 'suggested: Person' },
    { role: 'StaticText', name: 'Paul Sorel' },
    { role: 'StaticText', name: ', a dit qu’on « ' },
    { role: 'mark', description: 'Forecast' },
    { role: 'StaticText', name: 'attendra le ' },
    { role: 'mark', description: 'Forecast' },
    { role: 'mark', description: 'suggested: Date' },
    { role: 'StaticText', name: '2 juin 2023' },
    { role: 'mark', description: 'Forecast' },
    { role: 'StaticText', name: ' au port' },
    { role: 'StaticText', name: ' », et rien de plus.' },
    { role: 'StaticText', name: '2' },
    { role: 'StaticText', name: expect.stringMatching(/^Les gens/) },
  ]);
});

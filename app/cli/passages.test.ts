import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

const dispatch = 'Pont fermé\n\nLe pont de la Velse a été fermé à sept heures par le préfet de la région.\n';
const report =
  'Velse\n\nNous apprenons que le pont de la Velse a été rouvert à sept heures par le préfet de la région.\n';

async function projectWith(shell: Shell, texts: Readonly<Record<string, string>>): Promise<void> {
  await shell.well('new', 'project', '--annotator', 'anna');
  for (const [name, text] of Object.entries(texts)) await shell.well('add', 'project', shell.write(name, text));
}

test('lists what articles share, with the words that differ', async () => {
  const shell = new Shell();
  await projectWith(shell, { 'dispatch.txt': dispatch, 'report.txt': report });
  expect(await shell.well('passages', 'project')).toBe(`dispatch 12–84 and report 26–100, 94% alike
    Le pont de la Velse a été [fermé|rouvert] à sept heures par le préfet de la région
1 shared passage among 2 articles.
`);
});

test('with --json, says article, span, similarity, differences and which came first', async () => {
  const shell = new Shell();
  await projectWith(shell, {});
  await shell.well('add', 'project', shell.write('report.txt', report), '--published', '2023-06-04');
  await shell.well('add', 'project', shell.write('dispatch.txt', dispatch), '--published', '2023-06-02');
  const { passages } = JSON.parse(await shell.well('passages', 'project', '--json'));
  expect(passages).toEqual([
    {
      a: {
        article: 'dispatch',
        span: { start: 12, end: 84 },
        text: 'Le pont de la Velse a été fermé à sept heures par le préfet de la région',
      },
      b: {
        article: 'report',
        span: { start: 26, end: 100 },
        text: 'le pont de la Velse a été rouvert à sept heures par le préfet de la région',
      },
      similarity: expect.closeTo(16 / 17),
      words: 16,
      earlier: 'dispatch',
      differences: [{ a: { start: 38, end: 43, text: 'fermé' }, b: { start: 52, end: 59, text: 'rouvert' } }],
    },
  ]);
});

test('says when nothing is shared, and changes nothing', async () => {
  const shell = new Shell();
  await projectWith(shell, { 'dispatch.txt': dispatch });
  const before = shell.read('project/project.json');
  expect(await shell.well('passages', 'project')).toBe('No passage is shared among 1 article.\n');
  expect(shell.read('project/project.json')).toBe(before);
});

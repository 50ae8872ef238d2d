import { expect, test } from 'vitest';
import { termOf, translatedProject } from '../../annotations/formats/translated.fixture.ts';
import { exported } from '../small-project.fixture.ts';
import { Shell } from './shell.fixture.ts';

const csv = ['--format', 'glossary-csv'] as const;
const as = ['--annotator', 'anna'] as const;

async function shellWithProject(): Promise<Shell> {
  const shell = new Shell();
  await shell.well('new', 'P', ...as);
  const lines = [[{ source: 'Le maire\u0001.', target: 'The mayor\u0001.' }]];
  shell.write(
    'p.json',
    exported(translatedProject(lines, [{ spans: [{ start: 3, end: 8 }], note: '\u0002' }], [termOf(7)])),
  );
  await shell.well('import', 'P', 'p.json', '--format', 'visavis-json', ...as);
  return shell;
}

test('a glossary comes in as one change, and says what it brought, passed over and left out', async () => {
  const shell = await shellWithProject();
  const before = shell.read('P/annotations/anna/journal.jsonl').trim().split('\n').length;
  shell.write(
    'g.csv',
    '\ufeffTerm;Translation;Synonyms;Language;Domain;Colour\r\nmaire;mayor;reeve;fr;law;x\r\npréfet;prefect;;fr;;\r\ncrue;flood;;fr;;\r\n;nothing;;;;\r\n',
  );
  const { exit, out, err } = await shell.visavis('import', 'P', 'g.csv', ...csv, ...as, '--json');
  expect(exit).toBe(1);
  const { terms, known, leftOut, problems } = JSON.parse(out);
  expect({ terms, known, leftOut }).toEqual({ terms: 2, known: 1, leftOut: 1 });
  expect(problems.map(({ code }: { code: string }) => code)).toEqual(['glossary-row', 'glossary-columns']);
  expect(err).toContain('Line 5: it has no source form.');
  expect(shell.read('P/annotations/anna/journal.jsonl').trim().split('\n')).toHaveLength(before + 1);
  expect(await shell.well('export', 'P', ...csv, '--out', '-')).toBe(
    'source,target,alternatives,language,domain,note\r\ncrue,flood,,fr,,\r\nmaire,mayor,reeve,fr,law,\r\npréfet,prefect,,fr,,\r\n',
  );
});

test('what was written comes in again without a change, in words', async () => {
  const shell = await shellWithProject();
  expect(await shell.well('export', 'P', ...csv, '--out', 'g.csv')).toContain('Wrote 1 term to');
  expect(await shell.well('import', 'P', 'g.csv', ...csv, ...as)).toContain(
    'Took in 0 terms; 1 was here already, 0 left out.',
  );
});

test('a translation goes out, and what XML cannot hold is said', async () => {
  const shell = await shellWithProject();
  const argv = ['export', 'P', '--format', 'xliff', '--out', 'p.xlf'];
  const { exit, out, err } = await shell.visavis(...argv);
  expect(exit).toBe(0);
  expect(out).toContain('Wrote 1 translated segment of 1 article to');
  expect(err).toContain('1 character that XML cannot hold was written as \ufffd in xliff.');
  expect(shell.read('p.xlf')).toContain('<cp hex="0001"/>');
});

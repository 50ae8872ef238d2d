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

test('a row on a term of one’s own joins it, and a table comes in whatever a spreadsheet has written it in', async () => {
  const shell = await shellWithProject();
  const rows = 'source;target;language\r\nMaire;mayor (Fr.);fr\r\npréfet;préfet – œuvre;fr\r\n';
  shell.write(
    'g.csv',
    new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...rows].map((c) => c.charCodeAt(0))).buffer)]),
  );
  const { exit, out } = await shell.visavis('import', 'P', 'g.csv', ...csv, ...as, '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ terms: 1, joined: 1, known: 0, problems: [] });
  expect(await shell.well('export', 'P', ...csv, '--out', '-')).toBe(
    'source,target,alternatives,language,domain,note\r\nmaire,mayor,reeve|mayor (Fr.),fr,law,\r\npréfet,préfet – œuvre,,fr,,\r\n',
  );
  expect(await shell.well('import', 'P', 'g.csv', ...csv, ...as)).toContain('Took in 0 terms; 2 were here already');
});

test('a guess at an encoding is said', async () => {
  const shell = await shellWithProject();
  shell.write('g.csv', Buffer.from('source;target\r\npr\u00e9fet;prefect \u0096 x\r\n', 'latin1'));
  const { exit, err } = await shell.visavis('import', 'P', 'g.csv', ...csv, ...as);
  expect(exit).toBe(0);
  expect(err).toContain('“g.csv” was read as windows-1252, which is a guess.');
  expect(await shell.well('export', 'P', ...csv, '--out', '-')).toContain('préfet,prefect – x');
});

test('a file in another format stays what it was: UTF-8 or nothing', async () => {
  const shell = await shellWithProject();
  shell.write('p.json', Buffer.from('{"é":1}', 'latin1'));
  const { exit, err } = await shell.visavis('import', 'P', 'p.json', '--format', 'visavis-json', ...as);
  expect(exit).toBe(1);
  expect(err).toContain('UTF-8');
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

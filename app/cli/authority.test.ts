import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

const people = 'name,type,qid,born\nÉmile Zola,Person,Q504,1840\nVelse,river,,\n,person,,\nX,person,504,\n';

async function withProject(): Promise<Shell> {
  const shell = new Shell();
  await shell.well('new', 'P', '--annotator', 'ada');
  return shell;
}

test('takes in a list, says what was not understood and what was left out', async () => {
  const shell = await withProject();
  shell.write('people.csv', Buffer.from(people, 'latin1'));
  const { exit, out, err } = await shell.visavis('authority', 'P', 'people.csv');
  expect({ exit, out, err }).toEqual({
    exit: 1,
    out: [
      '2 rows were taken in as “people”.',
      'Left out, as nothing here is called so: the column born.',
      'Not in the tagset, so that the type of the mention is used instead: river (1).',
      '2 records were left out.',
      '',
    ].join('\n'),
    err: 'Line 4: it has no name. It was left out.\nLine 5: “504” is no Wikidata item. It was left out.\n',
  });
  const [head, ...rows] = shell.read('P/authorities/people.jsonl').trimEnd().split('\n');
  expect(JSON.parse(head ?? '')).toMatchObject({
    schema: 1,
    authority: { name: 'people', title: 'people', source: 'people.csv', rows: 2, leftOut: 2, creator: 'ada' },
  });
  expect(rows.map((row) => JSON.parse(row))).toEqual([
    { names: [{ text: 'Émile Zola', language: '' }], type: 'Person', identifiers: ['Q504'], note: '' },
    { names: [{ text: 'Velse', language: '' }], type: 'river', identifiers: [], note: '' },
  ]);
  expect(await shell.well('check', 'P')).toContain('all is as it should be');
});

test('of many records left out the first are named', async () => {
  const shell = await withProject();
  shell.write('a.csv', `name,qid\nA,\n${'x,y\n'.repeat(300)}`);
  const { out, err } = await shell.visavis('authority', 'P', 'a.csv');
  expect(out).toContain('300 records were left out.\nThe first 20 of them are named.');
  expect(err.trimEnd().split('\n')).toHaveLength(20);
});

test('--json prints one document', async () => {
  const shell = await withProject();
  shell.write('people.jsonl', '{"label_fr": "Zola", "qid": "Q504"}\n');
  const result = JSON.parse(await shell.well('authority', 'P', 'people.jsonl', '--name', 'Écrivains', '--json'));
  expect(result).toMatchObject({
    authority: 'ecrivains',
    title: 'Écrivains',
    rows: 1,
    leftOut: 0,
    joined: 0,
    unused: [],
    unknownTypes: [],
    aside: null,
    problems: [],
  });
});

test('a list of that name is replaced by force only, and kept aside', async () => {
  const shell = await withProject();
  shell.write('a.csv', 'name\nA\n');
  await shell.well('authority', 'P', 'a.csv');
  const before = shell.read('P/authorities/a.jsonl');
  expect(await shell.visavis('authority', 'P', 'a.csv')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('There is a list “a” already.'),
  });
  expect(await shell.visavis('authority', 'P', 'a.csv', '--force', '--annotator', 'bob')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('was taken in by ada'),
  });
  shell.write('a.csv', 'name\nB\n');
  const out = await shell.well('authority', 'P', 'a.csv', '--force');
  const aside = /kept as (set-aside\/\S+\/authorities\/a\.jsonl)\.$/m.exec(out)?.[1] ?? '';
  expect(shell.read(`P/${aside}`)).toBe(before);
  expect(shell.read('P/authorities/a.jsonl')).toContain('"B"');
});

const wrong: { name: string; content: string | Uint8Array; says: string }[] = [
  { name: 'no headings', content: 'Zola,person\nDreyfus,person\n', says: 'its first line is “Zola, person”' },
  { name: 'headings alone', content: 'name\n', says: 'has no records' },
  {
    name: 'no record that fits',
    content: 'name,qid\nA,x\nB,y\n',
    says: 'None of the 2 records of “a.csv” could be used; line 2: “x” is no Wikidata item.',
  },
  { name: 'a picture', content: new Uint8Array([0x89, 0x50, 0, 0, 1]), says: 'is not a text file' },
];

test.each(wrong)('$name: nothing is taken in', async ({ content, says }) => {
  const shell = await withProject();
  shell.write('a.csv', content);
  const { exit, out, err } = await shell.visavis('authority', 'P', 'a.csv');
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(err).toContain(says);
  expect(() => shell.read('P/authorities/a.jsonl')).toThrow();
});

test('a check finds a list that is damaged, and leaves it', async () => {
  const shell = await withProject();
  shell.write('a.csv', 'name\nA\nB\n');
  await shell.well('authority', 'P', 'a.csv');
  const file = path.join(shell.folder, 'P/authorities/a.jsonl');
  const damaged = readFileSync(file, 'utf8').slice(0, -3);
  writeFileSync(file, damaged);
  const { exit, out } = await shell.visavis('check', 'P');
  expect({ exit, out }).toEqual({
    exit: 1,
    out: expect.stringContaining('“authorities/a.jsonl” is not what was once written to it'),
  });
  expect(readFileSync(file, 'utf8')).toBe(damaged);
});

test('an export leaves lists out', async () => {
  const shell = await withProject();
  shell.write('a.csv', 'name\nAurore Lirot\n');
  await shell.well('authority', 'P', 'a.csv');
  const exported = await shell.well('export', 'P', '--format', 'visavis-json', '--out', '-');
  expect(exported).not.toContain('Lirot');
});

import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from './disk.ts';
import { Journals } from './journals.ts';
import { adding, does, open, projectFolder, tag } from './test-project.ts';

async function read(journals: Journals): Promise<string[]> {
  const seen: string[] = [];
  for await (const { annotator, isAnew, entries } of journals.further()) {
    if (isAnew) seen.push(`${annotator} anew`);
    seen.push(...entries.map(({ by, seq }) => `${by} ${seq}`));
  }
  return seen;
}

test('journals are read on as they grow, and from the start where another file took one’s place', async () => {
  const folder = await projectFolder();
  const file = join(folder, 'annotations/ada/journal.jsonl');
  const opened = await open(folder);
  const project = await does(opened, opened.project, adding(tag(1, 'crue')));
  const journals = new Journals({ disk: nodeDisk, folder });
  expect(await read(journals)).toEqual(['ada 1']);
  expect(await read(journals)).toEqual([]);
  await does(opened, project, adding(tag(2, 'crue')));
  await opened.close();
  expect(await read(journals)).toEqual(['ada 2']);
  expect(journals.problems).toEqual([]);
  const bytes = readFileSync(file);
  rmSync(file);
  expect(await read(journals)).toEqual(['ada anew']);
  writeFileSync(file, bytes);
  expect(await read(journals)).toEqual(['ada 1', 'ada 2']);
});

test('damaged, missing and unfinished lines are named by their place in the file, and good ones after them read', async () => {
  const folder = await projectFolder();
  const file = join(folder, 'annotations/ada/journal.jsonl');
  const opened = await open(folder);
  await does(opened, opened.project, ...[1, 2, 3, 4].map((n) => adding(tag(n, 'crue'))));
  await opened.close();
  const [first = '', second = '', third = '', fourth = ''] = readFileSync(file, 'utf8').split('\n');
  const journals = new Journals({ disk: nodeDisk, folder });
  writeFileSync(file, `${first}\n`);
  expect(await read(journals)).toEqual(['ada 1']);
  appendFileSync(file, `${second.replace('crue', 'creu')}\n${third}\n${fourth.slice(0, 40)}`);
  expect(await read(journals)).toEqual(['ada 3']);
  expect(journals.problems).toEqual([
    { code: 'journal-line-damaged', values: { file: 'annotations/ada/journal.jsonl', line: 2 } },
    { code: 'journal-gap', values: { file: 'annotations/ada/journal.jsonl', after: 1, next: 3 } },
    { code: 'journal-torn', values: { file: 'annotations/ada/journal.jsonl', bytes: 40 } },
  ]);
  const torn = readFileSync(file);
  writeFileSync(file, torn.subarray(0, torn.length - 40));
  expect(await read(journals)).toEqual([]);
  expect(journals.problems.map(({ code }) => code)).toEqual(['journal-line-damaged', 'journal-gap']);
  writeFileSync(file, torn);
  expect(await read(journals)).toEqual([]);
  appendFileSync(file, `${fourth.slice(40)}\n`);
  expect(await read(journals)).toEqual(['ada 4']);
  expect(journals.problems.map(({ code }) => code)).toEqual(['journal-line-damaged', 'journal-gap']);
});

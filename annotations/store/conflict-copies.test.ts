import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { conflictCopy, gitConflictIn } from './conflict-copies.ts';
import { adding, codes, does, open, projectFolder, tag } from './test-project.ts';

test.each([
  ['crue (Bilal’s conflicted copy 2026-01-02).json', 'crue.json', 'dropbox'],
  ["crue (Bilal's conflicted copy 2026-01-02).json", 'crue.json', 'dropbox'],
  ['crue (Copie en conflit de Bilal 2026-01-02).json', 'crue.json', 'dropbox'],
  ['crue (conflicted copy 2026-01-02 103000).json', 'crue.json', 'nextcloud'],
  ['crue_conflict-20260102-103000.json', 'crue.json', 'nextcloud'],
  ['crue.sync-conflict-20260102-103000-ABC1234.json', 'crue.json', 'syncthing'],
  ['journal.sync-conflict-20260102-103000.jsonl', 'journal.jsonl', 'syncthing'],
  ['crue-DESKTOP-AB12CD3.json', 'crue.json', 'onedrive'],
  ['crue-Bilals-MacBook.json', 'crue.json', 'onedrive'],
  ['register_-DESKTOP-ABC.json', 'register_.json', 'onedrive'],
  ['crue (1).json', 'crue.json', 'drive'],
])('%s is a copy of %s', (file, of, service) => {
  expect(conflictCopy(file)).toEqual({ of, service });
});

test.each(['crue.json', '01-communique-commission.json', 'notes (final).txt', 'README.md', 'crue-1.json'])(
  '%s is none',
  (file) => {
    expect(conflictCopy(file)).toBeUndefined();
  },
);

test('the marks of a merge, and what only looks like them', () => {
  expect(gitConflictIn('{\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> theirs\n}')).toBe(2);
  expect(gitConflictIn('{"note": "<<<<<<< HEAD"}')).toBeUndefined();
  expect(gitConflictIn('a\n=======\nb')).toBeUndefined();
});

test('copies in every folder of a project are named on opening, with what they are copies of', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  await does(first, first.project, adding(tag(1, 'crue')));
  await first.close();
  const put = (file: string) => writeFileSync(join(folder, file), '{}');
  put('project (1).json');
  put('articles/crue-DESKTOP-ABC.json');
  put('annotations/ada/crue.sync-conflict-20260102-103000-ABC1234.json');
  put('annotations/ada/journal (conflicted copy 2026-01-02 103000).jsonl');
  put('annotations/ada/notes.txt');
  const opened = await open(folder);
  const values = opened.report.map((problem) => [problem.code, problem.values.file, problem.values.of]);
  expect(values).toEqual([
    ['conflict-copy', 'project (1).json', 'project.json'],
    ['conflict-copy', 'articles/crue-DESKTOP-ABC.json', 'articles/crue.json'],
    ['conflict-copy', 'annotations/ada/crue.sync-conflict-20260102-103000-ABC1234.json', 'annotations/ada/crue.json'],
    [
      'conflict-copy',
      'annotations/ada/journal (conflicted copy 2026-01-02 103000).jsonl',
      'annotations/ada/journal.jsonl',
    ],
    ['file-not-known', 'annotations/ada/notes.txt', undefined],
  ]);
  await opened.close();
});

test('the marks of a merge in a file are said, and what the file held is recovered', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  await does(first, first.project, adding(tag(1, 'crue')));
  await first.close();
  const file = join(folder, 'annotations/ada/crue.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('  "links"', '<<<<<<< HEAD\n  "links"').replace('"progress"', '"p"\n=======\n>>>>>>> x\n"progress"'),
  );
  const opened = await open(folder);
  expect(codes(opened)).toEqual(['git-conflict', 'previous-used', 'file-set-aside']);
  expect(opened.project.annotations.get('crue')?.size).toBe(1);
  await opened.close();
});

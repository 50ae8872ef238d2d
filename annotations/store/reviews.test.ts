import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { curatedBy } from '../model/curated.ts';
import type { Answer, Comment, Decision, Verdict } from '../model/review.ts';
import { adding, codes, does, info, open, projectFolder, tag, tree, uuid } from './test-project.ts';

const times = { created: info.created, modified: info.created };
const { layer, type, spans, quotes, attributes, entry } = tag(1, 'crue');
const verdict: Verdict = {
  kind: 'verdict',
  id: uuid(11),
  article: 'crue',
  about: 'ben',
  annotation: uuid(1),
  judged: { modified: info.created, layer, type, spans, quotes, attributes, entry },
  judgement: 'disagree',
  reason: 'type',
  comment: 'A river is no place here.',
  amended: '',
  creator: 'ada',
  ...times,
};
const comment: Comment = {
  kind: 'comment',
  id: uuid(12),
  article: 'crue',
  about: 'ada',
  annotation: uuid(2),
  text: 'Why?',
  creator: 'ada',
  ...times,
};
const answer: Answer = {
  kind: 'answer',
  id: uuid(13),
  article: 'crue',
  about: 'cleo',
  verdict: uuid(9),
  answer: 'contested',
  answered: times.modified,
  comment: 'It is named as one.',
  creator: 'ada',
  ...times,
};
const curated = tag(3, 'crue', { creator: curatedBy('ada'), from: [{ annotator: 'ben', id: uuid(1) }] });
const decision: Decision = {
  kind: 'decision',
  id: uuid(14),
  article: 'crue',
  layer: 'entity',
  of: [{ annotator: 'ben', id: uuid(1), modified: info.created }],
  tags: [curated.id],
  by: 'hand',
  creator: 'ada',
  ...times,
};
const whole = adding(verdict, comment, answer, curated, decision);

test('reviews lie in their maker’s files, one for each person they are about, decisions beside what they led to', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  const project = await does(first, first.project, whole);
  await first.close();
  const paths = Object.keys(tree(folder, ['.visavis', 'articles']));
  expect(paths.filter((path) => path.includes('/')).sort()).toEqual([
    'annotations/ada/crue.json',
    'annotations/ada/journal.jsonl',
    'reviews/ada/ada.json',
    'reviews/ada/ben.json',
    'reviews/ada/cleo.json',
  ]);
  rmSync(join(folder, 'annotations/ada/journal.jsonl'));
  const again = await open(folder);
  expect(again.project).toEqual(project);
  await again.close();
});

test('a damaged review is set aside, and written anew from the journal', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  const project = await does(first, first.project, whole);
  await first.close();
  writeFileSync(join(folder, 'reviews/ada/ben.json'), '{"schema": 1, "verd');
  const again = await open(folder);
  expect(codes(again)).toContain('file-set-aside');
  expect(again.project).toEqual(project);
  await again.close();
  expect(tree(folder)['reviews/ada/ben.json']).toContain(verdict.id);
});

test('a colleague’s reviews are read, and what is none is named', async () => {
  const folder = await projectFolder();
  const ben = await open(folder, { annotator: 'ben' });
  await does(ben, ben.project, adding({ ...verdict, about: 'ada', creator: 'ben' }));
  await ben.close();
  writeFileSync(join(folder, 'reviews/ben/What is this.json'), '{}');
  const ada = await open(folder);
  expect([...ada.project.verdicts.values()]).toMatchObject([{ about: 'ada', creator: 'ben' }]);
  expect(ada.report).toEqual([{ code: 'file-not-known', values: { file: 'reviews/ben/What is this.json' } }]);
  await ada.close();
});

test('what a colleague said, taken in by somebody else, stays in the files of who took it in', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  const project = await does(first, first.project, adding({ ...verdict, about: 'ada', creator: 'ben' }));
  await first.close();
  expect(tree(folder)['reviews/ada/ada.json']).toContain('"creator":"ben"');
  const again = await open(folder);
  expect(again.project).toEqual(project);
  await again.close();
});

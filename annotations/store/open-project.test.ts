import { expect, test } from 'vitest';
import { adding, article, changing, codes, does, open, projectFolder, tag, text, tree } from './test-project.ts';

test('what was saved is there when the project is opened again', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  const [one, two] = [tag(1, 'crue'), tag(2, 'crue')];
  const project = await does(first, first.project, adding(one), adding(two), changing(one, { ...one, note: 'x' }));
  await first.close();
  const again = await open(folder);
  expect(again.access).toEqual({ mode: 'write' });
  expect(again.report).toEqual([]);
  expect(again.project).toEqual(project);
  expect(again.project.texts.get('crue')).toBe(text);
  expect(again.lastSeq).toBe(3);
  await again.close();
});

test('the files of a project', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  await does(first, first.project, adding(tag(1, 'crue')));
  await first.close();
  expect(Object.keys(tree(folder, ['.visavis'])).sort()).toEqual([
    'annotations/ada/crue.json',
    'annotations/ada/journal.jsonl',
    'articles/crue.json',
    'project.json',
    'tagset.json',
  ]);
  expect(tree(folder)['annotations/ada/crue.json']).toMatch(
    /^{\n {2}"schema": 1,\n {2}"upTo": {\n {4}"ada": 1\n {2}},\n {2}"annotations": \[\n {4}{"kind":.*}\n {2}\],\n {2}"links": \[\],\n {2}"progress": \[\],\n {2}"segments": \[\],\n {2}"decisions": \[\]\n}\n$/,
  );
});

test('opening and closing leaves the folder as it was, but for the housekeeping', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  await does(first, first.project, adding(tag(1, 'crue')));
  await first.close();
  const before = tree(folder, ['.visavis']);
  const again = await open(folder);
  await again.close();
  expect(tree(folder, ['.visavis'])).toEqual(before);
  expect(Object.keys(tree(folder)).filter((path) => path.includes('lock'))).toEqual([]);
});

test('an article that is there is not overwritten', async () => {
  const folder = await projectFolder();
  const opened = await open(folder);
  await opened.addArticle(article('autre'), text);
  expect(codes(opened)).toEqual([]);
  await opened.close();
});

import { expect, test } from 'vitest';
import { tag, uuid } from './annotation.fixture.ts';
import type { Article } from './article.ts';
import { defaultTagset } from './default-tagset.ts';
import { allAnnotations, annotationOf, articlesInOrder, emptyProject, type Project } from './project.ts';

function projectOf(ids: readonly string[], order: readonly string[]): Project {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
  const articles = ids.map((id): [string, Article] => [
    id,
    { kind: 'article', id, title: id, language: 'fr', source, blocks: [], sha256: '0'.repeat(64) },
  ]);
  const created = '2024-05-01T10:00:00.000Z';
  const info = { kind: 'project', id: uuid(0), title: '', workingLanguage: 'en', order, created } as const;
  return { ...emptyProject(info, defaultTagset), articles: new Map(articles) };
}

test.each<{ ids: string[]; order: string[]; listed: string[] }>([
  { ids: [], order: [], listed: [] },
  { ids: ['c', 'a', 'b'], order: [], listed: ['a', 'b', 'c'] },
  { ids: ['a', 'b', 'c'], order: ['c', 'a', 'b'], listed: ['c', 'a', 'b'] },
  { ids: ['d', 'a', 'c', 'b'], order: ['c', 'b'], listed: ['c', 'b', 'a', 'd'] },
  { ids: ['b', 'a'], order: ['gone', 'b', 'gone-too'], listed: ['b', 'a'] },
])('articles $ids in the order $order are listed as $listed', ({ ids, order, listed }) => {
  expect(articlesInOrder(projectOf(ids, order)).map(({ id }) => id)).toEqual(listed);
});

test('an annotation is found in whichever article it lies', () => {
  const [first, second, third] = [
    tag(1, [[0, 1]]),
    tag(2, [[0, 1]], { article: 'b' }),
    tag(3, [[2, 3]], { article: 'b' }),
  ];
  const project: Project = {
    ...projectOf(['a', 'b'], []),
    annotations: new Map([
      ['a', new Map([[first.id, first]])],
      ['b', new Map([second, third].map((annotation) => [annotation.id, annotation]))],
    ]),
  };
  expect([...allAnnotations(project)]).toEqual([first, second, third]);
  expect(annotationOf(project, second.id)).toBe(second);
  expect(annotationOf(project, uuid(4))).toBeUndefined();
});

test('a project begins with a title, a tagset, and nothing else', () => {
  const { info, tagset, ...others } = projectOf([], []);
  expect([info.kind, tagset]).toEqual(['project', defaultTagset]);
  for (const map of Object.values(others)) expect(map.size).toBe(0);
});

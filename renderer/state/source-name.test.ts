import { expect, test } from 'vitest';
import type { Article } from '../../annotations/model/article.ts';
import { sourceName } from './source-name.ts';

function article(id: string, title: string, outlet: string): Article {
  const source = { outlet, author: '', published: '', url: '', rights: '', file: '', encoding: '' };
  return { kind: 'article', id, title, language: 'fr', source, blocks: [], sha256: '0'.repeat(64) };
}

test('an article goes by its outlet; by its title where several are from there or it has none', () => {
  const articles = [
    article('a', 'Le pont rouvre', 'Lydapresse'),
    article('b', 'Le pont ferme', 'Lydapresse'),
    article('c', 'Un écho', 'Vent d’Amont'),
    article('d', 'Sans source', ''),
  ];
  const project = { articles: new Map(articles.map((each) => [each.id, each])) };
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => sourceName(project, id))).toEqual([
    'Le pont rouvre',
    'Le pont ferme',
    'Vent d’Amont',
    'Sans source',
    'e',
  ]);
});

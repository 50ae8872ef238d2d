import { expect, test } from 'vitest';
import { type PassageDirection, type PassageOrder, sortedPassages } from './order.ts';
import type { Passage } from './passages.ts';

function passage(articles: string, start: number, words: number, similarity: number): Passage {
  const [a = '', b = ''] = articles;
  const span = { start, end: start + 50 };
  return { a: { article: a, span }, b: { article: b, span }, words, similarity, pieces: [], earlier: '' };
}

const passages = [
  passage('ba', 0, 12, 0.9),
  passage('cb', 0, 40, 1),
  passage('ca', 90, 12, 0.75),
  passage('ca', 10, 20, 0.9),
];

test.each<[by: PassageOrder, direction: PassageDirection, expected: string]>([
  ['articles', 'ascending', 'cb0 ca10 ca90 ba0'],
  ['articles', 'descending', 'ba0 ca90 ca10 cb0'],
  ['words', 'descending', 'cb0 ca10 ca90 ba0'],
  ['words', 'ascending', 'ca90 ba0 ca10 cb0'],
  ['similarity', 'descending', 'cb0 ca10 ba0 ca90'],
  ['similarity', 'ascending', 'ca90 ca10 ba0 cb0'],
])('sorted by %s, %s', (by, direction, expected) => {
  const sorted = sortedPassages(passages, by, direction, ['c', 'b', 'a']);
  expect(sorted.map(({ a, b }) => `${a.article}${b.article}${a.span.start}`).join(' ')).toBe(expected);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../model/article.ts';
import { type Direction, type Order, orders, type Row, rowOf, sorted } from './concordance.ts';

const plain =
  'Le président de l’Organisation s’est rendu hier à Morna. La mission Passerelle a conduit mille habitants.';

function whole(text: string): Block {
  return { start: 0, end: text.length, kind: 'paragraph' };
}

function rowIn(text: string, words: string, blocks: readonly Block[] = [whole(text)]): Row {
  const start = text.indexOf(words);
  return rowOf({ article: 'a', span: { start, end: start + words.length } }, { text, blocks });
}

describe('the line of a hit', () => {
  test('shows what stands before and after it in its block', () => {
    expect(rowIn('Il va à Morna, dit-on.', 'Morna')).toEqual({
      article: 'a',
      span: { start: 8, end: 13 },
      left: 'Il va à ',
      match: 'Morna',
      right: ', dit-on.',
      tag: null,
    });
  });

  test('leaves out words that do not fit whole', () => {
    const { left, right } = rowIn(`${plain} Ici ${plain}`, 'Ici');
    expect(left).toBe('s’est rendu hier à Morna. La mission Passerelle a conduit mille habitants. ');
    expect(right).toBe(' Le président de l’Organisation s’est rendu hier à Morna. La mission Passerelle');
  });

  test('shows any white space as one space', () => {
    expect(rowIn('la\r\n  ville\u00a0de\nMorna', 'ville\u00a0de')).toMatchObject({
      left: 'la ',
      match: 'ville de',
      right: ' Morna',
    });
  });

  test('ends where the paragraph does', () => {
    const blocks: Block[] = [
      { start: 0, end: 2, kind: 'heading' },
      { start: 3, end: 8, kind: 'paragraph' },
      { start: 9, end: 11, kind: 'paragraph' },
    ];
    expect(rowIn('un\na X b\ndu', 'X', blocks)).toMatchObject({ left: 'a ', right: ' b' });
  });

  test('cuts no pair of surrogates where there is no space to cut at', () => {
    const { left, right } = rowIn(`${'😀'.repeat(60)}x${'😀'.repeat(60)}`, 'x');
    expect(`${left}${right}`).toMatch(/^😀+$/u);
    expect(left.length).toBeGreaterThan(70);
  });
});

function row(article: string, start: number, left: string, match: string, right: string): Row {
  return { article, span: { start, end: start + 1 }, left, match, right, tag: null };
}

const articles = [
  { id: 'b', published: '2024-05-02' },
  { id: 'a', published: '' },
  { id: 'c', published: '2024-05' },
];
const rows = [
  row('a', 5, 'dans la ', 'ville', ' de Morna'),
  row('b', 9, 'Éva, à la ', 'Ville', ', Bern'),
  row('b', 2, 'chez ', 'villes', ''),
  row('c', 0, '', 'ville', ' à côté'),
];

describe('lines in the order of', () => {
  test.each<{ by: Order; direction?: Direction; expected: string[] }>([
    { by: 'article', expected: ['b2', 'b9', 'a5', 'c0'] },
    { by: 'article', direction: 'descending', expected: ['c0', 'a5', 'b2', 'b9'] },
    { by: 'date', expected: ['c0', 'b2', 'b9', 'a5'] },
    { by: 'date', direction: 'descending', expected: ['b2', 'b9', 'c0', 'a5'] },
    { by: 'left', expected: ['c0', 'b2', 'b9', 'a5'] },
    { by: 'match', expected: ['b9', 'a5', 'c0', 'b2'] },
    { by: 'right', expected: ['b2', 'c0', 'b9', 'a5'] },
    { by: 'right', direction: 'descending', expected: ['a5', 'b9', 'c0', 'b2'] },
  ])('$by $direction', ({ by, direction = 'ascending', expected }) => {
    expect(sorted(rows, by, direction, articles).map(({ article, span }) => `${article}${span.start}`)).toEqual(
      expected,
    );
  });

  test('anything are the same lines, none lost', () => {
    const word = fc.constantFrom('', 'à ', 'la ', 'Éva ', 'ville, ');
    const anyRow = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(40), word, word, word)
      .map(([article, start, ...words]) => row(article, start, ...words));
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(
      fc.property(fc.array(anyRow), fc.constantFrom(...orders), direction, (any, by, way) => {
        const once = sorted(any, by, way, articles);
        expect(new Set(once)).toEqual(new Set(any));
        expect(once).toHaveLength(any.length);
      }),
    );
  });
});

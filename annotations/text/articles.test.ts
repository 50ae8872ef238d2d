/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, test } from 'vitest';
import { proposeBlocks } from './blocks.ts';
import { canonicalise } from './canonical.ts';
import { guessLanguage } from './language.ts';
import { proposeSource } from './source.ts';

/**
 * Five articles as analysts save them, judged by hand: lines (from 1) that are headings and residue; all others are
 * paragraphs. The texts are other people's and lie beside the repository, not in it; without them nothing is tested here.
 */
const texts = import.meta.glob<string>('../../../shared/articles/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const judged: { file: string; headings: number[]; boilerplate: number[]; source: object }[] = [
  { file: '000', headings: [1], boilerplate: [], source: { published: '2024-03-17' } },
  {
    file: '001',
    headings: [1, 7],
    boilerplate: [4, 12, 13, 15, 17, 19, 21, 23, 25],
    source: { outlet: 'L-Post', author: 'Sébastien Boussois' },
  },
  { file: '002', headings: [5], boilerplate: [1, 3, 7, 9, 11, 21, 27, 33, 35, 36, 38], source: {} },
  { file: '003', headings: [], boilerplate: [], source: { outlet: 'AZERTAC' } },
  {
    file: '004',
    headings: [5],
    boilerplate: [7, 11, 13, 14, 34, 35, 37, 39, 41, 43, 45, 47],
    source: { outlet: 'Mondialisation.ca', author: 'Alexandre Lemoine', published: '2024-03-19' },
  },
];

describe.skipIf(Object.keys(texts).length === 0)(
  'the shared articles (skipped where ../shared/articles is not there)',
  () => {
    describe.each(judged)('$file', ({ file, headings, boilerplate, source }) => {
      const found = Object.entries(texts).find(([path]) => path.includes(`/${file}_`))?.[1];
      const text = canonicalise(found ?? '', file);
      const blocks = proposeBlocks(text);
      const linesOf = (kind: string) =>
        blocks.filter((block) => block.kind === kind).map(({ start }) => text.slice(0, start).split('\n').length);

      test('is there', () => expect(found).toBeDefined());
      test('headings', () => expect(linesOf('heading')).toEqual(headings));
      test('boilerplate, all of it and nothing else', () => expect(linesOf('boilerplate')).toEqual(boilerplate));
      test('a block for each line', () => {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(lines.map((line) => line.trim()));
      });
      test('source', () => expect(proposeSource(text, blocks)).toEqual(source));
      test('language', () => expect(guessLanguage(text)).toBe('fr'));
    });
  },
);

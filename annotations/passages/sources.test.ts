import { expect, test } from 'vitest';
import { areAlike } from './sources.ts';
import type { Source } from './words.ts';

const text = 'Pont fermé\nLe pont est fermé.';
const heading = { start: 0, end: 10, kind: 'heading' } as const;
const paragraph = { start: 11, end: 29, kind: 'paragraph' } as const;
const source: Source = { id: 'a', text, blocks: [heading, paragraph], published: '2023-06-02' };
const other: Source = { ...source, id: 'b' };

test.each<[name: string, then: readonly Source[], isSame: boolean]>([
  ['the same', [{ ...source, blocks: [...source.blocks] }, other], true],
  [
    'a heading that is a paragraph',
    [{ ...source, blocks: [{ ...heading, kind: 'paragraph' }, paragraph] }, other],
    true,
  ],
  ['boilerplate', [{ ...source, blocks: [heading, { ...paragraph, kind: 'boilerplate' }] }, other], false],
  ['another date', [{ ...source, published: '2023-06-03' }, other], false],
  ['other blocks', [{ ...source, blocks: [paragraph] }, other], false],
  ['one article less', [source], false],
  ['one article more', [source, other, { ...source, id: 'c' }], false],
  ['another order, which decides between articles of one date', [other, source], false],
])('what is shared is looked for again where there is %s: %s', (_, then, isSame) => {
  expect(areAlike([source, other], then)).toBe(isSame);
});

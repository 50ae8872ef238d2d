import { expect, test } from 'vitest';
import { Router } from './route.ts';

const text = 'Le port\n\nHier, Ilena Voršak est venue. Elle a vu Korvel.';
const blocks = [
  { start: 0, end: 7, kind: 'heading' },
  { start: 9, end: text.length, kind: 'paragraph' },
] as const;

/** Every character ten pixels wide, and the paragraph broken after its first sentence. */
const lines = [
  [0, 7],
  [9, 39],
  [40, text.length],
].map(([start = 0, end = 0]) => ({ start, lefts: Array.from({ length: end - start + 1 }, (_, i) => i * 10) }));

const router = new Router({ text, blocks, language: 'fr', lines });

function keysTo(words: string, from: number): string {
  const start = text.indexOf(words);
  return router.route({ start, end: start + words.length }, { anchor: from, head: from }).join(' ');
}

test.each([
  { name: 'a word that the caret is in, at once', words: 'Korvel', from: text.indexOf('rvel'), keys: 'w' },
  { name: 'a word behind its last letter, by its length', words: 'port', from: 7, keys: 'Control+Shift+ArrowLeft' },
  {
    name: 'two words after a comma',
    words: 'Ilena Voršak',
    from: 9,
    keys: 'Control+ArrowRight ArrowRight ArrowRight Control+Shift+ArrowRight Control+Shift+ArrowRight',
  },
  { name: 'a word in the next sentence', words: 'Elle', from: 12, keys: 'Alt+ArrowDown w' },
  { name: 'a word a line below, where the caret stood above', words: 'Elle', from: 10, keys: 'ArrowDown w' },
])('the fewest keys select $name', ({ words, from, keys }) => {
  expect(keysTo(words, from).split(' ').length).toBe(keys.split(' ').length);
});

test('what is selected already takes no key', () => {
  expect(router.route({ start: 3, end: 7 }, { anchor: 7, head: 3 })).toEqual([]);
});

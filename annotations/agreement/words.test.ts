import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small, spanOf } from '../edit/small.fixture.ts';
import { tag } from '../model/annotation.fixture.ts';
import { words } from '../text/segments.ts';
import { ofType, wordRatings } from './words.ts';

const article = small.project.articles.get('a');
if (article === undefined) throw new Error('the small project has an article a');
const text = small.texts.a;

function on(...places: readonly (readonly [words: string, type: string])[]) {
  return places.map(([where, type], i) => ({ ...tag(i, []), spans: [spanOf(where)], type }));
}

test('each word has the types of the tags on it, and most words have none', () => {
  const units = wordRatings({ ...article, blocks: [{ start: 0, end: 28, kind: 'paragraph' }] }, text, [
    on(['maire de Valmont', 'person'], ['Valmont', 'place']),
    on(['Valmont', 'place']),
  ]);
  // Le | maire de | Valmont | a parlé
  expect(units).toEqual([
    { said: [[], []], count: 3 },
    { said: [['person'], []], count: 2 },
    { said: [['person', 'place'], ['place']], count: 1 },
  ]);
  expect(ofType(units, 'place')).toEqual([
    { said: [[], []], count: 5 },
    { said: [['place'], ['place']], count: 1 },
  ]);
});

test('boilerplate has no words, and who has not begun says nothing', () => {
  expect(wordRatings({ ...article, blocks: [{ start: 0, end: 28, kind: 'boilerplate' }] }, text, [[], []])).toEqual([]);
  const [unit] = wordRatings({ ...article, blocks: [{ start: 0, end: 2, kind: 'paragraph' }] }, text, [[], undefined]);
  expect(unit).toEqual({ said: [[], undefined], count: 1 });
});

test('whatever is tagged, the words are those that a naive look at each of them finds', () => {
  const place = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 30 }), fc.constantFrom('x', 'y'));
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }] as const;
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const tags = places.map(([start, length, type], i) =>
        tag(i, [[start, Math.min(text.length, start + length)]], { type }),
      );
      const naive = words(text, { start: 0, end: text.length }, 'fr').map((word) =>
        JSON.stringify(
          [
            ...new Set(
              tags
                .filter(({ spans: [span] }) => span !== undefined && span.start < word.end && word.start < span.end)
                .map(({ type }) => type),
            ),
          ].sort(),
        ),
      );
      const units = wordRatings({ ...article, blocks }, text, [tags]);
      const found = units.flatMap(({ said: [types], count }) => new Array<string>(count).fill(JSON.stringify(types)));
      expect(found.sort()).toEqual(naive.sort());
    }),
  );
});

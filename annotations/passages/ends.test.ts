import { expect, test } from 'vitest';
import type { Block } from '../model/article.ts';
import { PassageEnds, passageKey, sharedStretches } from './ends.ts';
import { passagesIn } from './passages.ts';
import type { Source } from './words.ts';

const shared = 'le pont de la Velse a été fermé à sept heures par le préfet';
const reworded = 'LE PONT de la Velse a été rouvert à sept heures par le préfet';

/** An article of paragraphs, one a line; a line that begins with # is boilerplate. */
function article(id: string, text: string): Source {
  const blocks = [...text.matchAll(/.+/g)].map(({ 0: line, index: start }): Block => {
    return { start, end: start + line.length, kind: line.startsWith('#') ? 'boilerplate' : 'paragraph' };
  });
  return { id, text, blocks, published: '' };
}

function foundIn(articles: readonly Source[]) {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const ends = new PassageEnds(passagesIn(articles));
  /** Where the word at which another one begins stands elsewhere, as it is written there. */
  const elsewhere = (id: string, word: string, plus = 0) => {
    const offset = (texts.get(id) ?? '').indexOf(word) + plus;
    return Object.fromEntries(
      [...ends.elsewhere(id, offset, texts).values()].map((place) => [
        place.article,
        (texts.get(place.article) ?? '').slice(place.offset, place.offset + 7),
      ]),
    );
  };
  return { ends, texts, elsewhere };
}

const [one, two, three] = [
  article('one', `Lundi, ${shared}.`),
  article('two', `${reworded}, dit-on.`),
  article('three', `On lit : ${shared}`),
];

test('an article knows what it shares, with whom, and what is shared at an offset', () => {
  const { ends } = foundIn([one, two, three]);
  expect(ends.of('one').map(({ passage }) => `${passage.a.article} ${passage.b.article}`)).toEqual([
    'one two',
    'one three',
  ]);
  expect(ends.between('three', 'two').map(({ side, span }) => [side, span.start])).toEqual([['b', 9]]);
  expect([6, 7, 7 + shared.length, 8 + shared.length].map((offset) => ends.at('one', offset).length)).toEqual([
    0, 2, 2, 0,
  ]);
  expect(ends.of('nobody')).toEqual([]);
});

test.each([
  ['at a word', 'Velse', 0, 'Velse a'],
  ['within a word', 'Velse', 3, 'Velse a'],
  ['where the words differ', 'fermé', 2, 'rouvert'],
  ['at the end', 'préfet', 6, 'préfet,'],
  ['between two words', 'Velse a', 5, 'Velse a'],
])('the same place elsewhere, %s', (_, word, plus, expected) => {
  const { elsewhere } = foundIn([one, two]);
  expect(elsewhere('one', word, plus)).toEqual({ two: expected });
});

test('there and back is the word that one came from', () => {
  const { ends, texts } = foundIn([one, two]);
  const start = one.text.indexOf('sept');
  const there = ends.elsewhere('one', start, texts).get('two')?.offset ?? -1;
  expect(ends.elsewhere('two', there, texts).get('one')?.offset).toBe(start);
});

test('of a crowd, each copy is found from each', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => article(`a${i}`, `${'mais '.repeat(i)}${shared}`));
  const { elsewhere } = foundIn(crowd);
  expect(Object.keys(elsewhere('a39', 'Velse'))).toHaveLength(39);
  expect(new Set(Object.values(elsewhere('a39', 'Velse')))).toEqual(new Set(['Velse a']));
});

test('what several have is one stretch; the words that differ and boilerplate are none', () => {
  const text = `${shared.slice(0, 25)}\n# Lire aussi\n${shared.slice(26)}`;
  const cut = article('cut', text);
  const { ends } = foundIn([cut, two, three]);
  const words = (ids: readonly string[]) => {
    const own = ends.of('cut').filter(({ passage }) => ids.includes(passage.b.article));
    return sharedStretches(own, cut.blocks).map(({ start, end }) => text.slice(start, end));
  };
  expect(words(['two'])).toEqual(['le pont de la Velse a été', 'à sept heures par le préfet']);
  expect(words(['two', 'three'])).toEqual(['le pont de la Velse a été', 'fermé à sept heures par le préfet']);
  expect(words([])).toEqual([]);
});

test('a passage that is found again has the same key, and no other one has', () => {
  const keys = [passagesIn([one, two, three]), passagesIn([one, two, three])].map((found) => found.map(passageKey));
  expect(keys[0]).toEqual(keys[1]);
  expect(new Set(keys[0]).size).toBe(3);
});

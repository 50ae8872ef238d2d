import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pairs, Vocabulary } from './vocabulary.ts';

test('what is said of words that begin alike lies together, in the order of the words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '中', '𝒶'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat())), fc.array(word, { maxLength: 1 }), (said, [beginning = '']) => {
      const pairs = new Pairs();
      for (const [each, number] of said) pairs.add(each, number);
      const vocabulary = new Vocabulary(pairs);
      const expected = said
        .filter(([each]) => each.startsWith(beginning))
        .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
        .map(([, number]) => number);
      expect([...vocabulary.said.slice(...vocabulary.stretch(beginning))]).toEqual(expected);
    }),
  );
});

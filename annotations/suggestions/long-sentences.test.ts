import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '../text/segments.ts';
import { sentencesIn } from './long-sentences.ts';

test('the sentences of a long text are those that it has as a whole', () => {
  const unit = fc.constantFrom(
    'M. Dupont est parti. ',
    '« Oui. » ',
    'Elle reste à Korvel ! ',
    'Selon J. Voršak, non ; ',
    'Il dort. ',
  );
  fc.assert(
    fc.property(fc.array(unit, { minLength: 600, maxLength: 1200 }), (units) => {
      const text = units.join('');
      expect(sentencesIn(text, 'fr')).toEqual(sentences(text, { start: 0, end: text.length }, 'fr'));
    }),
    { numRuns: 20 },
  );
});

test('a text without an end in sight is cut, and nothing of it lost', () => {
  const text = 'parole '.repeat(3000).trim();
  const found = sentencesIn(text, 'fr');
  expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  expect(found.length).toBeGreaterThan(1);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTagset } from '../model/default-tagset.ts';
import type { Tagset } from '../model/tagset.ts';
import { proposeBlocks } from '../text/blocks.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { remarked, suggestedIn } from './marked.fixture.ts';
import { suggestionsIn } from './suggestion.ts';

const stoltenberg = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
const harbour = '6f9619ff-8b86-4011-b42d-00c04fc964aa';
const register = [
  { name: 'Jens Stoltenberg', entry: stoltenberg, type: 'person' },
  { name: 'Столтенберг', entry: stoltenberg, type: 'person' },
  { name: 'Brénica', entry: harbour, type: 'organisation' },
  { name: 'Oka', entry: harbour, type: 'place' },
];

describe('the register', () => {
  test.each([
    ['fr', 'person', 'Hier, [[Jens Stoltenberg]] et [[JENS  STOLTENBERG]] ; jens stoltenberg.'],
    ['fr', 'organisation', 'La ville de [[Brenica]] et celle de [[BRÉNICA]].'],
    ['fr', 'place', 'L’[[Oka]] coule, OKA non, oka non.'],
    ['ru', 'person', 'Сегодня [[Столтенберг]] здесь.'],
  ])('%s %s: %s', (language, type, marked) => {
    expect(remarked(marked, language, type, register)).toBe(marked);
  });

  test('gives entry and reason, by the canonical name', () => {
    const [first] = suggestedIn('Столтенберг', 'ru', register);
    expect(first?.entry).toBe(stoltenberg);
    expect(first?.because).toEqual({ code: 'name-registered', values: { name: 'Jens Stoltenberg' } });
  });

  test('gives the entry to a last name that stands for a name of it', () => {
    const text = 'Le président Jens Stoltenberg est là. M. Stoltenberg reste. Stoltenberg part.';
    const found = suggestedIn(text, 'fr', register).filter(({ type }) => type === 'person');
    expect(found.map(({ entry }) => entry)).toEqual([stoltenberg, stoltenberg, stoltenberg]);
    expect(found[2]?.because).toEqual({
      code: 'name-mentioned-registered',
      values: { full: 'Jens Stoltenberg', name: 'Jens Stoltenberg' },
    });
  });

  test('gives no entry where two are called the same', () => {
    const twice = [...register, { name: 'Jens Stoltenberg', entry: harbour, type: 'person' }];
    const [first] = suggestedIn('Jens Stoltenberg', 'fr', twice);
    expect(first?.entry).toBe('');
    expect(first?.because).toEqual({ code: 'name-registered-often', values: { name: 'Jens Stoltenberg', count: 2 } });
  });
});

test('a last name gets no entry where the register has two of that name', () => {
  const twice = [...register, { name: 'Jens Stoltenberg', entry: harbour, type: 'person' }];
  const found = suggestedIn('Le président Jens Stoltenberg est là. Stoltenberg part.', 'fr', twice);
  expect(found.map(({ entry }) => entry)).toEqual(['', '']);
});

test('of what overlaps with one type, the longest is given', () => {
  const names = [{ name: 'Commission du bassin', entry: harbour, type: 'organisation' }];
  expect(remarked('La [[Commission du bassin de la Velse]] se réunit.', 'fr', 'organisation', names)).toBe(
    'La [[Commission du bassin de la Velse]] se réunit.',
  );
});

test('what ends within a character as readers see it is not suggested', () => {
  expect(suggestedIn('Il vit à Korvel.', 'fr')).toHaveLength(1);
  expect(suggestedIn('Il vit à Korvel\u200d.', 'fr')).toEqual([]);
});

describe('the tagset', () => {
  const retiring = (layer: 'entity' | 'claim', type: string): Tagset => ({
    ...defaultTagset,
    layers: {
      ...defaultTagset.layers,
      [layer]: {
        ...defaultTagset.layers[layer],
        types: defaultTagset.layers[layer].types.map((each) => (each.id === type ? { ...each, retired: true } : each)),
      },
    },
  });
  const text = 'Le président Marek Ostrivan a promis le 2 juin que la paix viendrait vite.';
  const source = { text, blocks: proposeBlocks(text), language: 'fr' };

  test('a retired type is not suggested', () => {
    const types = suggestionsIn(source, { tagset: retiring('entity', 'date'), names: [] }).map(({ type }) => type);
    expect(types).toEqual(['person']);
    expect(suggestedIn(text, 'fr').map(({ type }) => type)).toContain('date');
  });

  test('a claim is factual where the type its verb speaks for is retired', () => {
    const promise = 'Le président Marek Ostrivan a promis que la paix viendrait vite.';
    const at = { text: promise, blocks: proposeBlocks(promise), language: 'fr' };
    const types = suggestionsIn(at, { tagset: retiring('claim', 'forecast'), names: [] }).map(({ type }) => type);
    expect(types).toEqual(['person', 'factual']);
  });

  test('attributes that it does not ask for are left out', () => {
    const bare = {
      ...defaultTagset,
      layers: { ...defaultTagset.layers, claim: { ...defaultTagset.layers.claim, attributes: [] } },
    };
    const promise = 'Le président Marek Ostrivan a promis que la paix viendrait vite.';
    const at = { text: promise, blocks: proposeBlocks(promise), language: 'fr' };
    expect(suggestionsIn(at, { tagset: bare, names: [] }).find(({ layer }) => layer === 'claim')?.attributes).toEqual(
      {},
    );
  });
});

test('boilerplate is left out', () => {
  const text = 'Le port de Brénica a rouvert le 2 juin.\n\nPublicité le 3 juin';
  const [first, second] = proposeBlocks(text);
  if (first === undefined || second === undefined) throw new Error('two blocks');
  const blocks = [first, { ...second, kind: 'boilerplate' as const }];
  const found = suggestionsIn({ text, blocks, language: 'fr' }, { tagset: defaultTagset, names: [] });
  expect(found.map(({ type }) => type)).toEqual(['place', 'date']);
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...'Le la M. Mme président Marek Ostrivan Brénica à en de du d’ l’ 2 12 1994 120 000 120,000 juin mars lundi deux trois mille millions % € « » “ ” " , . : ; ( ) - – \n XNUMX OTAN Commission gouvernement a déclaré dit que qu’ a-t-il hier dans ans personnes said that he “ 🇫🇷 👩‍👩‍👧 é e\u0301 5\ufe0f\u20e3 Korvel\u200d \u00a0 \u202f'.split(
      ' ',
    ),
    ' ',
    ' ',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: pieces, maxLength: 80 }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
  const languages = fc.constantFrom('fr', 'en', 'fr-CA', 'de', '');

  test('spans lie in one block that is no boilerplate, on graphemes, sorted, disjoint, and no two of a type overlap', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const blocks = proposeBlocks(text);
        const found = suggestionsIn({ text, blocks, language }, { tagset: defaultTagset, names: register });
        const covered = new Map<string, Set<number>>();
        for (const { spans, layer, type } of found) {
          const block = blocks.find(
            ({ start, end }) => start <= (spans[0]?.start ?? 0) && (spans[0]?.start ?? 0) < end,
          );
          expect(block?.kind).not.toBe('boilerplate');
          let last = block?.start ?? 0;
          const places = covered.get(`${layer} ${type}`) ?? new Set();
          covered.set(`${layer} ${type}`, places);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(block?.end ?? 0);
            expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
            for (let at = start; at < end; at += 1) {
              expect(places.has(at)).toBe(false);
              places.add(at);
            }
            last = end;
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('the same is suggested again', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expect(suggestedIn(text, language, register)).toEqual(suggestedIn(text, language, register));
      }),
      { numRuns: 100 },
    );
  });
});

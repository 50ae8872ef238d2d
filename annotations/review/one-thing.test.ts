import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import type { Entity, Entry } from '../model/register.ts';
import { areOneThing } from './one-thing.ts';
import { entity, proposition, registers, term } from './review.fixture.ts';

const wikidata = (item: string): Partial<Entity> => ({ identifiers: [item] });

test.each<{ name: string; entries: readonly [Entry, Entry, ...Entry[]]; isOne: boolean }>([
  { name: 'one name', entries: [entity(1, ['OTAN']), entity(2, ['Otan'])], isOne: true },
  { name: 'other names', entries: [entity(1, ['Roux']), entity(2, ['Leroux'])], isOne: false },
  {
    name: 'a first name that is a name of the other',
    entries: [entity(1, ['NATO']), entity(2, ['OTAN', 'Nato'])],
    isOne: true,
  },
  {
    name: 'a name in common that is the first of neither',
    entries: [entity(1, ['Jean Roux', 'Roux']), entity(2, ['Paul Roux', 'Roux'])],
    isOne: false,
  },
  { name: 'no name at all', entries: [entity(1, []), entity(2, [])], isOne: false },
  {
    name: 'one item of Wikidata, once by its address',
    entries: [
      entity(1, ['OTAN'], wikidata('Q7184')),
      entity(2, ['NATO'], wikidata('https://www.wikidata.org/wiki/Q7184')),
    ],
    isOne: true,
  },
  {
    name: 'one name and other items',
    entries: [entity(1, ['Paris'], wikidata('Q90')), entity(2, ['Paris'], wikidata('Q167646'))],
    isOne: false,
  },
  {
    name: 'one name, and an item on one side only',
    entries: [entity(1, ['Paris'], wikidata('Q90')), entity(2, ['Paris'])],
    isOne: true,
  },
  {
    name: 'merged, one into the other',
    entries: [entity(1, ['Roux']), entity(2, ['Le maire'], { mergedInto: uuid(1) })],
    isOne: true,
  },
  {
    name: 'the name of what was merged into the other',
    entries: [entity(1, ['Roux']), entity(2, ['Le maire']), entity(3, ['Le Maire'], { mergedInto: uuid(1) })],
    isOne: true,
  },
  {
    name: 'one statement',
    entries: [proposition(1, 'Twelve are lost.'), proposition(2, 'twelve are lost')],
    isOne: true,
  },
  {
    name: 'statements that a sign parts',
    entries: [proposition(1, 'It was -3'), proposition(2, 'It was 3')],
    isOne: false,
  },
  {
    name: 'one statement of a source',
    entries: [
      proposition(1, 'Twelve are lost', { sourceStatement: 'Douze sont perdues' }),
      proposition(2, 'A dozen was lost', { sourceStatement: 'Douze sont perdues' }),
    ],
    isOne: true,
  },
  {
    name: 'one term, to be translated differently',
    entries: [term(1, 'Crue', { target: 'flood' }), term(2, 'crue')],
    isOne: true,
  },
  { name: 'terms of two languages', entries: [term(1, 'pain'), term(2, 'pain', { language: 'en' })], isOne: false },
])('$name: $isOne', ({ entries, isOne }) => {
  const [first, second] = entries;
  const here = registers(...entries);
  expect(areOneThing(here, first.kind, first.id, second.id)).toBe(isOne);
  expect(areOneThing(here, first.kind, second.id, first.id)).toBe(isOne);
});

test('an entry that no register has is one with itself alone', () => {
  const here = registers(entity(1, ['OTAN']));
  expect(areOneThing(here, 'entity', uuid(5), uuid(5))).toBe(true);
  expect(areOneThing(here, 'entity', uuid(1), uuid(5))).toBe(false);
});

import { expect, test } from 'vitest';
import type { RowFault } from '../../annotations/model/problem.ts';
import { remarksOn, type TakenIn } from './authorities.ts';
import { sentence } from './words/words.ts';

const faults: Record<RowFault, string> = {
  quotes: 'a quotation mark is not closed, or has something after it',
  cells: 'it has another number of cells than there are headings (x)',
  json: 'it is not JSON',
  object: 'it is no JSON object',
  nameless: 'it has no name',
  qid: '“x” is no Wikidata item',
  language: '“x” is no language tag',
  value: 'what is under “x” is no text',
  long: 'what is under “x” is too long',
  many: 'it has x names or identifiers, more than a thing has',
};

test.each(Object.entries(faults))('the fault %s: %s', (reason, says) => {
  expect(sentence({ code: 'authority-row', values: { line: 3, reason, value: 'x' } })).toBe(
    `Line 3: ${says}. It was left out.`,
  );
});

const authority = {
  name: 'a',
  title: 'A',
  source: 'a.csv',
  rows: 2,
  leftOut: 0,
  creator: 'ada',
  created: '2026-01-01T00:00:00.000Z',
};
const nothing = { rows: 2, joined: 0, leftOut: { count: 0, first: [] }, unused: [], unknownTypes: [] };

test('of a list that is as it should be nothing is remarked', () => {
  expect(remarksOn({ authority, report: nothing, aside: '' })).toEqual([]);
});

test('what a person may want to know is said, and of many the first are named', () => {
  const unused = Array.from({ length: 11 }, (_, i) => `c${i}`);
  const unknownTypes = [
    { type: 'river', count: 1200 },
    { type: 'ship', count: 1 },
  ];
  const taken: TakenIn = { authority, report: { ...nothing, joined: 3, unused, unknownTypes }, aside: 'set-aside/x' };
  expect(remarksOn(taken)).toEqual([
    '3 records told more of an item that was there already.',
    'Left out, as nothing here is called so: the columns c0, c1, c2, c3, c4, c5, c6, c7 and 3 more.',
    'Not in the tagset, so that the type of the mention is used instead: river (1,200), ship (1).',
    'The list it replaces is kept as set-aside/x.',
  ]);
});

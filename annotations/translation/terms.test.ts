import { expect, test } from 'vitest';
import { termOf } from '../formats/translated.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Term } from '../model/register.ts';
import { byId } from '../register/register.fixture.ts';
import { proposedTerms, segmentTerms } from './terms.ts';

const mayor = termOf(1);
const flood = termOf(2, { source: 'crue', target: 'flood', alternatives: [] });
const text = 'Avant. Le maire parle de la crue, de la crue.';

function found(words: string, ...terms: readonly Term[]) {
  const span = { start: 7, end: text.length };
  const segment = { text, span, language: 'fr', words, workingLanguage: 'en' };
  const both = segmentTerms(byId(...terms), segment);
  return {
    source: both.inSource.map(({ span }) => text.slice(span.start, span.end)),
    target: both.inTarget.map(({ start, end }) => words.slice(start, end)),
    proposed: proposedTerms(both).map(({ target }) => target),
  };
}

test('terms of the source are found there, and their target forms in the translation', () => {
  expect(found('The mayors speak of the Flood.', mayor, flood)).toEqual({
    source: ['maire', 'crue', 'crue'],
    target: ['mayors', 'Flood'],
    proposed: ['mayor', 'flood'],
  });
});

test('an alternative is the term as well', () => {
  expect(found('The reeve', mayor).target).toEqual(['reeve']);
});

test('what stands in the translation alone is no term of the segment', () => {
  expect(found('A dyke', termOf(3, { source: 'digue', target: 'dyke' }))).toEqual({
    source: [],
    target: [],
    proposed: [],
  });
  expect(found('A mayor, a dyke', mayor, termOf(3, { source: 'digue', target: 'dyke' })).target).toEqual(['mayor']);
});

test('a merged term has the target form that it turned out to have, and its own is still known', () => {
  const merged = termOf(3, { source: 'crue', target: 'spate', mergedInto: uuid(2) });
  expect(found('A spate, a flood', merged, flood)).toMatchObject({ target: ['spate', 'flood'], proposed: ['flood'] });
});

test('a term without a target form is underlined and proposes nothing', () => {
  expect(found('x', termOf(4, { source: 'crue', target: '' }))).toMatchObject({
    source: ['crue', 'crue'],
    proposed: [],
  });
});

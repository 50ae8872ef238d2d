import { expect, test } from 'vitest';
import { termOf } from '../formats/translated.fixture.ts';
import { findTerms } from './finding.ts';
import { noteOn, projectOf } from './project.fixture.ts';

const text = 'Les digues mobiles, la digue, un ouvrage';
const lower = termOf(1, { source: 'ville basse', target: 'lower town', alternatives: ['lower city'] });
const barrier = termOf(2, { source: 'digue mobile', target: 'flood barrier', alternatives: [] });
const dyke = termOf(3, { source: 'digue', target: 'dyke', alternatives: [], creator: 'bilal' });
const notes = [
  noteOn(1, ['a', text], 'ouvrage', { entry: barrier.id }),
  noteOn(2, ['a', text], 'digue', { entry: dyke.id }),
];

function found(words: string): string[] {
  return findTerms(projectOf({ a: text }, [lower, barrier, dyke], notes), {
    words,
    language: 'fr',
    annotator: 'anna',
  }).map(({ term, reason }) => `${term.source}: ${reason.closeness} ${reason.by} ${reason.text}`);
}

test.each([
  { words: 'ville basse', expected: ['ville basse: whole source ville basse'] },
  { words: 'Lower TOWN', expected: ['ville basse: whole target lower town'] },
  { words: 'lower c', expected: ['ville basse: start alternative lower city'] },
  { words: 'digues mobiles', expected: ['digue mobile: whole number digue mobile'] },
  { words: 'Ouvrage', expected: ['digue mobile: whole note ouvrage'] },
  { words: 'digue', expected: ['digue: whole source digue', 'digue mobile: start source digue mobile'] },
  { words: 'digu', expected: ['digue mobile: start source digue mobile', 'digue: start source digue'] },
  { words: 'pont', expected: [] },
  {
    words: '',
    expected: [
      'digue mobile: start source digue mobile',
      'ville basse: start source ville basse',
      'digue: start source digue',
    ],
  },
])('for “$words” are found $expected', ({ words, expected }) => {
  expect(found(words)).toEqual(expected);
});

test('a colleague’s notes are no memory of one’s own', () => {
  const theirs = notes.map((note) => ({ ...note, creator: 'bilal' }));
  const project = projectOf({ a: text }, [barrier], theirs);
  expect(findTerms(project, { words: 'ouvrage', language: 'fr', annotator: 'anna' })).toEqual([]);
});

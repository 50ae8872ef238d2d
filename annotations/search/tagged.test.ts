import { expect, test } from 'vitest';
import { small } from '../edit/small.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { taggedWith } from './tagged.ts';

const { mayor, said, place, theirs } = small;
const project: Project = small.project;
const accepts = () => true;

test.each<{ typed: string; found: unknown[] }>([
  { typed: 'valmont', found: [place, theirs] },
  { typed: 'VALM', found: [place, theirs] },
  { typed: 'maisons perdues', found: [said] },
  { typed: 'le', found: [mayor] },
  { typed: 'mai', found: [mayor, said] },
  { typed: ' maire ', found: [mayor] },
  { typed: 'école', found: [] },
  { typed: '', found: [mayor, place, theirs, said] },
])('“$typed” finds the tags with these words, by their place', ({ typed, found }) => {
  expect(taggedWith(project, typed, { accepts, limit: 9 })).toEqual(found);
});

test('what begins with it comes first, wherever it stands', () => {
  const elsewhere: Annotation = { ...place, id: said.id, article: 'b', spans: [{ start: 3, end: 8 }] };
  const quotes = [{ exact: 'Maison Valmont', prefix: '', suffix: '' }];
  const annotations = new Map([
    ['a', new Map<string, Annotation>([[mayor.id, { ...mayor, quotes }]])],
    ['b', new Map([[elsewhere.id, elsewhere]])],
  ]);
  const found = taggedWith({ ...project, annotations }, 'valmont', { accepts, limit: 9 });
  expect(found.map(({ article }) => article)).toEqual(['b', 'a']);
});

test('only so many, and only what is accepted', () => {
  expect(taggedWith(project, '', { accepts, limit: 2 })).toEqual([mayor, place]);
  const byBilal = ({ creator }: { creator: string }) => creator === 'bilal';
  expect(taggedWith(project, 'valmont', { accepts: byBilal, limit: 9 })).toEqual([theirs]);
});

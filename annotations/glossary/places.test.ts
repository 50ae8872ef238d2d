import { expect, test } from 'vitest';
import { termOf } from '../formats/translated.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { articlesWith, placesOf, untaggedCounts } from './places.ts';
import { noteOn, projectOf } from './project.fixture.ts';

const texts = { a: 'La crue est là. Cette crue, les crues.\n[crue]', b: 'Une recrue et la crue de mai', c: 'Rien' };
const [a, b] = [['a', texts.a] as const, ['b', texts.b] as const];
const crue = termOf(1, { source: 'crue', target: 'flood' });
const may = termOf(2, { source: 'crue de mai' });
const everyone = (_: Annotation) => true;
const own = ({ creator }: Annotation) => creator === 'anna';

/** Each place as its article, what is before it, and whose it is. */
function places(notes: readonly Annotation[], terms = [crue], counts = everyone): string[] {
  const project = projectOf(texts, terms, notes);
  return placesOf(project, crue, counts, 'anna').map(
    ({ article, left, match, note, joinable }) =>
      `${article}: ${left.trim().split(' ').at(-1) ?? ''} ${match}${note === undefined ? '' : ' noted'}${joinable === undefined ? '' : ' joinable'}`,
  );
}

test('a term is met wherever its source form stands, but in boilerplate', () => {
  expect(places([])).toEqual(['a: La crue', 'a: Cette crue', 'a: les crues', 'b: la crue']);
});

test('notes on it are among them, in their places, whatever their words', () => {
  const notes = [noteOn(1, a, 'est', { entry: crue.id }), noteOn(2, a, 'crue', { entry: crue.id })];
  expect(places(notes)).toEqual([
    'a: La crue noted',
    'a: crue est noted',
    'a: Cette crue',
    'a: les crues',
    'b: la crue',
  ]);
});

test.each<{ name: string; note: Annotation; counts?: typeof own; expected: string }>([
  {
    name: 'a note on it that only touches',
    note: noteOn(1, a, 'La crue est', { entry: crue.id }),
    expected: 'a:  La crue est noted',
  },
  { name: 'a note on no term, on just these words', note: noteOn(1, a, 'crue'), expected: 'a: La crue joinable' },
  { name: 'a note on no term, on more words', note: noteOn(1, a, 'La crue'), expected: 'a: La crue' },
  { name: 'a colleague’s note on no term', note: noteOn(1, a, 'crue', { creator: 'bilal' }), expected: 'a: La crue' },
  {
    name: 'a note on another term, on just these words',
    note: noteOn(1, a, 'crue', { entry: may.id }),
    expected: 'a: Cette crue',
  },
  {
    name: 'a note on another term, on more words',
    note: noteOn(1, a, 'La crue', { entry: may.id }),
    expected: 'a: La crue',
  },
  {
    name: 'a colleague’s note that does not count',
    note: noteOn(1, a, 'crue', { entry: crue.id, creator: 'bilal' }),
    counts: own,
    expected: 'a: La crue',
  },
  { name: 'a mention', note: noteOn(1, a, 'crue', { layer: 'entity', type: 'place' }), expected: 'a: La crue' },
])('the first place under $name', ({ note, counts, expected }) => {
  expect(places([note], [crue, may], counts)[0]).toBe(expected);
});

test('a longer term’s words are not its own', () => {
  expect(places([], [crue, may])).not.toContain('b: la crue');
});

test('untagged occurrences are counted for every term', () => {
  const same = termOf(3, { source: 'crue', creator: 'bilal' });
  const project = projectOf(texts, [crue, may, same], [noteOn(1, a, 'crue', { entry: crue.id })]);
  // What is decided for one is not open for another that is written alike.
  expect([crue, may, same].map((term) => untaggedCounts(project, everyone).get(term))).toEqual([2, 1, 2]);
  expect([...articlesWith(project, may)]).toEqual(['b']);
  expect([...articlesWith(project, crue)]).toEqual(['a']);
});

test('the count and the places agree', () => {
  const project = projectOf(texts, [crue], [noteOn(1, a, 'crue'), noteOn(2, b, 'crue de', { entry: crue.id })]);
  const open = placesOf(project, crue, everyone, 'anna').filter(({ note }) => note === undefined);
  expect(untaggedCounts(project, everyone).get(crue)).toBe(open.length);
});

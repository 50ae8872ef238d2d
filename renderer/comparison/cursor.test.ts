import { expect, test } from 'vitest';
import { on, projectOf, stated } from '../../annotations/comparison/evacuation.fixture.ts';
import { inOrder, matrixOf } from '../../annotations/comparison/matrix.ts';
import { nextInRow, placeAfter, placeIn } from './cursor.ts';

/** Two propositions and one that nobody claims: the first twice in the agency's text and once in the opinion piece. */
const [first, second, silent] = [stated(1, 'First.'), stated(2, 'Second.'), stated(3, 'Nobody.')];
const claims = {
  a: on('agency', { words: 'Le rôle', entry: first.id }),
  b: on('agency', { words: '38 400 civils', entry: first.id }),
  c: on('opinion', { words: 'jamais vu', entry: first.id }),
  d: on('translated', { words: 'On salue', entry: second.id }),
};
const project = projectOf(Object.values(claims), [first, second, silent]);
const articles = ['agency', 'translated', 'opinion'];
const whole = matrixOf(project, articles, () => true);
const matrix = { articles, rows: inOrder(whole, 'coverage') };

const names = new Map(
  Object.entries({ ...claims, 1: first, 2: second, 3: silent }).map(([name, { id }]) => [id, name]),
);
/** A place in few letters: row, article, claim. */
const place = (row: string, article = '', claim = '') => {
  const idOf = (wanted: string) => [...names].find(([, name]) => name === wanted)?.[0] ?? '';
  return { proposition: idOf(row), article, claim: idOf(claim) };
};
const shown = (at: ReturnType<typeof place> | undefined) =>
  at && [names.get(at.proposition) ?? '', at.article, names.get(at.claim) ?? ''].join(' ').trim();

test.each([
  ['ArrowDown', place('1'), '2'],
  ['ArrowDown', place('3'), '3'],
  ['ArrowUp', place('1'), '1'],
  ['ArrowDown', place('1', 'agency', 'a'), '1 agency b'],
  ['ArrowDown', place('1', 'agency', 'b'), '2 agency'],
  ['ArrowUp', place('2', 'agency'), '1 agency b'],
  ['ArrowUp', place('1', 'agency', 'b'), '1 agency a'],
  ['ArrowUp', place('1', 'agency', 'a'), '1 agency a'],
  ['ArrowRight', place('1'), '1 agency a'],
  ['ArrowRight', place('1', 'agency', 'b'), '1 translated'],
  ['ArrowRight', place('1', 'opinion', 'c'), '1 opinion c'],
  ['ArrowLeft', place('1', 'agency', 'a'), '1'],
  ['ArrowLeft', place('1'), '1'],
  ['Home', place('1', 'opinion', 'c'), '1'],
  ['End', place('1'), '1 opinion c'],
  ['PageDown', place('1', 'translated'), '3 translated'],
  ['PageUp', place('3', 'agency'), '1 agency a'],
  ['Mod+End', place('1', 'agency', 'b'), '3 agency'],
  ['Mod+Home', place('3', 'agency'), '1 agency a'],
  ['x', place('1'), undefined],
] as const)('%s from %j leads to %s', (key, from, expected) => {
  expect(shown(placeAfter(matrix, from, key))).toBe(expected);
});

test.each([
  ['what is there stays', place('1', 'agency', 'b'), '1 agency b'],
  ['of a claim that is gone, the first of its cell', { ...place('1', 'agency'), claim: 'gone' }, '1 agency a'],
  ['of an article that is hidden, the statement', place('1', 'elsewhere', 'c'), '1'],
  ['of a proposition that is gone, the first row', { ...place('1', 'opinion'), proposition: 'gone' }, '1 opinion c'],
] as const)('%s', (_, at, expected) => {
  expect(shown(placeIn(matrix, at))).toBe(expected);
});

test('in a matrix without rows there is nowhere to be', () => {
  const none = { articles, rows: [] };
  expect(placeIn(none, place('1', 'agency', 'a'))).toEqual({ proposition: '', article: 'agency', claim: '' });
  expect(nextInRow(none, place('1', 'agency', 'a'), 1)).toBeUndefined();
});

test.each([
  [1, place('1'), '1 agency a'],
  [-1, place('1'), '1 opinion c'],
  [1, place('1', 'agency', 'b'), '1 opinion c'],
  [1, place('1', 'opinion', 'c'), '1 agency a'],
  [-1, place('1', 'agency', 'a'), '1 opinion c'],
  [1, place('2', 'translated', 'd'), undefined],
  [1, place('3', 'agency'), undefined],
] as const)('the article %i on that has it, from %j: %s', (step, from, expected) => {
  expect(shown(nextInRow(matrix, from, step))).toBe(expected);
});

import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { entityOf } from './register.fixture.ts';
import { entityFor, standing } from './standing.ts';

/** Entities by number, each with the number of the one it was merged into; 0 for none. */
function registerOf(pointers: Readonly<Record<number, number>>) {
  return new Map(
    Object.entries(pointers).map(([n, into]) => [
      uuid(Number(n)),
      entityOf(Number(n), { mergedInto: into === 0 ? '' : uuid(into) }),
    ]),
  );
}

test.each<{ name: string; pointers: Record<number, number>; of: number; is: number | undefined }>([
  { name: 'itself, when it was never merged', pointers: { 1: 0 }, of: 1, is: 1 },
  { name: 'what it was merged into', pointers: { 1: 2, 2: 0 }, of: 1, is: 2 },
  { name: 'the last of several', pointers: { 1: 2, 2: 3, 3: 0 }, of: 1, is: 3 },
  { name: 'nothing, when no register has it', pointers: { 1: 0 }, of: 2, is: undefined },
  { name: 'the last that is there', pointers: { 1: 2, 2: 9 }, of: 1, is: 2 },
  { name: 'the first of a circle', pointers: { 1: 2, 2: 1 }, of: 2, is: 1 },
  { name: 'the first of a circle that it only leads to', pointers: { 1: 3, 2: 3, 3: 2 }, of: 1, is: 2 },
])('an id stands for $name', ({ pointers, of, is }) => {
  const entities = registerOf(pointers);
  expect(entityFor(entities, uuid(of))).toBe(is === undefined ? undefined : entities.get(uuid(is)));
});

test('every id of the registers stands for exactly one entity', () => {
  const entities = registerOf({ 1: 2, 2: 1, 3: 1, 4: 0, 5: 4, 6: 99 });
  const ids = [...standing(entities)].map(([entity, ids]) => [entity.id, [...ids]]);
  expect(ids).toEqual([
    [uuid(1), [1, 2, 3].map(uuid)],
    [uuid(4), [4, 5].map(uuid)],
    [uuid(6), [uuid(6)]],
  ]);
  expect(standing(entities)).toBe(standing(entities));
});

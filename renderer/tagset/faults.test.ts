import { expect, test } from 'vitest';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { relabelled, withNewType, withType } from './draft.ts';
import { faultsIn, faultsOf } from './faults.ts';

const person = { list: 'types', layer: 'entity', at: 0 } as const;

test('no action takes a key of a new project’s types', () => {
  expect(faultsIn(defaultTagset, {})).toEqual([]);
});

test('a key that the person has given to an action is said, and keeps nobody from saving', () => {
  expect(faultsIn(defaultTagset, { undo: 'p' })).toEqual([
    {
      place: person,
      sentence: expect.stringContaining('“p” is the key of “Person” (Entities, type 1), but does “Undo” for you'),
      isBlocking: false,
    },
  ]);
});

test('what is wrong is said with its place in words, and belongs to it', () => {
  const draft = withType(withNewType(defaultTagset, 'claim'), 'claim', 0, { key: 'p' });
  const faults = faultsIn(relabelled(draft, person, '', defaultTagset), {});
  expect(faults.every(({ isBlocking }) => isBlocking)).toBe(true);
  expect(faultsOf(faults, person).map(({ sentence }) => sentence)).toEqual([
    'A label is empty (Entities, type 1). Write one.',
  ]);
  const factual = { list: 'types', layer: 'claim', at: 0 } as const;
  expect(faultsOf(faults, factual)[0]?.sentence).toContain('“p” is the key of both');
});

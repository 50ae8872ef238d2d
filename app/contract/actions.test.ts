import { expect, test } from 'vitest';
import { layers } from '../../annotations/model/annotation.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { type ActionId, actionIds, actions, areKeyedTogether, keyIn, keyOf, workOf } from './actions.ts';

const keys: string[] = actionIds.map((id) => actions[id].key).filter((key) => key !== '');
const tagKeys = layers.flatMap((layer) => defaultTagset.layers[layer].types.map(({ key }) => key));

/** Pairs of actions on one key. */
const shared = actionIds.flatMap((one, i) =>
  actionIds
    .slice(i + 1)
    .filter((other) => keyOf(one, {}) !== '' && keyOf(one, {}) === keyOf(other, {}))
    .map((other): [ActionId, ActionId] => [one, other]),
);

test('no two actions are on one key, unless one is for reading and the other for reviewing', () => {
  expect(shared.filter(([one, other]) => areKeyedTogether(one, other))).toEqual([]);
});

test('a key that is for reading does nothing while reviewing', () => {
  expect(workOf('next-suggestion')).toBe('read');
  expect(keyIn('read', 'next-suggestion', {})).toBe('n');
  expect(keyIn('review', 'next-suggestion', {})).toBe('');
  expect(keyIn('review', 'next-suggestion', { 'next-suggestion': 'F7' })).toBe('');
  expect(keyIn('read', 'undo', {})).toBe(keyIn('review', 'undo', {}));
});

test('no key that tags is an action’s, alone or with Shift, which adds a further span', () => {
  const taken = tagKeys.flatMap((key) => [key, `Shift+${key.toUpperCase()}`]).filter((key) => keys.includes(key));
  expect(tagKeys.length).toBeGreaterThan(0);
  expect(taken).toEqual([]);
});

test('an action is on the key that the person chose, on none if that is what they chose, else on the table’s', () => {
  expect(keyOf('palette', {})).toBe('Mod+K');
  expect(keyOf('palette', { palette: 'Mod+P', export: 'x' })).toBe('Mod+P');
  expect(keyOf('palette', { palette: '' })).toBe('');
});

import { expect, test } from 'vitest';
import { layers } from '../../annotations/model/annotation.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { actionIds, actions, keyOf } from './actions.ts';

const keys: string[] = actionIds.map((id) => actions[id].key).filter((key) => key !== '');
const tagKeys = layers.flatMap((layer) => defaultTagset.layers[layer].types.map(({ key }) => key));

test('no two actions are on one key', () => {
  expect(new Set(keys).size).toBe(keys.length);
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

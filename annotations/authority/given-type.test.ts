import { expect, test } from 'vitest';
import { defaultTagset } from '../model/default-tagset.ts';
import { givenType } from './given-type.ts';

const cases: { word: string; type: string | undefined }[] = [
  { word: 'person', type: 'person' },
  { word: ' PERSÓN', type: 'person' },
  { word: 'Organisation', type: 'organisation' },
  { word: 'Q5', type: undefined },
  { word: '', type: undefined },
];

test.each(cases)('“$word” is the type $type', ({ word, type }) => {
  expect(givenType(defaultTagset, word)?.id).toBe(type);
});

test('what is not offered any more is not given', () => {
  const { entity } = defaultTagset.layers;
  const types = entity.types.map((each) => ({ ...each, retired: each.id === 'person' }));
  const tagset = { ...defaultTagset, layers: { ...defaultTagset.layers, entity: { ...entity, types } } };
  expect(givenType(tagset, 'person')).toBeUndefined();
});

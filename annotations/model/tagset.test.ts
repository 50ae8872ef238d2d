import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { layers } from './annotation.ts';
import { defaultTagset } from './default-tagset.ts';
import { isCompared, type Tagset, TagsetSchema, typeForKey, typeOf } from './tagset.ts';

const rows = layers.flatMap((layer) => defaultTagset.layers[layer].types.map((type) => ({ layer, id: type.id, type })));

describe('the tagset of a new project', () => {
  test('is what its schema asks for, to the last field', () => {
    expect(v.parse(TagsetSchema, defaultTagset)).toEqual(defaultTagset);
  });

  test('tags with each type by a single key of its own', () => {
    const keys = rows.map(({ type }) => type.key);
    expect(keys.filter((key) => !/^[a-z]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('tells the types of a layer apart by id, label and colour, and says of each when to use it', () => {
    for (const layer of layers) {
      const { types } = defaultTagset.layers[layer];
      for (const field of ['id', 'label', 'colour'] as const) {
        expect(new Set(types.map((type) => type[field])).size).toBe(types.length);
      }
      expect(types.filter(({ guideline }) => guideline === '')).toEqual([]);
    }
  });

  test('gives choices, each once, where one is to be chosen, and only there', () => {
    for (const { attributes } of layers.map((layer) => defaultTagset.layers[layer])) {
      for (const { kind, choices } of attributes) {
        expect(choices.length > 1).toBe(kind === 'one-of' || kind === 'several-of');
        expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
      }
    }
  });
});

test.each(rows)('$layer $id is found by its id and by its key', ({ layer, id, type }) => {
  expect(typeOf(defaultTagset, layer, id)).toBe(type);
  expect(typeForKey(defaultTagset, type.key)).toEqual({ layer, type });
});

test('a type is one of its own layer only', () => {
  expect(typeOf(defaultTagset, 'claim', 'person')).toBeUndefined();
});

test('a key that tags with nothing finds nothing', () => {
  expect(typeForKey(defaultTagset, 'y')).toBeUndefined();
});

test('a type without a key is not what no key at all stands for', () => {
  const [person, ...others] = defaultTagset.layers.entity.types;
  if (person === undefined) throw new Error('the tagset has no person');
  const entity = { ...defaultTagset.layers.entity, types: [{ ...person, key: '' }, ...others] };
  const keyless: Tagset = { ...defaultTagset, layers: { ...defaultTagset.layers, entity } };
  expect(typeForKey(keyless, '')).toBeUndefined();
});

test.each([
  { kind: 'text', counts: true },
  { kind: 'text', compared: false, counts: false },
  { kind: 'several-of', compared: true, counts: true },
  { kind: 'prose', counts: false },
  { kind: 'prose', compared: true, counts: false },
] as const)('an attribute $kind with compared $compared counts: $counts', ({ counts, ...attribute }) => {
  expect(isCompared(attribute)).toBe(counts);
});

test('a tagset that says nothing of what is compared is read as it was written', () => {
  expect(v.parse(TagsetSchema, JSON.parse(JSON.stringify(defaultTagset)))).toEqual(defaultTagset);
});

test('a layer without types is refused by the schema', () => {
  const claim = { ...defaultTagset.layers.claim, types: [] };
  expect(v.is(TagsetSchema, { ...defaultTagset, layers: { ...defaultTagset.layers, claim } })).toBe(false);
});

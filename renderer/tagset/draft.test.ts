import { describe, expect, test } from 'vitest';
import { layers } from '../../annotations/model/annotation.ts';
import { defaultTagset, reasonsIn } from '../../annotations/model/default-tagset.ts';
import { type Colour, palette, type Tagset } from '../../annotations/model/tagset.ts';
import { findingsIn } from '../../annotations/model/tagset-findings.ts';
import { confusionsIn } from '../styles/shades.ts';
import {
  keyOfPlace,
  moved,
  placesOf,
  relabelled,
  tidied,
  withAttribute,
  withNewAttribute,
  withNewPlain,
  withNewType,
  without,
} from './draft.ts';

const person = { list: 'types', layer: 'entity', at: 0 } as const;
const ids = (draft: Tagset) => draft.layers.entity.types.map(({ id }) => id);

test('every thing has a place of its own', () => {
  const keys = placesOf(defaultTagset).map(keyOfPlace);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('types:entity:0');
  expect(keys).toContain(`links:${defaultTagset.links.length - 1}`);
  expect(keys.at(-1)).toBe(`reasons:${reasonsIn(defaultTagset).length - 1}`);
});

describe('another label', () => {
  test('leaves the id of what the project has, so that tags follow', () => {
    const { types } = relabelled(defaultTagset, person, 'Human', defaultTagset).layers.entity;
    expect(types[0]).toMatchObject({ id: 'person', label: 'Human' });
  });

  test.each([
    ['Ship', 'ship'],
    ['Émeute à bord', 'emeute-a-bord'],
    ['2nd hand', 'type-2nd-hand'],
    ['Person', 'person-2'],
    ['кораблѣ', 'type'],
    ['', 'type'],
  ])('makes of “%s” the id of a new type: %s', (label, id) => {
    const at = defaultTagset.layers.entity.types.length;
    const named = relabelled(withNewType(defaultTagset, 'entity'), { ...person, at }, label, defaultTagset);
    expect(named.layers.entity.types[at]).toMatchObject({ id, label });
  });

  test('is followed by the attributes that are asked of the type', () => {
    const at = defaultTagset.layers.claim.types.length;
    const asked = withAttribute(withNewType(defaultTagset, 'claim'), 'claim', 0, { types: ['type', 'factual'] });
    const named = relabelled(asked, { list: 'types', layer: 'claim', at }, 'Doubt', defaultTagset);
    expect(named.layers.claim.attributes[0]?.types).toEqual(['doubt', 'factual']);
  });

  test('names attributes and links, too', () => {
    const draft = withNewPlain(withNewAttribute(defaultTagset, 'claim'), 'links');
    const [attribute, link] = [draft.layers.claim.attributes.length - 1, draft.links.length - 1];
    const named = relabelled(draft, { list: 'attributes', layer: 'claim', at: attribute }, 'Tone', defaultTagset);
    expect(named.layers.claim.attributes[attribute]?.id).toBe('tone');
    const linked = relabelled(draft, { list: 'links', at: link }, 'Quotes', defaultTagset);
    expect(linked.links[link]).toEqual({ id: 'quotes', label: 'Quotes' });
  });
});

test('what is new has no label yet, which is all that is wrong with it', () => {
  for (const layer of layers) {
    const draft = withNewPlain(withNewAttribute(withNewType(defaultTagset, layer), layer), 'links');
    expect(new Set(findingsIn(draft).map(({ problem }) => problem.code))).toEqual(new Set(['tagset-no-label']));
  }
});

test.each(layers)('a new type of the layer %s has the colour that fewest people take for another’s', (layer) => {
  const { types } = withNewType(defaultTagset, layer).layers[layer];
  const confusions = (colour: Colour) =>
    confusionsIn(
      types.map((type, at) => (at === types.length - 1 ? { ...type, colour } : type)),
      layer,
    ).flatMap(({ by }) => by).length;
  const chosen = types.at(-1)?.colour ?? 'slate';
  expect(confusions(chosen)).toBe(Math.min(...palette.map(confusions)));
});

test('what goes is asked of no more', () => {
  const asked = withAttribute(defaultTagset, 'claim', 0, { types: ['factual', 'demand'] });
  const { types, attributes } = without(asked, { list: 'types', layer: 'claim', at: 0 }).layers.claim;
  expect(types.map(({ id }) => id)).not.toContain('factual');
  expect(attributes[0]?.types).toEqual(['demand']);
});

test('things move by one, and stay at the ends', () => {
  expect(ids(moved(defaultTagset, person, 1)).slice(0, 2)).toEqual(['organisation', 'person']);
  expect(moved(defaultTagset, person, -1)).toEqual(defaultTagset);
  expect(moved(moved(defaultTagset, { list: 'links', at: 2 }, 1), { list: 'links', at: 3 }, -1)).toEqual(defaultTagset);
});

test('what is saved has no stray spaces, and choices only where one chooses', () => {
  const at = defaultTagset.layers.claim.attributes.findIndex(({ kind }) => kind === 'one-of');
  const draft = withAttribute(relabelled(defaultTagset, person, ' Human ', defaultTagset), 'claim', at, {
    kind: 'text',
  });
  const saved = tidied(draft);
  expect(saved.layers.entity.types[0]?.label).toBe('Human');
  expect(saved.layers.claim.attributes[at]?.choices).toEqual([]);
  expect(tidied(defaultTagset)).toEqual(defaultTagset);
});

describe('reasons', () => {
  const { reasons: _, ...rest } = defaultTagset;
  const silent: Tagset = rest;
  const ids = (draft: Tagset) => draft.reasons?.map(({ id }) => id);

  test.each([
    ['of the tagset', defaultTagset],
    ['of a tagset that says nothing of them', silent],
  ])('%s are added, called otherwise, moved and removed', (_name, base) => {
    const at = reasonsIn(base).length;
    const added = relabelled(withNewPlain(base, 'reasons'), { list: 'reasons', at }, ' Too long ', base);
    expect(tidied(added).reasons?.at(-1)).toEqual({ id: 'too-long', label: 'Too long' });
    const first = { list: 'reasons', at: 0 } as const;
    expect(relabelled(base, first, 'Edges', base).reasons?.[0]).toEqual({ id: 'extent', label: 'Edges' });
    expect(ids(moved(base, first, 1))?.slice(0, 2)).toEqual(['type', 'extent']);
    expect(moved(base, first, -1)).toBe(base);
    expect(ids(without(base, first))).toEqual(
      reasonsIn(base)
        .slice(1)
        .map(({ id }) => id),
    );
  });
});

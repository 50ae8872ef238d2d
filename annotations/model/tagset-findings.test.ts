import { expect, test } from 'vitest';
import type { Layer } from './annotation.ts';
import { defaultTagset } from './default-tagset.ts';
import type { AttributeDefinition, Tagset, TagType } from './tagset.ts';
import { findingsIn } from './tagset-findings.ts';

/** The default tagset with a layer's types and attributes changed. */
function changed(
  layer: Layer,
  types: (types: readonly TagType[]) => readonly TagType[],
  attributes: (attributes: readonly AttributeDefinition[]) => readonly AttributeDefinition[] = (same) => same,
): Tagset {
  const definition = defaultTagset.layers[layer];
  const other = { types: types(definition.types), attributes: attributes(definition.attributes) };
  return { ...defaultTagset, layers: { ...defaultTagset.layers, [layer]: other } };
}

/** The default tagset with one type, or one attribute, of a layer changed. */
function withType(layer: Layer, at: number, fields: Partial<TagType>): Tagset {
  return changed(layer, (types) => types.map((type, i) => (i === at ? { ...type, ...fields } : type)));
}
function withAttribute(layer: Layer, at: number, fields: Partial<AttributeDefinition>): Tagset {
  const same = (types: readonly TagType[]) => types;
  return changed(layer, same, (list) => list.map((other, i) => (i === at ? { ...other, ...fields } : other)));
}

const { attributes } = defaultTagset.layers.claim;
const attribution = attributes.findIndex(({ id }) => id === 'attribution');
const choice = { id: 'x', label: 'X' };

test('the tagset of a new project has nothing wrong with it', () => {
  expect(findingsIn(defaultTagset)).toEqual([]);
});

const unsound: readonly { name: string; tagset: Tagset; finds: readonly [code: string, place: string] }[] = [
  {
    name: 'two types of a layer with one id',
    tagset: withType('entity', 1, { id: 'person' }),
    finds: ['tagset-same-id', 'layers.entity.types[1].id'],
  },
  {
    name: 'two attributes with one id',
    tagset: withAttribute('claim', 1, { id: 'speaker' }),
    finds: ['tagset-same-id', 'layers.claim.attributes[1].id'],
  },
  {
    name: 'a type without a label',
    tagset: withType('claim', 0, { label: ' ' }),
    finds: ['tagset-no-label', 'layers.claim.types[0].label'],
  },
  {
    name: 'two types with one label but for spaces',
    tagset: withType('entity', 2, { label: 'Person ' }),
    finds: ['tagset-same-label', 'layers.entity.types[2].label'],
  },
  {
    name: 'two choices with one label',
    tagset: withAttribute('claim', attribution, { choices: [choice, { ...choice, id: 'y' }] }),
    finds: ['tagset-same-label', `layers.claim.attributes[${attribution}].choices[1].label`],
  },
  {
    name: 'a choice without a label',
    tagset: withAttribute('claim', attribution, { choices: [{ ...choice, label: '' }] }),
    finds: ['tagset-no-label', `layers.claim.attributes[${attribution}].choices[0].label`],
  },
  {
    name: 'two links with one label',
    tagset: { ...defaultTagset, links: [choice, { ...choice, id: 'y' }] },
    finds: ['tagset-same-label', 'links[1].label'],
  },
  {
    name: 'one key in two layers',
    tagset: withType('claim', 0, { key: 'p' }),
    finds: ['tagset-same-key', 'layers.claim.types[0].key'],
  },
  ...['P', 'pp', ' ', '.', 'Mod+P'].map((key) => ({
    name: `the key “${key}”`,
    tagset: withType('entity', 0, { key }),
    finds: ['tagset-bad-key', 'layers.entity.types[0].key'] as const,
  })),
  {
    name: 'a layer of which nothing is offered',
    tagset: changed('translation', (types) => types.map((type) => ({ ...type, retired: true }))),
    finds: ['tagset-none-offered', 'layers.translation.types'],
  },
  ...(['one-of', 'several-of'] as const).map((kind) => ({
    name: `${kind} nothing`,
    tagset: withAttribute('claim', 0, { kind }),
    finds: ['tagset-no-choices', 'layers.claim.attributes[0].choices'] as const,
  })),
  {
    name: 'choices where a text is asked for',
    tagset: withAttribute('claim', 0, { choices: [choice] }),
    finds: ['tagset-needless-choices', 'layers.claim.attributes[0].choices'],
  },
  {
    name: 'an attribute asked of a type which is not there',
    tagset: withAttribute('claim', 0, { types: ['factual', 'person'] }),
    finds: ['tagset-no-such-type', 'layers.claim.attributes[0].types[1]'],
  },
];
test.each(unsound)('finds $name', ({ tagset, finds: [code, place] }) => {
  expect(findingsIn(tagset).map(({ problem }) => [problem.code, problem.values.place])).toEqual([[code, place]]);
});

const sound: readonly { name: string; tagset: Tagset }[] = [
  { name: 'a type without a key, twice', tagset: withType('entity', 0, { key: '' }) },
  { name: 'one id in two layers', tagset: withType('claim', 0, { id: 'person' }) },
  { name: 'one label in two layers', tagset: withType('claim', 0, { label: 'Person' }) },
  {
    name: 'a retired type with the label of another',
    tagset: withType('entity', 1, { label: 'Person', retired: true }),
  },
  { name: 'a retired type with the key of another', tagset: withType('entity', 1, { key: 'p', retired: true }) },
  { name: 'keys of other scripts', tagset: withType('entity', 0, { key: 'ж' }) },
];
test.each(sound)('finds nothing wrong with $name', ({ tagset }) => {
  expect(findingsIn(tagset)).toEqual([]);
});

test('finds a key that an action is on, for whom it is', () => {
  const actions = new Map([['p', 'Print']]);
  expect(findingsIn(defaultTagset, actions)).toMatchObject([
    { problem: { code: 'tagset-action-key', values: { key: 'p', label: 'Person', action: 'Print' } } },
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { type Annotation, type Layer, layers } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { Problem } from '../model/problem.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { AttributeDefinition, Tagset, TagType } from '../model/tagset.ts';
import { typesIn } from '../model/tagset.ts';
import { findingsIn } from '../model/tagset-findings.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { patch, reverse } from './diff.ts';
import { anyDraws, anyEdited, editsOf, occasion, recordsOf } from './edits.fixture.ts';
import { small } from './small.fixture.ts';

const { project, mayor, place, theirs, entity } = small;

function result(command: Command, before: Project = project): Project {
  return patch(before, apply(before, command, occasion(1)));
}

/** The problem that a command comes to, as data. */
function refusal(command: Command, before: Project = project): unknown {
  try {
    return apply(before, command, occasion(1));
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

function withLayer(layer: Layer, fields: Partial<Tagset['layers'][Layer]>, tagset: Tagset = defaultTagset): Tagset {
  return { ...tagset, layers: { ...tagset.layers, [layer]: { ...tagset.layers[layer], ...fields } } };
}

function withoutType(layer: Layer, id: string): Tagset {
  return withLayer(layer, { types: defaultTagset.layers[layer].types.filter((type) => type.id !== id) });
}

function labels({ tagset }: Project, layer: Layer): string[] {
  return tagset.layers[layer].types.map(({ label, retired }) => (retired ? `(${label})` : label));
}

const asked: AttributeDefinition = {
  id: 'role',
  label: 'Role',
  kind: 'text',
  choices: [],
  required: true,
  types: ['person', 'event'],
};

describe('set-tagset', () => {
  test('takes the tagset as it comes, and leaves every tag as it is', () => {
    const types = defaultTagset.layers.entity.types.map((type) => ({ ...type, label: `${type.label}s`, key: '' }));
    const tagset = withLayer('entity', { types });
    expect(result({ do: 'set-tagset', tagset })).toEqual({ ...project, tagset });
  });

  test('lets a type go that nothing has, and one that is only retired', () => {
    expect(labels(result({ do: 'set-tagset', tagset: withoutType('entity', 'event') }), 'entity')).not.toContain(
      'Event',
    );
    const types = defaultTagset.layers.entity.types.map((type) => ({ ...type, retired: type.id === 'person' }));
    expect(labels(result({ do: 'set-tagset', tagset: withLayer('entity', { types }) }), 'entity')[0]).toBe('(Person)');
  });

  const refused: readonly { name: string; tagset: Tagset; code: string; values: object }[] = [
    {
      name: 'that takes a type from under one’s own tag',
      tagset: withoutType('entity', 'place'),
      code: 'type-in-use',
      values: { layer: 'entity', type: 'place', count: 1 },
    },
    {
      name: 'that takes one from under tags of two people and an entity',
      tagset: withoutType('entity', 'person'),
      code: 'type-in-use',
      values: { layer: 'entity', type: 'person', count: 3 },
    },
    {
      name: 'that takes the kind of links away',
      tagset: { ...defaultTagset, links: defaultTagset.links.filter(({ id }) => id !== 'supports') },
      code: 'link-type-in-use',
      values: { type: 'supports', count: 4 },
    },
    {
      name: 'with one key for two types',
      tagset: withLayer('claim', { types: defaultTagset.layers.claim.types.map((type) => ({ ...type, key: 'c' })) }),
      code: 'tagset-same-key',
      values: { place: 'layers.claim.types[1].key', key: 'c', label: 'Forecast', other: 'Factual' },
    },
  ];
  test.each(refused)('is refused with a tagset $name', ({ tagset, code, values }) => {
    expect(refusal({ do: 'set-tagset', tagset })).toEqual({ code, values });
  });
});

describe('merge-types', () => {
  const merge: Command = { do: 'merge-types', layer: 'entity', types: ['person'], into: 'organisation' };

  test('gives one’s own tags and entities the other type; a colleague’s keep theirs, which is retired', () => {
    const merged = result(merge);
    const typeOf = ({ id }: Annotation) => merged.annotations.get('a')?.get(id)?.type;
    expect([typeOf(mayor), typeOf(place), typeOf(theirs)]).toEqual(['organisation', 'place', 'person']);
    expect(merged.entities.get(entity.id)?.type).toBe('organisation');
    expect(labels(merged, 'entity').slice(0, 2)).toEqual(['(Person)', 'Organisation']);
    expect(merged.tagset.layers.entity.types[0]).toMatchObject({ id: 'person', retired: true, key: '' });
  });

  test('takes away a type that no one else has', () => {
    const alone = result({ do: 'merge-types', layer: 'entity', types: ['place', 'event'], into: 'person' });
    expect(labels(alone, 'entity')).toEqual(['Person', 'Organisation', 'Date', 'Quantity']);
  });

  test('asks of the other type what was asked of the old ones, and still of those that stay', () => {
    const tagset = withLayer('entity', { attributes: [asked] });
    const typesAsked = (types: readonly string[], into: string) =>
      result({ do: 'merge-types', layer: 'entity', types, into }, { ...project, tagset }).tagset.layers.entity
        .attributes[0]?.types;
    expect(typesAsked(['event'], 'date')).toEqual(['person', 'date']);
    expect(typesAsked(['person'], 'date')).toEqual(['person', 'date', 'event']);
    expect(typesAsked(['event'], 'person')).toEqual(['person']);
  });

  const retired = withLayer('entity', {
    types: defaultTagset.layers.entity.types.map((type): TagType => ({ ...type, retired: type.id === 'organisation' })),
  });
  const refused: readonly { name: string; command: Command; tagset?: Tagset; code: string; values: object }[] = [
    {
      name: 'of what is no type of the layer',
      command: { ...merge, types: ['factual'] },
      code: 'unknown-type',
      values: { layer: 'entity', type: 'factual' },
    },
    {
      name: 'into what is no type of the layer',
      command: { ...merge, into: 'factual' },
      code: 'unknown-type',
      values: { layer: 'entity', type: 'factual' },
    },
    {
      name: 'of a type with itself',
      command: { ...merge, types: ['person', 'organisation'] },
      code: 'merge-with-itself',
      values: {},
    },
    {
      name: 'into a retired type',
      command: merge,
      tagset: retired,
      code: 'merge-into-retired',
      values: { type: 'organisation' },
    },
  ];
  test.each(refused)('is refused $name', ({ command, tagset = defaultTagset, code, values }) => {
    expect(refusal(command, { ...project, tagset })).toEqual({ code, values });
  });

  test('whatever is merged: no record of one’s own keeps an old type, none is lost, and undoing brings all back', () => {
    const numbers = fc.record({ layer: fc.constantFrom(...layers), from: fc.nat(9), into: fc.nat(9), more: fc.nat(3) });
    fc.assert(
      fc.property(anyEdited, anyDraws(40), numbers, (start, draws, { layer, from, into, more }) => {
        const before = editsOf(start, draws).at(-1)?.after ?? start;
        const all = before.tagset.layers[layer].types;
        const target = typesIn(before.tagset, layer)[into % typesIn(before.tagset, layer).length]?.id ?? '';
        const types = [0, more].map((step) => all[(from + step) % all.length]?.id ?? '').filter((id) => id !== target);
        if (types.length === 0) return;
        const { by } = occasion(0);
        const diff = apply(before, { do: 'merge-types', layer, types, into: target }, occasion(1));
        const merged = patch(before, diff);

        const isOld = (record: { layer?: Layer; type: string }) =>
          (record.layer ?? 'entity') === layer && types.includes(record.type);
        const typed = (state: Project) => [...allAnnotations(state), ...state.entities.values()];
        expect(typed(merged).filter((record) => record.creator === by && isOld(record))).toEqual([]);
        expect(typed(merged).filter(({ creator }) => creator !== by)).toEqual(
          typed(before).filter(({ creator }) => creator !== by),
        );
        expect(recordsOf(merged).map(({ id }) => id)).toEqual(recordsOf(before).map(({ id }) => id));
        // Whoever's they are, what could be read before can be read still.
        const known = (state: Project) =>
          typed(state).filter((record) => {
            const here = 'layer' in record ? record.layer : 'entity';
            return state.tagset.layers[here].types.some(({ id }) => id === record.type);
          }).length;
        expect(known(merged)).toBe(known(before));
        expect(findingsIn(merged.tagset)).toEqual([]);
        expect(patch(merged, reverse(diff))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('a tag made after merging takes a new type only', () => {
    const merged = result({ do: 'merge-types', layer: 'entity', types: ['event'], into: 'date' });
    const spans = mayor.spans;
    const command: Command = {
      do: 'annotate',
      id: uuid(77),
      article: 'a',
      layer: 'entity',
      type: 'event',
      spans,
      attributes: {},
    };
    expect(refusal(command, merged)).toEqual({ code: 'unknown-type', values: { layer: 'entity', type: 'event' } });
  });
});

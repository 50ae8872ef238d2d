import { describe, expect, test } from 'vitest';
import { small } from '../edit/small.fixture.ts';
import { uuid } from './annotation.fixture.ts';
import { defaultTagset } from './default-tagset.ts';
import type { Project } from './project.ts';
import type { Verdict } from './review.ts';
import type { Tagset, TagType } from './tagset.ts';
import { changesBetween, takenIn } from './tagset-changes.ts';
import { usageOf } from './tagset-usage.ts';

const { project } = small;
const [person, ...others] = defaultTagset.layers.entity.types;
if (person === undefined) throw new Error('the tagset has a person');

function withEntities(types: readonly TagType[], fields: Partial<Tagset> = {}): Tagset {
  const entity = { ...defaultTagset.layers.entity, types };
  return { ...defaultTagset, layers: { ...defaultTagset.layers, entity }, ...fields };
}

const ship: TagType = { ...person, id: 'ship', label: 'Ship', key: 's' };

describe('a tagset that is taken in', () => {
  test('is that tagset, with what is still used after it: retired, and without its key', () => {
    const coming = withEntities([ship], { links: [] });
    const { layers, links } = takenIn(project, coming);
    const [place] = defaultTagset.layers.entity.types.filter(({ id }) => id === 'place');
    expect(layers.entity.types).toEqual([
      ship,
      { ...person, key: '', retired: true },
      { ...place, key: '', retired: true },
    ]);
    expect(layers.claim).toEqual(defaultTagset.layers.claim);
    expect(links.map(({ id }) => id)).toEqual(['supports']);
  });

  test('is nothing but that tagset where nothing is used that it lacks', () => {
    const coming = withEntities([person, ...others, ship]);
    expect(takenIn(project, coming)).toEqual(coming);
  });
});

test('a reason that a verdict gives stays when a tagset without it is taken in', () => {
  const gives = (reason: string) => ({
    ...project,
    verdicts: new Map([[uuid(51), { ...verdictOn(project), reason }]]),
  });
  const coming = withEntities([person, ...others], { reasons: [{ id: 'mood', label: 'Mood' }] });
  expect(takenIn(gives('extent'), coming).reasons?.map(({ id }) => id)).toEqual(['mood', 'extent']);
  expect(takenIn(gives('mood'), coming).reasons).toEqual(coming.reasons);
  expect(usageOf(gives('extent'), 'bilal').reason('extent')).toEqual({ own: 1, all: 1 });
});

function verdictOn({ annotations }: Project): Verdict {
  const tag = annotations.get('a')?.get(small.mayor.id);
  if (tag === undefined) throw new Error('the mayor is tagged');
  const { article, creator: about, id: annotation, created, modified } = tag;
  const provenance = { creator: 'bilal', created, modified };
  const said = { judgement: 'disagree', reason: '', comment: '', amended: '' } as const;
  return { kind: 'verdict', id: uuid(51), article, about, annotation, judged: tag, ...said, ...provenance };
}

test('a type that only an entity of the register has is used', () => {
  const usage = usageOf({ ...project, annotations: new Map() }, 'anna');
  expect(usage.isUsed('entity', 'person')).toBe(true);
});

describe('between two tagsets', () => {
  const rows: readonly { name: string; after: Tagset; changes: readonly object[] }[] = [
    { name: 'that are the same, nothing', after: JSON.parse(JSON.stringify(defaultTagset)), changes: [] },
    {
      name: 'a new type',
      after: withEntities([person, ...others, ship]),
      changes: [{ what: 'new', of: 'type', layer: 'entity', id: 'ship', label: 'Ship', was: '' }],
    },
    {
      name: 'another label',
      after: withEntities([{ ...person, label: 'Human' }, ...others]),
      changes: [{ what: 'changed', of: 'type', layer: 'entity', id: 'person', label: 'Human', was: 'Person' }],
    },
    {
      name: 'another reason in place of one',
      after: { ...defaultTagset, reasons: [...(defaultTagset.reasons ?? []).slice(1), { id: 'mood', label: 'Mood' }] },
      changes: [
        { what: 'new', of: 'reason', layer: '', id: 'mood', label: 'Mood', was: '' },
        { what: 'removed', of: 'reason', layer: '', id: 'extent', label: 'Wrong words marked', was: '' },
      ],
    },
    {
      name: 'another colour',
      after: withEntities([{ ...person, colour: 'teal' }, ...others]),
      changes: [{ what: 'changed', of: 'type', layer: 'entity', id: 'person', label: 'Person', was: '' }],
    },
    {
      name: 'a type that is retired',
      after: withEntities([{ ...person, retired: true }, ...others]),
      changes: [{ what: 'retired', of: 'type', layer: 'entity', id: 'person', label: 'Person', was: '' }],
    },
    {
      name: 'one that is gone',
      after: withEntities(others),
      changes: [{ what: 'removed', of: 'type', layer: 'entity', id: 'person', label: 'Person', was: '' }],
    },
    {
      name: 'another order',
      after: withEntities([...others, person]),
      changes: [{ what: 'reordered', of: 'type', layer: 'entity', id: '', label: '', was: '' }],
    },
    {
      name: 'a kind of link that is gone',
      after: { ...defaultTagset, links: defaultTagset.links.slice(1) },
      changes: [{ what: 'removed', of: 'link', layer: '', id: 'same-as', label: 'Same as', was: '' }],
    },
  ];
  test.each(rows)('finds $name', ({ after, changes }) => {
    expect(changesBetween(defaultTagset, after)).toEqual(changes);
  });

  test('a type offered again is told of', () => {
    const before = withEntities([{ ...person, retired: true }, ...others]);
    expect(changesBetween(before, defaultTagset)).toMatchObject([{ what: 'offered', id: 'person' }]);
  });
});

test('what is used is counted, one’s own and all: tags, entities, links, values', () => {
  const usage = usageOf(project, 'anna');
  expect(usage.type('entity', 'person')).toEqual({ own: 1, all: 2 });
  expect(usage.entities('person')).toEqual({ own: 1, all: 1 });
  expect(usage.isUsed('entity', 'person')).toBe(true);
  expect(usage.isUsed('claim', 'person')).toBe(false);
  expect(usage.type('claim', 'factual')).toEqual({ own: 1, all: 1 });
  expect(usage.type('claim', 'person')).toEqual({ own: 0, all: 0 });
  expect(usage.attribute('entity', 'name')).toEqual({ own: 1, all: 1 });
  expect(usage.link('supports')).toEqual({ own: 3, all: 4 });
});

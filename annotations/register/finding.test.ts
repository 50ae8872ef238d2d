import { describe, expect, test } from 'vitest';
import { small } from '../edit/small.fixture.ts';
import type { Entity } from '../model/register.ts';
import { findEntities, type Reason, type Wanted } from './finding.ts';
import { byId, entityOf, mention, named } from './register.fixture.ts';

const stoltenberg = named(1, ['Jens Stoltenberg', 'Йенс Столтенберг'], { identifiers: ['Q57665'] });
const nato = named(2, ['North Atlantic Treaty Organization', 'OTAN', 'NATO'], {
  type: 'organisation',
  identifiers: ['https://www.nato.int/'],
});
const brenica = named(3, ['Brenica', 'Brénica'], { type: 'place' });
const mission = named(4, ['International Velse Assistance Mission'], { type: 'organisation' });
const merged = named(5, ['Secretary General'], { mergedInto: stoltenberg.id });

function found(words: string, fields: Partial<Wanted> = {}, entities: readonly Entity[] = all) {
  const project = {
    entities: byId(...entities),
    annotations: new Map([['a', byId(mention(9, 0, 'M.I.A.B.V.', { entry: mission.id }))]]),
  };
  return findEntities({ ...small.project, ...project }, { words, type: '', annotator: 'anna', ...fields });
}

const all = [stoltenberg, nato, brenica, mission, merged];

test.each<{ words: string; finds: Entity } & Reason>([
  { words: 'jens stoltenberg', finds: stoltenberg, closeness: 'whole', by: 'name', text: 'Jens Stoltenberg' },
  { words: ' JEN', finds: stoltenberg, closeness: 'start', by: 'name', text: 'Jens Stoltenberg' },
  { words: 'stolt', finds: stoltenberg, closeness: 'words', by: 'name', text: 'Jens Stoltenberg' },
  { words: 'stolt je', finds: stoltenberg, closeness: 'words', by: 'name', text: 'Jens Stoltenberg' },
  { words: 'столтенберг', finds: stoltenberg, closeness: 'words', by: 'name', text: 'Йенс Столтенберг' },
  {
    words: 'le Jens Stoltenberg d’hier',
    finds: stoltenberg,
    closeness: 'within',
    by: 'name',
    text: 'Jens Stoltenberg',
  },
  { words: 'secretary', finds: stoltenberg, closeness: 'start', by: 'name', text: 'Secretary General' },
  { words: 'toltenb', finds: stoltenberg, closeness: 'inside', by: 'name', text: 'Jens Stoltenberg' },
  { words: 'q57665', finds: stoltenberg, closeness: 'whole', by: 'identifier', text: 'Q57665' },
  { words: 'Q576', finds: stoltenberg, closeness: 'start', by: 'identifier', text: 'Q57665' },
  { words: 'ww.nat', finds: nato, closeness: 'inside', by: 'identifier', text: 'https://www.nato.int/' },
  { words: 'otan', finds: nato, closeness: 'whole', by: 'name', text: 'OTAN' },
  { words: 'brenica', finds: brenica, closeness: 'whole', by: 'name', text: 'Brenica' },
  { words: 'Bre\u0301nica', finds: brenica, closeness: 'whole', by: 'name', text: 'Brenica' },
  { words: 'm i a b v', finds: mission, closeness: 'whole', by: 'mention', text: 'M.I.A.B.V.' },
])('“$words” finds $finds.names.0.text: $closeness, by $by', ({ words, finds, ...reason }) => {
  expect(found(words).map(({ entity, reason }) => ({ entity, reason }))).toEqual([{ entity: finds, reason }]);
});

test.each(['zzz', 'stoltenberg jensen', '?!'])('“%s” finds none', (words) => {
  expect(found(words)).toEqual([]);
});

test('nothing typed finds all that stand for themselves', () => {
  expect(
    found('')
      .map(({ entity }) => entity.id)
      .sort(),
  ).toEqual([stoltenberg, nato, brenica, mission].map(({ id }) => id).sort());
  expect(found('', { type: 'place' })[0]?.entity).toBe(brenica);
});

describe('of several that agree, first comes', () => {
  const nameless = entityOf(20);
  const names = (list: readonly Entity[], fields: Partial<Wanted> = {}) =>
    found('velse', fields, [nameless, ...list]).map(({ entity }) => entity.names[0]?.text);

  test('the one that agrees better', () => {
    const list = ['Xvelse', 'La Velse', 'Velse flood', 'Velse'].map((name, n) => named(n + 10, [name]));
    expect(names(list)).toEqual(['Velse', 'Velse flood', 'La Velse', 'Xvelse']);
  });

  test('of those alike the mention’s type, then one’s own, then the one mentioned more, then by name', () => {
    const list = [
      named(10, ['Velse theirs'], { creator: 'bilal' }),
      named(11, ['Velse b']),
      named(12, ['Velse a']),
      named(13, ['Velse place'], { type: 'place' }),
      { ...named(4, ['Velse mentioned']) },
    ];
    expect(names(list, { type: 'place' })).toEqual([
      'Velse place',
      'Velse mentioned',
      'Velse a',
      'Velse b',
      'Velse theirs',
    ]);
  });
});

test('what a colleague has linked is no reason: who tags independently is not led by it', () => {
  expect(found('m i a b v', { annotator: 'bilal' })).toEqual([]);
});

test('says how many mentions there are', () => {
  expect(found('international')[0]?.mentions).toBe(1);
  expect(found('otan')[0]?.mentions).toBe(0);
});

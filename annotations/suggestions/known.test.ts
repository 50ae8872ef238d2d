import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { byId, named } from '../register/register.fixture.ts';
import { knownIn } from './known.ts';

test('every name of the register is known as one of the entity that it stands for now', () => {
  const entities = byId(
    named(1, ['Brénica', 'Brenica'], { type: 'place' }),
    named(2, ['Brenitsa'], { type: 'person', mergedInto: uuid(1) }),
    named(3, ['Ilena Voršak']),
  );
  const { names, tagset } = knownIn({ tagset: defaultTagset, entities });
  expect(tagset).toBe(defaultTagset);
  expect(names.map(({ name, entry, type }) => [name, entry, type])).toEqual([
    ['Brénica', uuid(1), 'place'],
    ['Brenica', uuid(1), 'place'],
    ['Brenitsa', uuid(1), 'place'],
    ['Ilena Voršak', uuid(3), 'person'],
  ]);
});

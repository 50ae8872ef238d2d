import { expect, test } from 'vitest';
import { nameOf } from './names.ts';

const naming = (isBlind: boolean) => ({
  open: { annotator: 'anna' },
  workspace: { isBlind, namelessOrder: ['chiara', 'bilal'] },
});

test.each([
  ['anna', 'you', 'you'],
  ['bilal', 'bilal', 'Colleague B'],
  ['chiara', 'chiara', 'Colleague A'],
  ['never-met', 'never-met', 'a colleague'],
  ['curated-anna', 'Curated by you', 'Curated by you'],
  ['curated-bilal', 'Curated by bilal', 'Curated by Colleague B'],
])('%s is %s, and in blind mode %s', (id, seen, blind) => {
  expect(nameOf(id, naming(false))).toBe(seen);
  expect(nameOf(id, naming(true))).toBe(blind);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf, namelessOrder } from './blind.ts';

const people = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 12 });

test('everybody has one place, whoever has one keeps it, and the order in which they are met has no say', () => {
  fc.assert(
    fc.property(people, people, fc.string(), (first, others, seed) => {
      const known = namelessOrder([], first, seed);
      expect(namelessOrder([], first.toReversed(), seed)).toEqual(known);
      const all = namelessOrder(known, [...first, ...others], seed);
      expect(all.slice(0, known.length)).toEqual(known);
      expect(all.toSorted()).toEqual([...new Set([...first, ...others])].toSorted());
    }),
  );
});

test('the order tells nothing of names: over many projects each of three comes first about as often', () => {
  const firsts = new Map<string, number>();
  for (let project = 0; project < 3000; project++) {
    const [first = ''] = namelessOrder([], ['anna', 'bilal', 'chiara'], `project-${project}\nzoe`);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  expect(firsts.size).toBe(3);
});

test('another reviewer has another order', () => {
  const six = ['anna', 'bilal', 'chiara', 'dmitri', 'elif', 'farid'];
  expect(namelessOrder([], six, 'project\nzoe')).not.toEqual(namelessOrder([], six, 'project\nyan'));
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [702, 'AAA'],
])('place %i is %s', (place, letter) => {
  expect(letterOf(place)).toBe(letter);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuid } from './annotation.fixture.ts';
import { LinkIndex, linkIndexOf } from './link-index.ts';
import type { Link } from './register.ts';

function linkBetween(n: number, from: number, to: number, minute = 0): Link {
  const created = `2024-05-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
  const ends = { from: uuid(from), to: uuid(to), article: 'a' };
  return { kind: 'link', id: uuid(n), type: 'supports', ...ends, creator: 'anna', created, modified: created };
}

const tag = fc.nat(5);
const anyLinks = fc
  .array(fc.tuple(tag, tag, fc.nat(3)), { maxLength: 12 })
  .map((list) => list.map(([from, to, minute], n) => linkBetween(100 + n, from, to, minute)));

test('the links at an annotation are those that a look at every link finds', () => {
  fc.assert(
    fc.property(anyLinks, tag, (links, n) => {
      const id = uuid(n);
      const expected = [
        ...links.filter(({ from }) => from === id).map((link) => ({ link, way: 'out', other: link.to })),
        ...links.filter(({ to }) => to === id).map((link) => ({ link, way: 'in', other: link.from })),
      ];
      const found = new LinkIndex(links).at(id);
      expect(new Set(found)).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
    }),
  );
});

test('they come outgoing first, then as they were made, however they are kept', () => {
  const [early, late, incoming] = [linkBetween(12, 1, 2, 1), linkBetween(11, 1, 3, 2), linkBetween(10, 4, 1, 0)];
  for (const order of [
    [early, late, incoming],
    [incoming, late, early],
  ]) {
    expect(new LinkIndex(order).at(uuid(1)).map(({ link }) => link)).toEqual([early, late, incoming]);
  }
});

test('an index is made once for each state of the links', () => {
  const links = new Map([linkBetween(10, 1, 2)].map((link) => [link.id, link]));
  expect(linkIndexOf({ links })).toBe(linkIndexOf({ links }));
  expect(linkIndexOf({ links: new Map(links) })).not.toBe(linkIndexOf({ links }));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tag, uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { overlaps } from '../model/span.ts';
import { pairUp } from './pairing.ts';

type Places = readonly (readonly [start: number, end: number])[];

/** Annotations of one span each, at these places, counted from n. */
function tags(n: number, places: Places): Annotation[] {
  return places.map((place, i) => tag(n + i, [place]));
}

function shown({ pairs, onlyFirst, onlySecond }: ReturnType<typeof pairUp>): string {
  const place = ({ spans }: Annotation) => spans.map(({ start, end }) => `${start}–${end}`).join('+');
  const list = (alone: readonly Annotation[]) => alone.map(place).join(' ');
  return `${pairs.map(([a, b]) => `${place(a)}=${place(b)}`).join(' ')} | ${list(onlyFirst)} | ${list(onlySecond)}`;
}

test.each<{ name: string; first: Places; second: Places; expected: string }>([
  { name: 'the same', first: [[0, 5]], second: [[0, 5]], expected: '0–5=0–5 |  | ' },
  { name: 'a boundary that differs', first: [[0, 5]], second: [[0, 7]], expected: '0–5=0–7 |  | ' },
  { name: 'nothing in common', first: [[0, 5]], second: [[5, 7]], expected: ' | 0–5 | 5–7' },
  {
    name: 'the best overlaps together, though the first two have something in common',
    first: [
      [0, 4],
      [2, 10],
    ],
    second: [[0, 10]],
    expected: '2–10=0–10 | 0–4 | ',
  },
  {
    name: 'chains, where the greedy way would leave two alone',
    first: [
      [0, 10],
      [8, 20],
    ],
    second: [
      [0, 3],
      [4, 14],
    ],
    expected: '0–10=0–3 8–20=4–14 |  | ',
  },
])('pairs $name', ({ first, second, expected }) => {
  expect(shown(pairUp(tags(1, first), tags(100, second)))).toBe(expected);
});

test('pairs by the characters of all spans, and not by what an interruption covers', () => {
  const interrupted = tag(1, [
    [0, 3],
    [10, 13],
  ]);
  expect(shown(pairUp([interrupted], tags(100, [[4, 8]])))).toBe(' | 0–3+10–13 | 4–8');
});

test('of two at one place, pairs those of one type', () => {
  const mine = [tag(1, [[0, 5]], { type: 'organisation' }), tag(2, [[0, 5]], { type: 'place' })];
  const theirs = [tag(3, [[0, 5]], { type: 'place' }), tag(4, [[0, 5]], { type: 'quantity' })];
  const types = pairUp(mine, theirs).pairs.map(([a, b]) => `${a.type} ${b.type}`);
  expect(types).toEqual(['organisation quantity', 'place place']);
});

const anyTags = (n: number) =>
  fc
    .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }), fc.constantFrom('person', 'place')), { maxLength: 12 })
    .map((list) => list.map(([start, length, type], i) => tag(n + i, [[start, start + length]], { type })));

test('whatever two people mark, each annotation is in one place, what is paired overlaps, and mirrored it is the same', () => {
  fc.assert(
    fc.property(anyTags(1), anyTags(100), fc.nat(), (first, second, turn) => {
      const { pairs, onlyFirst, onlySecond } = pairUp(first, second);
      expect([...pairs.map(([a]) => a), ...onlyFirst].map(({ id }) => id).sort()).toEqual(
        first.map(({ id }) => id).sort(),
      );
      expect([...pairs.map(([, b]) => b), ...onlySecond].map(({ id }) => id).sort()).toEqual(
        second.map(({ id }) => id).sort(),
      );
      for (const [
        {
          spans: [a],
        },
        {
          spans: [b],
        },
      ] of pairs)
        expect(a !== undefined && b !== undefined && overlaps(a, b)).toBe(true);

      const turned = [...first.slice(turn % 12), ...first.slice(0, turn % 12)].reverse();
      expect(pairUp(turned, second.toReversed())).toEqual({ pairs, onlyFirst, onlySecond });
      const mirrored = pairUp(second, first);
      expect([mirrored.onlySecond, mirrored.onlyFirst]).toEqual([onlyFirst, onlySecond]);
      const known = new Set(pairs.map(([a, b]) => `${a.id} ${b.id}`));
      expect(new Set(mirrored.pairs.map(([b, a]) => `${a.id} ${b.id}`))).toEqual(known);
    }),
  );
});

test('of two on the same words with one type, pairs those that say the same', () => {
  const says = (n: number, role: string) => tag(n, [[0, 5]], { attributes: { role } });
  const contents = (a: Annotation, b: Annotation) => Number(a.attributes.role === b.attributes.role);
  const likeness = { spansOf: ({ spans }: Annotation) => spans, contents };
  const { pairs, onlyFirst } = pairUp([says(1, 'x'), says(2, 'y')], [says(3, 'y')], likeness);
  expect(pairs.map(([a, b]) => `${a.attributes.role}${b.attributes.role}`)).toEqual(['yy']);
  expect(onlyFirst.map(({ id }) => id)).toEqual([uuid(1)]);
});

test('where several ways to pair are equally good, one is found, whoever is named first', () => {
  const few = (n: number) =>
    fc
      .array(fc.constantFrom([0, 4], [4, 8], [0, 8], [2, 6], [0, 2], [6, 8]), { minLength: 1, maxLength: 4 })
      .map((list) => list.map(([start = 0, end = 0], i) => tag(n + i, [[start, end]])));
  const told = (pairs: readonly (readonly [Annotation, Annotation])[]) =>
    pairs.map(([a, b]) => `${a.id} ${b.id}`).sort();
  fc.assert(
    fc.property(few(1), few(100), (first, second) => {
      const mirrored = pairUp(second, first).pairs.map(([b, a]) => [a, b] as const);
      expect(told(mirrored)).toEqual(told(pairUp(first, second).pairs));
    }),
    {
      numRuns: 1000,
      examples: [
        [
          tags(1, [
            [6, 8],
            [0, 8],
          ]),
          tags(100, [
            [6, 8],
            [6, 8],
          ]),
        ],
      ],
    },
  );
});

test('everything pairs with itself', () => {
  fc.assert(
    fc.property(anyTags(1), (all) => {
      const { pairs, onlyFirst, onlySecond } = pairUp(all, all);
      expect([onlyFirst, onlySecond]).toEqual([[], []]);
      for (const [a, b] of pairs) expect([b.spans, b.type]).toEqual([a.spans, a.type]);
    }),
  );
});

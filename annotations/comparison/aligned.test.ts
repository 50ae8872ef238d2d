import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesIn } from '../passages/passages.ts';
import { type Anchor, anchorsBetween, heaviestRow, levelWith, mirrored } from './aligned.ts';
import { on, projectOf, stated, texts } from './evacuation.fixture.ts';

const evacuated = stated(1, 'They were evacuated.');

test('articles follow one another by what they share: words, claims, names', () => {
  const project = projectOf(
    [
      on('agency', { words: 'l’évacuation', entry: evacuated.id }),
      on('opinion', { words: 'une évacuation', entry: evacuated.id }),
    ],
    [evacuated],
  );
  const [agency, opinion] = [texts.agency.indexOf('l’évac'), texts.opinion.indexOf('une évac')];
  expect(anchorsBetween(project, 'agency', 'opinion', [])).toEqual([{ a: agency, b: opinion, weight: 8 }]);
  expect(anchorsBetween(project, 'agency', 'translated', [])).toEqual([]);
});

test('passages are anchors at each run of words, whichever article is named first', () => {
  const shared = 'le pont de la Velse a été fermé à sept heures par le préfet';
  const source = (id: string, text: string) => ({
    id,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
    published: '',
  });
  const passages = passagesIn([source('agency', `Lundi ${shared}`), source('opinion', shared)]);
  const project = projectOf([], []);
  const anchors = anchorsBetween(project, 'agency', 'opinion', passages);
  expect(anchors.map(({ a, b }) => [a, b])).toEqual([
    [6, 0],
    [6 + shared.length, shared.length],
  ]);
  expect(anchorsBetween(project, 'opinion', 'agency', passages)).toEqual(mirrored(anchors));
});

test('an entity that is everywhere is no anchor', () => {
  const entity = {
    kind: 'entity',
    id: stated(5, '').id,
    type: 'place',
    names: [],
    identifiers: [],
    note: '',
    mergedInto: '',
  } as const;
  const provenance = { creator: 'anna', created: '2026-01-02T10:00:00.000Z', modified: '2026-01-02T10:00:00.000Z' };
  const mention = (article: 'agency' | 'opinion', words: string) =>
    on(article, { words, layer: 'entity', entry: entity.id });
  const few = [mention('agency', 'Brénica'), mention('opinion', 'Brénica')];
  const many = ['Le', 'rôle', 'de la'].map((words) => mention('agency', words));
  const withIt = (tags: typeof few) => ({
    ...projectOf(tags, []),
    entities: new Map([[entity.id, { ...entity, ...provenance }]]),
  });
  expect(anchorsBetween(withIt(few), 'agency', 'opinion', [])).toHaveLength(1);
  expect(anchorsBetween(withIt([...few, ...many]), 'agency', 'opinion', [])).toEqual([]);
});

test.each<{
  name: string;
  anchors: readonly (readonly [a: number, b: number, weight: number])[];
  expected: readonly string[];
}>([
  { name: 'nothing', anchors: [], expected: [] },
  {
    name: 'what goes forward in both',
    anchors: [
      [1, 1, 1],
      [2, 2, 1],
      [3, 3, 1],
    ],
    expected: ['1 1', '2 2', '3 3'],
  },
  {
    name: 'not what is told earlier in one',
    anchors: [
      [1, 5, 1],
      [2, 2, 1],
      [3, 3, 1],
    ],
    expected: ['2 2', '3 3'],
  },
  {
    name: 'the heavier, though it is one against two',
    anchors: [
      [1, 5, 9],
      [2, 2, 1],
      [3, 3, 1],
    ],
    expected: ['1 5'],
  },
  {
    name: 'one of two at one place',
    anchors: [
      [1, 1, 1],
      [1, 2, 3],
      [2, 2, 1],
    ],
    expected: ['1 2'],
  },
])('of anchors, $name', ({ anchors, expected }) => {
  const row = heaviestRow(anchors.map(([a, b, weight]) => ({ a, b, weight })));
  expect(row.map(({ a, b }) => `${a} ${b}`)).toEqual(expected);
});

const anyAnchor = fc.record({ a: fc.nat(12), b: fc.nat(12), weight: fc.integer({ min: 1, max: 5 }) });

/** The greatest weight of a row that goes forward in both, by trying all. */
function greatest(anchors: readonly Anchor[], after: Anchor = { a: -1, b: -1, weight: 0 }): number {
  return Math.max(
    0,
    ...anchors.filter(({ a, b }) => a > after.a && b > after.b).map((next) => next.weight + greatest(anchors, next)),
  );
}

test('no other row that goes forward in both is heavier', () => {
  fc.assert(
    fc.property(fc.array(anyAnchor, { maxLength: 10 }), (anchors) => {
      const row = heaviestRow(anchors);
      for (const [i, { a, b }] of row.entries()) {
        const before = row[i - 1] ?? { a: -1, b: -1 };
        expect([a > before.a, b > before.b]).toEqual([true, true]);
      }
      expect(row.reduce((sum, { weight }) => sum + weight, 0)).toBe(greatest(anchors));
    }),
  );
});

test('between anchors places are level in proportion, at them exactly, and never beyond the texts', () => {
  const anchors = [
    { a: 10, b: 100, weight: 1 },
    { a: 20, b: 110, weight: 1 },
  ];
  const level = (offset: number) => levelWith(offset, anchors, { a: 40, b: 210 });
  expect([0, 5, 10, 15, 20, 30, 40, 99].map(level)).toEqual([0, 50, 100, 105, 110, 160, 210, 210]);
  expect(levelWith(3, [], { a: 6, b: 60 })).toBe(30);
  expect(levelWith(0, [], { a: 0, b: 60 })).toBe(0);
});

test('scrolling forward in one never scrolls back in the other', () => {
  fc.assert(
    fc.property(fc.array(anyAnchor, { maxLength: 10 }), fc.nat(20), fc.nat(20), (anchors, one, other) => {
      const row = heaviestRow(anchors);
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      const lengths = { a: 13, b: 13 };
      expect(levelWith(first, row, lengths)).toBeLessThanOrEqual(levelWith(second, row, lengths));
    }),
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tag } from '../model/annotation.fixture.ts';
import type { Annotation, Layer } from '../model/annotation.ts';
import { overlaps } from '../model/span.ts';
import { SpanIndex } from '../model/span-index.ts';
import { compatible, inOrder, pending, suggestionKey } from './pending.ts';
import type { Suggestion } from './suggestion.ts';

function suggestion(layer: Layer, type: string, ...spans: readonly [start: number, end: number][]): Suggestion {
  return {
    layer,
    type,
    spans: spans.map(([start, end]) => ({ start, end })),
    attributes: {},
    entry: '',
    because: { code: 'date-whole', values: {} },
  };
}

const name = suggestion('entity', 'person', [4, 9]);
const date = suggestion('entity', 'date', [20, 30]);
const quotation = suggestion('claim', 'factual', [2, 12], [15, 28]);

function left(tags: readonly Annotation[], skipped: readonly Suggestion[] = []): Suggestion[] {
  const index = new SpanIndex(tags);
  return pending([quotation, name, date], { annotator: 'anna', index, skipped: new Set(skipped.map(suggestionKey)) });
}

describe('what is still to be looked at', () => {
  test.each<{ name: string; tags: Annotation[]; skipped?: Suggestion[]; expected: Suggestion[] }>([
    { name: 'is all without a tag', tags: [], expected: [quotation, name, date] },
    { name: 'leaves out what has a tag on the same words', tags: [tag(1, [[4, 9]])], expected: [quotation, date] },
    { name: 'leaves out what has a tag on some of them', tags: [tag(1, [[8, 14]])], expected: [quotation, date] },
    {
      name: 'leaves it out whatever type the tag has',
      tags: [tag(1, [[4, 9]], { type: 'place' })],
      expected: [quotation, date],
    },
    { name: 'has what a tag only touches', tags: [tag(1, [[9, 20]])], expected: [quotation, name, date] },
    {
      name: 'has what is tagged in another layer',
      tags: [tag(1, [[4, 9]], { layer: 'translation', type: 'note' })],
      expected: [quotation, name, date],
    },
    {
      name: 'has what a colleague has tagged',
      tags: [tag(1, [[4, 9]], { creator: 'bilal' })],
      expected: [quotation, name, date],
    },
    {
      name: 'has what is interrupted by a tag’s words',
      tags: [tag(1, [[12, 15]], { layer: 'claim', type: 'factual' })],
      expected: [quotation, name, date],
    },
    {
      name: 'leaves out what has a tag on its second span',
      tags: [tag(1, [[16, 18]], { layer: 'claim', type: 'value' })],
      expected: [name, date],
    },
    { name: 'leaves out what was skipped', tags: [], skipped: [name], expected: [quotation, date] },
    {
      name: 'has what was skipped as another type',
      tags: [],
      skipped: [{ ...name, type: 'place' }],
      expected: [quotation, name, date],
    },
  ])('$name', ({ tags, skipped, expected }) => {
    expect(left(tags, skipped)).toEqual(expected);
  });
});

const suggestions = fc.array(
  fc
    .record({
      layer: fc.constantFrom<Layer>('entity', 'claim'),
      type: fc.constantFrom('person', 'place'),
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ layer, type, start, length }) => suggestion(layer, type, [start, start + length])),
  { maxLength: 30 },
);

/** Whether two of a list are in one layer and on some of the same words. */
function clash(a: Suggestion, b: Suggestion): boolean {
  return a.layer === b.layer && a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
}

test('of what is accepted together no two clash, and what is left out clashes with one that is in', () => {
  fc.assert(
    fc.property(suggestions, (all) => {
      const chosen = compatible(all);
      chosen.forEach((one, i) => {
        expect(chosen.slice(i + 1).some((other) => clash(one, other))).toBe(false);
      });
      for (const other of all) {
        expect(chosen.includes(other) || chosen.some((one) => clash(one, other))).toBe(true);
      }
    }),
  );
});

test('the order is the same from whichever order one sorts', () => {
  fc.assert(
    fc.property(suggestions, (all) => {
      const keys = all.toSorted(inOrder).map(suggestionKey);
      expect(all.toReversed().toSorted(inOrder).map(suggestionKey)).toEqual(keys);
    }),
  );
});

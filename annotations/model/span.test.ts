import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { hull, joinSpans, lengthOf, overlaps, type Span, SpansSchema, sameSpans } from './span.ts';

const anySpan = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]) => span(start, start + length));
const anySpans = fc.array(anySpan, { minLength: 1, maxLength: 6 });

function span(start: number, end: number): Span {
  return { start, end };
}

/** The offsets that spans cover, in order, each once. */
function units(spans: readonly Span[]): number[] {
  const covered = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) covered.add(i);
  return [...covered].sort((a, b) => a - b);
}

const spellings: { name: string; spans: unknown; fit: boolean }[] = [
  { name: 'one', spans: [span(0, 3)], fit: true },
  { name: 'two that touch', spans: [span(0, 3), span(3, 5)], fit: true },
  { name: 'two with a gap', spans: [span(0, 3), span(8, 9)], fit: true },
  { name: 'none', spans: [], fit: false },
  { name: 'an empty one', spans: [span(3, 3)], fit: false },
  { name: 'one that runs backwards', spans: [span(4, 3)], fit: false },
  { name: 'one before the text', spans: [span(-1, 3)], fit: false },
  { name: 'half a unit', spans: [span(0.5, 3)], fit: false },
  { name: 'more units than a number can count', spans: [span(0, 2 ** 53)], fit: false },
  { name: 'two that overlap', spans: [span(0, 3), span(2, 5)], fit: false },
  { name: 'two in the wrong order', spans: [span(5, 6), span(0, 3)], fit: false },
  { name: 'no numbers', spans: [{ start: '0', end: '3' }], fit: false },
];

test.each(spellings)('spans of an annotation: $name', ({ spans, fit }) => {
  expect(v.is(SpansSchema, spans)).toBe(fit);
});

const joins: { spans: Span[]; joined: Span[] }[] = [
  { spans: [], joined: [] },
  { spans: [span(4, 6), span(0, 2)], joined: [span(0, 2), span(4, 6)] },
  { spans: [span(0, 2), span(2, 4)], joined: [span(0, 4)] },
  { spans: [span(0, 9), span(2, 4)], joined: [span(0, 9)] },
  { spans: [span(0, 3), span(2, 5), span(5, 6)], joined: [span(0, 6)] },
];

test.each(joins)('joins $spans', ({ spans, joined }) => {
  expect(joinSpans(spans)).toEqual(joined);
});

test('joined spans cover what the spans did, with a gap between any two', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const joined = joinSpans(spans);
      expect(units(joined)).toEqual(units(spans));
      expect(v.is(SpansSchema, joined)).toBe(true);
      expect(joined.slice(1).every(({ start }, i) => start > (joined[i]?.end ?? 0))).toBe(true);
    }),
  );
});

test('spans overlap where they share a unit', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      const shared = units([a]).some((unit) => units([b]).includes(unit));
      expect(overlaps(a, b)).toBe(shared);
      expect(overlaps(b, a)).toBe(shared);
    }),
  );
});

const pairs: { a: Span[]; b: Span[]; same: boolean }[] = [
  { a: [span(0, 2), span(4, 6)], b: [span(0, 2), span(4, 6)], same: true },
  { a: [span(0, 2)], b: [span(0, 2), span(4, 6)], same: false },
  { a: [span(0, 2), span(4, 6)], b: [span(0, 2)], same: false },
  { a: [span(0, 2)], b: [span(0, 3)], same: false },
  { a: [span(0, 2)], b: [span(1, 2)], same: false },
];

test.each(pairs)('whether $a and $b are the same', ({ a, b, same }) => {
  expect(sameSpans(a, b)).toBe(same);
});

test('a hull reaches from the first unit to the last, a length counts the units that are covered', () => {
  fc.assert(
    fc.property(anySpans, (some) => {
      const spans = joinSpans(some);
      const covered = units(spans);
      expect(hull(spans)).toEqual(span(covered[0] ?? -1, (covered.at(-1) ?? -1) + 1));
      expect(lengthOf(spans)).toBe(covered.length);
    }),
  );
});

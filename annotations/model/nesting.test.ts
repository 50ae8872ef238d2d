import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Nest, nested, type Part } from './nesting.ts';
import type { Span } from './span.ts';

interface Item {
  readonly name: string;
  readonly span: Span;
}

/** Parts as brackets: [name …], with dots where the item is continued or goes on. */
function written(text: string, parts: readonly Part<Item>[]): string {
  return parts
    .map((part) => {
      if (part.of === undefined) return text.slice(part.start, part.end);
      const { of, isBegin, isEnd } = part;
      return `[${isBegin ? '' : '…'}${of.name}${isEnd ? '' : '…'} ${written(text, part.parts)}]`;
    })
    .join('');
}

function item(name: string, start: number, end: number): Item {
  return { name, span: { start, end } };
}

const text = 'abcdefghij';
const whole = { start: 0, end: text.length };

const rows: { name: string; items: Item[]; range?: Span; expected: string }[] = [
  { name: 'nothing on it', items: [], expected: 'abcdefghij' },
  { name: 'one', items: [item('x', 2, 4)], expected: 'ab[x cd]efghij' },
  { name: 'side by side', items: [item('x', 2, 4), item('y', 4, 6)], expected: 'ab[x cd][y ef]ghij' },
  { name: 'one in another', items: [item('y', 3, 4), item('x', 2, 6)], expected: 'ab[x c[y d]ef]ghij' },
  { name: 'beginning together', items: [item('y', 2, 4), item('x', 2, 6)], expected: 'ab[x [y cd]ef]ghij' },
  { name: 'ending together', items: [item('x', 2, 6), item('y', 4, 6)], expected: 'ab[x cd[y ef]]ghij' },
  { name: 'on the same words', items: [item('x', 2, 4), item('y', 2, 4)], expected: 'ab[x [y cd]]efghij' },
  { name: 'crossing', items: [item('x', 2, 5), item('y', 4, 7)], expected: 'ab[x cd[y… e]][…y fg]hij' },
  {
    name: 'crossing in a chain',
    items: [item('x', 0, 4), item('y', 2, 6), item('z', 3, 9)],
    expected: '[x ab[y… c[z… d]]][…z […y ef]ghi]j',
  },
  {
    name: 'one within the end of a crossing',
    items: [item('x', 0, 4), item('y', 2, 8), item('z', 5, 7)],
    expected: '[x ab[y… cd]][…y e[z fg]h]ij',
  },
  { name: 'cut off at the edges', range: { start: 2, end: 6 }, items: [item('x', 0, 9)], expected: '[…x… cdef]' },
  { name: 'elsewhere', range: { start: 2, end: 4 }, items: [item('x', 4, 6), item('y', 0, 2)], expected: 'cd' },
  { name: 'of no words', items: [item('x', 3, 3)], expected: 'abcdefghij' },
];
test.each(rows)('$name: $expected', ({ items, range = whole, expected }) => {
  expect(written(text, nested(range, items))).toBe(expected);
});

describe('of any spans', () => {
  const anyItems = fc
    .array(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 })), { maxLength: 12 })
    .map((pairs) => pairs.map(([start, length], i) => item(`n${i}`, start, start + length)));
  const anyRange = fc
    .tuple(fc.nat({ max: 20 }), fc.nat({ max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }));

  function* nestsIn(parts: readonly Part<Item>[]): Generator<Nest<Item>> {
    for (const part of parts) {
      if (part.of === undefined) continue;
      yield part;
      yield* nestsIn(part.parts);
    }
  }

  /** Whether parts are all of a stretch, one after the other, none of them empty, and so on within each. */
  function fills(parts: readonly Part<Item>[], { start, end }: Span): boolean {
    let at = start;
    for (const part of parts) {
      if (part.start !== at || part.end <= part.start) return false;
      if (part.of !== undefined && !fills(part.parts, part)) return false;
      at = part.end;
    }
    return at === end;
  }

  test('the parts are all of the text, at every depth', () => {
    fc.assert(fc.property(anyRange, anyItems, (range, items) => fills(nested(range, items), range)));
  });

  test('the parts of each item are all of its span that lies in the stretch, and say where it begins and ends', () => {
    fc.assert(
      fc.property(anyRange, anyItems, (range, items) => {
        const nests = [...nestsIn(nested(range, items))];
        for (const { name, span } of items) {
          const own = nests.filter(({ of }) => of.name === name).sort((a, b) => a.start - b.start);
          const [start, end] = [Math.max(span.start, range.start), Math.min(span.end, range.end)];
          expect(own.flatMap((part) => [part.start, part.end])).toEqual(
            start < end ? [start, ...own.slice(1).flatMap((part) => [part.start, part.start]), end] : [],
          );
          for (const part of own) {
            expect(part.isBegin).toBe(part.start === span.start);
            expect(part.isEnd).toBe(part.end === span.end);
          }
        }
      }),
    );
  });

  test('what does not cross anything is in one piece', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const crosses = (a: Span, b: Span) => a.start < b.start && b.start < a.end && a.end < b.end;
        const nests = [...nestsIn(nested({ start: 0, end: 60 }, items))];
        for (const { name, span } of items) {
          if (items.some((other) => crosses(span, other.span) || crosses(other.span, span))) continue;
          expect(nests.filter(({ of }) => of.name === name)).toHaveLength(1);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tag, uuid } from './annotation.fixture.ts';
import type { Annotation } from './annotation.ts';
import { joinSpans, lengthOf, overlaps } from './span.ts';
import { SpanIndex } from './span-index.ts';

const longest = 40;

const anySpans = fc
  .array(fc.tuple(fc.nat(longest - 1), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 })
  .map((pairs) => joinSpans(pairs.map(([start, length]) => ({ start, end: Math.min(longest, start + length) }))));

/** Annotations that overlap, nest, lie on the very same words, and are interrupted. */
const anyTags = fc.array(anySpans, { maxLength: 12 }).map((list) =>
  list.map((spans, n) =>
    tag(
      n,
      spans.map(({ start, end }) => [start, end]),
    ),
  ),
);

const offset = fc.integer({ min: -2, max: longest + 2 });
const everything = () => true;

function startOf({ spans }: Annotation): number {
  return spans[0]?.start ?? -1;
}

/** The annotations that are met stepping on from one. */
function walk(index: SpanIndex, from: Annotation | undefined, step: 1 | -1): Annotation[] {
  const met: Annotation[] = [];
  for (let at = from; at !== undefined && met.length < 100; at = index.beside(at, step, everything)) met.push(at);
  return met;
}

describe('an index answers as a look at every annotation does', () => {
  test('what overlaps a stretch: each span of it, by start, the longer first', () => {
    fc.assert(
      fc.property(anyTags, offset, offset, (tags, start, end) => {
        const all = tags.flatMap((annotation) => annotation.spans.map((span) => ({ span, annotation })));
        const expected = all
          .filter(({ span }) => start < end && overlaps(span, { start, end }))
          .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
        expect(new SpanIndex(tags).overlapping(start, end)).toEqual(expected);
      }),
    );
  });

  test('what lies on a character: each annotation once, the shortest first', () => {
    fc.assert(
      fc.property(anyTags, offset, (tags, at) => {
        const expected = tags
          .filter(({ spans }) => spans.some((span) => span.start <= at && at < span.end))
          .sort((a, b) => lengthOf(a.spans) - lengthOf(b.spans) || (a.id < b.id ? -1 : 1));
        expect(new SpanIndex(tags).at(at)).toEqual(expected);
      }),
    );
  });

  test('what begins next after an offset, or last before it, among those that are accepted', () => {
    fc.assert(
      fc.property(anyTags, offset, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (tags, at, mask) => {
        const accepted = tags.filter((_, i) => mask[i]);
        const accepts = (annotation: Annotation) => accepted.includes(annotation);
        const index = new SpanIndex(tags);
        const next = Math.min(...accepted.map(startOf).filter((start) => start >= at));
        const last = Math.max(...accepted.map(startOf).filter((start) => start < at));
        for (const [found, start] of [
          [index.from(at, 1, accepts), next],
          [index.from(at, -1, accepts), last],
        ] as const) {
          expect(found === undefined || accepts(found)).toBe(true);
          expect(found === undefined ? undefined : startOf(found)).toBe(Number.isFinite(start) ? start : undefined);
        }
      }),
    );
  });

  test('an annotation by its id', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        const index = new SpanIndex(tags);
        for (const annotation of tags) expect(index.byId(annotation.id)).toBe(annotation);
        expect(index.byId(uuid(99))).toBeUndefined();
      }),
    );
  });

  test('how many spans there are', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        expect(new SpanIndex(tags).size).toBe(tags.reduce((sum, { spans }) => sum + spans.length, 0));
      }),
    );
  });
});

test('stepping from the first annotation to the last meets each once, by start, and the same ones on the way back', () => {
  fc.assert(
    fc.property(anyTags, (tags) => {
      const index = new SpanIndex(tags);
      const there = walk(index, index.from(0, 1, everything), 1);
      expect(there.map(startOf)).toEqual(tags.map(startOf).sort((a, b) => a - b));
      expect(new Set(there)).toEqual(new Set(tags));
      expect(walk(index, there.at(-1), -1)).toEqual(there.reverse());
    }),
  );
});

describe('stepping', () => {
  const [outer, inner, cut, other] = [
    tag(1, [[0, 9]]),
    tag(2, [[0, 4]]),
    tag(3, [
      [2, 3],
      [12, 15],
    ]),
    tag(4, [[10, 11]]),
  ];
  const index = new SpanIndex([other, cut, inner, outer]);

  test('goes from the outer of two that begin together to the inner, and past the second part of an interrupted one', () => {
    expect(walk(index, outer, 1)).toEqual([outer, inner, cut, other]);
  });

  test('passes over what is not accepted', () => {
    expect(index.beside(outer, 1, ({ id }) => id !== inner.id)).toBe(cut);
    expect(index.beside(other, -1, () => false)).toBeUndefined();
  });

  test('from an annotation that is not there leads nowhere', () => {
    expect(index.beside(tag(5, [[0, 4]]), 1, everything)).toBeUndefined();
  });

  test('goes from where the annotation of that id is, though who asks still has it as it was elsewhere', () => {
    expect(index.beside({ ...inner, spans: [{ start: 30, end: 31 }] }, 1, everything)).toBe(cut);
  });
});

test('an empty stretch overlaps nothing, even within a tag', () => {
  expect(new SpanIndex([tag(1, [[0, 9]])]).overlapping(4, 4)).toEqual([]);
});

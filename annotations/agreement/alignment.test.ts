import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ample, bestAlignment, dissimilarity, evenly, type Marks } from './alignment.ts';
import type { Unit } from './unitizing.ts';

/** A unit of a place and category, as `3-7 a`. */
function unit(text: string): Unit {
  const [, start, end, category = ''] = /^(\d+)-(\d+) (\w+)$/.exec(text) ?? [];
  return { start: Number(start), end: Number(end), category };
}

function marks(...coders: readonly string[]): Marks {
  return coders.map((units) => (units === '' ? [] : units.split(', ').map(unit)));
}

test('place and category both count, by the measure of nothing', () => {
  const [a, b] = [unit('1-5 a'), unit('2-7 b')];
  expect(dissimilarity(a, a, evenly)).toBe(0);
  expect(dissimilarity(a, b, evenly)).toBeCloseTo((3 / 9) ** 2 + 1);
  expect(dissimilarity(a, b, { alpha: 3, beta: 2, nothing: 0.5 })).toBeCloseTo((3 * (3 / 9) ** 2 + 2) / 2);
});

test.each([
  ['nothing at all', marks('', ''), 0],
  ['the same', marks('1-5 a, 9-12 b', '9-12 b, 1-5 a'), 0],
  ['one alone costs a nothing, of half a unit per coder', marks('1-5 a', ''), 2],
  ['too far apart to be aligned', marks('1-5 a', '11-15 a'), 2],
  ['a near unit of another category is still aligned', marks('1-5 a', '1-5 b'), 1],
  ['of two that overlap the nearer', marks('1-5 a, 2-6 a', '2-6 a'), 1 / 1.5],
  ['three, of whom one has nothing: two of three pairs lack it', marks('1-5 a', '1-5 a', ''), 2 / 3 / (2 / 3)],
  ['three, one alone: nothing beside nothing costs as well', marks('1-5 a', '', ''), 3],
])('%s', (_, coders, disorder) => {
  expect(bestAlignment(coders)).toEqual({ disorder: expect.closeTo(disorder, 10), isExact: true });
});

const anyUnit: fc.Arbitrary<Unit> = fc
  .tuple(fc.nat(18), fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b'))
  .map(([start, length, category]) => ({ start, end: start + length, category }));

const anyMarks = (coders: number, units: number) =>
  fc.array(fc.array(anyUnit, { maxLength: units }), { minLength: coders, maxLength: coders });

/** The least disorder of all alignments there are. */
function byTryingAll(coders: Marks): number {
  const units = coders.flatMap((ofCoder, coder) => ofCoder.map((one) => ({ one, coder })));
  const pairs = (coders.length * (coders.length - 1)) / 2;
  const costOf = (set: typeof units) => {
    let sum = pairs;
    for (const [i, a] of set.entries()) {
      for (const b of set.slice(i + 1)) sum += dissimilarity(a.one, b.one, evenly) - 1;
    }
    return sum / pairs;
  };
  const least = (left: typeof units, sets: (typeof units)[]): number => {
    const [next, ...others] = left;
    if (next === undefined) return sets.reduce((sum, set) => sum + costOf(set), 0);
    let best = least(others, [...sets, [next]]);
    for (const [i, set] of sets.entries()) {
      if (set.some(({ coder }) => coder === next.coder)) continue;
      best = Math.min(best, least(others, sets.with(i, [...set, next])));
    }
    return best;
  };
  return units.length === 0 ? 0 : (least(units, []) * coders.length) / units.length;
}

test.each([
  [2, 4],
  [3, 3],
  [4, 2],
])('the best of %i coders is the best of all there are', (coders, units) => {
  fc.assert(
    fc.property(anyMarks(coders, units), (any) => {
      expect(bestAlignment(any)).toEqual({ disorder: expect.closeTo(byTryingAll(any), 9), isExact: true });
    }),
  );
});

test('neither the order of units nor that of coders makes a difference', () => {
  fc.assert(
    fc.property(anyMarks(3, 8), (any) => {
      const turned = any.map((units) => units.toReversed()).reverse();
      expect(bestAlignment(turned).disorder).toBeCloseTo(bestAlignment(any).disorder, 10);
    }),
  );
});

test('what is too much to look through is said, and never comes out better than it is', () => {
  const crowd = [0, 1, 2].map((coder) =>
    Array.from({ length: 12 }, (_, i): Unit => {
      const start = (i * 7 + coder * 5) % 23;
      return { start, end: start + 20 + ((i * coder) % 5), category: `${(i + coder) % 3}` };
    }),
  );
  const best = bestAlignment(crowd);
  expect(best.isExact).toBe(true);
  const narrow = bestAlignment(crowd, evenly, { ...ample, states: 1 });
  const short = bestAlignment(crowd, evenly, { ...ample, sets: 60 });
  for (const { isExact, disorder } of [narrow, short]) {
    expect(isExact).toBe(false);
    expect(disorder).toBeGreaterThanOrEqual(best.disorder - 1e-9);
    expect(disorder).toBeLessThanOrEqual(3);
  }
});

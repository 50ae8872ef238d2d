import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Marks } from './alignment.ts';
import { gammaOf } from './gamma.ts';
import { samplerOf } from './sampling.ts';
import type { Unit } from './unitizing.ts';

const anyUnit: fc.Arbitrary<Unit> = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 30 }), fc.constantFrom('a', 'b', 'c'))
  .map(([start, length, category]) => ({ start, end: start + length, category }));

const anyMarks = fc.array(fc.array(anyUnit, { maxLength: 4 }), { minLength: 2, maxLength: 3 });

/** Ten units in a row, moved by some places. */
function row(moved: number, category: (i: number) => string = (i) => `${i % 3}`): Unit[] {
  return Array.from({ length: 10 }, (_, i) => ({
    start: 31 * i + ((i * i) % 7) + moved,
    end: 31 * i + 12 + ((i * 5) % 8) + moved,
    category: category(i),
  }));
}

test('the same units are all agreement, or have no figure, but never NaN', () => {
  fc.assert(
    fc.property(fc.array(anyUnit, { maxLength: 4 }), fc.integer({ min: 2, max: 3 }), (units, coders) => {
      const { figure } = gammaOf([Array.from({ length: coders }, () => units)]);
      if (units.length === 0) expect(figure([1])).toEqual({ missing: 'nothing-coded' });
      else expect([{ value: 1 }, { missing: 'no-variation' }]).toContainEqual(figure([1]));
    }),
    { numRuns: 15 },
  );
});

test('the less the same, the less the agreement; as by chance is about none', () => {
  const values = [0, 2, 5, 9].map((moved) => {
    const found = gammaOf([[row(0), row(moved)]]).figure([1]);
    return 'value' in found ? found.value : Number.NaN;
  });
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values[0]).toBe(1);
  const otherTypes = gammaOf([[row(0), row(0, (i) => `${(i + 1) % 3}`)]]).figure([1]);
  expect('value' in otherTypes && otherTypes.value).toBeLessThan(0.6);
  const chance = samplerOf([row(0), row(3)], 99);
  const many = gammaOf(Array.from({ length: 40 }, () => chance()));
  const none = many.figure(new Array<number>(40).fill(1));
  expect('value' in none && Math.abs(none.value)).toBeLessThan(0.1);
});

test('nothing tagged and nothing that could be otherwise have no figure', () => {
  expect(gammaOf([]).figure([])).toEqual({ missing: 'nothing-coded' });
  expect(gammaOf([[[], []]])).toMatchObject({ samples: 0, precision: null, isExact: true });
  const one: Unit = { start: 5, end: 9, category: 'a' };
  // One unit each, all at one place: so it would be by chance, too.
  expect(gammaOf([[[one], [one]]]).figure([1])).toEqual({ missing: 'no-variation' });
  // One category alone still has places to differ in.
  const rows = [row(0, () => 'a'), row(4, () => 'a')];
  expect(gammaOf([rows]).figure([1])).toEqual({ value: expect.closeTo(0.8, 0) });
});

test('articles count by their units, and as often as they are drawn', () => {
  const [alike, unlike, empty]: Marks[] = [
    [row(0), row(0)],
    [row(0), row(9)],
    [[], []],
  ];
  if (alike === undefined || unlike === undefined || empty === undefined) throw new Error('three articles');
  const { figure } = gammaOf([alike, unlike, empty]);
  const value = (weights: readonly number[]) => {
    const found = figure(weights);
    return 'value' in found ? found.value : Number.NaN;
  };
  expect(value([1, 0, 0])).toBe(1);
  expect(value([1, 1, 0])).toBe(value([1, 1, 5]));
  expect(value([0, 1, 0])).toBeLessThan(value([1, 1, 0]));
  expect(value([1, 1, 0])).toBeLessThan(value([3, 1, 0]));
  expect(figure([0, 0, 3])).toEqual({ missing: 'nothing-coded' });
});

test('the order in which units are stored makes no difference, and each time the same is drawn', () => {
  fc.assert(
    fc.property(fc.array(anyMarks, { minLength: 1, maxLength: 3 }), (articles) => {
      const weights = articles.map(() => 1);
      const turned = articles.map((marks) => marks.map((units) => units.toReversed()));
      const [first, second] = [gammaOf(articles), gammaOf(turned)];
      expect(second.figure(weights)).toEqual(first.figure(weights));
      expect(second.samples).toBe(first.samples);
    }),
    { numRuns: 15 },
  );
});

test('as many continua are drawn as the precision asks for', () => {
  const few = gammaOf([[row(0), row(5)]]);
  expect(few.samples).toBeGreaterThan(30);
  expect(few.precision).toBeLessThanOrEqual(0.02);
  const many = gammaOf(Array.from({ length: 40 }, () => [row(0), row(5)]));
  expect(many.samples).toBeLessThan(few.samples);
  expect(many.precision).toBeLessThanOrEqual(0.02);
});

test('continua drawn by chance are like those there are', () => {
  const draw = samplerOf([row(0), row(4)], 7);
  const drawn = Array.from({ length: 300 }, draw).flat();
  const units = drawn.flat();
  expect(units.length / drawn.length).toBeCloseTo(10, 0);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const lengths = row(0).map(({ start, end }) => end - start);
  expect(Math.abs(mean(units.map(({ start, end }) => end - start)) - mean(lengths))).toBeLessThan(0.5);
  expect(units.filter(({ category }) => category === '0').length / units.length).toBeCloseTo(0.4, 1);
  expect(samplerOf([row(0), row(4)], 7)()).toEqual(drawn.slice(0, 2));
  expect(samplerOf([row(0), row(4)], 8)()).not.toEqual(drawn.slice(0, 2));
});

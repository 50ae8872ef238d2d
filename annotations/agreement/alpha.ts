import { type Distance, nominal, ordinal, ratio } from './distance.ts';
import { type Figure, figure, missing } from './figure.ts';
import type { Rating, Ratings } from './ratings.ts';

/**
 * Krippendorff's alpha: how much less coders differ on the same unit than ratings differ overall (K. Krippendorff,
 * “Computing Krippendorff's alpha-reliability”, 2011). For any number of coders, any distance, and with missing ratings:
 * units that fewer than two coded say nothing and are left out.
 */
export function alpha<R extends Rating>(ratings: Ratings<R>, distance: Distance<R>): Figure {
  const { values } = ratings;
  const { total, counts } = pairable(ratings);
  if (total === 0) return missing('nothing-in-common');
  if (distance === nominal) return beyond(observedIn(ratings, unlike), expectedUnlike(counts), total);
  const apart = distancesOf(values, distance);
  const between = (a: number, b: number) => apart[a * values.length + b] ?? 0;
  let expected = 0;
  for (const [a, count] of counts.entries()) {
    if (count === 0) continue;
    for (const [b, other] of counts.entries()) if (a !== b) expected += count * other * between(a, b);
  }
  return beyond(observedIn(ratings, between), expected, total);
}

/** Alpha of ranks, whose distances depend on how often each of them was given. */
export function ordinalAlpha(ratings: Ratings<number>): Figure {
  const { counts } = pairable(ratings);
  return alpha(ratings, ordinal(new Map(ratings.values.map((rank, place) => [rank, counts[place] ?? 0]))));
}

/** Alpha of quantities with a true zero: below it there are no ratios. */
export function ratioAlpha(ratings: Ratings<number>): Figure {
  const { counts } = pairable(ratings);
  const isBelow = ratings.values.some((value, place) => value < 0 && (counts[place] ?? 0) > 0);
  return isBelow ? missing('below-zero') : alpha(ratings, ratio);
}

/** The two sums of distances; the second over all pairs of ratings, of which there are total × (total - 1). */
function beyond(observed: number, expected: number, total: number): Figure {
  return expected === 0 ? missing('no-variation') : figure(1 - (observed * (total - 1)) / expected);
}

function unlike(a: number, b: number): number {
  return a === b ? 0 : 1;
}

/** The sum of all pairs of ratings that are not the same: of all pairs without those that are. */
function expectedUnlike(counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + count * (total - count), 0);
}

/** How often each value was said of units that at least two coded. */
function pairable(ratings: Ratings): { readonly total: number; readonly counts: Float64Array } {
  const { coders, values, said } = ratings;
  const counts = new Float64Array(values.length);
  let total = 0;
  for (let unit = 0; unit < ratings.counts.length; unit += 1) {
    const count = ratings.counts[unit] ?? 0;
    if (count === 0 || ratersOf(ratings, unit) < 2) continue;
    for (let coder = 0; coder < coders; coder += 1) {
      const value = said[unit * coders + coder] ?? -1;
      if (value < 0) continue;
      counts[value] = (counts[value] ?? 0) + count;
      total += count;
    }
  }
  return { total, counts };
}

function ratersOf({ coders, said }: Ratings, unit: number): number {
  let raters = 0;
  for (let coder = 0; coder < coders; coder += 1) if ((said[unit * coders + coder] ?? -1) >= 0) raters += 1;
  return raters;
}

/** How far those who coded the same unit are apart, each with each other, by the number of the others. */
function observedIn(ratings: Ratings, between: (a: number, b: number) => number): number {
  const { coders, said, counts } = ratings;
  let observed = 0;
  for (let unit = 0; unit < counts.length; unit += 1) {
    const count = counts[unit] ?? 0;
    const raters = ratersOf(ratings, unit);
    if (count === 0 || raters < 2) continue;
    let sum = 0;
    for (let one = 0; one < coders; one += 1) {
      const a = said[unit * coders + one] ?? -1;
      if (a < 0) continue;
      for (let other = 0; other < coders; other += 1) {
        const b = said[unit * coders + other] ?? -1;
        if (b >= 0 && one !== other) sum += between(a, b);
      }
    }
    observed += (count * sum) / (raters - 1);
  }
  return observed;
}

const known = new WeakMap<object, { readonly distance: unknown; readonly apart: Float64Array }>();

/** How far each value is from each: the same for all resamples of the same units, and so found once. */
function distancesOf<R extends Rating>(values: readonly R[], distance: Distance<R>): Float64Array {
  const before = known.get(values);
  if (before?.distance === distance) return before.apart;
  const apart = Float64Array.from({ length: values.length ** 2 }, (_, pair) => {
    const a = values[Math.floor(pair / values.length)];
    const b = values[pair % values.length];
    return a === undefined || b === undefined ? 0 : distance(a, b);
  });
  known.set(values, { distance, apart });
  return apart;
}

import { type Distance, ordinal } from './distance.ts';
import { type Figure, figure, missing } from './figure.ts';
import { keyOf, type Rating, type Ratings, Tally } from './ratings.ts';

/**
 * Krippendorff's alpha: how much less coders differ on the same unit than ratings differ overall (K. Krippendorff,
 * “Computing Krippendorff's alpha-reliability”, 2011). For any number of coders, any distance, and with missing ratings:
 * units that fewer than two coded say nothing and are left out.
 */
export function alpha<R extends Rating>(ratings: Ratings<R>, distance: Distance<R>): Figure {
  const units = pairable(ratings);
  if (units.length === 0) return missing('nothing-in-common');
  const { values, counts } = valuesOf(units);
  const total = counts.total;
  const between = (of: Tally): number => {
    let sum = 0;
    for (const one of of.keys) {
      for (const other of of.keys) {
        const [a, b] = [values.get(one), values.get(other)];
        if (one !== other && a !== undefined && b !== undefined) sum += of.of(one) * of.of(other) * distance(a, b);
      }
    }
    return sum;
  };
  let observed = 0;
  for (const { said, count } of units) {
    observed += (count * between(valuesOf([{ said, count: 1 }]).counts)) / (said.length - 1);
  }
  const expected = between(counts) / (total - 1);
  return expected === 0 ? missing('no-variation') : figure(1 - observed / expected);
}

/** Alpha of ranks, whose distances depend on how often each of them was given. */
export function ordinalAlpha(ratings: Ratings<number>): Figure {
  const counts = new Map<number, number>();
  for (const { said, count } of pairable(ratings)) {
    for (const rank of said) counts.set(rank, (counts.get(rank) ?? 0) + count);
  }
  return alpha(ratings, ordinal(counts));
}

/** The ratings of the units that at least two coded. */
function pairable<R extends Rating>(ratings: Ratings<R>): Pairable<R>[] {
  return ratings
    .map(({ said, count }) => ({ said: said.filter((rating): rating is R => rating !== undefined), count }))
    .filter(({ said, count }) => said.length > 1 && count > 0);
}

interface Pairable<R extends Rating> {
  readonly said: readonly R[];
  readonly count: number;
}

/** The different values among ratings, and how often each is there. */
function valuesOf<R extends Rating>(units: readonly Pairable<R>[]): { values: Map<string, R>; counts: Tally } {
  const values = new Map<string, R>();
  const counts = new Tally();
  for (const { said, count } of units) {
    for (const rating of said) {
      const key = keyOf(rating);
      values.set(key, rating);
      counts.add(key, count);
    }
  }
  return { values, counts };
}

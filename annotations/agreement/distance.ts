import { keyOf, type Rating } from './ratings.ts';

/**
 * How far two ratings are apart: 0 when they say the same. Krippendorff's squared differences (“Computing Krippendorff's
 * alpha-reliability”, 2011, section C), and MASI for sets.
 */
export type Distance<R extends Rating> = (a: R, b: R) => number;

/** Categories are the same or not. */
export function nominal(a: Rating, b: Rating): number {
  return keyOf(a) === keyOf(b) ? 0 : 1;
}

export function interval(a: number, b: number): number {
  return (a - b) ** 2;
}

/** For quantities with a true zero; two zeros are the same. */
export function ratio(a: number, b: number): number {
  return a === b ? 0 : ((a - b) / (a + b)) ** 2;
}

/**
 * Ranks: as far apart as there are ratings between them, half of those at either end counted in.
 *
 * @param counts how often each rank was given
 */
export function ordinal(counts: ReadonlyMap<number, number>): Distance<number> {
  const ranks = [...counts.keys()].sort((a, b) => a - b);
  const below = new Map<number, number>();
  let passed = 0;
  for (const rank of ranks) {
    const count = counts.get(rank) ?? 0;
    // Up to the middle of the rank's own ratings.
    below.set(rank, passed + count / 2);
    passed += count;
  }
  return (a, b) => ((below.get(a) ?? 0) - (below.get(b) ?? 0)) ** 2;
}

/**
 * Sets of categories: 1 less Jaccard's share times 1 for the same, 2/3 for one within the other, 1/3 for an overlap and 0
 * for nothing in common (R. Passonneau, “Measuring agreement on set-valued items (MASI)”, 2006).
 */
export function masi(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const common = [...one].filter((category) => other.has(category)).length;
  const all = one.size + other.size - common;
  if (all === 0) return 0;
  const isWithin = common === one.size || common === other.size;
  const likeness = common === all ? 1 : common === 0 ? 0 : isWithin ? 2 / 3 : 1 / 3;
  return 1 - (common / all) * likeness;
}

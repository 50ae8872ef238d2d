import { beyondChance, type Figure, missing } from './figure.ts';
import type { Ratings } from './ratings.ts';

/**
 * Agreement of coders who put units into categories, corrected for chance. The coefficients differ in what they take for
 * chance: each coder's own habits (Cohen), one habit for all (Scott, Fleiss), that only hard units are guessed (Gwet), or
 * that all categories are as likely (Bennett).
 */

/** Two of the coders, by their places. */
export type Two = readonly [first: number, second: number];

/** What two coders said of the units that both coded. */
interface Table {
  readonly units: number;
  /** The share of units on which they agree. */
  readonly observed: number;
  /** How often each said each of the values. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function tableOf({ coders, values, said, counts }: Ratings, [one, other]: Two): Table | undefined {
  const [first, second] = [new Float64Array(values.length), new Float64Array(values.length)];
  let [units, agreed] = [0, 0];
  for (let unit = 0; unit < counts.length; unit += 1) {
    const [a, b] = [said[unit * coders + one] ?? -1, said[unit * coders + other] ?? -1];
    if (a < 0 || b < 0) continue;
    const count = counts[unit] ?? 0;
    first[a] = (first[a] ?? 0) + count;
    second[b] = (second[b] ?? 0) + count;
    units += count;
    if (a === b) agreed += count;
  }
  return units === 0 ? undefined : { units, observed: agreed / units, first, second };
}

const both: Two = [0, 1];

/** The share of units on which two coders agree. */
export function observedAgreement(ratings: Ratings, two: Two = both): Figure {
  const table = tableOf(ratings, two);
  return table === undefined ? missing('nothing-in-common') : { value: table.observed };
}

/** Cohen's kappa of two coders (J. Cohen, “A coefficient of agreement for nominal scales”, 1960, eq. 1). */
export function cohenKappa(ratings: Ratings, two: Two = both): Figure {
  const table = tableOf(ratings, two);
  if (table === undefined) return missing('nothing-in-common');
  const { units, observed, first, second } = table;
  return beyondChance(observed, sumOf(first, (count, value) => count * (second[value] ?? 0)) / units ** 2);
}

/** Scott's pi of two coders (W. A. Scott, “Reliability of content analysis”, 1955). */
export function scottPi(ratings: Ratings, two: Two = both): Figure {
  const table = tableOf(ratings, two);
  if (table === undefined) return missing('nothing-in-common');
  const { units, observed, first, second } = table;
  return beyondChance(
    observed,
    sumOf(first, (count, value) => ((count + (second[value] ?? 0)) / (2 * units)) ** 2),
  );
}

/**
 * Bennett's S of two coders (E. M. Bennett, R. Alpert, A. C. Goldstein, “Communications through limited-response
 * questioning”, 1954).
 *
 * @param categories how many the coders could choose from, used or not
 */
export function bennettS(ratings: Ratings, categories: number, two: Two = both): Figure {
  const table = tableOf(ratings, two);
  if (table === undefined) return missing('nothing-in-common');
  return categories < 2 ? missing('no-variation') : beyondChance(table.observed, 1 / categories);
}

/**
 * Fleiss' kappa of any number of coders (J. L. Fleiss, “Measuring nominal scale agreement among many raters”, 1971, eq. 7).
 * Every unit must have been coded by the same number; who they were does not matter.
 */
export function fleissKappa(ratings: Ratings): Figure {
  const { coders, values, said, counts } = ratings;
  const all = new Float64Array(values.length);
  let [total, raters, isEven] = [0, 0, true];
  for (let unit = 0; unit < counts.length; unit += 1) {
    const count = counts[unit] ?? 0;
    if (count === 0) continue;
    let here = 0;
    for (let coder = 0; coder < coders; coder += 1) {
      const value = said[unit * coders + coder] ?? -1;
      if (value < 0) continue;
      here += 1;
      all[value] = (all[value] ?? 0) + count;
      total += count;
    }
    if (here === 0) continue;
    if (raters !== 0 && here !== raters) isEven = false;
    raters = here;
  }
  if (total === 0) return missing('nothing-coded');
  if (!isEven) return missing('uneven-coding');
  if (raters < 2) return missing('nothing-in-common');
  return beyondChance(
    meanAgreement(ratings),
    sumOf(all, (count) => (count / total) ** 2),
  );
}

/**
 * Gwet's AC1 (K. L. Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”, 2008,
 * eq. 4; with missing ratings as in his Handbook of Inter-Rater Reliability, 4th edition, 2014, eq. 5.12 ff.).
 *
 * @param categories how many the coders could choose from, used or not
 */
export function gwetAc1(ratings: Ratings, categories: number): Figure {
  const { coders, values, said, counts } = ratings;
  const prevalence = new Float64Array(values.length);
  let [all, shared] = [0, 0];
  for (let unit = 0; unit < counts.length; unit += 1) {
    const count = counts[unit] ?? 0;
    const here = codersOf(ratings, unit);
    if (here === 0 || count === 0) continue;
    all += count;
    if (here > 1) shared += count;
    for (let coder = 0; coder < coders; coder += 1) {
      const value = said[unit * coders + coder] ?? -1;
      if (value >= 0) prevalence[value] = (prevalence[value] ?? 0) + count / here;
    }
  }
  if (all === 0) return missing('nothing-coded');
  if (shared === 0) return missing('nothing-in-common');
  if (categories < 2) return missing('no-variation');
  const expected = sumOf(prevalence, (count) => (count / all) * (1 - count / all)) / (categories - 1);
  return beyondChance(meanAgreement(ratings), expected);
}

/** The share of pairs of coders who agree on a unit that both coded, in the mean of the units. */
export function observedOfPairs(ratings: Ratings): Figure {
  const value = meanAgreement(ratings);
  return Number.isNaN(value) ? missing('nothing-in-common') : { value };
}

/** How many coders said something of a unit. */
function codersOf({ coders, said }: Ratings, unit: number): number {
  let here = 0;
  for (let coder = 0; coder < coders; coder += 1) if ((said[unit * coders + coder] ?? -1) >= 0) here += 1;
  return here;
}

/** The same; NaN where no unit was coded by two. */
function meanAgreement(ratings: Ratings): number {
  const { coders, said, counts } = ratings;
  let [agreed, units] = [0, 0];
  for (let unit = 0; unit < counts.length; unit += 1) {
    const count = counts[unit] ?? 0;
    const here = codersOf(ratings, unit);
    if (here < 2 || count === 0) continue;
    let alike = 0;
    for (let one = 0; one < coders; one += 1) {
      const value = said[unit * coders + one] ?? -1;
      if (value < 0) continue;
      for (let other = one + 1; other < coders; other += 1) if (said[unit * coders + other] === value) alike += 1;
    }
    agreed += (count * alike * 2) / (here * (here - 1));
    units += count;
  }
  return agreed / units;
}

function sumOf(counts: Float64Array, of: (count: number, value: number) => number): number {
  return counts.reduce((sum, count, value) => sum + of(count, value), 0);
}

import { beyondChance, type Figure, missing } from './figure.ts';
import { keyOf, type Rating, type Ratings, Tally } from './ratings.ts';

/**
 * Agreement of coders who put units into categories, corrected for chance. The coefficients differ in what they take for
 * chance: each coder's own habits (Cohen), one habit for all (Scott, Fleiss), or that only hard units are guessed (Gwet).
 */

/** What two coders said of the units that both coded. */
interface Pairing {
  readonly units: number;
  /** The share of units on which they agree. */
  readonly observed: number;
  readonly first: Tally;
  readonly second: Tally;
}

function pairing(ratings: Ratings): Pairing | undefined {
  const [first, second] = [new Tally(), new Tally()];
  let [units, agreed] = [0, 0];
  for (const {
    said: [a, b],
    count,
  } of ratings) {
    if (a === undefined || b === undefined) continue;
    const [one, other] = [keyOf(a), keyOf(b)];
    first.add(one, count);
    second.add(other, count);
    units += count;
    if (one === other) agreed += count;
  }
  return units === 0 ? undefined : { units, observed: agreed / units, first, second };
}

/** The share of units on which two coders agree. */
export function observedAgreement(ratings: Ratings): Figure {
  const pair = pairing(ratings);
  return pair === undefined ? missing('nothing-in-common') : { value: pair.observed };
}

/** Cohen's kappa of two coders (J. Cohen, “A coefficient of agreement for nominal scales”, 1960, eq. 1). */
export function cohenKappa(ratings: Ratings): Figure {
  const pair = pairing(ratings);
  if (pair === undefined) return missing('nothing-in-common');
  const { units, observed, first, second } = pair;
  return beyondChance(observed, sum(first.keys.map((key) => first.of(key) * second.of(key))) / units ** 2);
}

/** Scott's pi of two coders (W. A. Scott, “Reliability of content analysis”, 1955). */
export function scottPi(ratings: Ratings): Figure {
  const pair = pairing(ratings);
  if (pair === undefined) return missing('nothing-in-common');
  const { units, observed, first, second } = pair;
  const keys = new Set([...first.keys, ...second.keys]);
  return beyondChance(observed, sum([...keys].map((key) => ((first.of(key) + second.of(key)) / (2 * units)) ** 2)));
}

/**
 * Fleiss' kappa of any number of coders (J. L. Fleiss, “Measuring nominal scale agreement among many raters”, 1971, eq. 7).
 * Every unit must have been coded by the same number; who they were does not matter.
 */
export function fleissKappa(ratings: Ratings): Figure {
  const units = coded(ratings);
  const coders = units[0]?.said.length ?? 0;
  if (units.length === 0) return missing('nothing-coded');
  if (units.some(({ said }) => said.length !== coders)) return missing('uneven-coding');
  if (coders < 2) return missing('nothing-in-common');
  const all = new Tally();
  for (const { said, count } of units) for (const rating of said) all.add(keyOf(rating), count);
  const expected = sum(all.counts.map((count) => (count / all.total) ** 2));
  return beyondChance(meanAgreement(units), expected);
}

/**
 * Gwet's AC1 (K. L. Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”, 2008,
 * eq. 4; with missing ratings as in his Handbook of Inter-Rater Reliability, 4th edition, 2014, eq. 5.12 ff.).
 *
 * @param categories how many the coders could choose from, used or not
 */
export function gwetAc1(ratings: Ratings, categories: number): Figure {
  const units = coded(ratings);
  const shared = units.filter(({ said }) => said.length > 1);
  if (units.length === 0) return missing('nothing-coded');
  if (shared.length === 0) return missing('nothing-in-common');
  if (categories < 2) return missing('no-variation');
  const prevalence = new Tally();
  const all = sum(units.map(({ count }) => count));
  for (const { said, count } of units) {
    for (const rating of said) prevalence.add(keyOf(rating), count / said.length / all);
  }
  const expected = sum(prevalence.counts.map((share) => share * (1 - share))) / (categories - 1);
  return beyondChance(meanAgreement(shared), expected);
}

/** What was said of a unit by those who said something, and how often it was. */
interface Coded {
  readonly said: readonly Rating[];
  readonly count: number;
}

function coded(ratings: Ratings): Coded[] {
  return ratings
    .map(({ said, count }) => ({ said: said.filter((rating) => rating !== undefined), count }))
    .filter(({ said, count }) => said.length > 0 && count > 0);
}

/** The share of pairs of coders who agree on a unit, in the mean of the units. */
function meanAgreement(units: readonly Coded[]): number {
  const agreed = units.map(({ said, count }) => {
    const tally = new Tally();
    for (const rating of said) tally.add(keyOf(rating));
    return (count * sum(tally.counts.map((same) => same * (same - 1)))) / (said.length * (said.length - 1));
  });
  return sum(agreed) / sum(units.map(({ count }) => count));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

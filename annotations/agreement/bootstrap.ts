import type { Figure } from './figure.ts';
import { condensed, keyOf, type Rating, type Unit } from './ratings.ts';

/** A figure and how far it would vary with other articles of the same kind. */
export interface Estimate {
  readonly figure: Figure;
  /** The middle 95 of a hundred resamples; null where there are too few articles, or too few resamples have a figure. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** How often each article is in a resample; in the first one of {@link resamples}, once each. */
export type Weights = readonly number[];

const usual = 1000;
const seed = 1;

/** How the intervals are made, to be said beside them. */
export const bootstrap = { resamples: usual, seed, confidence: 0.95 } as const;

/**
 * Articles drawn with replacement, as many as there are, a thousand times (B. Efron, “Bootstrap methods”, Annals of
 * Statistics 7, 1979). Whole articles, because tags of one article are not independent of one another. The same articles
 * give the same resamples each time.
 *
 * @param count how many; fewer are the first of a thousand
 */
export function resamples(articles: number, count: number = usual): Weights[] {
  if (articles < 2) return [];
  let state = seed;
  // A linear congruential generator (Numerical Recipes, 3rd edition, section 7.1.4).
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * articles);
  };
  return Array.from({ length: count }, () => {
    const weights = new Array<number>(articles).fill(0);
    for (let i = 0; i < articles; i += 1) {
      const drawn = next();
      weights[drawn] = (weights[drawn] ?? 0) + 1;
    }
    return weights;
  });
}

/** A figure of all articles, and its interval: the 2.5th and 97.5th percentile of the resamples'. */
export function estimate(articles: number, draws: readonly Weights[], compute: (weights: Weights) => Figure): Estimate {
  const figure = compute(new Array<number>(articles).fill(1));
  if (!('value' in figure)) return { figure, interval: null };
  const values = draws
    .map(compute)
    .flatMap((drawn) => ('value' in drawn ? [drawn.value] : []))
    .sort((a, b) => a - b);
  if (values.length < draws.length / 2 || values.length === 0) return { figure, interval: null };
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return { figure, interval: [at(0.025), at(0.975)] };
}

/** The units of several articles as those of any resample of them: what is said alike is looked at once. */
export function pooled<R extends Rating>(articles: readonly (readonly Unit<R>[])[]): (weights: Weights) => Unit<R>[] {
  const all = condensed(articles.flat());
  const key = ({ said }: Unit<R>) => said.map((rating) => (rating === undefined ? '' : keyOf(rating))).join(' ');
  const places = new Map(all.map((unit, i) => [key(unit), i]));
  const counts = articles.map((units) => {
    const row = new Array<number>(all.length).fill(0);
    for (const unit of units) {
      const place = places.get(key(unit)) ?? 0;
      row[place] = (row[place] ?? 0) + unit.count;
    }
    return row;
  });
  return (weights) =>
    all
      .map(({ said }, i) => ({
        said,
        count: counts.reduce((sum, row, n) => sum + (row[i] ?? 0) * (weights[n] ?? 0), 0),
      }))
      .filter((unit) => unit.count > 0);
}

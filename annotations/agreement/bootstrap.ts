import type { Figure } from './figure.ts';

/** A figure of some articles together, how far it would vary with other articles of the same kind, and of each alone. */
export interface Estimate {
  readonly figure: Figure;
  /** The middle 95 of a hundred resamples; null where there are too few articles, or too few resamples have a figure. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Of each article alone, in their order. */
  readonly byArticle: readonly Figure[];
}

/** How often each article counts. */
export type Weights = readonly number[];

/** What a figure is found of: each of these arrays is one and the same for all figures. */
export interface Samples {
  /** Each article once. */
  readonly whole: Weights;
  /** Each article alone. */
  readonly alone: readonly Weights[];
  /** What the interval is of. */
  readonly drawn: readonly Weights[];
}

const usual = 1000;
const seed = 1;

/** How the intervals are made, to be said beside them. */
export const bootstrap = { resamples: usual, seed, confidence: 0.95 } as const;

/** @param count of resamples */
export function samplesOf(articles: number, count: number = usual): Samples {
  return {
    whole: new Array<number>(articles).fill(1),
    alone: Array.from({ length: articles }, (_, one) =>
      Array.from({ length: articles }, (_, i) => (i === one ? 1 : 0)),
    ),
    drawn: resamples(articles, count),
  };
}

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

/** A figure of all articles, its interval (the 2.5th and 97.5th percentile of the resamples'), and that of each article. */
export function estimate({ whole, alone, drawn }: Samples, compute: (weights: Weights) => Figure): Estimate {
  const figure = compute(whole);
  const byArticle = alone.map(compute);
  if (!('value' in figure)) return { figure, interval: null, byArticle };
  const values: number[] = [];
  for (const weights of drawn) {
    const found = compute(weights);
    if ('value' in found) values.push(found.value);
  }
  if (values.length < drawn.length / 2 || values.length === 0) return { figure, interval: null, byArticle };
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { figure, interval: [at(0.025), at(0.975)], byArticle };
}

import { alpha } from './alpha.ts';
import type { Estimate, Weights } from './bootstrap.ts';
import { bennettS, cohenKappa, fleissKappa, gwetAc1, observedAgreement, scottPi, type Two } from './chance.ts';
import { masi, nominal } from './distance.ts';
import type { Figure } from './figure.ts';
import type { Gamma } from './gamma.ts';
import { pairsOf } from './parts.ts';
import { type Pool, without } from './pooled.ts';
import { addedUp, f1Of, type Hits, type Matching, precisionOf, recallOf } from './scores.ts';

/** The figures of a layer, or of one type of it. */
export interface Figures {
  /** How many annotations each has, in the order of annotators. */
  readonly annotations: readonly number[];
  readonly pairs: readonly PairAgreement[];
  /** Word by word: all words, among them those that nobody tagged; and only those that somebody did. */
  readonly words: { readonly all: WordAgreement; readonly tagged: WordAgreement };
  /** Alpha for unitizing. */
  readonly unitizing: Estimate;
  /** Gamma, of articles that all have begun; null as long as it is not found. */
  readonly gamma: GammaAgreement | null;
}

export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly exact: MatchingAgreement;
  readonly overlap: MatchingAgreement;
  /** Of all words. */
  readonly words: {
    readonly observed: Estimate;
    readonly cohenKappa: Estimate;
    readonly scottPi: Estimate;
    readonly bennettS: Estimate;
  };
}

export interface MatchingAgreement {
  readonly hits: Hits;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
}

export interface WordAgreement {
  readonly words: number;
  readonly fleissKappa: Estimate;
  readonly alpha: Estimate;
  /** Alpha that takes a word with two types as near to one with either (MASI). */
  readonly alphaMasi: Estimate;
  readonly gwetAc1: Estimate;
}

export interface GammaAgreement extends Estimate, Omit<Gamma, 'figure'> {}

/** Finds a figure of some articles, its interval and that of each article. */
export type Of = (compute: (weights: Weights) => Figure) => Estimate;

/** What figures are of. */
export interface Sources {
  readonly annotators: readonly string[];
  readonly annotations: readonly number[];
  /** Of each pair of annotators: the hits of each article. */
  readonly hits: readonly Readonly<Record<Matching, readonly Hits[]>>[];
  readonly words: Pool<readonly string[]>;
  /** How many categories a word can be in; that nobody tagged it is one. */
  readonly categories: number;
  readonly unitizing: (weights: Weights) => Figure;
}

/** All figures but gamma, which takes longer than all others together. */
export function figuresOf(sources: Sources, whole: Weights, of: Of): Figures {
  const { annotators, annotations, hits, words, categories, unitizing } = sources;
  return {
    annotations,
    pairs: pairsOf(annotators).map((two, n) => ({
      first: annotators[two[0]] ?? '',
      second: annotators[two[1]] ?? '',
      exact: matchingAgreement(hits[n]?.exact ?? [], of),
      overlap: matchingAgreement(hits[n]?.overlap ?? [], of),
      words: pairWords(words, two, categories, of),
    })),
    words: {
      all: wordAgreement(words, categories, whole, of),
      tagged: wordAgreement(without(words, isUntagged), categories, whole, of),
    },
    unitizing: of(unitizing),
    gamma: null,
  };
}

function isUntagged(said: readonly (readonly string[] | undefined)[]): boolean {
  return said.every((types) => types === undefined || types.length === 0);
}

function matchingAgreement(byArticle: readonly Hits[], of: Of): MatchingAgreement {
  const total = (weights: Weights) => addedUp(byArticle.map((hits, article) => [hits, weights[article] ?? 0]));
  return {
    hits: addedUp(byArticle.map((hits) => [hits, 1])),
    precision: of((weights) => precisionOf(total(weights))),
    recall: of((weights) => recallOf(total(weights))),
    f1: of((weights) => f1Of(total(weights))),
  };
}

function pairWords(words: Pool, two: Two, categories: number, of: Of): PairAgreement['words'] {
  return {
    observed: of((weights) => observedAgreement(words(weights), two)),
    cohenKappa: of((weights) => cohenKappa(words(weights), two)),
    scottPi: of((weights) => scottPi(words(weights), two)),
    bennettS: of((weights) => bennettS(words(weights), categories, two)),
  };
}

function wordAgreement(words: Pool<readonly string[]>, categories: number, whole: Weights, of: Of): WordAgreement {
  return {
    words: words(whole).counts.reduce((sum, count) => sum + count, 0),
    fleissKappa: of((weights) => fleissKappa(words(weights))),
    alpha: of((weights) => alpha(words(weights), nominal)),
    alphaMasi: of((weights) => alpha(words(weights), masi)),
    gwetAc1: of((weights) => gwetAc1(words(weights), categories)),
  };
}

/**
 * A figure, or why there is none. Agreement beyond chance is undefined where chance alone would always agree; that is said,
 * and is neither 1 nor 0.
 */
export type Figure = { readonly value: number } | { readonly missing: Reason };

/** Why a figure is undefined; the sentence is in the catalogue. */
export type Reason =
  /** Nobody coded anything. */
  | 'nothing-coded'
  /** No unit was coded by two. */
  | 'nothing-in-common'
  /** All that was coded is one and the same, so nothing else could have been expected. */
  | 'no-variation'
  /** The coders did not code the same number of units each, which the figure takes for granted. */
  | 'uneven-coding'
  /** A number below zero, of which there are no ratios. */
  | 'below-zero'
  /** Anything can be said, so that there is no number of categories that the figure needs. */
  | 'open-list';

export function figure(value: number): Figure {
  return { value };
}

export function missing(reason: Reason): Figure {
  return { missing: reason };
}

/** What agreement there is beyond chance: 1 is all, 0 as by chance. */
export function beyondChance(observed: number, expected: number): Figure {
  return expected === 1 ? missing('no-variation') : figure((observed - expected) / (1 - expected));
}

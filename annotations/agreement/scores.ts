import type { Annotation } from '../model/annotation.ts';
import { sameSpans } from '../model/span.ts';
import { markedWords } from '../review/marked-words.ts';
import type { Pairing } from '../review/pairing.ts';
import { type Figure, figure, missing } from './figure.ts';

/** How many of two people's annotations agree, of how many each has. */
export interface Hits {
  readonly agreed: number;
  readonly first: number;
  readonly second: number;
}

/**
 * How much of the second's is in the first's (precision), how much of the first's is in the second's (recall), and their
 * harmonic mean, for which it makes no difference who is first.
 */
export interface Scores {
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
}

/** When two annotations of one type agree: on the very same words, or on any words in common. */
export type Matching = 'exact' | 'overlap';

export const noHits: Hits = { agreed: 0, first: 0, second: 0 };

/**
 * The hits of each type, by its id.
 *
 * @param text the article's, by which words are compared and not what stands at their edges
 */
export function hitsOf(
  { pairs, onlyFirst, onlySecond }: Pairing,
  matching: Matching,
  text: string,
): ReadonlyMap<string, Hits> {
  const hits = new Map<string, { agreed: number; first: number; second: number }>();
  const of = ({ type }: Annotation) => {
    const known = hits.get(type) ?? { ...noHits };
    hits.set(type, known);
    return known;
  };
  const onSameWords = (a: Annotation, b: Annotation) => sameSpans(markedWords(text, a), markedWords(text, b));
  for (const [first, second] of pairs) {
    const isSame = first.type === second.type && (matching === 'overlap' || onSameWords(first, second));
    if (isSame) of(first).agreed += 1;
    of(first).first += 1;
    of(second).second += 1;
  }
  for (const alone of onlyFirst) of(alone).first += 1;
  for (const alone of onlySecond) of(alone).second += 1;
  return hits;
}

/** All hits together, each as often as its weight says. */
export function addedUp(hits: Iterable<readonly [Hits, weight: number]>): Hits {
  let [agreed, first, second] = [0, 0, 0];
  for (const [hit, weight] of hits) {
    agreed += hit.agreed * weight;
    first += hit.first * weight;
    second += hit.second * weight;
  }
  return { agreed, first, second };
}

export function precisionOf({ agreed, second }: Hits): Figure {
  return second === 0 ? missing('nothing-coded') : figure(agreed / second);
}

export function recallOf({ agreed, first }: Hits): Figure {
  return first === 0 ? missing('nothing-coded') : figure(agreed / first);
}

export function f1Of({ agreed, first, second }: Hits): Figure {
  return first + second === 0 ? missing('nothing-coded') : figure((2 * agreed) / (first + second));
}

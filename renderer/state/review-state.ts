import type { Layer } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { type Difference, type DifferenceClass, differenceClasses } from '../../annotations/review/differences.ts';

/** The differences of those who are compared, as they stand in the window: never part of the project. */
export interface ReviewView {
  /** Those of all articles, in their order, the same ones among them; null before they were found for the first time. */
  readonly differences: readonly Difference[] | null;
  /** How many articles are still to be compared. */
  readonly left: number;
  readonly filter: DifferenceFilter;
  /** The `differenceKey` of the one that was gone to last; '' for none. */
  readonly at: string;
}

/** Which differences are listed and gone to. */
export interface DifferenceFilter {
  /** Those that are of one of these classes. */
  readonly classes: readonly DifferenceClass[];
  /** '' for all. */
  readonly layer: Layer | '';
  readonly article: ArticleId | '';
  /** Those of certain annotations, by id; null for no such choice. */
  readonly only: ReadonlySet<string> | null;
}

/** All that differs. */
export const everyDifference: DifferenceFilter = {
  classes: differenceClasses.filter((name) => name !== 'same'),
  layer: '',
  article: '',
  only: null,
};

export const emptyReview: ReviewView = { differences: null, left: 0, filter: everyDifference, at: '' };

/** Names a difference among those of two people: by the first annotation of each. */
export function differenceKey({ mine: [mine], theirs: [theirs] }: Difference): string {
  return `${mine?.id ?? ''} ${theirs?.id ?? ''}`;
}

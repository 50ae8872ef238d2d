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
  /** Those in which one of the two has this type; '' for any. */
  readonly type: string;
  /** Those in which mine has the one type where theirs has the other, '' for nothing; null for no such choice. */
  readonly met: { readonly mine: string; readonly theirs: string } | null;
  /** Those that differ in this attribute, by its id; '' for any. */
  readonly attribute: string;
  /** Those of certain annotations, by id; null for no such choice. */
  readonly only: ReadonlySet<string> | null;
}

/** All that differs. */
export const everyDifference: DifferenceFilter = {
  classes: differenceClasses.filter((name) => name !== 'same'),
  layer: '',
  article: '',
  type: '',
  met: null,
  attribute: '',
  only: null,
};

export const emptyReview: ReviewView = { differences: null, left: 0, filter: everyDifference, at: '' };

/** Names a difference among those of two people: by the first annotation of each. */
export function differenceKey({ mine: [mine], theirs: [theirs] }: Difference): string {
  return `${mine?.id ?? ''} ${theirs?.id ?? ''}`;
}

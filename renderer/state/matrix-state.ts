import type { MatrixFilter, MatrixOrder } from '../../annotations/comparison/matrix.ts';

/** A place in the matrix: the statement of a proposition, a cell, or one of the claims in a cell. */
export interface MatrixPlace {
  /** The id of a proposition; '' for the first row. */
  readonly proposition: string;
  /** The id of an article; '' is the column of the statements. */
  readonly article: string;
  /** The id of a claim; '' where the cell has none. */
  readonly claim: string;
}

/** Claims × articles, as it stands in the drawer. */
export interface MatrixView {
  readonly order: MatrixOrder;
  readonly filter: MatrixFilter;
  readonly at: MatrixPlace;
  /** The propositions that are to be merged, in the order in which they were marked. */
  readonly marked: ReadonlySet<string>;
  /** The claims that are to be of another proposition. */
  readonly claims: ReadonlySet<string>;
}

export const noMatrixFilter: MatrixFilter = { entity: '', speaker: '', verdict: '', article: '' };

export const emptyMatrix: MatrixView = {
  order: 'coverage',
  filter: noMatrixFilter,
  at: { proposition: '', article: '', claim: '' },
  marked: new Set(),
  claims: new Set(),
};

import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Row } from '../../annotations/search/concordance.ts';
import type { Query } from '../../annotations/search/query.ts';
import type { Searchable } from '../../annotations/search/search.ts';

/** What the window and the worker that searches say to each other. */
export type ToWorker =
  | { readonly texts: readonly Searchable[] }
  | { readonly query: Query; readonly articles: readonly ArticleId[] };

export type FromWorker =
  /** The texts are ready for the query; from now on it is only searched. */
  { readonly began: true } | { readonly found: Found } | { readonly problem: ProblemData };

export interface Found {
  /** How many places there are. */
  readonly count: number;
  /** The first of them, in their context. */
  readonly rows: readonly Row[];
}

/** More lines nobody reads, and sorting them would be felt. */
export const mostRows = 5000;

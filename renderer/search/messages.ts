import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Row } from '../../annotations/search/concordance.ts';
import type { Names, SearchedTag } from '../../annotations/search/said.ts';
import type { Searchable } from '../../annotations/search/search.ts';
import type { Question } from '../../annotations/search/tags.ts';

/** What the window and the worker that searches say to each other. */
export type ToWorker =
  | News
  | {
      readonly question: Question;
      readonly articles: readonly ArticleId[];
      /** Lines that are wanted at the most. */
      readonly most: number;
    };

/** What has become of what is searched. */
export type News =
  | { readonly texts: readonly Searchable[]; readonly gone: readonly ArticleId[] }
  | { readonly article: ArticleId; readonly tags: readonly SearchedTag[]; readonly gone: readonly string[] }
  | { readonly names: Names };

export type FromWorker =
  /** All is ready for the question; from now on it is only searched. */
  { readonly began: true } | { readonly found: Found } | { readonly problem: ProblemData };

export interface Found {
  /** How many places or tags there are. */
  readonly count: number;
  /** The first of them, in their context. */
  readonly rows: readonly Row[];
}

/** More lines nobody reads, and sorting them would be felt. */
export const mostRows = 5000;

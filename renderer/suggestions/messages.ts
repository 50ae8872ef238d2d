import type { ArticleId } from '../../annotations/model/article.ts';
import type { Known, Suggestion, SuggestionSource } from '../../annotations/suggestions/suggestion.ts';

/** What the window and the worker that suggests say to each other. */
export type ToWorker =
  | { readonly known: Known }
  | { readonly article: ArticleId; readonly source: SuggestionSource; readonly question: number };

export interface FromWorker {
  readonly article: ArticleId;
  readonly question: number;
  /** Sorted by `inOrder`. */
  readonly suggestions: readonly Suggestion[];
}

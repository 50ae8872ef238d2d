import type { ArticleId } from '../../annotations/model/article.ts';
import type { Suggestion } from '../../annotations/suggestions/suggestion.ts';

/** What is suggested in the open articles, as it stands in the window: never part of the project. */
export interface Suggestions {
  /** By article, sorted by `inOrder`; one that is not here has not been looked at yet. */
  readonly made: ReadonlyMap<ArticleId, readonly Suggestion[]>;
  /** The suggestion that was gone to last. */
  readonly at: SuggestionAt;
}

/** Where a suggestion is: its article, its `suggestionKey` ('' for none) and what it would tag. */
export interface SuggestionAt extends Pick<Suggestion, 'spans'> {
  readonly article: ArticleId;
  readonly key: string;
}

export const noSuggestions: Suggestions = { made: new Map(), at: { article: '', key: '', spans: [] } };

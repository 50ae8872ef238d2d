import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Direction, Order } from '../../annotations/search/concordance.ts';
import type { Question } from '../../annotations/search/tags.ts';
import type { Found } from '../search/messages.ts';

/** Where is searched: everywhere, in the panes, or in one article. */
export const scopes = ['all', 'open', 'one'] as const;
export type Scope = (typeof scopes)[number];

/** The concordance, as it stands in the window. */
export interface Search {
  readonly question: Question;
  readonly scope: Scope;
  /** The article that is searched where only one is. */
  readonly article: ArticleId;
  /** What the question came to; null before it has been answered. */
  readonly found: Found | null;
  readonly problem: ProblemData | null;
  readonly sort: { readonly by: Order; readonly direction: Direction };
  /** What is left out of what was found, by `placeKey`. */
  readonly out: ReadonlySet<string>;
  /** The layer and type to tag with, as "layer type"; '' until one is chosen. */
  readonly type: string;
  /** What is looked for where it is the occurrences of a mention; null otherwise. */
  readonly mention: Mention | null;
  /** What the keyboard is at, by `placeKey`; '' for nothing. */
  readonly at: string;
}

/** A mention whose other occurrences are looked for. */
export interface Mention {
  /** The entity that it is of, which new tags will be of as well; '' for none. */
  readonly entry: string;
  readonly name: string;
  /** Other names of the entity than the mention's words. */
  readonly otherNames: readonly string[];
}

export const emptySearch: Search = {
  question: {
    query: { text: '', others: [], kind: 'plain', wholeWords: false, matchCase: false, matchAccents: false },
    subject: 'text',
    attribute: '',
    layer: '',
    type: '',
    creator: '',
  },
  scope: 'all',
  article: '',
  found: null,
  problem: null,
  sort: { by: 'article', direction: 'ascending' },
  out: new Set(),
  type: '',
  mention: null,
  at: '',
};

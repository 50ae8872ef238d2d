import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Direction, Order } from '../../annotations/search/concordance.ts';
import type { Query } from '../../annotations/search/query.ts';
import type { Found } from '../search/messages.ts';

/** The concordance, as it stands in the window. */
export interface Search {
  readonly query: Query;
  readonly scope: 'all' | 'open';
  /** What the query came to; null before it has been answered. */
  readonly found: Found | null;
  readonly problem: ProblemData | null;
  readonly sort: { readonly by: Order; readonly direction: Direction };
  /** The places that are not to be tagged, by `placeKey`. */
  readonly out: ReadonlySet<string>;
  /** The layer and type to tag with, as "layer type"; '' until one is chosen. */
  readonly type: string;
  /** The place that the keyboard is on, by `placeKey`; '' for none. */
  readonly at: string;
}

export const emptySearch: Search = {
  query: { text: '', others: [], kind: 'plain', wholeWords: false, matchCase: false, matchAccents: false },
  scope: 'all',
  found: null,
  problem: null,
  sort: { by: 'article', direction: 'ascending' },
  out: new Set(),
  type: '',
  at: '',
};

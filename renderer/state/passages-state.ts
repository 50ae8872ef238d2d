import type { PassageDirection, PassageOrder } from '../../annotations/passages/order.ts';

/** How it stands with the search for shared passages. What was found stays while it is looked for anew. */
export interface PassageSearch {
  readonly is: 'idle' | 'running' | 'done' | 'stopped';
  /** Articles looked at so far, and all of them. */
  readonly done: number;
  readonly total: number;
  /** Whether it has been running for longer than a moment. */
  readonly isLong: boolean;
}

export const noPassageSearch: PassageSearch = { is: 'idle', done: 0, total: 0, isLong: false };

/** Shared passages, as they stand in the drawer and in the texts. */
export interface PassageView {
  readonly sort: { readonly by: PassageOrder; readonly direction: PassageDirection };
  /** The article whose passages alone are listed; '' for all. */
  readonly article: string;
  /** The passage that was gone to last, by `passageKey`; '' for none. */
  readonly at: string;
}

export const emptyPassageView: PassageView = { sort: { by: 'articles', direction: 'ascending' }, article: '', at: '' };

import type { AuthorityRow } from '../../annotations/authority/authority.ts';

/** What the window and the worker that finds rows say to each other. Lists go by their names. */
export type ToWorker =
  /** Take the rows of a list, as they lie in its file, in place of what was there of that name. */
  | { readonly list: string; readonly rows: string }
  | { readonly ask: number; readonly typed: string; readonly lists: readonly string[]; readonly most: number };

export interface FromWorker {
  /** The question that is answered. */
  readonly ask: number;
  /** The rows that fit best, of each list in which there are any. */
  readonly found: readonly { readonly list: string; readonly rows: readonly AuthorityRow[] }[];
}

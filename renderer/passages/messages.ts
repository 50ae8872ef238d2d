import type { Passage } from '../../annotations/passages/passages.ts';
import type { Source } from '../../annotations/passages/words.ts';

/** What the window and the worker that looks for shared passages say to each other. */
export interface ToWorker {
  readonly articles: readonly Source[];
}

export type FromWorker =
  /** So many articles are done. */
  | { readonly done: number }
  /** Some of what was found: a large answer comes in parts, so that the window can answer in between. */
  | { readonly passages: readonly Passage[] }
  | { readonly isWhole: true };

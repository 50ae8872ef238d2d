import type { CurationSettings } from '../../annotations/model/review.ts';

/** Which places the queue shows; '' of each for all. */
export interface QueueFilter {
  /** Those that are to be decided, or all. */
  readonly show: 'open' | 'all';
  readonly kind: string;
  readonly layer: string;
  readonly article: string;
  /** Somebody who has something there. */
  readonly annotator: string;
}

/** The queue of a curated set, as it stands in the window. */
export interface CurationView {
  /** The place that the keyboard is at, by its id; '' for none. */
  readonly at: string;
  /** The option that is meant when a version of it is to be edited, from 0. */
  readonly option: number;
  /** The tags that are drawn whatever a pane shows: those of the place, by id. */
  readonly shown: ReadonlySet<string>;
  readonly filter: QueueFilter;
  /** How the set is to be made, while that is being chosen; null where it is as it was made last. */
  readonly draft: CurationSettings | null;
}

export const everyPlace: QueueFilter = { show: 'open', kind: '', layer: '', article: '', annotator: '' };

export const emptyCuration: CurationView = { at: '', option: 0, shown: new Set(), filter: everyPlace, draft: null };

import type { Tagset } from '../../annotations/model/tagset.ts';
import type { Usage } from '../../annotations/model/tagset-usage.ts';
import type { Place } from './draft.ts';

/** The tagset being edited, and how to change it. */
export interface Draft {
  readonly tagset: Tagset;
  /** The project's own, as it is saved. */
  readonly base: Tagset;
  readonly isChanged: boolean;
  /** Go on with another draft, and at another thing where one is named. */
  readonly change: (tagset: Tagset, at?: Place) => void;
}

/** What the form of each thing is given. */
export interface FormProps {
  readonly draft: Draft;
  readonly usage: Usage;
  readonly at: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

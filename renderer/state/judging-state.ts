import type { Judgement } from '../../annotations/model/review.ts';
import type { Standing } from '../../annotations/review/verdicts.ts';

/** What of the verdicts is listed, as it stands in the window: never part of the project. */
export interface VerdictView {
  /** Those on one's own tags, or those that one has given. */
  readonly of: 'received' | 'given';
  readonly filter: VerdictFilter;
  /** The verdict that the keyboard is at, by its id; '' for none. */
  readonly at: string;
}

export interface VerdictFilter {
  /** '' for all; `stale` are those whose tag was changed since, whatever else they are. */
  readonly standing: Standing | 'stale' | '';
  /** The reviewer of those received, the annotator of those given; '' for all. */
  readonly who: string;
  /** '' for all; `overruled` are all but those that agree. */
  readonly judgement: Judgement | 'overruled' | '';
}

export const everyVerdict: VerdictFilter = { standing: '', who: '', judgement: '' };

export const emptyVerdicts: VerdictView = { of: 'received', filter: everyVerdict, at: '' };

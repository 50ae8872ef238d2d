import type { CheckCode } from '../../annotations/checks/finding.ts';

/** The checklist, as it stands in the window. */
export interface Checks {
  /** The check whose findings are shown; '' for the first that found something. */
  readonly code: CheckCode | '';
  /** The finding that the keyboard is at, by its key; '' for none. */
  readonly at: string;
}

export const noChecks: Checks = { code: '', at: '' };

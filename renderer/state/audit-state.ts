import type { HistoryPage } from '../../annotations/audit/asking.ts';
import type { Happening } from '../../annotations/audit/happening.ts';
import { everything, type Question } from '../../annotations/audit/question.ts';

export const spansOfTime = ['', 'today', 'week', 'range'] as const;
export type SpanOfTime = (typeof spansOfTime)[number];

/** What of the history is listed: the question, with time as a person says it. */
export interface AuditFilter extends Omit<Question, 'since' | 'until' | 'judged'> {
  readonly time: SpanOfTime;
  /** Days of a range, as 2024-03-17; '' where it is open. */
  readonly from: string;
  readonly until: string;
}

const { since: _, until: __, judged: ___, ...rest } = everything;
export const emptyAuditFilter: AuditFilter = { ...rest, time: '', from: '', until: '' };

/** The history as it stands in the drawer: of a hundred thousand rows those that were looked at. */
export interface AuditView {
  readonly filter: AuditFilter;
  /** What the last answer said; null before the first. */
  readonly page: Omit<HistoryPage, 'rows' | 'at' | 'from'> | null;
  readonly rows: ReadonlyMap<number, Happening>;
  /** The row that the keyboard is at; -1 for none. */
  readonly at: number;
}

export const emptyAudit: AuditView = { filter: emptyAuditFilter, page: null, rows: new Map(), at: -1 };

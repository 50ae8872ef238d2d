import type { ProblemData } from '../model/problem.ts';
import type { Happening } from './happening.ts';
import type { History } from './history.ts';
import type { Labelling } from './labels.ts';
import { everything, fitting, type Question } from './question.ts';

/** A stretch of what fits a question, the newest first, and what there is to choose from. */
export interface HistoryPage {
  /** How many happenings there are that may be seen, and how many of them fit. */
  readonly all: number;
  readonly shown: number;
  /** Where the first of these rows stands among those that fit. */
  readonly from: number;
  readonly rows: readonly Happening[];
  /** Where the happening that was asked about stands now; -1 where it does not fit. */
  readonly at: number;
  /** Who did something, and on which articles. */
  readonly people: readonly string[];
  readonly articles: readonly string[];
  /** What of the journals could not be read. */
  readonly problems: readonly ProblemData[];
}

/** What of the happenings that fit is asked for. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
  /** The key of a happening whose place is asked for, or ''. */
  readonly at: string;
}

/** Answers questions about one history; what fitted the last one is kept while neither changes. */
export class Asking {
  readonly #history: History;
  #known: { all: readonly Happening[]; by: string; labelling: Labelling; found: readonly Happening[] } | undefined;

  constructor(history: History) {
    this.#history = history;
  }

  /** What fits, the newest first. */
  found(question: Question, labelling: Labelling): readonly Happening[] {
    const all = this.#history.all();
    const by = JSON.stringify(question);
    const known = this.#known;
    if (known?.all === all && known.by === by && known.labelling === labelling) return known.found;
    const found = fitting(all, question, labelling).reverse();
    this.#known = { all, by, labelling, found };
    return found;
  }

  page(question: Question, labelling: Labelling, { from, count, at }: Stretch): Omit<HistoryPage, 'problems'> {
    const all = this.#history.all();
    const { judged } = question;
    const visible = judged === null ? all : fitting(all, { ...everything, judged }, labelling);
    const found = this.found(question, labelling);
    return {
      all: visible.length,
      shown: found.length,
      from,
      rows: found.slice(from, from + count),
      at: at === '' ? -1 : found.findIndex(({ key }) => key === at),
      people: [...new Set(visible.map(({ by }) => by))].sort(),
      articles: [...new Set(visible.map(({ article }) => article))].filter((article) => article !== ''),
    };
  }
}

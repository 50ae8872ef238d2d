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

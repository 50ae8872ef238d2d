/** By whom, when and with what a file is made, and who is told how far it is. */
export interface Making {
  /** Annotator, or '' where that is not known. */
  readonly by: string;
  /** ISO 8601, UTC; '' where it is not to be said. */
  readonly at: string;
  /** Of the program. */
  readonly version: string;
  /** How much of the work is done. */
  readonly tell: (done: number, total: number) => void;
}

/** Where nobody says anything of it. */
export const unsaid: Making = { by: '', at: '', version: '', tell: () => undefined };

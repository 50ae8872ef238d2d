import type { ProblemData } from '../../annotations/model/problem.ts';
import { sentence } from '../contract/words/words.ts';

/** What a command came to. It is printed in one place, so that `--json` means the same everywhere. */
export interface Outcome {
  readonly exit: 0 | 1;
  /** What `--json` prints. */
  readonly result: object;
  /** What is printed without it. */
  readonly lines: readonly string[];
  /** What is said on standard error: also what was found damaged and mended on opening, which need not change the exit. */
  readonly problems: readonly ProblemData[];
  /** What standard output gets instead of result and lines. */
  readonly content?: string;
}

/** The command was called wrongly: exit code 2. The message is a sentence of the catalogue. */
export class UsageError extends Error {}

/** What a command cannot do its work for. */
export class Failure extends Error {
  readonly problems: readonly ProblemData[];

  constructor(problems: readonly ProblemData[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }
}

/** A problem as `--json` prints it. */
export function printable({ code, values }: ProblemData): object {
  return { code, values, message: sentence({ code, values }) };
}

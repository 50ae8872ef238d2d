import type { CommandName } from './command.ts';
import { type Diff, reverse } from './diff.ts';

/** One thing a person did: what it was called and what it changed. */
export interface Step {
  readonly name: CommandName;
  readonly diff: Diff;
}

/**
 * What can be undone and redone, newest last: one history across all panes, an immutable value. Undoing is applying the
 * reversed diff, so there is no second way for the project to change.
 */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/**
 * Steps kept: more than a day's work. Most are a few hundred bytes; those that say what an article's blocks are hold them
 * twice, some ten kilobytes for a long one.
 */
const kept = 10_000;

/** After something new was done, what was undone before it can no longer be redone. */
export function record(history: History, step: Step): History {
  return { done: [...history.done.slice(-(kept - 1)), step], undone: [] };
}

/** The diff that takes the last step back and the history after it; undefined where there is nothing to undo. */
export function undo({ done, undone }: History): { step: Step; diff: Diff; history: History } | undefined {
  const step = done.at(-1);
  if (step === undefined) return undefined;
  return { step, diff: reverse(step.diff), history: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** The diff that does the last undone step again and the history after it; undefined where there is nothing to redo. */
export function redo({ done, undone }: History): { step: Step; diff: Diff; history: History } | undefined {
  const step = undone.at(-1);
  if (step === undefined) return undefined;
  return { step, diff: step.diff, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}

import type { ProblemData, Result } from '../../annotations/model/problem.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { getState, type Notice, setState } from './store.ts';

let lastId = 0;

/** Show a sentence until the person closes it; the same sentence is not shown twice. */
export function notify(tone: Notice['tone'], text: string): void {
  const { notices } = getState();
  if (notices.some((notice) => notice.text === text)) return;
  lastId += 1;
  setState({ notices: [...notices, { id: lastId, tone, text }] });
}

export function showProblem(problem: ProblemData): void {
  notify('problem', sentence(problem));
}

export function dismiss(id: number): void {
  setState({ notices: getState().notices.filter((notice) => notice.id !== id) });
}

/** Say something to screen readers, without drawing it. */
export function say(text: string): void {
  setState({ said: text });
}

/** The value of a result; a problem is shown, and undefined answered. */
export function valueOrNotice<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  showProblem(result.problem);
  return undefined;
}

import type { ProblemData, Result } from '../../annotations/model/problem.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { getState, type Notice, setState } from './store.ts';

let lastId = 0;

/** Milliseconds that a sentence about something done stays; one about a problem stays until it is closed. */
const doneStays = 6_000;

/** Show a sentence until the person closes it, or (of something done) for a while; the same one is not shown twice. */
export function notify(tone: Notice['tone'], text: string): void {
  const { notices } = getState();
  if (notices.some((notice) => notice.text === text)) return;
  lastId += 1;
  const id = lastId;
  setState({ notices: [...notices, { id, tone, text }] });
  if (tone === 'done') window.setTimeout(() => dismiss(id), doneStays);
}

export function showProblem(problem: ProblemData): void {
  notify('problem', sentence(problem));
}

export function dismiss(id: number): void {
  setState({ notices: getState().notices.filter((notice) => notice.id !== id) });
}

/** Say something to screen readers, without drawing it. The same words twice are said twice. */
export function say(text: string): void {
  setState({ said: { id: getState().said.id + 1, text } });
}

let hintTimer: number | undefined;

/** Say why a key did nothing, to everyone: a short sentence in the status bar that goes by itself. */
export function hint(text: string): void {
  say(text);
  setState({ hint: text });
  window.clearTimeout(hintTimer);
  hintTimer = window.setTimeout(() => setState({ hint: '' }), doneStays);
}

/** The value of a result; a problem is shown, and undefined answered. */
export function valueOrNotice<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  showProblem(result.problem);
  return undefined;
}

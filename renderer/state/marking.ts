import type { Annotation } from '../../annotations/model/annotation.ts';
import { t } from '../words.ts';
import { filtered, listed, listedOnly } from './list.ts';
import { hint } from './notices.ts';
import { getState, type State, setState } from './store.ts';
import { articlesInPanes } from './workspace.ts';

/** The rows of the list of annotations that are marked, for what is to be done with many at once: ids, whoever shows them. */
type Marked = ReadonlySet<string>;

/** Where Shift began, and what was marked before: going back with Shift takes back what going on has marked. */
let run: { readonly from: string; readonly before: Marked } | undefined;

function set(marked: Marked): void {
  setState({ marked });
}

/** What the list shows now, by layers, colleagues and its filter. */
export function shownInList(state: State): readonly Annotation[] {
  const { open, workspace, filter } = state;
  if (open === null) return [];
  const { only } = filter;
  const all =
    only === null ? listed(open, articlesInPanes(state).split(' '), workspace) : listedOnly(open.project, only);
  return filtered(all, filter, open.project);
}

/** What is marked and shown: what is out of sight is not changed behind one's back. */
export function markedAnnotations(): readonly Annotation[] {
  const state = getState();
  return state.marked.size === 0 ? [] : shownInList(state).filter(({ id }) => state.marked.has(id));
}

/** Mark a row, or take its mark back. */
export function toggleMark(id: string): void {
  run = undefined;
  const marked = new Set(getState().marked);
  if (!marked.delete(id)) marked.add(id);
  set(marked);
}

/** Mark all rows from one place to another, both included, as Shift with an arrow or a click does. */
export function markThrough(rows: readonly Annotation[], at: number, to: number): void {
  run ??= { from: rows[at]?.id ?? '', before: getState().marked };
  const { from, before } = run;
  const start = rows.findIndex(({ id }) => id === from);
  const [first, last] = start < to ? [start, to] : [to, start];
  const marked = new Set(before);
  for (const { id } of rows.slice(Math.max(0, first), last + 1)) marked.add(id);
  set(marked);
}

/** The next Shift begins where one is then. */
export function endRun(): void {
  run = undefined;
}

export function markAll(rows: readonly Annotation[]): void {
  run = undefined;
  set(new Set(rows.map(({ id }) => id)));
}

/** Take all marks back; answers whether there were any. */
export function clearMarks(): boolean {
  run = undefined;
  if (getState().marked.size === 0) return false;
  set(new Set());
  hint(t('work.noneMarked'));
  return true;
}

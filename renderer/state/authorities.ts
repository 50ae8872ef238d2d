import type { Authority, AuthorityRow } from '../../annotations/authority/authority.ts';
import { RowFinder } from '../authority/row-finder.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { type Authorities, noAuthorities } from './authority-state.ts';
import { notify, say, showProblem, valueOrNotice } from './notices.ts';
import { getState, setState } from './store.ts';

/** How many rows of each list are offered: one more letter is typed sooner than a longer list is read. */
const mostOffered = 20;

const finder = new RowFinder(
  async (name) => valueOrNotice(await ask('authority-rows', { name }))?.rows,
  (reason) => notify('problem', t('notices.failed', { reason })),
);

function set(fields: Partial<Authorities>): void {
  setState({ authorities: { ...getState().authorities, ...fields } });
}

/** Another project, or none, is in the window. */
export async function meetAuthorities(): Promise<void> {
  finder.forget();
  setState({ authorities: noAuthorities });
  if (getState().open === null) return;
  const listed = valueOrNotice(await ask('authorities', {}));
  if (listed === undefined) return;
  setState({ authorities: { ...noAuthorities, lists: listed.authorities } });
  for (const problem of listed.problems) showProblem(problem);
}

/** The lists changed, here or in another window. */
export function authoritiesChanged(lists: readonly Authority[]): void {
  const before = getState().authorities.lists;
  const isSame = ({ name, created }: Authority) =>
    lists.some((other) => other.name === name && other.created === created);
  // What is new is given to the worker when it is needed; what is gone would stay in its memory.
  if (!before.every(isSame)) finder.forget();
  set({ lists });
}

/** Let the person choose a file of rows: a new list, or one in the place of another. */
export async function takeInAuthority(replace?: string): Promise<void> {
  const taken = valueOrNotice(await ask('take-in-authority', replace === undefined ? {} : { replace }));
  setState({ progress: null });
  if (taken == null) return;
  set({ taken });
  say(t('authority.done', { title: taken.authority.title, count: taken.report.rows }));
}

export async function removeAuthority({ name, title }: Authority): Promise<void> {
  const removed = valueOrNotice(await ask('remove-authority', { name }));
  if (removed === undefined) return;
  const { taken } = getState().authorities;
  if (taken?.authority.name === name) set({ taken: null });
  notify('done', t('authority.removed', { title, aside: removed.aside }));
}

/** What was said of the last list taken in has been read. */
export function authorityRead(): void {
  set({ taken: null });
}

/** Rows of one list. */
export interface RowsFound {
  readonly authority: Authority;
  readonly rows: readonly AuthorityRow[];
}

/** Rows are about to be looked for: while a person begins to type, the lists are made ready. */
export function prepareAuthorities(): void {
  const { lists } = getState().authorities;
  if (lists.length > 0) void finder.prepare(lists);
}

/**
 * The rows of every list that what is typed may mean, the best first; undefined where there are no lists. None are answered
 * where something else is typed meanwhile, which has an answer of its own.
 */
export function findRows(typed: string): Promise<readonly RowsFound[]> | undefined {
  const { lists } = getState().authorities;
  return lists.length === 0 ? undefined : foundIn(lists, typed);
}

async function foundIn(lists: readonly Authority[], typed: string): Promise<readonly RowsFound[]> {
  const found = await finder.find(lists, typed, mostOffered);
  return (found ?? []).flatMap(({ list, rows }) => {
    const authority = lists.find(({ name }) => name === list);
    return authority === undefined ? [] : [{ authority, rows }];
  });
}

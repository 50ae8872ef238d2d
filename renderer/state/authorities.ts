import type { Authority, AuthorityRow } from '../../annotations/authority/authority.ts';
import { givenType } from '../../annotations/authority/given-type.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { typeOf, typesIn } from '../../annotations/model/tagset.ts';
import { isItem } from '../../annotations/register/identifiers.ts';
import { standing } from '../../annotations/register/standing.ts';
import { RowFinder } from '../authority/row-finder.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { type Authorities, noAuthorities } from './authority-state.ts';
import { perform } from './commands.ts';
import { notify, say, showProblem, valueOrNotice } from './notices.ts';
import { getState, type OpenProject, setState } from './store.ts';

/** How many rows of each list are offered. */
const mostOffered = 50;

const finder = new RowFinder(
  async (name) => valueOrNotice(await ask('authority-rows', { name }))?.rows,
  (reason) => {
    set({ isReading: false });
    notify('problem', t('notices.failed', { reason }));
  },
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
  set({ lists, isReading: false });
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
export interface Candidates {
  readonly authority: Authority;
  readonly rows: readonly AuthorityRow[];
}

/** Rows are about to be looked for: while a person begins to type, the lists are made ready. */
export function prepareAuthorities(): void {
  const { lists } = getState().authorities;
  if (lists.length > 0) void finder.prepare(lists);
}

/**
 * The rows of every list that what is typed may mean, the best first; undefined where something else was typed meanwhile,
 * whose answer is on its way.
 */
export async function findCandidates(typed: string): Promise<readonly Candidates[] | undefined> {
  const { lists } = getState().authorities;
  if (lists.length === 0) return [];
  set({ isReading: true });
  const found = await finder.find(lists, typed, mostOffered);
  if (found === undefined) return undefined;
  set({ isReading: false });
  return found.flatMap(({ list, rows }) => {
    const authority = lists.find(({ name }) => name === list);
    return authority === undefined ? [] : [{ authority, rows }];
  });
}

/**
 * Make an entity of a row and link one's own annotations to it, as one step; where a register has an entity of the same item,
 * that one. Answers the entity's id; undefined where it was refused.
 */
export async function adoptRow(
  row: AuthorityRow,
  authority: Authority,
  mentions: readonly Annotation[],
): Promise<string | undefined> {
  const { open } = getState();
  if (open === null) return undefined;
  const ids = mentions.map(({ id }) => id);
  const known = entityOfRow(open, row);
  if (known !== undefined) {
    const linked = ids.length === 0 || (await perform({ do: 'set-entry', ids, entry: known })) !== undefined;
    return linked ? known : undefined;
  }
  const id = crypto.randomUUID();
  const { names, identifiers } = row;
  const note = [row.note, t('authority.from', { title: authority.title })].filter((line) => line !== '').join('\n');
  const type = typeOfRow(open, row, mentions[0]?.type ?? '');
  const done = await perform({ do: 'add-entity', id, type, names, identifiers, note, mentions: ids });
  return done === undefined ? undefined : id;
}

/** The entity that a row is already, by its Wikidata item. */
export function entityOfRow({ project }: OpenProject, row: AuthorityRow): string | undefined {
  const items = row.identifiers.filter(isItem);
  if (items.length === 0) return undefined;
  return [...standing(project.entities).keys()].find(({ identifiers }) =>
    identifiers.some((identifier) => items.includes(identifier)),
  )?.id;
}

/** The list's type where the tagset has it, else the mention's own, else the first. */
export function typeOfRow({ project }: OpenProject, row: AuthorityRow, ofMention: string): string {
  const { tagset } = project;
  const given = givenType(tagset, row.type)?.id ?? typeOf(tagset, 'entity', ofMention)?.id;
  return given ?? typesIn(tagset, 'entity')[0]?.id ?? '';
}

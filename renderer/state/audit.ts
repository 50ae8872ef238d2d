import type { Happening } from '../../annotations/audit/happening.ts';
import type { Question } from '../../annotations/audit/question.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { type AuditFilter, emptyAudit, emptyAuditFilter } from './audit-state.ts';
import { bringUp, focusOnceDrawn } from './drawer.ts';
import { meet } from './names.ts';
import { hint, notify, valueOrNotice } from './notices.ts';
import { openEntities } from './register.ts';
import { visit } from './returning.ts';
import { getState, type OpenProject, type State, setState, useStore } from './store.ts';
import { focusText, showArticle } from './views.ts';
import { showTagsOf } from './workspace.ts';

/** What was done in the project, in the drawer: asked for in stretches, since there may be a hundred thousand. */

/** Rows that are asked for at a time: several screens. */
const stretch = 200;

/** Counts the questions: an answer to one that is no longer the last is let go. */
let asked = 0;
/** The row that was missing last, around which the next stretch lies. */
let wanted = 0;
/** Rows that are on their way. */
let coming: { readonly from: number; readonly to: number } | undefined;

/** The history in sight, with the keyboard in it. */
export function showHistory(): void {
  bringUp('history');
  focusOnceDrawn('.audit [role="grid"]');
}

/** All that was done to one tag, also one that is gone. */
export function showHistoryOf(annotation: string): void {
  filterHistory({ ...emptyAuditFilter, about: annotation });
  showHistory();
}

export function filterHistory(fields: Partial<AuditFilter>): void {
  const { audit } = getState();
  setState({ audit: { ...audit, filter: { ...audit.filter, ...fields }, at: -1 } });
  wanted = 0;
  void readHistory();
}

/** Ask anew: for the rows in sight, and where the one that the keyboard is at stands now. */
export async function readHistory(): Promise<void> {
  const { open, audit } = getState();
  if (open === null) return;
  asked += 1;
  const mine = asked;
  const at = audit.rows.get(audit.at)?.key ?? '';
  const from = Math.max(0, wanted - stretch / 2);
  coming = { from, to: from + stretch };
  const answer = valueOrNotice(await ask('history', { question: questionOf(getState()), from, count: stretch, at }));
  if (mine !== asked || answer === undefined) return;
  coming = undefined;
  const { rows, at: place, from: first, ...page } = answer;
  if (getState().workspace.isBlind) meet(page.people);
  const listed = new Map(rows.map((row, i) => [first + i, row]));
  setState({ audit: { ...getState().audit, page, rows: listed, at: place } });
}

/** A row is in sight that is not here yet. */
export function wantRow(index: number): void {
  const { audit } = getState();
  if (audit.rows.has(index) || (coming !== undefined && index >= coming.from && index < coming.to)) return;
  wanted = index;
  void readFurther(index);
}

async function readFurther(index: number): Promise<void> {
  const mine = asked;
  const from = Math.max(0, index - stretch / 2);
  coming = { from, to: from + stretch };
  const answer = valueOrNotice(
    await ask('history', { question: questionOf(getState()), from, count: stretch, at: '' }),
  );
  if (mine !== asked || answer === undefined) return;
  coming = undefined;
  const { audit } = getState();
  // Something was done meanwhile, so rows have moved.
  if (answer.shown !== audit.page?.shown) return void readHistory();
  const rows = new Map(answer.rows.map((row, i) => [from + i, row]));
  // What is far from here is asked for again when it is come to.
  const near = [...audit.rows].filter(([at]) => Math.abs(at - index) < 10 * stretch);
  setState({ audit: { ...audit, rows: new Map([...near, ...rows]) } });
}

export function moveInHistory(at: number): void {
  setState({ audit: { ...getState().audit, at } });
}

/** To where it is in the texts, or in the register. */
export async function visitHappening({ thing, ids, about, article }: Happening): Promise<void> {
  const { open } = getState();
  if (open === null) return;
  const annotation = firstHere(open, [...(thing === 'annotation' ? ids : []), ...about]);
  const entity = thing === 'entity' ? ids.find((id) => open.project.entities.has(id)) : undefined;
  if (annotation !== undefined) {
    showTagsOf(annotation.creator);
    await visit(annotation);
  } else if (entity !== undefined) openEntities(entity);
  else if (thing !== 'annotation' && open.project.articles.has(article)) {
    await showArticle(article);
    focusText(article);
  } else hint(t('audit.gone'));
}

function firstHere({ project }: OpenProject, ids: readonly string[]): Annotation | undefined {
  for (const id of ids) {
    const annotation = annotationOf(project, id);
    if (annotation !== undefined) return annotation;
  }
  return undefined;
}

/** Write what is listed to a file that the person names. */
export async function exportHistory(format: 'jsonl' | 'csv'): Promise<void> {
  const written = valueOrNotice(await ask('export-history', { question: questionOf(getState()), format }));
  if (written != null) notify('done', t('audit.exported', written));
}

/** The filter with moments for days, and, while one reviews blind, without what others think of what one has yet to judge. */
export function questionOf(state: Pick<State, 'audit' | 'open' | 'workspace'>, now = new Date()): Question {
  const { time, from, until, ...filter } = state.audit.filter;
  const { since, before } = momentsOf({ time, from, until }, now);
  return { ...filter, since, until: before, judged: judgedIn(state) };
}

/** Which tags one has judged, where that decides what one may see. */
export function judgedIn({ open, workspace }: Pick<State, 'open' | 'workspace'>): Question['judged'] {
  if (open === null || !workspace.isBlind) return null;
  const own = [...open.project.verdicts.values()].filter(({ creator }) => creator === open.annotator);
  return { reader: open.annotator, annotations: own.map(({ annotation }) => annotation) };
}

/** Days begin at midnight where one is. */
export function momentsOf(
  { time, from, until }: Pick<AuditFilter, 'time' | 'from' | 'until'>,
  now: Date,
): { since: string; before: string } {
  const midnight = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString();
  switch (time) {
    case '':
      return { since: '', before: '' };
    case 'today':
      return { since: midnight(0), before: '' };
    case 'week':
      return { since: midnight(-6), before: '' };
    case 'range':
      return { since: dayAt(from, 0), before: dayAt(until, 1) };
  }
}

function dayAt(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return '';
  return new Date(year, month - 1, date + later).toISOString();
}

let timer: number | undefined;

/** Milliseconds after something was saved until it is listed: several changes in a row are asked for once. */
const rest = 150;

/** The list grows with what is done while it is in sight, and begins anew with another project. */
export function followHistory(): void {
  useStore.subscribe((state, before) => {
    if (state.open?.folder !== before.open?.folder) {
      asked += 1;
      wanted = 0;
      coming = undefined;
      setState({ audit: emptyAudit });
      return;
    }
    const isSaved = state.saving !== before.saving && state.saving.state === 'saved';
    const isOther = state.workspace.isBlind !== before.workspace.isBlind;
    if ((isSaved || isOther) && isInSight(state)) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void readHistory(), rest);
    }
  });
  // Colleagues' journals may have come by a shared folder meanwhile.
  window.addEventListener('focus', () => isInSight(getState()) && void readHistory());
}

function isInSight({ open, workspace }: Pick<State, 'open' | 'workspace'>): boolean {
  return open !== null && workspace.drawer === 'history' && !workspace.closed.includes('drawer');
}

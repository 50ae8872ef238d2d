import {
  filteredRows,
  inOrder,
  type Matrix,
  type MatrixFilter,
  type MatrixOrder,
  matrixOf,
} from '../../annotations/comparison/matrix.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { annotationOf, type Project } from '../../annotations/model/project.ts';
import type { Proposition } from '../../annotations/model/register.ts';
import { entryFor } from '../../annotations/register/standing.ts';
import type { Workspace } from '../../app/contract/workspace.ts';
import { t } from '../words.ts';
import { columnsOf } from './columns.ts';
import { bringUp, focusOn, focusOnSoon } from './drawer.ts';
import { type MatrixPlace, type MatrixView, noMatrixFilter } from './matrix-state.ts';
import { nameOf } from './names.ts';
import { hint, say } from './notices.ts';
import { askForStatement, mergePropositions } from './propositions.ts';
import { visitFrom } from './returning.ts';
import { getState, type OpenProject, openDialog, setState } from './store.ts';

/** Claims × articles in the drawer: what of it is shown, where in it one is, and what is done with its rows and claims. */

function set(fields: Partial<MatrixView>): void {
  setState({ matrix: { ...getState().matrix, ...fields } });
}

/** The matrix of the articles that are columns, from the claims that are one's own or of colleagues who are shown. */
export function wholeMatrix(
  open: OpenProject,
  { shownColleagues, hiddenColumns }: Pick<Workspace, 'shownColleagues' | 'hiddenColumns'>,
): Matrix {
  const { project, annotator } = open;
  const articles = columnsOf(open, hiddenColumns).map(({ id }) => id);
  return matrixOf(project, articles, ({ creator }) => creator === annotator || shownColleagues.includes(creator));
}

/** The rows that are shown, in their order. */
export function shownMatrix(project: Project, matrix: Matrix, order: MatrixOrder, filter: MatrixFilter): Matrix {
  return { articles: matrix.articles, rows: filteredRows(project, inOrder(matrix, order), filter) };
}

export function orderMatrix(order: MatrixOrder): void {
  set({ order });
}

export function filterMatrix(fields: Partial<MatrixFilter>): void {
  set({ filter: { ...getState().matrix.filter, ...fields } });
}

export function showAllRows(): void {
  set({ filter: noMatrixFilter });
}

export function moveInMatrix(at: MatrixPlace): void {
  set({ at });
}

/** Bring the matrix into sight, with the focus on it. */
export function openMatrix(): void {
  bringUp('claims');
  focusOnSoon(matrix);
}

/** The matrix, or what is said where it is empty. */
const matrix = '.matrix [role="grid"], .matrix .empty-matrix';

export function focusMatrix(): void {
  focusOn(matrix);
}

/** To a claim's words, with a way back to its cell. A colleague's tags and the layer of claims are shown there already. */
export function visitCell(at: MatrixPlace): Promise<void> {
  const { open } = getState();
  const claim = open === null ? undefined : annotationOf(open.project, at.claim);
  if (claim === undefined) {
    hint(t('claims.silentHere'));
    return Promise.resolve();
  }
  return visitFrom(claim, () => {
    set({ at });
    openMatrix();
  });
}

export function toggleRow(id: string): void {
  set({ marked: toggled(getState().matrix.marked, id) });
}

/** Mark a claim to be of another proposition; only one's own can be. */
export function toggleClaim(claim: Annotation): void {
  const { open, matrix } = getState();
  if (claim.creator === open?.annotator) set({ claims: toggled(matrix.claims, claim.id) });
  else hint(t('inspector.theirs', { name: nameOf(claim.creator) }));
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  say(next.has(id) ? t('claims.marked') : t('claims.unmarked'));
  return next;
}

/** The marked propositions that are still there and stand for themselves. */
export function markedRows({ propositions }: Project, { marked }: MatrixView): Proposition[] {
  return [...marked].flatMap((id) => {
    const proposition = propositions.get(id);
    return proposition !== undefined && entryFor(propositions, id) === proposition ? [proposition] : [];
  });
}

/** The marked claims that are still there. */
export function markedClaims(project: Project, { claims }: MatrixView): Annotation[] {
  return [...claims].flatMap((id) => annotationOf(project, id) ?? []);
}

/** Ask which of the marked propositions stays. */
export function askToMergeRows(): void {
  const { open, matrix } = getState();
  if (open === null) return;
  const ids = markedRows(open.project, matrix).map(({ id }) => id);
  if (ids.length < 2) hint(t('claims.markTwo'));
  else openDialog({ name: 'merge-propositions', ids });
}

/** Merge rows into one of them; answers whether that was done. */
export async function mergeRows(into: string, ids: readonly string[]): Promise<boolean> {
  if (!(await mergePropositions(into, ids))) return false;
  set({ marked: new Set(), at: { proposition: into, article: '', claim: '' } });
  return true;
}

/** Ask what the marked claims assert. */
export function askToSplitClaims(): void {
  const { open, matrix } = getState();
  if (open === null) return;
  const ids = markedClaims(open.project, matrix).map(({ id }) => id);
  if (ids.length === 0) {
    hint(t('claims.markClaims'));
    return;
  }
  set({ claims: new Set() });
  askForStatement(ids);
}

import type { Annotation } from '../../annotations/model/annotation.ts';
import { byPlace } from '../../annotations/model/order.ts';
import { allAnnotations, articlesInOrder, type Project } from '../../annotations/model/project.ts';
import type { Proposition } from '../../annotations/model/register.ts';
import { entryFor, standing } from '../../annotations/register/standing.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { nameOf } from './names.ts';
import { hint, notify, say } from './notices.ts';
import { visitFrom } from './returning.ts';
import { goTo, selectedAnnotation } from './selection.ts';
import { getState, type OpenProject, openDialog, type State } from './store.ts';
import { inTurn } from './turns.ts';

/** What claims assert: joined, made, said otherwise, merged, taken back; and the same claim in other articles. */

/** What a person says of a proposition. */
export type Stated = Pick<Proposition, 'statement' | 'sourceStatement' | 'note' | 'tags'>;

/** The proposition that a claim is joined to, if one. */
export function propositionOf(project: Project, claim: Pick<Annotation, 'entry'>): Proposition | undefined {
  return entryFor(project.propositions, claim.entry);
}

/** Whether an annotation counts: one's own, and those of colleagues who are shown. */
export function countsIn({ open, workspace }: Pick<State, 'open' | 'workspace'>): (annotation: Annotation) => boolean {
  return ({ creator }) => creator === open?.annotator || workspace.shownColleagues.includes(creator);
}

/** The claims of a proposition that count, in the order of articles and text. */
export function claimsOf(
  project: Project,
  proposition: Proposition,
  counts: (annotation: Annotation) => boolean,
): Annotation[] {
  const ids = standing(project.propositions).get(proposition) ?? new Set<string>();
  const order = new Map(articlesInOrder(project).map(({ id }, i) => [id, i]));
  const place = ({ article }: Annotation) => order.get(article) ?? order.size;
  return [...allAnnotations(project)]
    .filter((annotation) => annotation.layer === 'claim' && ids.has(annotation.entry) && counts(annotation))
    .sort((a, b) => place(a) - place(b) || byPlace(a, b));
}

/** What is said of a proposition by name: its statement, or that nothing is stated. */
export function statementOf(proposition: Pick<Proposition, 'statement'>): string {
  return proposition.statement === '' ? t('claims.unstated') : proposition.statement;
}

function statementFor(id: string): string {
  const proposition = getState().open?.project.propositions.get(id);
  return proposition === undefined ? '' : statementOf(proposition);
}

/** Join claims to a proposition that is there; answers whether that was done. */
export async function joinTo(claims: readonly string[], entry: string): Promise<boolean> {
  if ((await perform({ do: 'set-entry', ids: claims, entry })) === undefined) return false;
  say(t('claims.joined', { statement: statementFor(entry) }));
  return true;
}

/** Put a proposition into one's register, with the claims that assert it from now on; answers whether that was done. */
export async function makeProposition(stated: Stated, claims: readonly string[]): Promise<boolean> {
  const id = crypto.randomUUID();
  let isDone = false;
  await inTurn(async () => {
    if ((await perform({ do: 'add-proposition', id, ...stated, claims })) === undefined) return;
    isDone = true;
    say(t('claims.made', { statement: statementFor(id) }));
  });
  return isDone;
}

/** Say something else of a proposition; answers whether that was done. */
export async function describeProposition(id: string, stated: Stated): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    if ((await perform({ do: 'describe-proposition', id, ...stated })) === undefined) return;
    isDone = true;
    say(t('claims.described', { statement: statementFor(id) }));
  });
  return isDone;
}

/** The selected claim asserts no proposition any more. */
export function leaveProposition(claim: Annotation): Promise<void> {
  return inTurn(async () => {
    if ((await perform({ do: 'set-entry', ids: [claim.id], entry: '' })) !== undefined) say(t('claims.left'));
  });
}

/** Merge propositions into one of them; answers whether that was done. */
export async function mergePropositions(into: string, ids: readonly string[]): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    const others = ids.filter((id) => id !== into);
    if ((await perform({ do: 'merge-propositions', ids: others, into })) === undefined) return;
    isDone = true;
    say(t('claims.merged', { count: others.length, statement: statementFor(into) }));
  });
  return isDone;
}

/** Take a proposition out of one's register. What it leaves without one is said to everyone: it may be much. */
export function removeProposition(proposition: Proposition): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    if (proposition.creator !== open.annotator)
      return hint(t('claims.notYours', { name: nameOf(proposition.creator) }));
    const count = claimsOf(open.project, proposition, ({ creator }) => creator === open.annotator).length;
    if ((await perform({ do: 'remove-propositions', ids: [proposition.id] })) === undefined) return;
    notify('done', t('claims.removed', { statement: statementOf(proposition), count }).trim());
  });
}

/** Edit a proposition, or look at a colleague's. */
export function editProposition(id: string): void {
  openDialog({ name: 'proposition', id, claims: [] });
}

/** Ask what claims assert, to make that a proposition. */
export function askForStatement(claims: readonly string[]): void {
  openDialog({ name: 'proposition', id: '', claims });
}

/** To the same claim in the next or previous article that has it; from the last it goes on at the first. */
export async function goToSame(step: 1 | -1): Promise<void> {
  const state = getState();
  const claim = selectedAnnotation(state);
  if (state.open === null || claim?.layer !== 'claim') return hint(t('claims.selectClaim'));
  const { project } = state.open;
  const proposition = propositionOf(project, claim);
  if (proposition === undefined) return hint(t('claims.noneYet'));
  const claims = claimsOf(project, proposition, countsIn(state));
  const next = nextElsewhere(project, claim, claims, step);
  if (next === undefined) return hint(t('claims.nowhereElse'));
  await goToClaim(next, claim);
  const said = new Set(claims.map(({ article }) => article));
  hint(t('claims.same', { article: sourceOf(state.open, next), count: said.size - 1 }));
}

/** Of some annotations the first one in the next or previous article that has any; after the last comes the first. */
export function nextElsewhere(
  project: Project,
  from: Annotation,
  annotations: readonly Annotation[],
  step: 1 | -1,
): Annotation | undefined {
  const articles = articlesInOrder(project).map(({ id }) => id);
  const here = articles.indexOf(from.article);
  const others = articles.map((_, i) => articles[(here + step * (i + 1) + articles.length * 2) % articles.length]);
  return others
    .filter((article) => article !== from.article)
    .flatMap((article) => annotations.find((candidate) => candidate.article === article) ?? [])[0];
}

/** To another claim's words, with a way back to the one it was come from. */
export function goToClaim(claim: Annotation, from: Annotation): Promise<void> {
  return visitFrom(claim, () => void goTo(from, { focus: true }));
}

/** What an annotation's article goes by in a line: its outlet, or else its title. */
export function sourceOf({ project }: Pick<OpenProject, 'project'>, { article }: Annotation): string {
  const known = project.articles.get(article);
  return known === undefined ? article : known.source.outlet || known.title;
}

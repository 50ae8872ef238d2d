import { apply } from '../../annotations/edit/apply.ts';
import type { Diff } from '../../annotations/edit/diff.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { curatorOf } from '../../annotations/model/curated.ts';
import { annotationOf, type Project } from '../../annotations/model/project.ts';
import type { CurationSettings, Decision } from '../../annotations/model/review.ts';
import { hull } from '../../annotations/model/span.ts';
import {
  type CuratedSet,
  countStates,
  curatedSet,
  type SetPlace,
  settingsOf,
} from '../../annotations/review/curated-set.ts';
import type { Option } from '../../annotations/review/curation.ts';
import type { MergedTag } from '../../annotations/review/merged-tag.ts';
import { t } from '../words.ts';
import { perform, undo } from './commands.ts';
import { type CurationView, everyPlace, type QueueFilter } from './curation-state.ts';
import { colleaguesOf, tagsOf } from './derived.ts';
import { bringUp, focusOnSoon } from './drawer.ts';
import { setMode } from './mode.ts';
import { byName, nameOf } from './names.ts';
import { hint, say, showProblem } from './notices.ts';
import { goToRegion } from './regions.ts';
import { visit } from './returning.ts';
import { goTo, selectAnnotation } from './selection.ts';
import { keyShown } from './shown-key.ts';
import { canWrite, getState, type OpenProject, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { showArticle } from './views.ts';
import { articlesInPanes } from './workspace.ts';

/** A curated set as one works at it: how it is made, the queue of what is left, and deciding that. */

function set(fields: Partial<CurationView>): void {
  setState({ curation: { ...getState().curation, ...fields } });
}

/** Those whose tags a set can be made of, oneself first: everyone with tags who is a person. */
export function curatable({ project, annotator }: OpenProject): string[] {
  const others = [...colleaguesOf(project, annotator).keys()].filter((id) => curatorOf(id) === undefined);
  const hasOwn = [...project.annotations.keys()].some((article) =>
    [...tagsOf(project, article).values()].some(({ creator }) => creator === annotator),
  );
  return (hasOwn ? [annotator, ...others] : others).sort(byName);
}

/** How the set is made: as it was last, else of everyone, by what most have or, of two, what both have. */
export function settingsNow(open: OpenProject): CurationSettings | undefined {
  const stored = settingsOf(open.project, open.annotator);
  if (stored !== undefined) return stored;
  const annotators = curatable(open);
  if (annotators.length < 2) return undefined;
  return { annotators, rule: { by: annotators.length > 2 ? 'majority' : 'agree' }, articles: [] };
}

/** The curated set as it stands, made as it was last; before it is made, as it would be. */
export function setNow(open: OpenProject): CuratedSet | undefined {
  const settings = settingsForSet(open);
  return settings === undefined ? undefined : curatedSet(open.project, open.annotator, settings);
}

/** How the set is made that {@link setNow} shows. */
export function settingsForSet(open: OpenProject): CurationSettings | undefined {
  return settingsOf(open.project, open.annotator) ?? getState().curation.draft ?? settingsNow(open);
}

/** Whether there is something that the rule would take, or take back. */
export function isBehind({ places }: CuratedSet): boolean {
  return places.some(
    ({ state, decisions }) => state === 'ready' || (state === 'changed' && decisions.every(({ by }) => by !== 'hand')),
  );
}

/** What would become of the set, were it made as given; undefined where it cannot be. */
export interface Outlook {
  readonly come: number;
  readonly change: number;
  readonly go: number;
}

export function outlookOf({ project, annotator }: OpenProject, settings: CurationSettings): Outlook {
  const at = new Date().toISOString();
  const command = { do: 'curate', id: previewId, set: settings } as const;
  return countedIn(apply(project, command, { by: annotator, at }));
}

/** Of what is never made. */
const previewId = '00000000-0000-4000-8000-000000000000';

function countedIn({ added, updated, removed }: Diff): Outlook {
  const isTag = ({ kind }: { readonly kind: string }) => kind === 'annotation';
  return {
    come: added.filter(isTag).length,
    change: updated.filter(([, after]) => isTag(after)).length,
    go: removed.filter(isTag).length,
  };
}

/** Choose how the set is to be made; nothing of it changes before {@link makeSet}. */
export function chooseSettings(draft: CurationSettings): void {
  set({ draft });
}

/** Whether the project has the set as it is chosen now. */
export function isMade({ project, annotator }: OpenProject): boolean {
  return settingsOf(project, annotator) !== undefined;
}

/** Take all that the rule takes, as one step. */
export function makeSet(): Promise<void> {
  return inTurn(async () => {
    const { open, curation } = getState();
    const settings = open === null ? undefined : (curation.draft ?? settingsNow(open));
    if (settings === undefined) return hint(t('curation.fewHint'));
    const done = await perform({ do: 'curate', id: crypto.randomUUID(), set: settings });
    if (done === undefined) return;
    const { come, change, go } = countedIn(done);
    // Where nothing was decided yet, nothing in the project says how the set is made.
    const after = getState().open;
    if (after !== null && isMade(after)) set({ draft: null });
    hint(come + change + go === 0 ? t('curation.asItWas') : t('curation.made', { come, change, go }));
  });
}

/** What of a set is to be decided: where the rule takes nothing, and where something changed; once it is made, also what is ready. */
export function isOpen({ state }: SetPlace, made: boolean): boolean {
  return state === 'undecided' || state === 'changed' || (made && state === 'ready');
}

/** The places that the filter lets through. */
export function queueOf(places: readonly SetPlace[], filter: QueueFilter, made: boolean): readonly SetPlace[] {
  const { show, kind, layer, article, annotator } = filter;
  return places.filter(
    (place) =>
      (show === 'all' || isOpen(place, made)) &&
      (kind === '' || place.state === kind || place.classes.some((each) => each === kind)) &&
      (layer === '' || place.layer === layer) &&
      (article === '' || place.article === article) &&
      (annotator === '' || place.sources.some(({ creator }) => creator === annotator)),
  );
}

export function filterQueue(fields: Partial<QueueFilter>): void {
  set({ filter: { ...getState().curation.filter, ...fields } });
}

export function showEveryPlace(): void {
  set({ filter: everyPlace });
}

/** What is listed now. */
function queueNow(): readonly SetPlace[] {
  const { open, curation } = getState();
  const made = open === null ? undefined : setNow(open);
  return made === undefined || open === null ? [] : queueOf(made.places, curation.filter, isMade(open));
}

/** The place that the keyboard is at, where it still is in the queue. */
function placeNow(): SetPlace | undefined {
  const { at } = getState().curation;
  return queueNow().find(({ id }) => id === at);
}

/** Bring the queue into sight, with the keyboard in it. */
export function showCuration(): void {
  if (getState().workspace.mode !== 'review') setMode('review');
  bringUp('curation');
  focusOnSoon('.curation [role="grid"]');
}

/** To a place, its tags drawn over one another in the text; the keyboard stays in the queue. */
export function moveToPlace(place: SetPlace): void {
  const first = drawPlace(place);
  if (first !== undefined) void bringIntoSight(first);
}

/** To the words of a place, with a way back. */
export function visitPlace(place: SetPlace): void {
  const first = drawPlace(place);
  if (first !== undefined) void visit(first);
}

/** None of the tags is selected: that would be drawn over the others. */
async function bringIntoSight({ article, spans }: Annotation): Promise<void> {
  selectAnnotation(undefined);
  const view = await showArticle(article);
  const { start } = hull(spans);
  view?.select(start, start);
  view?.reveal(start);
}

/** Has all tags of a place drawn. Answers the one that stands for it. */
function drawPlace({ id, sources, curated }: SetPlace): Annotation | undefined {
  const tags = sources.length > 0 ? sources : curated;
  set({ at: id, option: 0, shown: new Set(tags.map((tag) => tag.id)) });
  return tags[0];
}

export function chooseOption(option: number): void {
  set({ option });
}

/** To the next or previous place of the queue; from the last there is none. */
export function goToUndecided(step: 1 | -1): void {
  const queue = queueNow();
  const at = queue.findIndex(({ id }) => id === getState().curation.at);
  const next = at === -1 ? queue.at(step === 1 ? 0 : -1) : queue[at + step];
  if (next === undefined) hint(queue.length === 0 ? t('curation.allDecided') : t('curation.noFurther'));
  else moveToPlace(next);
}

/** What there is to choose from in a place: what annotators have, and where it was decided before, that, as the last. */
export function choicesOf(place: SetPlace): readonly Option[] {
  const having = place.options.filter(({ tags }) => tags.length > 0);
  if (place.decisions.length === 0 || place.curated.length === 0) return having;
  const before = { annotators: [], tags: place.curated.map((tag): MergedTag => ({ ...tag, from: tag.from ?? [] })) };
  return [...having, before];
}

/** Decide the place that the keyboard is at for an option, from 0, or that nothing belongs there. The next one comes by itself. */
export function decideFor(option: number | 'nothing'): Promise<void> {
  return inTurn(async () => {
    const place = placeNow();
    if (place === undefined) return hint(t('curation.chooseFirst'));
    const chosen = option === 'nothing' ? undefined : choicesOf(place)[option];
    if (option !== 'nothing' && chosen === undefined) return hint(t('curation.noOption', { option: option + 1 }));
    const queue = queueNow();
    if ((await decideAs(place, chosen)) === undefined) return;
    goOnFrom(queue, place);
    const left = countOpen();
    say(chosen === undefined ? t('curation.saidNothing', { left }) : t('curation.said', { who: whoHas(chosen), left }));
  });
}

/** Take an option as the curator's own, to be edited: it is selected, and the inspector has the focus. */
export function editVersion(): Promise<void> {
  return inTurn(async () => {
    const place = placeNow();
    if (place === undefined) return hint(t('curation.chooseFirst'));
    const chosen = choicesOf(place)[getState().curation.option];
    if (chosen === undefined) return hint(t('curation.noOption', { option: 1 }));
    const ids = await decideAs(place, chosen);
    const { open } = getState();
    const version = ids === undefined || open === null ? undefined : annotationOf(open.project, ids[0] ?? '');
    if (version === undefined) return;
    set({ shown: new Set([...place.sources.map(({ id }) => id), version.id]) });
    await goTo(version, { focus: false });
    goToRegion('inspector');
    const key = keyShown(getState(), 'show-curation');
    hint(key === '' ? t('curation.yoursKeyless') : t('curation.yours', { key }));
  });
}

/** Answers the ids of what stands there then; undefined where it was refused. */
async function decideAs(place: SetPlace, chosen: Option | undefined): Promise<readonly string[] | undefined> {
  const { open } = getState();
  const made = open === null ? undefined : setNow(open);
  if (made === undefined) return undefined;
  const of = place.sources.map(({ id }) => id);
  if (of.length === 0) return (await takeBack(place.decisions)) ? [] : undefined;
  const kept = place.curated.map(({ id }) => id);
  const tags = (chosen?.tags ?? []).map(({ type, spans, attributes, entry, from }, i) => ({
    id: kept[i] ?? crypto.randomUUID(),
    ...{ type, spans, attributes, entry },
    from: from.map(({ id }) => id).filter((id) => of.includes(id)),
  }));
  const { article, layer } = place;
  const command = { do: 'decide', id: crypto.randomUUID(), article, layer, of, tags, set: made.settings } as const;
  return (await perform(command)) === undefined ? undefined : tags.map(({ id }) => id);
}

async function takeBack(decisions: readonly Decision[]): Promise<boolean> {
  return (await perform({ do: 'undecide', ids: decisions.map(({ id }) => id) })) !== undefined;
}

/** Put the place that the keyboard is at, or the one of a tag of the set, back into the queue. */
export function putBack(tag?: Annotation): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    const decisions =
      tag === undefined ? (placeNow()?.decisions ?? []) : decisionsOf(open.project, open.annotator, tag);
    const source = decisions[0]?.of.find(({ id }) => annotationOf(open.project, id) !== undefined);
    if (decisions.length === 0) return hint(t('curation.notDecided'));
    if (!(await takeBack(decisions))) return;
    hint(t('curation.isBack'));
    if (tag === undefined || source === undefined) return;
    showEveryPlace();
    showCuration();
    const place = queueNow().find(({ sources }) => sources.some(({ id }) => id === source.id));
    if (place !== undefined) moveToPlace(place);
  });
}

/** To a tag that one of the set was taken from, or stands against, with a way back. */
export function goToSource(tag: Annotation): void {
  set({ shown: new Set([...getState().curation.shown, tag.id]) });
  void visit(tag);
}

/** The decisions that a tag of somebody's curated set came of. */
export function decisionsOf({ decisions }: Project, curator: string, { id }: Pick<Annotation, 'id'>): Decision[] {
  return [...decisions.values()].filter(({ creator, tags }) => creator === curator && tags.includes(id));
}

/** Undo, and be where that is. */
export async function undoDecision(): Promise<void> {
  if (!canWrite(getState())) return showProblem({ code: 'read-only', values: {} });
  const before = new Map(queueNow().map((place) => [place.id, place]));
  await undo();
  const back = queueNow().find(({ id }) => !before.has(id));
  if (back !== undefined) moveToPlace(back);
}

/** The keyboard goes on at the place that comes after one that is decided, or where there is none at the first. */
function goOnFrom(queue: readonly SetPlace[], { id }: SetPlace): void {
  const at = queue.findIndex((place) => place.id === id);
  const left = queueNow();
  const isLeft = new Set(left.map((place) => place.id));
  const next = queue.slice(at + 1).find((place) => isLeft.has(place.id)) ?? left.find((place) => place.id !== id);
  if (next === undefined) set({ at: '', shown: new Set() });
  else moveToPlace(next);
}

function countOpen(): number {
  const { open } = getState();
  const made = open === null ? undefined : setNow(open);
  if (made === undefined || open === null) return 0;
  return openIn(made, isMade(open));
}

export function openIn({ places }: CuratedSet, made: boolean): number {
  const { undecided, changed, ready } = countStates(places);
  return undecided + changed + (made ? ready : 0);
}

/** Who has an option, in words; of what was decided before, that. */
export function whoHas({ annotators }: Option): string {
  return annotators.length === 0 ? t('curation.before') : annotators.map((id) => nameOf(id)).join(', ');
}

/** The articles that a choice stands for: all, those that are open, or as they were chosen. */
export function articlesOf(choice: string, settings: CurationSettings): readonly ArticleId[] {
  if (choice === 'all') return [];
  return choice === 'open' ? articlesInPanes(getState()).split(' ') : settings.articles;
}

import { withGamma } from '../../annotations/agreement/agreement.ts';
import type { Layer } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { curatorOf } from '../../annotations/model/curated.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { AgreementFinder } from '../agreement/agreement-finder.ts';
import type { Asked, FromWorker } from '../agreement/messages.ts';
import { t } from '../words.ts';
import { type AgreementView, emptyAgreement, type FoundFigures, noAgreementSearch } from './agreement-state.ts';
import { comparable } from './compared.ts';
import { bringUp, focusOn } from './drawer.ts';
import { setMode } from './mode.ts';
import { notify, say } from './notices.ts';
import { getState, type State, setState, useStore } from './store.ts';

/** Milliseconds without a change after which figures are found again: not at every tag of several. */
const rest = 1000;

const finder = new AgreementFinder(
  () => new Worker(new URL('../agreement/agreement.worker.ts', import.meta.url), { type: 'module' }),
  {
    heard,
    failed: (reason) => {
      changeAgreement({ search: { ...getState().agreement.search, is: 'stopped' } });
      notify('problem', t('notices.failed', { reason }));
    },
  },
);

/** Find figures while their tab is looked at, and again whenever what they are of has changed. */
export function followAgreement(): void {
  useStore.subscribe((state, before) => {
    if (state.open?.folder !== before.open?.folder) forget();
    if (!isFoundAlike(state, before)) outdate();
    if (isLookedAt(state)) begin();
  });
}

/** What has been asked for, found or not. */
let asked: { readonly project: Project; readonly question: Asked } | undefined;
let soon: number | undefined;

function forget(): void {
  finder.stop();
  window.clearTimeout(soon);
  soon = undefined;
  asked = undefined;
  setState({ agreement: emptyAgreement });
}

function isLookedAt({ open, workspace }: State): boolean {
  return open !== null && workspace.drawer === 'agreement' && !workspace.closed.includes('drawer');
}

function isFoundAlike(state: State, before: State): boolean {
  const [now, then] = [state.open?.project, before.open?.project];
  const [view, former] = [state.agreement, before.agreement];
  const isOpenAlike = view.articles !== 'open' || openArticles(state) === openArticles(before);
  return (
    isOpenAlike &&
    view.annotators === former.annotators &&
    view.articles === former.articles &&
    now?.annotations === then?.annotations &&
    now?.tagset === then?.tagset &&
    now?.entities === then?.entities &&
    now?.propositions === then?.propositions &&
    now?.progress === then?.progress &&
    now?.articles === then?.articles &&
    now?.info === then?.info
  );
}

function openArticles({ workspace }: State): string {
  return workspace.panes.map(({ article }) => article).join('\n');
}

/** What was found is of how it was: that is said until it is found again. */
function outdate(): void {
  asked = undefined;
  window.clearTimeout(soon);
  soon = undefined;
  finder.stop();
  const { found, search } = getState().agreement;
  if (found === null && search.is === 'idle') return;
  changeAgreement({
    // Whoever has stopped it says when it is to begin anew.
    search: search.is === 'stopped' ? search : noAgreementSearch,
    found: found === null ? null : { ...found, isOutdated: true },
  });
}

/** At once where nothing has been found yet, else when nothing has changed for a while. */
function begin(): void {
  const { search, found } = getState().agreement;
  if (asked !== undefined || soon !== undefined || search.is === 'stopped') return;
  soon = window.setTimeout(findNow, found === null ? 0 : rest);
}

function findNow(): void {
  soon = undefined;
  const state = getState();
  const question = questionIn(state);
  if (state.open === null || question === undefined) return;
  const { project } = state.open;
  asked = { project, question };
  coverageHeard = undefined;
  changeAgreement({ search: { is: 'running', done: 0, total: 0 } });
  void finder.find(project, question);
}

/** Whom and what figures are wanted of; undefined where there are not two. */
function questionIn(state: State): Asked | undefined {
  if (state.open === null) return undefined;
  const annotators = chosenAnnotators(state);
  const articles = chosenArticles(state);
  return annotators.length < 2 || articles.length === 0 ? undefined : { annotators, articles };
}

/** Those whose figures are wanted, in the order in which they are offered. */
export function chosenAnnotators({
  open,
  agreement,
}: Pick<State, 'open'> & { readonly agreement: Pick<AgreementView, 'annotators'> }): string[] {
  if (open === null) return [];
  const { annotators } = agreement;
  return offeredAnnotators(open).filter((id) =>
    annotators === null ? curatorOf(id) === undefined : annotators.includes(id),
  );
}

/** All who have tagged; curated sets among them. */
export function offeredAnnotators(open: NonNullable<State['open']>): string[] {
  const tagged = taggersIn(open.project.annotations);
  return comparable(open).filter((id) => tagged.has(id));
}

const known = new WeakMap<Project['annotations'], ReadonlySet<string>>();

/** Who has tagged. Found once for each state of the tags: it is asked for at each step of what is found. */
function taggersIn(annotations: Project['annotations']): ReadonlySet<string> {
  const before = known.get(annotations);
  if (before !== undefined) return before;
  const found = new Set<string>();
  for (const tags of annotations.values()) for (const { creator } of tags.values()) found.add(creator);
  known.set(annotations, found);
  return found;
}

export function chosenArticles({
  open,
  agreement,
  workspace,
}: Pick<State, 'open' | 'agreement' | 'workspace'>): ArticleId[] {
  if (open === null) return [];
  const all = articlesInOrder(open.project).map(({ id }) => id);
  const { articles } = agreement;
  if (articles === 'all') return all;
  const chosen = articles === 'open' ? workspace.panes.map(({ article }) => article) : articles;
  return all.filter((id) => chosen.includes(id));
}

function heard(answer: FromWorker): void {
  const { agreement } = getState();
  const { found, search } = agreement;
  if ('done' in answer) {
    changeAgreement({ search: { is: 'running', ...answer } });
  } else if ('coverage' in answer) {
    // The former figures stay, marked as such, until there are new ones in their place.
    if (found === null) changeAgreement({ found: { ...answer, layers: [], withIntervals: [], isOutdated: false } });
    else coverageHeard = answer.coverage;
  } else if ('layer' in answer) {
    const { layer, hasIntervals } = answer;
    const base = startedAnew(found);
    if (base === null) return;
    const others = base.layers.filter((one) => one.layer !== layer.layer);
    const withIntervals = hasIntervals ? [...base.withIntervals, layer.layer] : base.withIntervals;
    changeAgreement({ found: { ...base, layers: [...others, layer], withIntervals } });
  } else if ('gamma' in answer && found !== null) {
    const layers = found.layers.map((one) => (one.layer === answer.gamma.layer ? withGamma(one, answer.gamma) : one));
    changeAgreement({ found: { ...found, layers } });
  } else if ('isWhole' in answer) {
    changeAgreement({ search: { ...search, is: 'done' } });
    say(t('agreement.allFound'));
  }
}

let coverageHeard: FoundFigures['coverage'] | undefined;

/** With the first new figures all former ones go. */
function startedAnew(found: FoundFigures | null): FoundFigures | null {
  const coverage = coverageHeard;
  if (coverage === undefined) return found;
  coverageHeard = undefined;
  return { coverage, layers: [], withIntervals: [], isOutdated: false };
}

export function changeAgreement(fields: Partial<AgreementView>): void {
  setState({ agreement: { ...getState().agreement, ...fields } });
}

/** Let someone's tags count, or no longer. */
export function toggleAnnotator(id: string): void {
  const chosen = chosenAnnotators(getState());
  changeAgreement({ annotators: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
}

export function toggleAgreementLayer(layer: Layer): void {
  const { hiddenLayers } = getState().agreement;
  changeAgreement({
    hiddenLayers: hiddenLayers.includes(layer)
      ? hiddenLayers.filter((other) => other !== layer)
      : [...hiddenLayers, layer],
  });
}

/** Give up looking for figures; those that are there stay. */
export function stopAgreement(): void {
  finder.stop();
  const { search, found } = getState().agreement;
  // What is still to come of them was not found: nobody waits for it any more.
  if (search.is === 'running') changeAgreement({ search: { ...search, is: 'stopped' }, found });
  say(t('agreement.stopped'));
}

/** Find the figures anew, from the beginning. */
export function findAgain(): void {
  asked = undefined;
  changeAgreement({ search: noAgreementSearch });
}

/** The figures, with the keyboard in them. */
export function openAgreement(): void {
  setMode('review');
  bringUp('agreement');
  if (!focusOn(table)) focusOn('.agreement button');
  followIntoTable(document.activeElement);
}

const table = '.agreement [role="grid"]';

/** To the table as soon as there are figures, while the keyboard rests where it is. */
function followIntoTable(from: Element | null): void {
  requestAnimationFrame(() => {
    const isWaiting = document.activeElement === from && isLookedAt(getState()) && questionIn(getState()) !== undefined;
    if (isWaiting && !focusOn(table)) followIntoTable(from);
  });
}

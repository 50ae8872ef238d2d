import type { ArticleId } from '../../annotations/model/article.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { type PassageEnd, passageKey, type SamePlace } from '../../annotations/passages/ends.ts';
import type { PassageOrder } from '../../annotations/passages/order.ts';
import type { Passage } from '../../annotations/passages/passages.ts';
import { t } from '../words.ts';
import { hint, say } from './notices.ts';
import type { PassageView } from './passages-state.ts';
import { goToRegion } from './regions.ts';
import { endsOf } from './shared.ts';
import { sourceName } from './source-name.ts';
import { getState, type State, setState } from './store.ts';
import { inTurn } from './turns.ts';
import { focusText, showArticle, viewOf } from './views.ts';
import { activate, activeArticle, change, paneLimit } from './workspace.ts';

/** Shared passages gone to, from one article to the next or from the list. */

export function setPassageView(fields: Partial<PassageView>): void {
  setState({ passageView: { ...getState().passageView, ...fields } });
}

/** Show or hide them in the texts and between the panes. */
export function togglePassages(): void {
  change({ hidesPassages: !getState().workspace.hidesPassages });
}

/** Sort the list by something, and the other way round when it is by that already. What is most is wanted first. */
export function sortPassages(by: PassageOrder): void {
  const { sort } = getState().passageView;
  const first = by === 'articles' ? 'ascending' : 'descending';
  const turned = sort.direction === 'ascending' ? 'descending' : 'ascending';
  setPassageView({ sort: { by, direction: sort.by === by ? turned : first } });
}

/** To the list of them. */
export function listPassages(): void {
  change({ drawer: 'passages' });
  goToRegion('drawer');
}

/** To the words at the caret in the next or previous article that has them; from the last it goes on at the first. */
export function goToSamePassage(step: 1 | -1): Promise<void> {
  return inTurn(async () => {
    const state = getState();
    const article = activeArticle();
    const view = viewOf(article);
    if (state.open === null || article === undefined || view === undefined) return;
    const { anchor, head } = view.selection;
    const { project } = state.open;
    const places = endsOf(state).elsewhere(article, Math.min(anchor, head), project.texts);
    const next = nextOf(
      places,
      articlesInOrder(project).map(({ id }) => id),
      article,
      step,
    );
    if (next === undefined) return hint(nothingHere(state));
    await goToPlace(next);
    hint(
      t('passages.same', {
        article: sourceName(project, next.article),
        similarity: next.passage.similarity,
        count: places.size,
      }),
    );
  });
}

function nextOf(
  places: ReadonlyMap<ArticleId, SamePlace>,
  order: readonly ArticleId[],
  from: ArticleId,
  step: 1 | -1,
): SamePlace | undefined {
  const here = order.indexOf(from);
  const others = order.map((_, i) => order[(here + step * (i + 1) + order.length * 2) % order.length] ?? from);
  const next = others.find((article) => places.has(article));
  return next === undefined ? undefined : places.get(next);
}

/** Why there is no other article to go to. */
function nothingHere({ passages, passageSearch }: State): string {
  if (passageSearch.is === 'running' || passageSearch.is === 'idle') return t('passages.looking');
  if (passageSearch.is === 'stopped') return t('passages.stoppedHere');
  return passages.length === 0 ? t('passages.none') : t('passages.noneHere');
}

async function goToPlace({ article, offset, passage }: SamePlace): Promise<void> {
  if (getState().workspace.hidesPassages) change({ hidesPassages: false });
  makeRoomFor(article);
  const view = await showArticle(article);
  if (view === undefined) return;
  setPassageView({ at: passageKey(passage) });
  view.select(offset, offset);
  view.reveal(offset);
  focusText(article);
}

/** Where there is no room for one more pane, an article comes in the place of the one beside this, which is left. */
function makeRoomFor(article: ArticleId): void {
  const { panes, active } = getState().workspace;
  if (panes.length < paneLimit || panes.some((pane) => pane.article === article)) return;
  activate(active + 1 < panes.length ? active + 1 : active - 1);
}

/** To the other end of a passage, in the pane beside. */
export function crossTo({ article, span, passage }: PassageEnd): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    await goToPlace({ article, offset: span.start, passage });
    say(t('passages.crossed', { article: sourceName(open.project, article), similarity: passage.similarity }));
  });
}

/** Open both articles at a passage, with the caret in the earlier one. */
export function visitPassage(passage: Passage): Promise<void> {
  return inTurn(async () => {
    const { open } = getState();
    if (open === null) return;
    const { a, b } = passage;
    if (getState().workspace.hidesPassages) change({ hidesPassages: false });
    makeRoomFor(a.article);
    await showArticle(a.article);
    makeRoomFor(b.article);
    await showArticle(b.article);
    bringIntoSight(passage);
    focusText(a.article);
    say(
      t('passages.visited', {
        first: sourceName(open.project, a.article),
        second: sourceName(open.project, b.article),
        similarity: passage.similarity,
      }),
    );
  });
}

/** Let the texts that are open follow to a passage, as from a list of them. */
export function bringIntoSight(passage: Passage): void {
  setPassageView({ at: passageKey(passage) });
  for (const { article, span } of [passage.a, passage.b]) {
    const view = viewOf(article);
    if (view === undefined) continue;
    view.select(span.start, span.start);
    // The beginning last: of what is longer than the pane, it is the beginning that one reads.
    view.reveal(span.end);
    view.reveal(span.start);
  }
}

import { type RefObject, useLayoutEffect } from 'react';
import type { Article, ArticleId } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { sentenceAt, wordAt } from '../../annotations/text/segments.ts';
import { alignText, leadTo } from '../state/aligning.ts';
import { indexOf, selectedIn } from '../state/derived.ts';
import { isJudgedAlike, judgedMark } from '../state/judged-marks.ts';
import { type Copy, drawnIn, isReviewedAlike, reviewedIn } from '../state/pane-shows.ts';
import { cycleAt } from '../state/selection.ts';
import { shownPassage, tintOf } from '../state/shared.ts';
import { getState, type State, useStore } from '../state/store.ts';
import { pointAtSuggestion } from '../state/suggesting.ts';
import { pendingIn, shownIn } from '../state/suggestions.ts';
import { register } from '../state/views.ts';
import { activeArticle, changePane } from '../state/workspace.ts';
import { TextView } from '../text/text-view.ts';
import { FrameByFrame } from './frame-by-frame.ts';

/** Milliseconds of rest after which a scroll position is remembered. */
const scrollRest = 200;

/**
 * Puts an article's text into an element and keeps it drawn as the store says. The view follows the store by itself:
 * a tag is on the screen without React having rendered anything.
 */
export function useText(
  id: ArticleId,
  scroller: RefObject<HTMLDivElement | null>,
  onView: (view: TextView | null) => void,
): void {
  useLayoutEffect(() => {
    const place = scroller.current;
    const { open, workspace } = getState();
    const article = open?.project.articles.get(id);
    const text = open?.project.texts.get(id);
    if (place === null || article === undefined || text === undefined) return;
    const view = viewIn(place, id, text);
    const pane = workspace.panes.find((candidate) => candidate.article === id);
    if (pane !== undefined) {
      view.select(pane.anchor, pane.head);
      view.scrollTo(pane.top);
    }
    draw(view, id, getState());
    view.tint(tintOf(getState(), id));
    const stopFollowing = useStore.subscribe((state, before) => follow(view, id, state, before));
    const unregister = register(id, view);
    const stopAligning = alignText(id, view, place);
    const stopRemembering = rememberScroll(view, id, place);
    onView(view);
    return () => {
      stopFollowing();
      later.forget(id);
      unregister();
      stopAligning();
      stopRemembering();
      onView(null);
      view.destroy();
    };
  }, [id, scroller, onView]);
}

function viewIn(place: HTMLElement, id: ArticleId, text: string): TextView {
  const articleNow = () => {
    const article = getState().open?.project.articles.get(id);
    if (article === undefined) throw new Error(`the pane of ${id} outlived its article`);
    return article;
  };
  const select = (span: Span | undefined) => {
    if (span !== undefined) view.select(span.start, span.end);
  };
  const view = new TextView(place, articleNow(), text, {
    revealed: () => leadTo(id),
    selected: (anchor, head) => changePane(id, { anchor, head }),
    clicked: (offset) => {
      cycleAt(id, offset, 'mine');
      pointAtSuggestion(id, offset);
    },
    doubleClicked: (offset) => select(wordAt(text, offset, articleNow().language)),
    tripleClicked: (offset) => {
      const block = view.map.blocks[view.map.blockAtPosition(view.map.position(offset))];
      if (block !== undefined) select(sentenceAt(text, offset, block, articleNow().language));
    },
  });
  return view;
}

/** Texts that are drawn all anew, but for the one in use. */
const later = new FrameByFrame<ArticleId>((work) => requestAnimationFrame(work));

/** Draw what a change of the store changed for this text; nothing, for most changes. */
function follow(view: TextView, id: ArticleId, state: State, before: State): void {
  const article = state.open?.project.articles.get(id);
  if (article === undefined || state.open === null) return;
  if (!isTintedAlike(article, state, before)) view.tint(tintOf(state, id));
  if (view.map.blocks !== article.blocks || article !== before.open?.project.articles.get(id)) view.redraw(article);
  else if (isDrawnAlike(id, state, before)) return;
  later.forget(id);
  if (isOfOthers(state, before) && id !== activeArticle()) later.ask(id, () => draw(view, id, getState()));
  else draw(view, id, state);
}

/** Whether the tags that are drawn are other people's now: in every text, each of which takes the time of some frames. */
function isOfOthers({ workspace }: State, before: State): boolean {
  return workspace.mode !== before.workspace.mode || workspace.compared !== before.workspace.compared;
}

/** Whether a text's tags are drawn alike in two states. */
export function isDrawnAlike(id: ArticleId, state: State, before: State): boolean {
  const { open, workspace, suggestions } = state;
  return (
    open?.project.annotations.get(id) === before.open?.project.annotations.get(id) &&
    open?.project.tagset === before.open?.project.tagset &&
    selectedIn(id, { open, workspace }) === selectedIn(id, before) &&
    workspace.hiddenLayers === before.workspace.hiddenLayers &&
    workspace.shownColleagues === before.workspace.shownColleagues &&
    isReviewedAlike(id, state, before) &&
    isJudgedAlike(state, before) &&
    isSuggestedAlike(id, { workspace, suggestions }, before)
  );
}

/** Their tags and the layers that are shown, which decide as well, are compared for the tags already. */
function isSuggestedAlike(
  id: ArticleId,
  { workspace, suggestions }: Pick<State, 'workspace' | 'suggestions'>,
  before: State,
): boolean {
  return (
    suggestions.made.get(id) === before.suggestions.made.get(id) &&
    workspace.skipped[id] === before.workspace.skipped[id] &&
    workspace.hidesSuggestions === before.workspace.hidesSuggestions &&
    shownIn(id, { workspace, suggestions }) === shownIn(id, before)
  );
}

/** What is boilerplate is not tinted, so other blocks are another tint. */
export function isTintedAlike({ id, blocks }: Article, state: State, before: State): boolean {
  return (
    state.passages === before.passages &&
    blocks === before.open?.project.articles.get(id)?.blocks &&
    state.workspace.hidesPassages === before.workspace.hidesPassages &&
    shownPassage(state) === shownPassage(before)
  );
}

/** Draw an article's tags on a view of it, or on the copy that the pane has of it beside. */
export function draw(view: TextView, id: ArticleId, state: State, copy: Copy = 'mine'): void {
  if (state.open === null) return;
  const { project } = state.open;
  const isReviewing = state.workspace.mode === 'review';
  view.show({
    index: indexOf(project, id),
    tagset: project.tagset,
    accepts: drawnIn(state, id, copy),
    ...reviewedIn(state, id, copy),
    judged: (annotation) => judgedMark(state, annotation),
    selected: state.workspace.selected,
    suggestions: isReviewing || state.workspace.hidesSuggestions ? [] : pendingIn(state, id).list,
    suggestion: shownIn(id, state),
  });
}

function rememberScroll(view: TextView, id: ArticleId, place: HTMLElement): () => void {
  let timer: number | undefined;
  const onScroll = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => changePane(id, { top: view.top }), scrollRest);
  };
  place.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    window.clearTimeout(timer);
    place.removeEventListener('scroll', onScroll);
  };
}

import { type RefObject, useLayoutEffect } from 'react';
import type { Article, ArticleId } from '../../annotations/model/article.ts';
import { draw, isDrawnAlike, isTintedAlike } from '../panes/use-text.ts';
import { comparedIn } from '../state/compared.ts';
import { nameOf } from '../state/names.ts';
import { cycleAt } from '../state/selection.ts';
import { tintOf } from '../state/shared.ts';
import { getState, type State, useStore } from '../state/store.ts';
import { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';

/** Milliseconds after a touch for which the touched one of the two leads: as long as a wheel or a key goes on scrolling. */
const leads = 400;

/** Frames in which the other one is put level again: what comes into sight is laid out up to two frames later. */
const levellingFrames = 3;

/** Puts a copy of an article's text into an element, with the tags of the other of the two who are compared. */
export function useTwin(id: ArticleId, main: TextView, scroller: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const place = scroller.current;
    const { open } = getState();
    const article = open?.project.articles.get(id);
    const text = open?.project.texts.get(id);
    if (place === null || article === undefined || text === undefined) return;
    const twin = new TextView(place, named(article), text, {
      revealed: () => undefined,
      // What is selected here is what is tagged: the two are one text.
      selected: (anchor, head) => main.select(anchor, head),
      clicked: (offset) => cycleAt(id, offset, 'theirs'),
      doubleClicked: () => undefined,
      tripleClicked: () => undefined,
    });
    draw(twin, id, getState(), 'theirs');
    twin.tint(tintOf(getState(), id));
    const stopFollowing = useStore.subscribe((state, before) => follow(twin, id, state, before));
    const stopLevelling = keepLevel(main, twin, place);
    return () => {
      stopFollowing();
      stopLevelling();
      twin.destroy();
    };
  }, [id, main, scroller]);
}

/** The article, called so that the two texts of its pane have names of their own. */
function named(article: Article): Article {
  const pair = comparedIn(getState());
  return { ...article, title: t('review.twin', { title: article.title, name: nameOf(pair?.theirs ?? '') }) };
}

function follow(twin: TextView, id: ArticleId, state: State, before: State): void {
  const article = state.open?.project.articles.get(id);
  if (article === undefined || state.open === null) return;
  if (!isTintedAlike(article, state, before)) twin.tint(tintOf(state, id));
  if (article !== before.open?.project.articles.get(id)) twin.redraw(named(article));
  else if (isDrawnAlike(id, state, before)) return;
  draw(twin, id, state, 'theirs');
}

/** Whichever of the two is scrolled, the other one is: they are as wide as each other, so each line stands beside itself. */
function keepLevel(main: TextView, twin: TextView, place: HTMLElement): () => void {
  let touched = Number.NEGATIVE_INFINITY;
  let frame = 0;
  const level = (frames: number) => {
    cancelAnimationFrame(frame);
    if (performance.now() - touched < leads) main.follow(twin.readingPlace());
    else twin.follow(main.readingPlace());
    if (frames > 0) frame = requestAnimationFrame(() => level(frames - 1));
  };
  const life = new AbortController();
  const touch = (event: Event) => {
    const isHere = event.target instanceof Node && place.contains(event.target);
    touched = isHere ? performance.now() : Number.NEGATIVE_INFINITY;
  };
  for (const kind of ['wheel', 'pointerdown', 'keydown']) {
    window.addEventListener(kind, touch, { capture: true, passive: true, signal: life.signal });
  }
  const stops = [main.onScroll(() => level(levellingFrames)), twin.onScroll(() => level(levellingFrames))];
  const observer = new ResizeObserver(() => level(levellingFrames));
  observer.observe(main.frame);
  observer.observe(twin.frame);
  return () => {
    life.abort();
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
    observer.disconnect();
  };
}

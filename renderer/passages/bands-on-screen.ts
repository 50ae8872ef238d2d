import type { ArticleId } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { otherEnd, type PassageEnd, passageKey } from '../../annotations/passages/ends.ts';
import { endsOf, shownPassage } from '../state/shared.ts';
import type { State } from '../state/store.ts';
import { viewOf } from '../state/views.ts';
import type { TextView } from '../text/text-view.ts';
import { type Band, type BandEnd, bandBetween } from './bands.ts';

/** A band between two neighbouring panes, and the two ends of its passage. */
export interface DrawnBand extends Band {
  readonly key: string;
  readonly isAt: boolean;
  readonly ends: { readonly left: PassageEnd; readonly right: PassageEnd };
}

/** The bands of what neighbouring panes share, as they are on the screen now. */
export function bandsOf(state: State): DrawnBand[] {
  if (state.open === null || state.workspace.hidesPassages) return [];
  const articles = state.workspace.panes.map(({ article }) => article);
  return articles.flatMap((left, i) => {
    const right = articles[i + 1];
    // A translation stands between the two.
    const isBeside = right !== undefined && state.workspace.translations[left] === undefined;
    return isBeside ? bandsBetween(state, left, right) : [];
  });
}

function bandsBetween(state: State, left: ArticleId, right: ArticleId): DrawnBand[] {
  const [one, other] = [viewOf(left), viewOf(right)];
  if (one === undefined || other === undefined) return [];
  const between = {
    from: one.frame.getBoundingClientRect().right,
    to: other.frame.getBoundingClientRect().left,
    edge: (one.sight.right + other.sight.left) / 2,
  };
  const shown = shownPassage(state);
  return endsOf(state)
    .between(left, right)
    .flatMap((end) => {
      const across = otherEnd(end);
      const band = bandBetween(placeOf(one, end.span), placeOf(other, across.span), between);
      if (band === undefined) return [];
      return {
        ...band,
        key: passageKey(end.passage),
        isAt: end.passage === shown,
        ends: { left: end, right: across },
      };
    });
}

function placeOf(view: TextView, { start, end }: Span): BandEnd {
  const { sight, visible } = view;
  const above: BandEnd = { is: 'above', top: sight.top, bottom: sight.top };
  const below: BandEnd = { is: 'below', top: sight.bottom, bottom: sight.bottom };
  // Far from what is in sight nothing is laid out, and asking for a place would do it.
  if (end <= visible.start) return above;
  if (start >= visible.end) return below;
  const top = start < visible.start ? sight.top : view.place(start, 1).top;
  const bottom = end > visible.end ? sight.bottom : view.place(end, -1).bottom;
  if (bottom <= sight.top) return above;
  if (top >= sight.bottom) return below;
  return { is: 'seen', top: Math.max(top, sight.top), bottom: Math.min(bottom, sight.bottom) };
}

import type { Annotation } from '../../annotations/model/annotation.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import type { Difference } from '../../annotations/review/differences.ts';
import { t } from '../words.ts';
import { beginningOf } from './article-differences.ts';
import { type Compared, comparedIn, setCompared } from './compared.ts';
import { differenceInWords } from './difference-words.ts';
import { allCompared, changeReview, listedDifferences, placeIn } from './differences.ts';
import { bringUp, focusOnceDrawn } from './drawer.ts';
import { setMode } from './mode.ts';
import { hint, say } from './notices.ts';
import { drawnIn, setShows } from './pane-shows.ts';
import { visit } from './returning.ts';
import { type DifferenceFilter, differenceKey, everyDifference } from './review-state.ts';
import { goTo } from './selection.ts';
import { getState } from './store.ts';
import { inTurn } from './turns.ts';
import { viewOf } from './views.ts';
import { activeArticle, openArticle, toggleLayer } from './workspace.ts';

/** From one difference to the next, in the list's order, whatever articles they are in. */

/** To the next or previous one: from the one that was gone to last, else from the caret. */
export function goToDifference(step: 1 | -1): Promise<void> {
  return inTurn(async () => {
    setMode('review');
    await allCompared();
    const state = getState();
    const list = listedDifferences(state);
    if (comparedIn(state) === undefined) return hint(t('review.alone'));
    if (list.length === 0) return hint(t('review.noneListed'));
    const at = placeIn(list, state);
    const to = at === -1 ? fromCaret(list, step) : at + step;
    const next = list[to];
    if (next === undefined) return hint(step === 1 ? t('review.noneAfter') : t('review.noneBefore'));
    await showDifference(next, true);
    say(t('review.at', { at: to + 1, count: list.length, difference: differenceInWords(next) }));
  });
}

/** Select a difference's tag, in the text too; with the caret there if asked. */
export async function showDifference(difference: Difference, focus: boolean): Promise<void> {
  const annotation = annotationFor(difference);
  changeReview({ at: differenceKey(difference) });
  if (annotation === undefined) return;
  bringIntoDrawing(annotation);
  await goTo(annotation, { focus });
}

/** To a difference from the list, with a way back. */
export async function visitDifference(difference: Difference): Promise<void> {
  const annotation = annotationFor(difference);
  changeReview({ at: differenceKey(difference) });
  if (annotation === undefined) return;
  bringIntoDrawing(annotation);
  await visit(annotation);
}

/** To a tag of either of the two, which its pane shows then. */
export async function goToCompared(annotation: Annotation): Promise<void> {
  bringIntoDrawing(annotation);
  await goTo(annotation, { focus: true });
}

/** List certain differences, from wherever one is: the keyboard is in the list then. */
export async function openDifferences(pair: Compared, filter: Partial<DifferenceFilter>): Promise<void> {
  setCompared(pair.mine, pair.theirs);
  setMode('review');
  changeReview({ filter: { ...everyDifference, ...filter }, at: '' });
  bringUp('differences');
  await allCompared();
  focusOnceDrawn('.differences [role="grid"]');
}

/** Mine where I have one: that is what I can change. */
function annotationFor({ mine: [mine], theirs: [theirs] }: Difference): Annotation | undefined {
  return mine ?? theirs;
}

/** An annotation that its pane or its layer leaves out is drawn from now on. */
function bringIntoDrawing(annotation: Annotation): void {
  if (getState().workspace.hiddenLayers.includes(annotation.layer)) toggleLayer(annotation.layer);
  openArticle(annotation.article);
  if (!drawnIn(getState(), annotation.article)(annotation)) setShows(annotation.article, 'both');
}

/** The first of a list that is after the caret, or the last before it. */
function fromCaret(list: readonly Difference[], step: 1 | -1): number {
  const { open } = getState();
  const article = activeArticle();
  const head = viewOf(article)?.selection.head ?? 0;
  const ranks = new Map(open === null ? [] : articlesInOrder(open.project).map(({ id }, i) => [id, i]));
  const here = ranks.get(article ?? '') ?? -1;
  const isBefore = (difference: Difference) => {
    const rank = ranks.get(difference.article) ?? 0;
    return rank < here || (rank === here && beginningOf(difference) < head);
  };
  const after = list.findIndex((difference) => !isBefore(difference));
  if (step === 1) return after === -1 ? list.length : after;
  return list.findLastIndex(isBefore);
}

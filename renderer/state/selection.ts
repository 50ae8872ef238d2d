import { type Annotation, type Layer, quoted } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { annotationOf, type Project } from '../../annotations/model/project.ts';
import { hull, lengthOf } from '../../annotations/model/span.ts';
import { t } from '../words.ts';
import { indexOf } from './derived.ts';
import { hint, say } from './notices.ts';
import { type Copy, drawnIn } from './pane-shows.ts';
import { getState, type State } from './store.ts';
import { typeLabel } from './type-label.ts';
import { focusText, showArticle, viewOf } from './views.ts';
import { activeArticle, change } from './workspace.ts';

/** The selected annotation, if there is one. */
export function selectedAnnotation({ open, workspace }: Pick<State, 'open' | 'workspace'>): Annotation | undefined {
  return open === null || workspace.selected === '' ? undefined : annotationOf(open.project, workspace.selected);
}

export function selectAnnotation(annotation: Annotation | undefined): void {
  if (getState().workspace.selected === (annotation?.id ?? '')) return;
  change({ selected: annotation?.id ?? '' });
  if (annotation !== undefined) say(spokenInPlace(getState(), annotation));
}

/** An annotation in words: its type and what it tags. */
export function spoken(project: Project, annotation: Annotation): string {
  const type = typeLabel(project.tagset, annotation.layer, annotation.type);
  return t('say.annotation', { type, quote: quoted(annotation) });
}

/** An annotation in words, and the types of those that lie on some of the same words: what the eye sees drawn there. */
export function spokenInPlace(state: State, annotation: Annotation): string {
  const { open } = state;
  if (open === null) return '';
  const { tagset } = open.project;
  const index = indexOf(open.project, annotation.article);
  const isDrawn = drawnIn(state, annotation.article);
  const beside = new Set(
    annotation.spans
      .flatMap(({ start, end }) => index.overlapping(start, end))
      .map((entry) => entry.annotation)
      .filter((other) => other.id !== annotation.id && isDrawn(other)),
  );
  const words = spoken(open.project, annotation);
  if (beside.size === 0) return words;
  const types = new Set([...beside].map(({ layer, type }) => typeLabel(tagset, layer, type)));
  return t('say.overlapping', { annotation: words, count: beside.size, types: [...types].join(', ') });
}

/**
 * Select an annotation on the character at an offset: the shortest, or the next longer one where one of them is selected
 * already, and the shortest again after the longest. One's own comes before a colleague's of the same length. Where nothing
 * is tagged the selection stays: the words that are clicked may be meant as its next span.
 */
export function cycleAt(article: ArticleId, offset: number, copy?: Copy): void {
  const state = getState();
  if (state.open === null) return;
  const { annotator } = state.open;
  const rank = ({ creator }: Annotation) => (creator === annotator ? 0 : 1);
  const here = indexOf(state.open.project, article)
    .at(offset)
    .filter(drawnIn(state, article, copy))
    .toSorted((a, b) => lengthOf(a.spans) - lengthOf(b.spans) || rank(a) - rank(b));
  const now = here.findIndex(({ id }) => id === state.workspace.selected);
  const next = here[(now + 1) % Math.max(1, here.length)];
  if (next !== undefined) selectAnnotation(next);
}

/** The same at the caret: on the character behind it or, at a tag's end, before it. */
export function cycleAtCaret(): void {
  const article = activeArticle();
  const view = viewOf(article);
  const state = getState();
  const { open } = state;
  if (article === undefined || view === undefined || open === null) return;
  const { head } = view.selection;
  const isDrawn = drawnIn(state, article);
  const isTagged = (offset: number) => indexOf(open.project, article).at(offset).some(isDrawn);
  const offset = isTagged(head) || head === 0 ? head : head - 1;
  if (isTagged(offset)) cycleAt(article, offset);
  else hint(t('say.nothingHere'));
}

/** Select an annotation and bring its words into sight, with the caret there if asked. */
export async function goTo(annotation: Annotation, options: { focus: boolean }): Promise<void> {
  const shown = showArticle(annotation.article);
  selectAnnotation(annotation);
  const view = await shown;
  if (view === undefined) return;
  const { start } = hull(annotation.spans);
  view.select(start, start);
  view.reveal(start);
  if (options.focus) focusText(annotation.article);
}

/**
 * From the selected annotation, or else from the caret, to the next or previous one of the article: of one layer, or of
 * all that are shown.
 */
export function goToNext(step: 1 | -1, layer?: Layer): void {
  const state = getState();
  const article = activeArticle();
  const view = viewOf(article);
  if (state.open === null || article === undefined || view === undefined) return;
  const selected = selectedAnnotation(state);
  const index = indexOf(state.open.project, article);
  const isDrawn = drawnIn(state, article);
  const accepts = (annotation: Annotation) =>
    isDrawn(annotation) && (layer === undefined || annotation.layer === layer);
  const next =
    selected?.article === article
      ? index.beside(selected, step, accepts)
      : index.from(view.selection.head, step, accepts);
  if (next === undefined) hint(step === 1 ? t('say.noneAfter') : t('say.noneBefore'));
  else void goTo(next, { focus: true });
}

import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { hull } from '../../annotations/model/span.ts';
import { isShown } from '../state/derived.ts';
import { linkLabel, linkStart, linksAt } from '../state/linked.ts';
import { selectedAnnotation } from '../state/selection.ts';
import type { State } from '../state/store.ts';
import { viewOf } from '../state/views.ts';
import { t } from '../words.ts';
import { type Curve, curvesFrom, type Label, legible, type Place, type Tie } from './curves.ts';

/** What is drawn of the selected tag's links. */
export interface Drawing {
  readonly curves: readonly Curve[];
  readonly labels: readonly (Label & { readonly id: string; readonly text: string })[];
}

export const nothing: Drawing = { curves: [], labels: [] };

/** Stands for the link that is being made among the ids of those that are. */
export const underWay = 'under way';

/** Curves that can have a label each and be calm; of more of them only those say a word that stand for several. */
export const mostLabels = 8;

/** About how wide a character of a label is, in CSS pixels. */
const characterWidth = 5.7;

/** The selected tag's links as they are on the screen now. */
export function drawingOf(state: State): Drawing {
  const selected = selectedAnnotation(state);
  if (state.open === null || selected === undefined) return nothing;
  const { project } = state.open;
  const ends = linksAt(state, selected.id).flatMap((end) => {
    const other = annotationOf(project, end.other);
    return other === undefined ? [] : [{ end, other }];
  });
  const ties: Tie[] = ends.map(({ end, other }) => ({ id: end.link.id, way: end.way, other: placeOf(other, state) }));
  const start = linkStart(state);
  if (start !== undefined && start.id !== selected.id) {
    ties.push({ id: underWay, way: 'in', other: placeOf(start, state) });
  }
  const curves = curvesFrom(placeOf(selected, state), ties);
  const labels = curves.flatMap((curve) => {
    const [id = '', ...others] = curve.ids;
    const found = ends.find(({ end }) => end.link.id === id);
    if (found === undefined || (others.length === 0 && curves.length > mostLabels)) return [];
    const { end, other } = found;
    const article = project.articles.get(other.article);
    const words = {
      type: linkLabel(project.tagset, end.link.type),
      article: article?.source.outlet || article?.title || other.article,
    };
    const several = t(`links.several.${curve.to}`, { count: curve.ids.length });
    const text = others.length > 0 ? several : t(`links.curve.${curve.to}`, words);
    const length = text.length * characterWidth;
    // What leads into the margin and no further says there whither, from its end on.
    const at = curve.to === 'away' ? { ...curve.label.at, y: curve.label.at.y - length / 2 - 4 } : curve.label.at;
    return [{ ...curve.label, id, text, length, at }];
  });
  return { curves, labels: legible(labels) };
}

function placeOf(annotation: Annotation, state: State): Place {
  const view = isShown(state, annotation) ? viewOf(annotation.article) : undefined;
  if (view === undefined || !isInPane(annotation.article, state)) return { is: 'away' };
  const { sight, visible } = view;
  const { start, end } = hull(annotation.spans);
  // Far from what is in sight nothing is laid out, and asking for a place would do it.
  if (end <= visible.start) return { is: 'above', sight };
  if (start >= visible.end) return { is: 'below', sight };
  const [first, last] = [view.place(start, 1), view.place(end, -1)];
  if (last.bottom < sight.top) return { is: 'above', sight };
  if (first.top > sight.bottom) return { is: 'below', sight };
  const within = (y: number) => Math.min(sight.bottom - 2, Math.max(sight.top + 2, y));
  return {
    is: 'seen',
    start: { x: first.left, y: within(first.bottom) },
    end: { x: last.left, y: within(last.bottom) },
    sight,
  };
}

function isInPane(article: ArticleId, { workspace }: State): boolean {
  return workspace.panes.some((pane) => pane.article === article);
}

import type { Annotation, Layer } from '../../annotations/model/annotation.ts';
import { type ArticleId, type BlockKind, blockAt } from '../../annotations/model/article.ts';
import { joinSpans, type Span, sameSpans } from '../../annotations/model/span.ts';
import { type TagType, typesIn } from '../../annotations/model/tagset.ts';
import { trimEdges } from '../../annotations/text/edges.ts';
import { isGraphemeBoundary, snapToGraphemes } from '../../annotations/text/graphemes.ts';
import { t } from '../words.ts';
import { acceptedAs } from './answering.ts';
import { perform } from './commands.ts';
import { lastTag, setLastTag } from './last-tag.ts';
import { hint, say } from './notices.ts';
import { selectAnnotation, selectedAnnotation, spoken } from './selection.ts';
import { getState } from './store.ts';
import { inTurn } from './turns.ts';
import { focusText, viewOf } from './views.ts';
import { activeArticle, toggleLayer } from './workspace.ts';

/** How a selection is taken: as it was meant, without what hangs on at its edges, or to the letter. Always whole characters. */
export type Taking = 'trimmed' | 'exact';

/** What is selected in the active pane; undefined where that is nothing. */
function selectedText(taking: Taking): { article: ArticleId; span: Span } | undefined {
  const article = activeArticle();
  const view = viewOf(article);
  const text = article === undefined ? undefined : getState().open?.project.texts.get(article);
  if (article === undefined || view === undefined || text === undefined) return undefined;
  const { anchor, head } = view.selection;
  if (anchor === head) return undefined;
  const selected = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
  const span = taking === 'exact' ? selected : trimEdges(text, selected);
  return span.start < span.end ? { article, span: snapToGraphemes(text, span) } : undefined;
}

/** Tag what is selected; where that is what is suggested, as it is suggested but for the type. */
export function tag(layer: Layer, type: TagType, taking: Taking = 'trimmed'): Promise<void> {
  return inTurn(async () => {
    if (!(await acceptedAs(layer, type))) await tagSelected(layer, type, taking);
  });
}

/**
 * With only a caret, the selected annotation is given the type instead, where it is of the same layer: a wrong key is
 * mended by the right one.
 */
async function tagSelected(layer: Layer, type: TagType, taking: Taking): Promise<void> {
  const selected = selectedAnnotation(getState());
  const selection = selectedText(taking);
  if (selection === undefined) {
    if (selected?.layer === layer) await retype(selected, type);
    else hint(t('say.selectFirst'));
    return;
  }
  if (getState().workspace.hiddenLayers.includes(layer)) toggleLayer(layer);
  const { article, span } = selection;
  const id = crypto.randomUUID();
  const done = await perform({ do: 'annotate', id, article, layer, type: type.id, spans: [span], attributes: {} });
  const annotation = getState().open?.project.annotations.get(article)?.get(id);
  if (done === undefined || annotation === undefined) return;
  viewOf(article)?.select(span.end, span.end);
  selectAnnotation(annotation);
  setLastTag({ layer, type: type.id });
}

/** The layer that was tagged in last. */
export function lastLayer(): Layer | undefined {
  return lastTag()?.layer;
}

/** Tag what is selected with the type that was used last. */
export async function repeatTag(): Promise<void> {
  const { open } = getState();
  const last = lastTag();
  const type =
    open === null || last === undefined
      ? undefined
      : typesIn(open.project.tagset, last.layer).find(({ id }) => id === last.type);
  if (last === undefined || type === undefined) hint(t('say.nothingToRepeat'));
  else await tag(last.layer, type);
}

async function retype(annotation: Annotation, type: TagType): Promise<void> {
  await perform({ do: 'retype', ids: [annotation.id], type: type.id });
  const { open } = getState();
  const changed = selectedAnnotation(getState());
  if (open !== null && changed !== undefined) say(spoken(open.project, changed));
}

/** Add what is selected to the selected annotation as a further span: for a quotation that is interrupted. */
export function addSpan(taking: Taking = 'trimmed'): Promise<void> {
  return inTurn(() => addSelected(taking));
}

async function addSelected(taking: Taking): Promise<void> {
  const annotation = selectedAnnotation(getState());
  const selection = selectedText(taking);
  if (annotation === undefined) return hint(t('say.selectAnnotationFirst'));
  if (selection === undefined) return hint(t('say.selectFirst'));
  if (selection.article !== annotation.article) return hint(t('say.otherArticle'));
  const spans = joinSpans([...annotation.spans, selection.span]);
  if ((await perform({ do: 'respan', id: annotation.id, spans })) === undefined) return;
  viewOf(annotation.article)?.select(selection.span.end, selection.span.end);
  say(t('say.spans', { count: spans.length }));
}

/** Take one span away from an annotation of several. */
export function removeSpan(annotation: Annotation, span: Span): Promise<void> {
  return inTurn(() => removeSpanNow(annotation, span));
}

async function removeSpanNow(annotation: Annotation, span: Span): Promise<void> {
  const spans = annotation.spans.filter((other) => other !== span);
  if (spans.length > 0) await perform({ do: 'respan', id: annotation.id, spans });
}

/** Move the outer start or end of the selected annotation by one character. */
export function moveEdge(edge: 'start' | 'end', step: 1 | -1): Promise<void> {
  return inTurn(() => moveEdgeNow(edge, step));
}

async function moveEdgeNow(edge: 'start' | 'end', step: 1 | -1): Promise<void> {
  const annotation = selectedAnnotation(getState());
  if (annotation === undefined) return hint(t('say.selectAnnotationFirst'));
  const text = getState().open?.project.texts.get(annotation.article) ?? '';
  const which = edge === 'start' ? 0 : annotation.spans.length - 1;
  const span = annotation.spans[which];
  if (span === undefined) return;
  const offset = nextCharacter(text, span[edge], step);
  const moved = movedEdge(annotation.spans, which, edge, offset);
  if (moved !== undefined) await respan(annotation, moved);
}

/** Give an annotation the spans that a drag has left it with. */
export async function respan(annotation: Annotation, spans: readonly Span[]): Promise<void> {
  if (sameSpans(annotation.spans, spans)) return;
  await perform({ do: 'respan', id: annotation.id, spans });
  const changed = selectedAnnotation(getState());
  const { open } = getState();
  if (open !== null && changed !== undefined) say(spoken(open.project, changed));
}

/** The spans with one edge at another offset; undefined where the span would be turned round or run into its neighbour. */
export function movedEdge(
  spans: readonly Span[],
  which: number,
  edge: 'start' | 'end',
  offset: number,
): readonly Span[] | undefined {
  const span = spans[which];
  if (span === undefined) return undefined;
  const moved = { ...span, [edge]: offset };
  const before = spans[which - 1];
  const after = spans[which + 1];
  const fits =
    moved.start < moved.end &&
    (before === undefined || before.end < moved.start) &&
    (after === undefined || moved.end < after.start);
  return fits ? spans.with(which, moved) : undefined;
}

/** The next offset between two whole characters. */
function nextCharacter(text: string, offset: number, step: 1 | -1): number {
  let next = offset + step;
  while (next > 0 && next < text.length && !isGraphemeBoundary(text, next)) next += step;
  return Math.min(text.length, Math.max(0, next));
}

/** Delete the selected annotation; the caret stays in the text. */
export function removeSelected(): Promise<void> {
  return inTurn(removeSelectedNow);
}

async function removeSelectedNow(): Promise<void> {
  const annotation = selectedAnnotation(getState());
  const { open } = getState();
  if (annotation === undefined || open === null) return hint(t('say.selectAnnotationFirst'));
  const text = spoken(open.project, annotation);
  if ((await perform({ do: 'remove', ids: [annotation.id] })) === undefined) return;
  say(t('say.removed', { annotation: text }));
  focusText(activeArticle());
}

/** Make the block at the caret of a kind, or a plain paragraph again where it is that already. */
export async function toggleBlock(kind: BlockKind): Promise<void> {
  const id = activeArticle();
  const view = viewOf(id);
  const article = id === undefined ? undefined : getState().open?.project.articles.get(id);
  if (article === undefined || view === undefined) return;
  const { anchor, head } = view.selection;
  const first = blockAt(article.blocks, Math.min(anchor, head));
  const last = blockAt(article.blocks, Math.max(anchor, head));
  const blocks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const isKind = article.blocks[first]?.kind === kind;
  const to = isKind ? 'paragraph' : kind;
  if ((await perform({ do: 'set-blocks', article: article.id, blocks, kind: to })) === undefined) return;
  say(t('say.block', { kind: t(`blocks.${to}`), count: blocks.length }));
}

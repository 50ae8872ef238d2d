import { levelWith } from '../../annotations/comparison/aligned.ts';
import { type Article, blockAt } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { quotations, sentences } from '../../annotations/text/segments.ts';
import { narrowed, widened } from '../../annotations/text/widening.ts';
import type { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';
import { alignmentBetween } from './alignments.ts';
import { say } from './notices.ts';
import { getState } from './store.ts';
import { focusTranslation, translationOf } from './translating.ts';
import { focusText, viewOf } from './views.ts';
import { activateNext, activeArticle } from './workspace.ts';

/** The active pane's text, as what walks through it needs it. */
interface Here {
  readonly article: Article;
  readonly text: string;
  readonly view: TextView;
}

function here(): Here | undefined {
  const id = activeArticle();
  const { open } = getState();
  const article = id === undefined ? undefined : open?.project.articles.get(id);
  const text = id === undefined ? undefined : open?.project.texts.get(id);
  const view = viewOf(id);
  return article === undefined || text === undefined || view === undefined ? undefined : { article, text, view };
}

/** Where a selection was first widened from: what narrowing comes back to. */
let origin: { readonly view: TextView; readonly offset: number } | undefined;

/** Select the next larger unit around what is selected: word, quotation, sentence, paragraph, text. */
export function widen(): void {
  const place = here();
  if (place === undefined) return;
  const { article, text, view } = place;
  const span = selectedSpan(view);
  if (origin?.view !== view || origin.offset < span.start || origin.offset > span.end) {
    origin = { view, offset: view.selection.head };
  }
  select(place, widened(text, span, article.blocks, article.language));
}

/** Back to the next smaller unit, around where widening began. */
export function narrow(): void {
  const place = here();
  if (place === undefined) return;
  const { article, text, view } = place;
  const span = selectedSpan(view);
  const isFrom = origin?.view === view && span.start <= origin.offset && origin.offset <= span.end;
  const offset = isFrom && origin !== undefined ? origin.offset : span.start;
  select(place, narrowed(text, span, offset, article.blocks, article.language));
}

/** Put the caret at the start of the next sentence, or (step -1) of this one and then of the one before. */
export function goToSentence(step: 1 | -1): void {
  const place = here();
  if (place === undefined) return;
  const { article, text, view } = place;
  const { head } = view.selection;
  const starts = nearby(article, head).flatMap((block) => sentences(text, block, article.language));
  const next = step === 1 ? starts.find(({ start }) => start > head) : starts.findLast(({ start }) => start < head);
  if (next !== undefined) select(place, { start: next.start, end: next.start });
}

/** Select what the next or previous quotation says, ready to be tagged. */
export function goToQuotation(step: 1 | -1): void {
  const place = here();
  if (place === undefined) return;
  const { article, text, view } = place;
  const { start, end } = selectedSpan(view);
  const all = article.blocks.flatMap((block) => quotations(text, block)).map(({ inner }) => inner);
  const next =
    step === 1
      ? all.find((inner) => inner.start >= end && inner.start > start)
      : all.findLast((inner) => inner.end <= start);
  if (next === undefined) say(step === 1 ? t('say.noQuotationAfter') : t('say.noQuotationBefore'));
  else select(place, next);
}

/** To the working translation beside the text, or else to the next or previous pane, at the paragraph level with the caret. */
export function goToSamePlace(step: 1 | -1): void {
  const from = here();
  if (from === undefined) return;
  const { head } = from.view.selection;
  if (step === 1 && translationOf(from.article.id) !== undefined) {
    void focusTranslation(from.article.id, head);
    return;
  }
  activateNext(step);
  focusText(activeArticle());
  const to = here();
  const { open, passages } = getState();
  if (to === undefined || to.view === from.view || open === null) return;
  const alignment = alignmentBetween(open.project, passages, from.article.id, to.article.id);
  const offset = Math.round(levelWith(head, alignment));
  const block = to.article.blocks[blockAt(to.article.blocks, offset)];
  const start = block?.start ?? offset;
  select(to, { start, end: start });
}

/** The blocks at an offset and on either side of it: as far as one sentence can lead. */
function nearby({ blocks }: Article, offset: number): readonly Span[] {
  const at = blockAt(blocks, offset);
  return blocks.slice(Math.max(0, at - 1), at + 2);
}

function selectedSpan({ selection: { anchor, head } }: TextView): Span {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

function select({ text, view }: Here, { start, end }: Span): void {
  view.select(start, end);
  view.reveal(start);
  if (start < end) say(t('say.selected', { text: text.slice(start, end) }));
}

import { type Counterpart, counterpartOf } from '../../annotations/comparison/aligned.ts';
import { type Article, type ArticleId, blockAt } from '../../annotations/model/article.ts';
import type { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';
import { nameOf, othersOf, standLevel, stayThere } from './aligning.ts';
import { alignmentBetween } from './alignments.ts';
import { hint } from './notices.ts';
import { getState } from './store.ts';
import { viewOf } from './views.ts';
import { activeArticle } from './workspace.ts';

/** What the mark is called in the style sheet, and milliseconds that it stays: time to look from one pane to the next. */
const markName = 'shown-here';
const markStays = 2_500;

let unmark: number | undefined;

/**
 * Show in every other pane the paragraph that says what the one at the caret does, at the same height, and mark it for a
 * moment. The caret stays where it is; what was found, and how, is said.
 */
export function showHere(): void {
  const state = getState();
  const here = activeArticle();
  const view = viewOf(here);
  const article = here === undefined ? undefined : state.open?.project.articles.get(here);
  if (article === undefined || view === undefined || state.open === null) return;
  const others = othersOf(state, article.id);
  if (others.length === 0) {
    hint(t('aligning.noOther'));
    return;
  }
  const { head } = view.selection;
  const block = article.blocks[blockAt(article.blocks, head)] ?? { start: 0, end: 0 };
  const { project } = state.open;
  stayThere();
  standLevel(others);
  const shown = others.flatMap((id) => {
    const other = project.articles.get(id);
    const there = viewOf(id);
    if (other === undefined || there === undefined) return [];
    const found = counterpartOf(block, alignmentBetween(project, state.passages, article.id, id), other.blocks);
    there.present(found.offset, view.blockTop(head));
    return [{ id, other, there, found }];
  });
  mark(shown);
  const places = shown.map(({ id, other, found }) => saidOf(id, other, found));
  hint(t('aligning.shown', { places: places.join('; ') }));
}

function saidOf(id: ArticleId, { blocks }: Article, { offset, by }: Counterpart): string {
  const at = blockAt(blocks, offset);
  const kind = blocks[at]?.kind ?? 'paragraph';
  const paragraph = blocks.slice(0, at + 1).filter((block) => block.kind === 'paragraph').length;
  const place = kind === 'paragraph' ? t('list.place', { paragraph: String(paragraph) }) : t(`blocks.${kind}`);
  return t('aligning.place', { place, article: nameOf(getState(), id), by: t(`aligning.by.${by}`) });
}

/** Mark what is shown by a highlight, which is no part of the texts: nothing moves, and drawing tags leaves it alone. */
function mark(shown: readonly { readonly there: TextView; readonly found: Counterpart }[]): void {
  const ranges = shown.flatMap(({ there, found }) => {
    const element = there.blockElement(found.offset);
    if (element === undefined) return [];
    const range = new Range();
    range.selectNode(element);
    return [range];
  });
  CSS.highlights.set(markName, new Highlight(...ranges));
  window.clearTimeout(unmark);
  unmark = window.setTimeout(() => CSS.highlights.delete(markName), markStays);
}

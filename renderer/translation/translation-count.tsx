import type { Article } from '../../annotations/model/article.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { countsOf, ownCounts, rowsIn } from '../state/translation-rows.ts';
import { activeArticle } from '../state/workspace.ts';
import { t } from '../words.ts';

/** In the status bar: how far the translation is that stands beside the active article. */
export function TranslationCount() {
  const counts = useStore((state) => {
    const article = activeArticle();
    const isOpen = article !== undefined && state.workspace.translations[article] !== undefined;
    return isOpen ? countsOf(rowsIn(article, state)) : undefined;
  });
  if (counts === undefined) return null;
  const { untranslated, draft, changed, done } = counts;
  return <span>{t('translating.inStatus', { open: untranslated + draft, changed, done })}</span>;
}

/** In the list of articles: how much of an article one has translated; '' where that is not begun. */
export function translatedSo(open: OpenProject, article: Article): string {
  const counts = ownCounts({ open }, article);
  if (counts === undefined) return '';
  const { untranslated, draft, changed, done } = counts;
  return t('translating.inList', { done: draft + changed + done, all: untranslated + draft + changed + done });
}

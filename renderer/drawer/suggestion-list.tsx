import { useDeferredValue, useMemo, useState } from 'react';
import type { ArticleId } from '../../annotations/model/article.ts';
import { useStore } from '../state/store.ts';
import type { Placed } from '../state/suggesting.ts';
import { pendingIn, skippedIn } from '../state/suggestions.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { t } from '../words.ts';
import { SuggestionBar, type SuggestionFilter } from './suggestion-bar.tsx';
import { SuggestionTable } from './suggestion-table.tsx';

/** What is suggested and still to be looked at, or was skipped, in context. It follows the text, which is drawn first. */
export function SuggestionList() {
  const [filter, setFilter] = useState<SuggestionFilter>({ show: 'article', type: '' });
  const open = useDeferredValue(useStore(({ open }) => open));
  const suggestions = useDeferredValue(useStore(({ suggestions }) => suggestions));
  const skipped = useStore(({ workspace }) => workspace.skipped);
  const hiddenLayers = useStore(({ workspace }) => workspace.hiddenLayers);
  const active = useStore(({ workspace }) => workspace.panes[workspace.active]?.article ?? '');
  const panes = useStore(articlesInPanes);
  const { show, type } = filter;
  const articles = show === 'article' ? active : panes;
  const all = useMemo(() => {
    const state = { open, suggestions, workspace: { skipped, hiddenLayers } };
    const listOf = (id: ArticleId) => (show === 'skipped' ? skippedIn(state, id) : pendingIn(state, id).list);
    return articles
      .split(' ')
      .flatMap((article) => listOf(article).map((suggestion): Placed => ({ article, suggestion })));
  }, [open, suggestions, skipped, hiddenLayers, articles, show]);
  const places = useMemo(
    () => all.filter(({ suggestion }) => type === '' || type === `${suggestion.layer} ${suggestion.type}`),
    [all, type],
  );
  if (open === null) return null;
  return (
    <div className="suggestion-list">
      <SuggestionBar filter={filter} onFilter={setFilter} open={open} all={all} places={places} />
      <SuggestionTable
        open={open}
        places={places}
        isOneArticle={show === 'article'}
        isSkipped={show === 'skipped'}
        empty={show === 'skipped' ? t('suggesting.emptySkipped') : t('suggesting.empty')}
      />
    </div>
  );
}

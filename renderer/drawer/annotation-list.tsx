import { useDeferredValue, useMemo } from 'react';
import { filtered, listed, listedOnly } from '../state/list.ts';
import { useStore } from '../state/store.ts';
import { articlesInPanes } from '../state/workspace.ts';
import { AnnotationTable } from './annotation-table.tsx';
import { BatchBar } from './batch-bar.tsx';
import { ListFilterBar } from './list-filter-bar.tsx';

/**
 * All annotations of the open articles, or those that a search has found in any. It follows a change once the text has been
 * drawn: whoever tags looks there, and must not wait for the list.
 */
export function AnnotationList() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const filter = useDeferredValue(useStore(({ filter }) => filter));
  const hiddenLayers = useStore(({ workspace }) => workspace.hiddenLayers);
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const articles = useStore(articlesInPanes);
  const { only } = filter;
  const ofPanes = useMemo(
    () => (open === null || only !== null ? [] : listed(open, articles.split(' '), { hiddenLayers, shownColleagues })),
    [open, only, articles, hiddenLayers, shownColleagues],
  );
  const all = useMemo(
    () => (open === null || only === null ? ofPanes : listedOnly(open.project, only)),
    [open, only, ofPanes],
  );
  const shown = useMemo(() => (open === null ? [] : filtered(all, filter, open.project)), [all, filter, open]);
  const marked = useDeferredValue(useStore(({ marked }) => marked));
  const chosen = useMemo(() => (marked.size === 0 ? [] : shown.filter(({ id }) => marked.has(id))), [shown, marked]);
  return (
    <div className="annotation-list">
      <ListFilterBar shown={shown.length} all={all.length} />
      {open !== null && chosen.length > 0 && <BatchBar annotations={chosen} tagset={open.project.tagset} />}
      {open !== null && (
        <AnnotationTable
          project={open.project}
          annotations={shown}
          isFiltered={shown.length < all.length}
          isMarking={chosen.length > 0}
        />
      )}
    </div>
  );
}

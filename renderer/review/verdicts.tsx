import { useDeferredValue } from 'react';
import { useStore } from '../state/store.ts';
import { filteredVerdicts, verdictsOf } from '../state/verdict-list.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { VerdictTable } from './verdict-table.tsx';

/** The verdicts on one's own tags, to be answered, and those that one has given, with their answers. */
export function Verdicts() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const view = useStore(({ verdicts }) => verdicts);
  if (open === null) return null;
  const all = verdictsOf(open);
  const list = all[view.of];
  const shown = filteredVerdicts(list, view);
  return (
    <div className="verdicts">
      <VerdictBar all={all} list={list} shown={shown.length} view={view} />
      <VerdictTable project={open.project} list={shown} isFiltered={list.length > 0} view={view} />
    </div>
  );
}

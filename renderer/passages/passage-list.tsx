import { useDeferredValue, useMemo } from 'react';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { sortedPassages } from '../../annotations/passages/order.ts';
import { endsOf, passageAt } from '../state/shared.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { PassageBar } from './passage-bar.tsx';
import { PassageTable } from './passage-table.tsx';
import { Versions } from './versions.tsx';

/** What the articles have in common, passage by passage, and both versions of the one that the keyboard is at. */
export function PassageList() {
  const info = useStore(({ open }) => open?.project.info);
  const articles = useStore(({ open }) => open?.project.articles);
  const passages = useDeferredValue(useStore(({ passages }) => passages));
  const view = useStore(({ passageView }) => passageView);
  const isLooking = useStore(({ passageSearch: { is } }) => is === 'running' || is === 'idle');
  const project = useStore(({ open }) => open?.project);
  const { article, sort } = view;
  const ordered = useMemo(
    () => (info === undefined || articles === undefined ? [] : articlesInOrder({ info, articles })),
    [info, articles],
  );
  const listed = useMemo(() => {
    const those =
      article === ''
        ? passages
        : endsOf({ passages })
            .of(article)
            .map(({ passage }) => passage);
    const ids = ordered.map(({ id }) => id);
    return sortedPassages(those, sort.by, sort.direction, ids);
  }, [passages, article, sort, ordered]);
  const shown = passageAt({ passages, passageView: view });
  const at = useMemo(() => (shown === undefined ? -1 : listed.indexOf(shown)), [listed, shown]);
  if (project === undefined) return null;
  const sharing = ordered.filter(({ id }) => endsOf({ passages }).of(id).length > 0 || id === article);
  const none = article === '' ? t('passages.empty') : t('passages.emptyHere');
  return (
    <div className="passage-list">
      <PassageBar project={project} articles={sharing} count={listed.length} all={passages.length} />
      <div className="passages-and-versions">
        <PassageTable
          project={project}
          passages={listed}
          at={at}
          empty={isLooking && passages.length === 0 ? t('passages.looking') : none}
        />
        {shown !== undefined && at !== -1 && <Versions passage={shown} project={project} />}
      </div>
    </div>
  );
}

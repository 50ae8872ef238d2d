import { Button } from 'react-aria-components';
import type { Article } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { Choice } from '../controls/choice.tsx';
import { setPassageView } from '../state/passage-walking.ts';
import { toggleSearch } from '../state/passages.ts';
import { sourceName } from '../state/source-name.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Whose passages are listed, how many there are, and whether they are still being looked for. */
export function PassageBar(props: { project: Project; articles: readonly Article[]; count: number; all: number }) {
  const { project, articles, count, all } = props;
  const article = useStore(({ passageView }) => passageView.article);
  const is = useStore(({ passageSearch }) => passageSearch.is);
  const isLong = useStore(({ passageSearch }) => passageSearch.isLong);
  return (
    <div className="filter-bar">
      <Choice
        label={t('passages.article')}
        value={article}
        choices={[
          { id: '', label: t('passages.all') },
          ...articles.map(({ id }) => ({ id, label: sourceName(project, id) })),
        ]}
        onChange={(chosen) => setPassageView({ article: chosen })}
      />
      <span aria-live="polite">{t('passages.count', { count, all })}</span>
      {isLong && <span>{t('passages.looking')}</span>}
      {is === 'stopped' && <span>{t('passages.stopped')}</span>}
      {(isLong || is === 'stopped') && (
        <Button className="small-button" onPress={toggleSearch}>
          {is === 'stopped' ? t('passages.again') : t('passages.stop')}
        </Button>
      )}
    </div>
  );
}

import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { type CuratedSet, placeStates } from '../../annotations/review/curated-set.ts';
import { undecidedClasses } from '../../annotations/review/curation.ts';
import { Choice } from '../controls/choice.tsx';
import { filterQueue, openIn } from '../state/curation.ts';
import type { QueueFilter } from '../state/curation-state.ts';
import { useNames } from '../state/names.ts';
import { sourceName } from '../state/source-name.ts';
import type { OpenProject } from '../state/store.ts';
import { t } from '../words.ts';

/** Which places are listed, and how many are left of all. */
export function QueueBar(props: { open: OpenProject; set: CuratedSet; filter: QueueFilter; made: boolean }) {
  const { open, set, filter, made } = props;
  const named = useNames();
  const all = { id: '', label: t('curation.all') };
  return (
    <div className="filter-bar">
      <strong aria-live="polite">{t('curation.left', { count: openIn(set, made) })}</strong>
      <Choice
        label={t('curation.show')}
        value={filter.show}
        choices={[
          { id: 'open', label: t('curation.shows.open') },
          { id: 'all', label: t('curation.shows.all') },
        ]}
        onChange={(show) => filterQueue({ show: show === 'all' ? 'all' : 'open' })}
      />
      <Choice
        label={t('curation.kind')}
        value={filter.kind}
        choices={[
          all,
          ...undecidedClasses.map((id) => ({ id, label: t(`curation.classes.${id}`) })),
          ...placeStates.map((id) => ({ id, label: t(`curation.states.${id}`) })),
        ]}
        onChange={(kind) => filterQueue({ kind })}
      />
      <Choice
        label={t('curation.layer')}
        value={filter.layer}
        choices={[all, ...layers.map((id) => ({ id, label: t(`layers.${id}`) }))]}
        onChange={(layer) => filterQueue({ layer })}
      />
      <Choice
        label={t('curation.article')}
        value={filter.article}
        choices={[all, ...articlesInOrder(open.project).map(({ id }) => ({ id, label: sourceName(open.project, id) }))]}
        onChange={(article) => filterQueue({ article })}
      />
      <Choice
        label={t('curation.annotator')}
        value={filter.annotator}
        choices={[all, ...set.settings.annotators.map((id) => ({ id, label: named(id) }))]}
        onChange={(annotator) => filterQueue({ annotator })}
      />
    </div>
  );
}

import { Choice } from '../controls/choice.tsx';
import { changeOverview } from '../state/overview.ts';
import type { OverviewView } from '../state/overview-state.ts';
import { t } from '../words.ts';

/** How many rows a figure can be cut to; 0 is all of them. */
const mosts = [10, 20, 50, 0] as const;

/** What the figures are of: whose tags, in which articles, how much of it, and when. */
export function OverviewBar(props: {
  view: OverviewView;
  /** The years to choose between; none where there is no choice. */
  years: readonly string[];
  tags: number;
  articles: number;
}) {
  const { view, years, tags, articles } = props;
  return (
    <div className="filter-bar">
      <Choice
        label={t('overview.whose')}
        value={view.whose}
        choices={[
          { id: 'shown', label: t('overview.whoseChoices.shown') },
          { id: 'own', label: t('overview.whoseChoices.own') },
        ]}
        onChange={(chosen) => changeOverview({ whose: chosen === 'own' ? 'own' : 'shown' })}
      />
      <Choice
        label={t('overview.where')}
        value={view.where}
        choices={[
          { id: 'all', label: t('overview.whereChoices.all') },
          { id: 'open', label: t('overview.whereChoices.open') },
        ]}
        onChange={(chosen) => changeOverview({ where: chosen === 'open' ? 'open' : 'all' })}
      />
      <Choice
        label={t('overview.most')}
        value={String(view.most)}
        choices={mosts.map((count) => ({ id: String(count), label: t('overview.mostChoice', { count }) }))}
        onChange={(chosen) => changeOverview({ most: Number(chosen) })}
      />
      {years.length > 0 && (
        <Choice
          label={t('overview.year')}
          value={years.includes(view.year) ? view.year : ''}
          choices={[{ id: '', label: t('overview.allYears') }, ...years.map((id) => ({ id, label: id }))]}
          onChange={(year) => changeOverview({ year })}
        />
      )}
      <span aria-live="polite">{t('overview.scope', { tags, articles })}</span>
    </div>
  );
}

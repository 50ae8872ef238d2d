import { Button } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { acceptAll, bringBack, compatiblePlaces } from '../state/answering.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import type { Placed } from '../state/suggesting.ts';
import { t } from '../words.ts';

/** Which suggestions are listed. */
export interface SuggestionFilter {
  readonly show: 'article' | 'open' | 'skipped';
  /** A layer and type, as "layer type"; '' for all. */
  readonly type: string;
}

const shows = ['article', 'open', 'skipped'] as const;

/** Which suggestions are listed, how many, and what can be done with all of them. */
export function SuggestionBar(props: {
  filter: SuggestionFilter;
  onFilter: (filter: SuggestionFilter) => void;
  open: OpenProject;
  /** Those of every type. */
  all: readonly Placed[];
  places: readonly Placed[];
}) {
  const { filter, onFilter, open, all, places } = props;
  const writable = useStore(canWrite);
  const isOfType = (type: string) => all.filter(({ suggestion: s }) => `${s.layer} ${s.type}` === type).length;
  const types = layers.flatMap((layer) =>
    typesIn(open.project.tagset, layer).map(({ id, label }) => ({ id: `${layer} ${id}`, name: label })),
  );
  const offered = types
    .map(({ id, name }) => ({ id, name, count: isOfType(id) }))
    .filter(({ id, count }) => count > 0 || id === filter.type);
  const chosen = offered.find(({ id }) => id === filter.type);
  return (
    <div className="filter-bar">
      <Choice
        label={t('suggesting.show')}
        value={filter.show}
        choices={shows.map((id) => ({ id, label: t(`suggesting.shows.${id}`) }))}
        onChange={(show) => onFilter({ ...filter, show: shows.find((known) => known === show) ?? 'article' })}
      />
      <Choice
        label={t('suggesting.type')}
        value={filter.type}
        choices={[
          { id: '', label: t('suggesting.all') },
          ...offered.map(({ id, name, count }) => ({ id, label: t('suggesting.ofType', { type: name, count }) })),
        ]}
        onChange={(type) => onFilter({ ...filter, type })}
      />
      <span aria-live="polite">{t('suggesting.count', { count: places.length })}</span>
      {filter.show === 'skipped' ? (
        <Button className="small-button" isDisabled={places.length === 0} onPress={() => bringBack(places)}>
          {t('suggesting.bringBack', { count: places.length })}
        </Button>
      ) : (
        writable && chosen !== undefined && <AcceptAll places={places} type={chosen.name} />
      )}
    </div>
  );
}

/** Offered once one kind is listed: what was not looked at is not accepted with it. */
function AcceptAll({ places, type }: { places: readonly Placed[]; type: string }) {
  const count = compatiblePlaces(places).length;
  return (
    <Button className="small-button" isDisabled={count === 0} onPress={() => void acceptAll(places)}>
      {t('suggesting.acceptAll', { count, type })}
    </Button>
  );
}

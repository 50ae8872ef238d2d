import { Button, Input, Label, SearchField } from 'react-aria-components';
import { annotationStatuses, layers } from '../../annotations/model/annotation.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { emptyFilter, getState, type ListFilter, setState, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** What of the list is shown: by layer, type and text. */
export function ListFilterBar({ shown, all }: { shown: number; all: number }) {
  const filter = useStore(({ filter }) => filter);
  const tagset = useStore(({ open }) => open?.project.tagset);
  const chosen = layers.filter((layer) => filter.layer === '' || layer === filter.layer);
  const types = tagset === undefined ? [] : chosen.flatMap((layer) => typesIn(tagset, layer));
  const everything = { id: '', label: t('list.all') };
  return (
    <div className="filter-bar">
      <SearchField className="field" value={filter.text} onChange={(text) => change({ text })}>
        <Label>{t('list.filter')}</Label>
        <Input className="input" />
      </SearchField>
      <Choice
        label={t('list.layer')}
        value={filter.layer}
        choices={[everything, ...layers.map((layer) => ({ id: layer, label: t(`layers.${layer}`) }))]}
        onChange={(layer) => change({ layer, type: '' })}
      />
      <Choice
        label={t('list.type')}
        value={filter.type}
        choices={[everything, ...types]}
        onChange={(type) => change({ type })}
      />
      <Choice
        label={t('work.status')}
        value={filter.status}
        choices={[everything, ...annotationStatuses.map((id) => ({ id, label: t(`work.statuses.${id}`) }))]}
        onChange={(status) => change({ status })}
      />
      <span>{t('list.count', { shown, all })}</span>
      {filter.only !== null && <span>{t('list.only')}</span>}
      {(shown < all || filter.only !== null) && (
        <Button className="plain" onPress={() => setState({ filter: emptyFilter })}>
          {t('list.clear')}
        </Button>
      )}
    </div>
  );
}

function change(fields: Partial<ListFilter>): void {
  setState({ filter: { ...getState().filter, ...fields } });
}

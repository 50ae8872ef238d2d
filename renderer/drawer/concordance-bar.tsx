import type { KeyboardEvent } from 'react';
import { Button, Input, Label, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { Choice } from '../controls/choice.tsx';
import { goToPlaces, seek, seekIn, tagAs, tagPlaces } from '../state/search.ts';
import { canWrite, useStore } from '../state/store.ts';
import { t } from '../words.ts';

const options = ['wholeWords', 'matchCase', 'matchAccents', 'regularExpression'] as const;

/** What is searched for and how, how much was found, and what to tag it as. */
export function ConcordanceBar({ toTag }: { toTag: number }) {
  const query = useStore(({ search }) => search.query);
  const scope = useStore(({ search }) => search.scope);
  const type = useStore(({ search }) => search.type);
  const tagset = useStore(({ open }) => open?.project.tagset);
  const mayTag = useStore(canWrite);
  const isOn = { ...query, regularExpression: query.kind === 'regular-expression' };
  const types = layers.flatMap((layer) =>
    (tagset === undefined ? [] : typesIn(tagset, layer)).map(({ id, label }) => ({
      id: `${layer} ${id}`,
      label: `${t(`layer.${layer}`)} · ${label}`,
    })),
  );
  return (
    <div className="filter-bar">
      <SearchField className="field search-field" value={query.text} onChange={(text) => seek({ text })}>
        <Label>{t('search.field')}</Label>
        <Input className="input" onKeyDown={toResults} />
      </SearchField>
      <ToggleButtonGroup
        aria-label={t('search.options')}
        className="segments"
        selectionMode="multiple"
        selectedKeys={options.filter((option) => isOn[option])}
        onSelectionChange={(keys) =>
          seek({
            wholeWords: keys.has('wholeWords'),
            matchCase: keys.has('matchCase'),
            matchAccents: keys.has('matchAccents'),
            kind: keys.has('regularExpression') ? 'regular-expression' : 'plain',
          })
        }
      >
        {options.map((option) => (
          <ToggleButton key={option} id={option}>
            {t(`search.${option}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Choice
        label={t('search.scope')}
        value={scope}
        choices={(['all', 'open'] as const).map((id) => ({ id, label: t(`search.scopes.${id}`) }))}
        onChange={(chosen) => seekIn(chosen === 'open' ? 'open' : 'all')}
      />
      <Count />
      {mayTag && (
        <>
          <Choice
            label={t('search.type')}
            value={type}
            choices={[{ id: '', label: t('inspector.noChoice') }, ...types]}
            onChange={tagAs}
          />
          <Button className="small-button" isDisabled={toTag === 0} onPress={() => void tagPlaces()}>
            {t('search.tag', { count: toTag })}
          </Button>
        </>
      )}
    </div>
  );
}

function Count() {
  const found = useStore(({ search }) => search.found);
  const shown = found?.rows.length ?? 0;
  const count = found?.count ?? 0;
  return (
    <span aria-live="polite">
      {found !== null && (shown < count ? t('search.first', { shown, count }) : t('search.count', { count }))}
    </span>
  );
}

/** From the field down to what was found. */
function toResults(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  goToPlaces();
}

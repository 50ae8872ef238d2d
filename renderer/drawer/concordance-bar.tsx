import type { KeyboardEvent } from 'react';
import { Input, Label, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { subjects } from '../../annotations/search/said.ts';
import { Choice } from '../controls/choice.tsx';
import { goToPlaces } from '../state/concordance.ts';
import { askFor, seek, seekIn, typed } from '../state/search.ts';
import { scopes } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

const options = ['wholeWords', 'matchCase', 'matchAccents', 'regularExpression'] as const;

/** What is searched for, in what and how, and how much was found. */
export function ConcordanceBar() {
  const { query, subject } = useStore(({ search }) => search.question);
  const scope = useStore(({ search }) => search.scope);
  const isOn = { ...query, regularExpression: query.kind === 'regular-expression' };
  return (
    <>
      <SearchField className="field search-field" value={query.text} onChange={typed}>
        <Label>{t('search.field')}</Label>
        <Input className="input" onKeyDown={toResults} />
      </SearchField>
      <ToggleButtonGroup
        aria-label={t('search.subject')}
        className="segments"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[subject]}
        onSelectionChange={(keys) => askFor({ subject: subjects.find((candidate) => keys.has(candidate)) ?? subject })}
      >
        {subjects.map((each) => (
          <ToggleButton key={each} id={each}>
            {t(`search.subjects.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
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
          <ToggleButton key={option} id={option} aria-label={t(`search.${option}`)}>
            {t(`search.short.${option}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Choice
        label={t('search.scope')}
        value={scope}
        choices={scopes.map((id) => ({ id, label: t(`search.scopes.${id}`) }))}
        onChange={(chosen) => seekIn(scopes.find((candidate) => candidate === chosen) ?? scope)}
      />
      <Count />
    </>
  );
}

function Count() {
  const found = useStore(({ search }) => search.found);
  const isText = useStore(({ search }) => search.question.subject === 'text');
  const shown = found?.rows.length ?? 0;
  const count = found?.count ?? 0;
  const words = isText ? ({ first: 'search.first', all: 'search.count' } as const) : tagWords;
  return (
    <span aria-live="polite">
      {found !== null && (shown < count ? t(words.first, { shown, count }) : t(words.all, { count }))}
    </span>
  );
}

const tagWords = { first: 'search.firstTags', all: 'search.countTags' } as const;

/** From the field down to what was found. */
function toResults(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  goToPlaces();
}

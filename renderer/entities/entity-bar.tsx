import type { KeyboardEvent } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { typesIn } from '../../annotations/model/tagset.ts';
import { standing } from '../../annotations/register/standing.ts';
import { Choice } from '../controls/choice.tsx';
import { askToMerge, editEntity, filterEntities, goToTable, markedEntities, removeEntity } from '../state/register.ts';
import type { Register } from '../state/register-state.ts';
import { canWrite, type OpenProject, openDialog, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Which entities are shown, how many there are, and what can be done with them. */
export function EntityBar({ open, register, shown }: { open: OpenProject; register: Register; shown: number }) {
  const { project } = open;
  const writable = useStore(canWrite);
  // What is typed shows at once; the table follows.
  const text = useStore(({ register }) => register.text);
  const at = project.entities.get(register.at);
  const count = markedEntities(project, register).length;
  const all = standing(project.entities).size;
  return (
    <div className="filter-bar">
      <SearchField className="field" value={text} onChange={(text) => filterEntities({ text })}>
        <Label>{t('entities.filter')}</Label>
        <Input className="input" onKeyDown={toTable} />
      </SearchField>
      <Choice
        label={t('entities.type')}
        value={register.type}
        choices={[{ id: '', label: t('list.all') }, ...typesIn(project.tagset, 'entity')]}
        onChange={(type) => filterEntities({ type })}
      />
      <span aria-live="polite">{t('entities.count', { shown, all })}</span>
      {writable && (
        <>
          <Button className="small-button" onPress={() => openDialog({ name: 'entity', id: '', mentions: [] })}>
            {t('entities.add')}
          </Button>
          <Button
            className="small-button"
            isDisabled={at === undefined}
            onPress={() => at !== undefined && editEntity(at.id)}
          >
            {t('entities.edit')}
          </Button>
          <Button className="small-button" isDisabled={count < 2} onPress={askToMerge}>
            {t('entities.merge', { count })}
          </Button>
          <Button
            className="small-button"
            isDisabled={at === undefined || at.creator !== open.annotator}
            onPress={() => at !== undefined && void removeEntity(at)}
          >
            {t('entities.remove')}
          </Button>
        </>
      )}
    </div>
  );
}

/** From the field down to what was found. */
function toTable(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  goToTable();
}

import type { KeyboardEvent } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { qualities } from '../../annotations/glossary/notes.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { standing } from '../../annotations/register/standing.ts';
import { Choice } from '../controls/choice.tsx';
import { run } from '../run.ts';
import { askToMergeTerms, domainsIn, filterTerms, goToTerms, markedTerms } from '../state/glossary.ts';
import { type GlossaryView, noDomain } from '../state/glossary-state.ts';
import { sourceName } from '../state/source-name.ts';
import { canWrite, type OpenProject, openDialog, useStore } from '../state/store.ts';
import { editTerm, removeTerm } from '../state/terms.ts';
import { t } from '../words.ts';

/** Which terms are shown, how many there are, and what can be done with them. */
export function GlossaryBar({ open, view, shown }: { open: OpenProject; view: GlossaryView; shown: number }) {
  const { project } = open;
  const writable = useStore(canWrite);
  // What is typed shows at once; the table follows.
  const text = useStore(({ glossary }) => glossary.text);
  const at = project.terms.get(view.at);
  const count = markedTerms(project, view).length;
  const all = standing(project.terms).size;
  const issues = qualities(project.tagset, 'issue');
  const any = { id: '', label: t('list.all') };
  return (
    <div className="filter-bar">
      <SearchField className="field" value={text} onChange={(text) => filterTerms({ text })}>
        <Label>{t('glossary.filter')}</Label>
        <Input className="input" onKeyDown={toTable} />
      </SearchField>
      <Choice
        label={t('glossary.domain')}
        value={view.domain}
        choices={[
          any,
          ...domainsIn(project).map((id) => ({ id, label: id === noDomain ? t('glossary.noDomain') : id })),
        ]}
        onChange={(domain) => filterTerms({ domain })}
      />
      {issues.length > 0 && (
        <Choice
          label={t('glossary.issue')}
          value={view.issue}
          choices={[any, ...issues]}
          onChange={(issue) => filterTerms({ issue })}
        />
      )}
      <Choice
        label={t('glossary.article')}
        value={view.article}
        choices={[any, ...articlesInOrder(project).map(({ id }) => ({ id, label: sourceName(project, id) }))]}
        onChange={(article) => filterTerms({ article })}
      />
      <span aria-live="polite">{t('glossary.count', { shown, all })}</span>
      {writable && (
        <>
          <Button className="small-button" onPress={() => openDialog({ name: 'term', id: '', notes: [] })}>
            {t('glossary.add')}
          </Button>
          <Button
            className="small-button"
            isDisabled={at === undefined}
            onPress={() => at !== undefined && editTerm(at.id)}
          >
            {t('glossary.editTerm')}
          </Button>
          <Button className="small-button" isDisabled={count < 2} onPress={askToMergeTerms}>
            {t('glossary.merge', { count })}
          </Button>
          <Button
            className="small-button"
            isDisabled={at === undefined || at.creator !== open.annotator}
            onPress={() => at !== undefined && void removeTerm(at)}
          >
            {t('glossary.remove')}
          </Button>
          <Button className="small-button" onPress={() => run('import-glossary')}>
            {t('glossary.import')}
          </Button>
        </>
      )}
      <Button className="small-button" onPress={() => openDialog({ name: 'export', format: 'glossary-csv' })}>
        {t('glossary.export')}
      </Button>
    </div>
  );
}

/** From the field down to what was found. */
function toTable(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  goToTerms();
}

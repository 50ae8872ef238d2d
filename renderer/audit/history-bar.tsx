import { Download } from 'lucide-react';
import {
  Button,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  TextField,
} from 'react-aria-components';
import { changeKinds, things } from '../../annotations/audit/happening.ts';
import { articleLabel } from '../../annotations/audit/labels.ts';
import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder, type Project } from '../../annotations/model/project.ts';
import { Choice } from '../controls/choice.tsx';
import { exportHistory, filterHistory } from '../state/audit.ts';
import { type AuditFilter, type AuditView, emptyAuditFilter, spansOfTime } from '../state/audit-state.ts';
import { byName, useNames } from '../state/names.ts';
import { t } from '../words.ts';

const formats = ['jsonl', 'csv'] as const;

/** What of the history is listed, how much that is, and the way to a file of it. */
export function HistoryBar(props: { project: Project; annotator: string; view: AuditView }) {
  const { project, annotator, view } = props;
  const { filter, page } = view;
  const any = { id: '', label: t('audit.filter.all') };
  const named = useNames();
  const people = [...new Set([annotator, ...(page?.people ?? [])])].sort(byName);
  const articles = articlesInOrder(project).filter(({ id }) => page?.articles.includes(id));
  const isFiltered = page !== null && (page.shown < page.all || filter.about !== '');
  return (
    <div className="filter-bar">
      <SearchField className="field" value={filter.text} onChange={(text) => filterHistory({ text })}>
        <Label>{t('audit.filter.text')}</Label>
        <Input className="input" />
      </SearchField>
      <Choice
        label={t('audit.filter.by')}
        value={filter.by}
        choices={[any, ...people.map((id) => ({ id, label: named(id) }))]}
        onChange={(by) => filterHistory({ by })}
      />
      <Choice
        label={t('audit.filter.thing')}
        value={filter.thing}
        choices={[any, ...things.map((id) => ({ id, label: t(`audit.things.${id}`) }))]}
        onChange={(chosen) => filterHistory({ thing: things.find((id) => id === chosen) ?? '' })}
      />
      <Choice
        label={t('audit.filter.change')}
        value={filter.change}
        choices={[any, ...changeKinds.map((id) => ({ id, label: t(`audit.kinds.${id}`) }))]}
        onChange={(chosen) => filterHistory({ change: changeKinds.find((id) => id === chosen) ?? '' })}
      />
      <Choice
        label={t('audit.filter.article')}
        value={filter.article}
        choices={[any, ...articles.map(({ id }) => ({ id, label: articleLabel(project, id) }))]}
        onChange={(article) => filterHistory({ article })}
      />
      <Choice
        label={t('audit.filter.layer')}
        value={filter.layer}
        choices={[any, ...layers.map((id) => ({ id, label: t(`layers.${id}`) }))]}
        onChange={(chosen) => filterHistory({ layer: layers.find((id) => id === chosen) ?? '' })}
      />
      <Choice
        label={t('audit.filter.time')}
        value={filter.time}
        choices={spansOfTime.map((id) => ({ id, label: t(`audit.times.${id === '' ? 'any' : id}`) }))}
        onChange={(chosen) => filterHistory({ time: spansOfTime.find((id) => id === chosen) ?? '' })}
      />
      {filter.time === 'range' && <Days filter={filter} />}
      {page !== null && <span aria-live="polite">{t('audit.shown', { shown: page.shown, all: page.all })}</span>}
      {filter.about !== '' && <span>{t('audit.filter.about')}</span>}
      {isFiltered && (
        <Button className="plain" onPress={() => filterHistory(emptyAuditFilter)}>
          {t('audit.filter.clear')}
        </Button>
      )}
      <MenuTrigger>
        <Button className="plain" isDisabled={page === null || page.shown === 0}>
          <Download size={13} aria-hidden /> {t('audit.export')}
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={t('audit.export')}>
            {formats.map((format) => (
              <MenuItem key={format} onAction={() => void exportHistory(format)}>
                {t(`audit.exportAs.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

function Days({ filter: { from, until } }: { filter: AuditFilter }) {
  return (
    <>
      <TextField className="field" value={from} onChange={(day) => filterHistory({ from: day })}>
        <Label>{t('audit.filter.since')}</Label>
        <Input className="input" type="date" />
      </TextField>
      <TextField className="field" value={until} onChange={(day) => filterHistory({ until: day })}>
        <Label>{t('audit.filter.until')}</Label>
        <Input className="input" type="date" />
      </TextField>
    </>
  );
}

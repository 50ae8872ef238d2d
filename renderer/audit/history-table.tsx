import { type KeyboardEvent, useEffect } from 'react';
import type { Happening } from '../../annotations/audit/happening.ts';
import { articleLabel } from '../../annotations/audit/labels.ts';
import type { Project } from '../../annotations/model/project.ts';
import { ofWords, whatWords } from '../../app/contract/words/happening.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { moveInHistory, showHistoryOf, visitHappening, wantRow } from '../state/audit.ts';
import type { AuditView } from '../state/audit-state.ts';
import { useNames } from '../state/names.ts';
import { t } from '../words.ts';

const columns = ['when', 'who', 'thing', 'what', 'words', 'article'] as const;

const hints = [
  { key: 'Enter', does: t('audit.go') },
  { key: 'Shift+Enter', does: t('audit.ofOne') },
];

/** The happenings as a grid. Enter goes to the place in the text, Shift+Enter lists all that was done to the tag. */
export function HistoryTable({ project, view }: { project: Project; view: AuditView }) {
  const { page, rows, at } = view;
  const shown = page?.shown ?? 0;
  const onKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const tag = rows.get(at)?.about[0];
    if (key !== 'Enter' || !shiftKey || tag === undefined) return false;
    showHistoryOf(tag);
    return true;
  };
  return (
    <Grid
      label={t('audit.label')}
      keys={t('audit.keys')}
      hints={hints}
      columns={columns.map((id) => ({ id, head: t(`audit.columns.${id}`) }))}
      count={shown}
      at={at}
      onMove={moveInHistory}
      onGo={(to) => {
        const happening = rows.get(to);
        if (happening !== undefined) void visitHappening(happening);
      }}
      onKey={onKey}
      empty={<p className="hint">{emptyWords(page)}</p>}
    >
      {(index, place) => {
        const happening = rows.get(index);
        const isAt = index === at;
        if (happening === undefined) return <Missing index={index} place={place} isAt={isAt} />;
        return <Row project={project} happening={happening} place={place} isAt={isAt} />;
      }}
    </Grid>
  );
}

function emptyWords(page: AuditView['page']): string {
  if (page === null) return t('audit.reading');
  return page.all === 0 ? t('audit.none') : t('audit.noMatch');
}

interface RowProps {
  readonly place: Place;
  readonly isAt: boolean;
}

function Row({ project, happening, place, isAt }: RowProps & { project: Project; happening: Happening }) {
  const nameOf = useNames();
  const { at, by, thing, article } = happening;
  const what = whatWords(happening, { project, nameOf });
  const words = ofWords(happening);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt}>
      <td>
        <time dateTime={at}>{t('audit.when', { at: new Date(at) })}</time>
      </td>
      <td className="who">{nameOf(by)}</td>
      <td>{t(`audit.things.${thing}`)}</td>
      <th scope="row" title={what}>
        {what}
      </th>
      <td className="quote" title={words}>
        {words}
      </td>
      <td>{article === '' ? '' : articleLabel(project, article)}</td>
    </tr>
  );
}

/** A row that is asked for when it comes into sight. */
function Missing({ index, place, isAt }: RowProps & { index: number }) {
  useEffect(() => wantRow(index), [index]);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isAt} aria-busy>
      <td colSpan={columns.length}>…</td>
    </tr>
  );
}

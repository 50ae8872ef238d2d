import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { notesIn, qualities, worstSeverity } from '../../annotations/glossary/notes.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Term } from '../../annotations/model/register.ts';
import { useShownKey } from '../controls/use-shown-key.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { goToPlacesOfTerm, moveToTerm, toggleTermMark } from '../state/glossary.ts';
import { type GlossaryView, unjoined } from '../state/glossary-state.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { editTerm, removeTerm } from '../state/terms.ts';
import { t } from '../words.ts';

const columns = ['marked', 'source', 'target', 'alternatives', 'domain', 'notes', 'untagged', 'worst', 'who'] as const;

/** The terms as a grid, under the notes that are on none. The one it is at shows its places beside it. */
export function TermTable(props: {
  open: OpenProject;
  view: GlossaryView;
  terms: readonly Term[];
  untagged: ReadonlyMap<Term, number>;
  /** How many of one's own notes are on no term. */
  unjoinedCount: number;
  counts: (annotation: Annotation) => boolean;
}) {
  const { open, view, terms, untagged, unjoinedCount, counts } = props;
  const at = useStore(({ glossary }) => glossary.at);
  // The first row is that of the notes without a term.
  const here = at === unjoined ? 0 : terms.findIndex(({ id }) => id === at) + 1;
  const term = here === 0 ? undefined : terms[here - 1];
  const isFiltered = [view.text, view.domain, view.issue, view.article].some((field) => field !== '');
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') goToPlacesOfTerm();
    else if (key === ' ' && term !== undefined) toggleTermMark(term);
    else if (key === 'F2' && term !== undefined) editTerm(term.id);
    else if (key === 'Delete' && term !== undefined) void removeTerm(term);
    else return false;
    return true;
  };
  return (
    <div className="entity-table term-table">
      <Grid
        label={t('glossary.table')}
        keys={t('glossary.tableKeys')}
        columns={columns.map((id) => ({ id, head: t(`glossary.columns.${id}`) }))}
        count={terms.length + 1}
        at={here === 0 && at !== unjoined ? -1 : here}
        isMultiselectable
        onMove={(to) => moveToTerm(to === 0 ? unjoined : (terms[to - 1]?.id ?? ''))}
        onGo={goToPlacesOfTerm}
        onKey={onKey}
      >
        {(index, place) => {
          if (index === 0) return <Unjoined place={place} count={unjoinedCount} isAt={at === unjoined} />;
          const term = terms[index - 1];
          if (term === undefined) return null;
          const notes = (notesIn(open.project).on.get(term) ?? []).filter(counts);
          return (
            <Row
              open={open}
              term={term}
              notes={notes}
              untagged={untagged.get(term) ?? 0}
              place={place}
              isMarked={view.marked.has(term.id)}
              isAt={term.id === at}
            />
          );
        }}
      </Grid>
      {terms.length === 0 && <Empty isFiltered={isFiltered} />}
    </div>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const shown = useShownKey();
  const writable = useStore(canWrite);
  if (isFiltered) return <p className="hint empty">{t('glossary.noMatch')}</p>;
  const key = shown('choose-entity');
  return (
    <p className="hint empty">
      <b>{t('glossary.empty.title')}</b> {writable ? t('glossary.empty.how', { key }) : t('glossary.empty.read')}
    </p>
  );
}

function Unjoined({ place, count, isAt }: { place: Place; count: number; isAt: boolean }) {
  return (
    <tr {...place} className={isAt ? 'work at' : 'work'} aria-selected={false}>
      <td />
      <th scope="row" colSpan={2}>
        {t('glossary.unjoinedRow', { count })}
      </th>
      <td className="alternatives" />
      <td className="domain" />
      <td />
      <td />
      <td />
      <td className="who" />
    </tr>
  );
}

function Row(props: {
  open: OpenProject;
  term: Term;
  notes: readonly Annotation[];
  untagged: number;
  place: Place;
  isMarked: boolean;
  isAt: boolean;
}) {
  const { open, term, notes, untagged, place, isMarked, isAt } = props;
  const named = useNames();
  const { tagset } = open.project;
  const worst = worstSeverity(tagset, notes);
  return (
    <tr {...place} className={isAt ? 'at' : ''} aria-selected={isMarked}>
      <td>{isMarked && <Check size={13} aria-label={t('glossary.marked')} />}</td>
      <th scope="row">{term.source}</th>
      <td>{term.target}</td>
      <td className="alternatives">{term.alternatives.join(' · ')}</td>
      <td className="domain">{term.domain}</td>
      <td className="number">{notes.length}</td>
      <td className={untagged > 0 ? 'number open' : 'number'}>{untagged}</td>
      <td className={`severity ${worst}`}>{qualities(tagset, 'severity').find(({ id }) => id === worst)?.label}</td>
      <td className="who">{named(term.creator)}</td>
    </tr>
  );
}

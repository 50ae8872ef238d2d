import { Check } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { qualities, qualityOf } from '../../annotations/glossary/notes.ts';
import type { TermPlace } from '../../annotations/glossary/places.ts';
import type { Project } from '../../annotations/model/project.ts';
import { Grid, type Place } from '../drawer/grid.tsx';
import { run } from '../run.ts';
import {
  askToSplitNotes,
  choosePlace,
  goToTerms,
  makeNotes,
  moveToPlace,
  placeKey,
  placesToNote,
  togglePlace,
  visitPlaceOfTerm,
} from '../state/glossary.ts';
import { type GlossaryView, unjoined } from '../state/glossary-state.ts';
import { placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { sourceName } from '../state/source-name.ts';
import { canWrite, type KeyHint, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

const columns = ['state', 'context', 'article', 'place', 'issue', 'severity', 'who'] as const;

/**
 * The places of the term that the table is at, across all articles, noted or not; or the notes on no term. Enter goes there;
 * of words without a note A takes them in, S leaves them out, either going on to the next, and Ctrl+Enter makes the notes.
 */
export function TermPlaces(props: { open: OpenProject; view: GlossaryView; places: readonly TermPlace[] }) {
  const { open, view, places } = props;
  const writable = useStore(canWrite);
  const at = useStore(({ glossary }) => glossary.place);
  const hints = useKeyHints(writable);
  const term = open.project.terms.get(view.at);
  if (view.at !== unjoined && term === undefined) return <p className="hint">{t('glossary.chooseRow')}</p>;
  const here = places.findIndex((place) => placeKey(place) === at);
  const place = places[here];
  const title = term === undefined ? t('glossary.unjoined') : t('glossary.places', { source: term.source });
  const toNote = placesToNote(places, view).length;
  const marked = places.filter(({ note }) => note !== undefined && view.notes.has(note.id)).length;
  const onKey = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const isWithMod = event.ctrlKey || event.metaKey;
    if (isWithMod && key === 'Enter') void makeNotes();
    else if (isWithMod || event.altKey) return false;
    else if (key === 'ArrowLeft') goToTerms();
    else if (place === undefined) return false;
    else if (key === ' ') togglePlace(place);
    else if (key === 'e' && place.note !== undefined) run('choose-entity');
    else if ((key === 'a' || key === 's') && writable) {
      choosePlace(place, key === 'a');
      moveToPlace(places[here + 1] ?? place);
    } else return false;
    return true;
  };
  return (
    <section className="mention-table place-table" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {writable && term !== undefined && (
          <Button className="small-button" isDisabled={toNote === 0} onPress={() => void makeNotes()}>
            {t('glossary.makeNotes', { count: toNote })}
          </Button>
        )}
        {writable && (
          <Button className="small-button" isDisabled={marked === 0} onPress={askToSplitNotes}>
            {t('glossary.split', { count: marked })}
          </Button>
        )}
      </header>
      <Grid
        label={title}
        keys={t('glossary.placesKeys')}
        hints={hints}
        columns={columns.map((id) => ({ id, head: t(`glossary.placeColumns.${id}`) }))}
        count={places.length}
        at={here}
        isMultiselectable
        onMove={(to) => {
          const next = places[to];
          if (next !== undefined) moveToPlace(next);
        }}
        onGo={(to) => {
          const next = places[to];
          if (next !== undefined) void visitPlaceOfTerm(next);
        }}
        onKey={onKey}
        empty={<p className="hint">{term === undefined ? t('glossary.noUnjoined') : t('glossary.noPlaces')}</p>}
      >
        {(index, slot) => {
          const place = places[index];
          if (place === undefined) return null;
          return <Row project={open.project} place={place} slot={slot} view={view} isAt={index === here} />;
        }}
      </Grid>
    </section>
  );
}

function useKeyHints(writable: boolean): readonly KeyHint[] {
  return useMemo(() => {
    const go = { key: 'Enter', does: t('glossary.keyHints.go') };
    if (!writable) return [go];
    return [
      { key: 'a', does: t('glossary.keyHints.accept') },
      { key: 's', does: t('glossary.keyHints.skip') },
      { key: 'Mod+Enter', does: t('glossary.keyHints.note') },
      { key: 'Space', does: t('glossary.keyHints.mark') },
      go,
    ];
  }, [writable]);
}

function Row(props: { project: Project; place: TermPlace; slot: Place; view: GlossaryView; isAt: boolean }) {
  const { project, place, slot, view, isAt } = props;
  const named = useNames();
  const { note, span, left, match, right } = place;
  const article = project.articles.get(place.article);
  const isMarked = note !== undefined && view.notes.has(note.id);
  const isOut = note === undefined && view.out.has(placeKey(place));
  const state = note !== undefined ? 'note' : isOut ? 'out' : 'in';
  const labelOf = (attribute: 'issue' | 'severity') => {
    const value = note === undefined ? '' : qualityOf(note, attribute);
    return qualities(project.tagset, attribute).find(({ id }) => id === value)?.label ?? value;
  };
  return (
    <tr {...slot} className={`${state} ${isAt ? 'at' : ''}`} aria-selected={isMarked || state === 'in'}>
      <td>
        {isMarked && <Check size={13} aria-label={t('glossary.marked')} />} {t(`glossary.states.${state}`)}
      </td>
      <th scope="row">
        <div className="context">
          <span className="left">
            {/* The mark after it keeps its last space beside the words. */}
            <bdi>{left}&lrm;</bdi>
          </span>
          <b>{match}</b>
          <span className="right">{right}</span>
        </div>
      </th>
      <td>{sourceName(project, place.article)}</td>
      <td>{article === undefined ? '' : placeOf(article, span.start)}</td>
      <td className="issue">{labelOf('issue')}</td>
      <td className={`severity ${note === undefined ? '' : qualityOf(note, 'severity')}`}>{labelOf('severity')}</td>
      <td className="who">{note === undefined ? '' : named(note.creator)}</td>
    </tr>
  );
}

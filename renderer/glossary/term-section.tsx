import { Pencil, X } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { notesIn, termOf } from '../../annotations/glossary/notes.ts';
import { placesOf } from '../../annotations/glossary/places.ts';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Term } from '../../annotations/model/register.ts';
import { wordForm } from '../../annotations/register/closeness.ts';
import { KeyOf } from '../controls/key.tsx';
import { useShownKey } from '../controls/use-shown-key.ts';
import { EntryPicker } from '../entities/entity-picker.tsx';
import { run } from '../run.ts';
import { choosingBegun, forgetChoosing, leaveChoosing } from '../state/entities.ts';
import { lookThrough, showTerm } from '../state/glossary.ts';
import { briefly } from '../state/linked.ts';
import { placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { goToClaim } from '../state/propositions.ts';
import { sourceName } from '../state/source-name.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { editTerm, joinNote } from '../state/terms.ts';
import { t } from '../words.ts';
import { offersFor, termWords } from './term-offers.ts';

/** The term that the selected note is on, where that is chosen, and where else the term is met. */
export function TermSection(props: { open: OpenProject; annotation: Annotation; isFixed: boolean }) {
  const { open, annotation, isFixed } = props;
  const { id, entry, article } = annotation;
  const term = termOf(open.project, annotation);
  const isAsked = useStore(({ choosing }) => choosing === id);
  const offers = useMemo(() => offersFor(annotation), [annotation]);
  const language = open.project.articles.get(article)?.language ?? '';
  return (
    <section className="entity term" aria-label={t('glossary.title')}>
      <h3>{t('glossary.title')}</h3>
      {term === undefined ? (
        <None isLost={entry !== ''} isFixed={isFixed} />
      ) : (
        <Card open={open} term={term} note={annotation} />
      )}
      {term !== undefined && !isFixed && (
        <Button className="plain" onPress={() => run('unlink-entity')}>
          <X size={13} aria-hidden /> {t('glossary.unlink')} <KeyOf action="unlink-entity" />
        </Button>
      )}
      {!isFixed && (
        <EntryPicker
          label={t('glossary.choose')}
          placeholder={t('glossary.placeholder')}
          open={open}
          offers={offers}
          sought={{ words: quoted(annotation).replace(/\s+/gu, ' '), language, type: '' }}
          isAsked={isAsked}
          onAsked={choosingBegun}
          onChoose={({ choice }) => {
            void joinNote(annotation, choice);
            leaveChoosing();
          }}
          onEscape={leaveChoosing}
          onBlur={forgetChoosing}
        />
      )}
      {term !== undefined && <Elsewhere open={open} note={annotation} term={term} />}
    </section>
  );
}

function None({ isLost, isFixed }: { isLost: boolean; isFixed: boolean }) {
  const shown = useShownKey();
  const key = shown('choose-entity');
  return (
    <p className="hint">
      {isLost && `${t('glossary.lost')} `}
      {isFixed || key === '' ? t('glossary.noneHere') : t('glossary.none', { key })}
    </p>
  );
}

function Card({ open, term, note }: { open: OpenProject; term: Term; note: Annotation }) {
  const { id, alternatives, domain, creator } = term;
  const named = useNames();
  const count = notesIn(open.project).on.get(term)?.length ?? 0;
  const { proposal } = note.attributes;
  const isOther =
    typeof proposal === 'string' &&
    proposal !== '' &&
    ![term.target, ...alternatives].some((words) => holds(proposal, words));
  return (
    <div className="entity-card">
      <b>{termWords(term)}</b>
      {alternatives.length > 0 && (
        <p className="hint">{t('glossary.or', { alternatives: alternatives.join(' · ') })}</p>
      )}
      {domain !== '' && <p className="hint">{domain}</p>}
      {term.note !== '' && <p className="hint">{term.note}</p>}
      {isOther && <p className="hint differs">{t('glossary.differs', { proposal })}</p>}
      {creator !== open.annotator && <p className="hint">{t('glossary.theirs', { name: named(creator) })}</p>}
      <p>
        <Button className="plain" onPress={() => editTerm(id)}>
          <Pencil size={12} aria-hidden /> {t('glossary.edit')}
        </Button>{' '}
        <Button className="plain" onPress={() => showTerm(term)}>
          {t('glossary.show', { count })}
        </Button>
      </p>
    </div>
  );
}

/** Whether words have other ones among them: “the lower town” is “lower town”. */
function holds(words: string, others: string): boolean {
  return others !== '' && ` ${wordForm(words)} `.includes(` ${wordForm(others)} `);
}

/** Lines of words without a note that are shown here; the glossary has them all. */
const shownLines = 3;

/** The other notes on the term, which are gone to from here, and where its words stand without one. It follows a change once that is drawn. */
function Elsewhere(props: { open: OpenProject; note: Annotation; term: Term }) {
  const { note } = props;
  const named = useNames();
  const term = useDeferredValue(props.term);
  const open = useDeferredValue(props.open);
  const { project, annotator, readOnly } = open;
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const places = useMemo(() => {
    const counts = ({ creator }: Annotation) => creator === annotator || shownColleagues.includes(creator);
    return placesOf(project, term, counts, annotator);
  }, [project, annotator, term, shownColleagues]);
  const others = places.flatMap((place) => (place.note === undefined || place.note.id === note.id ? [] : place.note));
  const untagged = places.filter((place) => place.note === undefined);
  const where = (article: string, start: number): string => {
    const known = project.articles.get(article);
    return known === undefined ? '' : placeOf(known, start);
  };
  return (
    <section className="links" aria-label={t('glossary.elsewhere')}>
      <h3>
        {t('glossary.elsewhere')}
        {others.length > 0 && <small>{others.length}</small>}
      </h3>
      {others.length === 0 && <p className="hint">{t('glossary.elsewhereNone')}</p>}
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <Button className="follow" onPress={() => void goToClaim(other, note)}>
              <span>{t('links.quote', { quote: briefly(other) })}</span>{' '}
              <small>
                {t('links.by', {
                  article: sourceName(project, other.article),
                  place: where(other.article, other.spans[0]?.start ?? 0),
                  who: named(other.creator),
                })}
              </small>
            </Button>
          </li>
        ))}
      </ul>
      {untagged.length > 0 && (
        <div className="untagged">
          <h4>{t('glossary.untagged', { count: untagged.length })}</h4>
          {untagged.slice(0, shownLines).map(({ article, span, left, match, right }) => (
            <p key={`${article} ${span.start}`} className="hint">
              …{left.slice(-24)}
              <b>{match}</b>
              {right.slice(0, 24)}… {where(article, span.start)}
            </p>
          ))}
          {readOnly === null && (
            <Button className="plain" onPress={() => lookThrough(term)}>
              {t('glossary.lookThrough', { count: untagged.length })} <KeyOf action="occurrences" />
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

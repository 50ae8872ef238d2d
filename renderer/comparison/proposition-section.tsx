import { Pencil, X } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Proposition } from '../../annotations/model/register.ts';
import { useShownKey } from '../controls/use-shown-key.ts';
import { EntryPicker } from '../entities/entity-picker.tsx';
import { choosingBegun, forgetChoosing, leaveChoosing } from '../state/entities.ts';
import { briefly } from '../state/linked.ts';
import { placeOf } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import {
  askForStatement,
  claimsOf,
  editProposition,
  goToClaim,
  joinTo,
  leaveProposition,
  makeProposition,
  propositionOf,
  sourceOf,
  statementOf,
} from '../state/propositions.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { inTurn } from '../state/turns.ts';
import { t } from '../words.ts';
import { type Made, offersFor, soughtForClaim } from './proposition-offers.ts';

/** What the selected claim asserts, where that is chosen, and who else asserts it. */
export function PropositionSection(props: { open: OpenProject; annotation: Annotation; isFixed: boolean }) {
  const { open, annotation, isFixed } = props;
  const { id, entry } = annotation;
  const proposition = propositionOf(open.project, annotation);
  const isAsked = useStore(({ choosing }) => choosing === id);
  const offers = useMemo(() => offersFor(annotation), [annotation]);
  return (
    <section className="entity proposition" aria-label={t('claims.title')}>
      <h3>{t('claims.title')}</h3>
      {proposition === undefined ? (
        <None isLost={entry !== ''} isFixed={isFixed} />
      ) : (
        <Card open={open} proposition={proposition} />
      )}
      {proposition !== undefined && !isFixed && (
        <Button className="plain" onPress={() => void leaveProposition(annotation)}>
          <X size={13} aria-hidden /> {t('claims.unlink')}
        </Button>
      )}
      {!isFixed && (
        <EntryPicker
          label={t('claims.choose')}
          placeholder={t('claims.placeholder')}
          open={open}
          offers={offers}
          sought={soughtForClaim}
          isAsked={isAsked}
          onAsked={choosingBegun}
          onChoose={({ choice }) => {
            if ('entry' in choice) void inTurn(async () => void (await joinTo([id], choice.entry)));
            else make(annotation, choice.make);
            leaveChoosing();
          }}
          onEscape={leaveChoosing}
          onBlur={forgetChoosing}
        />
      )}
      {proposition !== undefined && <Elsewhere open={open} annotation={annotation} proposition={proposition} />}
    </section>
  );
}

/** The claim's own words are what a source says; where no statement was typed it is asked for. */
function make(annotation: Annotation, { statement, claims }: Made): void {
  if (statement === '') askForStatement(claims);
  else void makeProposition({ statement, sourceStatement: oneLine(quoted(annotation)), note: '', tags: [] }, claims);
}

function None({ isLost, isFixed }: { isLost: boolean; isFixed: boolean }) {
  const shown = useShownKey();
  const key = shown('choose-entity');
  const same = shown('unlink-entity');
  return (
    <p className="hint">
      {isLost && `${t('claims.lost')} `}
      {isFixed || key === '' || same === '' ? t('claims.noneHere') : t('claims.none', { key, same })}
    </p>
  );
}

function Card({ open, proposition }: { open: OpenProject; proposition: Proposition }) {
  const { id, sourceStatement, note, tags, formerly, creator } = proposition;
  const named = useNames();
  return (
    <div className="entity-card">
      <b>{statementOf(proposition)}</b>
      {sourceStatement !== '' && <p className="hint">{t('claims.inSource', { text: sourceStatement })}</p>}
      {note !== '' && <p className="hint">{note}</p>}
      {tags.length > 0 && <p className="hint">{tags.join(' · ')}</p>}
      {formerly.map(({ statement, until }) => (
        <p key={`${until} ${statement}`} className="hint">
          {t('claims.formerly', { statement, until: new Date(until) })}
        </p>
      ))}
      {creator !== open.annotator && <p className="hint">{t('claims.theirs', { name: named(creator) })}</p>}
      <Button className="plain" onPress={() => editProposition(id)}>
        <Pencil size={12} aria-hidden /> {t('claims.edit')}
      </Button>
    </div>
  );
}

/** The other claims of the same proposition, which are gone to from here. */
function Elsewhere(props: { open: OpenProject; annotation: Annotation; proposition: Proposition }) {
  const { open, annotation, proposition } = props;
  const { project } = open;
  const named = useNames();
  const shownColleagues = useStore(({ workspace }) => workspace.shownColleagues);
  const others = useMemo(() => {
    const counts = ({ creator }: Annotation) => creator === open.annotator || shownColleagues.includes(creator);
    return claimsOf(project, proposition, counts).filter(({ id }) => id !== annotation.id);
  }, [project, open.annotator, proposition, shownColleagues, annotation.id]);
  return (
    <section className="links" aria-label={t('claims.elsewhere')}>
      <h3>
        {t('claims.elsewhere')}
        {others.length > 0 && <small>{others.length}</small>}
      </h3>
      {others.length === 0 && <p className="hint">{t('claims.elsewhereNone')}</p>}
      <ul>
        {others.map((other) => {
          const article = project.articles.get(other.article);
          const place = article === undefined ? '' : placeOf(article, other.spans[0]?.start ?? 0);
          return (
            <li key={other.id}>
              <Button className="follow" onPress={() => void goToClaim(other, annotation)}>
                <span>{t('links.quote', { quote: briefly(other) })}</span>{' '}
                <small>{t('links.by', { article: sourceOf(open, other), place, who: named(other.creator) })}</small>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

import { ExternalLink, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Entity } from '../../annotations/model/register.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { pageOf } from '../../annotations/register/identifiers.ts';
import { mentionCount } from '../../annotations/register/mentions.ts';
import { canonicalName, entityFor } from '../../annotations/register/standing.ts';
import { ask } from '../bridge.ts';
import { KeyOf } from '../controls/key.tsx';
import { useShownKey } from '../controls/use-shown-key.ts';
import { run } from '../run.ts';
import { choosingBegun, forgetChoosing, leaveChoosing, linkMention } from '../state/entities.ts';
import { useNames } from '../state/names.ts';
import { valueOrNotice } from '../state/notices.ts';
import { openEntities } from '../state/register.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { EntityPicker } from './entity-picker.tsx';

/** What the selected entity tag is a mention of, and where that is chosen. */
export function EntitySection(props: { open: OpenProject; annotation: Annotation; isFixed: boolean }) {
  const { open, annotation, isFixed } = props;
  const { project } = open;
  const { id, entry, type } = annotation;
  const entity = entityFor(project.entities, entry);
  const isAsked = useStore(({ choosing }) => choosing === id);
  const language = project.articles.get(annotation.article)?.language ?? '';
  const words = quoted(annotation).replace(/\s+/gu, ' ');
  return (
    <section className="entity" aria-label={t('entities.title')}>
      <h3>{t('entities.title')}</h3>
      {entity === undefined ? <None isLost={entry !== ''} isFixed={isFixed} /> : <Card open={open} entity={entity} />}
      {entity !== undefined && !isFixed && (
        <Button className="plain" onPress={() => run('unlink-entity')}>
          <X size={13} aria-hidden /> {t('entities.unlink')} <KeyOf action="unlink-entity" />
        </Button>
      )}
      {!isFixed && (
        <EntityPicker
          label={t('entities.choose')}
          placeholder={t('entities.placeholder')}
          open={open}
          sought={{ words, language, type }}
          isAsked={isAsked}
          onAsked={choosingBegun}
          onChoose={(candidate) => {
            void linkMention(annotation, candidate);
            leaveChoosing();
          }}
          onEscape={leaveChoosing}
          onBlur={forgetChoosing}
        />
      )}
    </section>
  );
}

function None({ isLost, isFixed }: { isLost: boolean; isFixed: boolean }) {
  const shown = useShownKey();
  const key = shown('choose-entity');
  return (
    <p className="hint">
      {isLost && `${t('entities.lost')} `}
      {isFixed || key === '' ? t('entities.noneHere') : t('entities.none', { key })}
    </p>
  );
}

/** What is known of an entity, to be told from its namesakes. */
function Card({ open, entity }: { open: OpenProject; entity: Entity }) {
  const { names, identifiers, note, type, creator } = entity;
  const named = useNames();
  const { project } = open;
  const known = typeOf(project.tagset, 'entity', type);
  const others = names
    .slice(1)
    .map(({ text, language }) => (language === '' ? text : t('entities.otherName', { text, language })));
  const count = mentionCount(project, entity);
  return (
    <div className="entity-card">
      <p>
        <span className={`chip entity colour-${known?.colour ?? 'slate'}`}>{known?.label ?? type}</span>{' '}
        <b>{canonicalName(entity) || t('entities.nameless')}</b>
      </p>
      {others.length > 0 && <p className="hint">{others.join(' · ')}</p>}
      {identifiers.map((identifier) => (
        <Identifier key={identifier} identifier={identifier} />
      ))}
      {note !== '' && <p className="hint">{note}</p>}
      {creator !== open.annotator && <p className="hint">{t('entities.theirs', { name: named(creator) })}</p>}
      <Button className="plain" onPress={() => openEntities(entity.id)}>
        {t('entities.showMentions', { count })}
      </Button>
    </div>
  );
}

/** An identifier, which opens the page that it names. */
export function Identifier({ identifier }: { identifier: string }) {
  const url = pageOf(identifier);
  if (url === undefined) return <p className="hint">{identifier}</p>;
  return (
    <Button
      className="plain identifier"
      aria-label={t('entities.openPage', { identifier })}
      onPress={async () => valueOrNotice(await ask('open-link', { url }))}
    >
      <span>{identifier}</span> <ExternalLink size={12} aria-hidden />
    </Button>
  );
}

import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { quoted } from '../../annotations/model/annotation.ts';
import type { Entity } from '../../annotations/model/register.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { tidyIdentifier } from '../../annotations/register/identifiers.ts';
import { Choice } from '../controls/choice.tsx';
import { Sheet } from '../dialogs/sheet.tsx';
import { isLanguage } from '../dialogs/source-fields.tsx';
import { useNames } from '../state/names.ts';
import { describeEntity, makeEntity } from '../state/register.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { typeChoices } from '../state/type-label.ts';
import { t } from '../words.ts';
import type { Described } from './candidates.ts';
import { IdentifierFields, isFine, NameFields } from './name-fields.tsx';

/** What is known of an entity, to be read and changed; without an id, a new one of some mentions. */
export function EntityForm({
  id,
  mentions,
  onClose,
}: {
  id: string;
  mentions: readonly string[];
  onClose: () => void;
}) {
  const open = useStore(({ open }) => open);
  const entity = open?.project.entities.get(id);
  if (open === null || (id !== '' && entity === undefined)) return null;
  return <Fields open={open} entity={entity} mentions={mentions} onClose={onClose} />;
}

function Fields(props: {
  open: OpenProject;
  entity: Entity | undefined;
  mentions: readonly string[];
  onClose: () => void;
}) {
  const { open, entity, mentions, onClose } = props;
  const named = useNames();
  const writable = useStore(canWrite);
  const [described, setDescribed] = useState(() => entity ?? suggested(open, mentions));
  const { type, names, identifiers, note } = described;
  const isFixed = !writable || (entity !== undefined && entity.creator !== open.annotator);
  const change = (fields: Partial<Described>) => setDescribed({ ...described, ...fields });
  const save = async () => {
    const tidy = tidied(described);
    const isDone = entity === undefined ? await makeEntity(tidy, mentions) : await describeEntity(entity.id, tidy);
    if (isDone) onClose();
  };
  const splits = t('entities.form.split', { count: mentions.length });
  const title = entity !== undefined ? t('entities.form.edit') : mentions.length > 0 ? splits : t('entities.form.new');
  const label = entity === undefined ? t('entities.form.make') : t('forms.save');
  const submit = { label, isPossible: isComplete(described), go: () => void save() };
  return (
    <Sheet title={title} size="medium" onClose={onClose} {...(isFixed ? {} : { submit })}>
      {isFixed && entity !== undefined && entity.creator !== open.annotator && (
        <p className="hint">{t('entities.notYours', { name: named(entity.creator) })}</p>
      )}
      <fieldset className="entity-form" disabled={isFixed}>
        <NameFields names={names} isFixed={isFixed} onChange={(next) => change({ names: next })} />
        <Choice
          label={t('entities.type')}
          value={type}
          choices={typeChoices(open.project.tagset, 'entity', type)}
          isDisabled={isFixed}
          onChange={(next) => change({ type: next })}
        />
        <IdentifierFields
          identifiers={identifiers}
          isFixed={isFixed}
          onChange={(next) => change({ identifiers: next })}
        />
        <TextField className="field" value={note} isDisabled={isFixed} onChange={(next) => change({ note: next })}>
          <Label>{t('entities.form.note')}</Label>
          <TextArea className="input" rows={2} />
        </TextField>
      </fieldset>
    </Sheet>
  );
}

/** What mentions that become an entity of their own suggest: the type and words of the first. */
function suggested({ project }: OpenProject, mentions: readonly string[]): Described {
  const types = typesIn(project.tagset, 'entity');
  const first = [...project.annotations.values()].flatMap((tags) => tags.get(mentions[0] ?? '') ?? [])[0];
  const language = first === undefined ? project.info.workingLanguage : project.articles.get(first.article)?.language;
  const text = first === undefined ? '' : quoted(first).replace(/\s+/gu, ' ');
  const type = first?.type ?? types[0]?.id ?? '';
  return { type, names: [{ text, language: language ?? '' }], identifiers: [], note: '' };
}

function isComplete({ names, identifiers }: Described): boolean {
  const hasName = names.some(({ text }) => text.trim() !== '');
  return hasName && names.every(({ language }) => isLanguage(language)) && identifiers.every(isFine);
}

function tidied({ type, names, identifiers, note }: Described): Described {
  return {
    type,
    names: names.map(({ text, language }) => ({ text: text.trim(), language })).filter(({ text }) => text !== ''),
    identifiers: [...new Set(identifiers.map(tidyIdentifier))].filter((identifier) => identifier !== ''),
    note: note.trim(),
  };
}

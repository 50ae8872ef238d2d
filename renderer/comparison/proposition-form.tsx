import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { quoted } from '../../annotations/model/annotation.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { Line } from '../controls/line.tsx';
import { Sheet } from '../dialogs/sheet.tsx';
import { useNames } from '../state/names.ts';
import { describeProposition, makeProposition } from '../state/propositions.ts';
import { canWrite, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { PropositionHistory } from './proposition-history.tsx';

/** What is stated, to be read and changed; without an id, a new proposition of some claims. */
export function PropositionForm(props: { id: string; claims: readonly string[]; onClose: () => void }) {
  const { id, claims, onClose } = props;
  const open = useStore(({ open }) => open);
  const writable = useStore(canWrite);
  const named = useNames();
  const before = open?.project.propositions.get(id);
  const first = open === null ? undefined : annotationOf(open.project, claims[0] ?? '');
  const [statement, setStatement] = useState(before?.statement ?? '');
  const [source, setSource] = useState(
    before?.sourceStatement ?? (first === undefined ? '' : quoted(first).replace(/\s+/gu, ' ')),
  );
  const [note, setNote] = useState(before?.note ?? '');
  const [tags, setTags] = useState(before?.tags.join(', ') ?? '');
  if (open === null || (id !== '' && before === undefined)) return null;
  const isTheirs = before !== undefined && before.creator !== open.annotator;
  const isFixed = !writable || isTheirs;
  const save = async () => {
    const stated = {
      statement: statement.replace(/\s+/gu, ' ').trim(),
      sourceStatement: source.trim(),
      note: note.trim(),
      tags: [...new Set(tags.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== ''),
    };
    const isDone = id === '' ? await makeProposition(stated, claims) : await describeProposition(id, stated);
    if (isDone) onClose();
  };
  const ofClaims = claims.length === 0 ? t('claims.form.new') : t('claims.form.ofClaims', { count: claims.length });
  const label = id === '' ? t('claims.form.make') : t('forms.save');
  const submit = { label, isPossible: statement.trim() !== '', go: () => void save() };
  return (
    <Sheet
      title={id === '' ? ofClaims : t('claims.form.edit')}
      size="medium"
      onClose={onClose}
      {...(isFixed ? {} : { submit })}
    >
      {isTheirs && <p className="hint">{t('claims.notYours', { name: named(before.creator) })}</p>}
      <fieldset className="entity-form" disabled={isFixed}>
        <Line
          label={t('claims.form.statement')}
          value={statement}
          onChange={setStatement}
          hint={t('claims.form.statementHint')}
          autoFocus
        />
        <Line label={t('claims.form.source')} value={source} onChange={setSource} />
        <Line label={t('claims.form.tags')} value={tags} onChange={setTags} hint={t('claims.form.tagsHint')} />
        <TextField className="field" value={note} isDisabled={isFixed} onChange={setNote}>
          <Label>{t('claims.form.note')}</Label>
          <TextArea className="input" rows={2} />
        </TextField>
      </fieldset>
      {id !== '' && <PropositionHistory id={id} project={open.project} />}
    </Sheet>
  );
}

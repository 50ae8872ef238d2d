import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { termFromNote } from '../../annotations/glossary/notes.ts';
import { annotationOf, articlesInOrder } from '../../annotations/model/project.ts';
import type { Term } from '../../annotations/model/register.ts';
import { Line } from '../controls/line.tsx';
import { Sheet } from '../dialogs/sheet.tsx';
import { isLanguage } from '../dialogs/source-fields.tsx';
import { followTerm } from '../state/glossary.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { type Described, describeTerm, makeTerm } from '../state/terms.ts';
import { t } from '../words.ts';

/** What is known of a term, to be read and changed; without an id, a new one of some notes. */
export function TermForm(props: { id: string; notes: readonly string[]; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const term = open?.project.terms.get(props.id);
  if (open === null || (props.id !== '' && term === undefined)) return null;
  return <Fields open={open} term={term} notes={props.notes} onClose={props.onClose} />;
}

function Fields(props: { open: OpenProject; term: Term | undefined; notes: readonly string[]; onClose: () => void }) {
  const { open, term, notes, onClose } = props;
  const named = useNames();
  const writable = useStore(canWrite);
  const [described, setDescribed] = useState(() => term ?? suggested(open, notes));
  const [alternatives, setAlternatives] = useState(described.alternatives.join('; '));
  const isTheirs = term !== undefined && term.creator !== open.annotator;
  const isFixed = !writable || isTheirs;
  const change = (fields: Partial<Described>) => setDescribed({ ...described, ...fields });
  const { source, target, language, domain, note } = described;
  const isFine = isLanguage(language);
  const save = async () => {
    const tidy = tidied({ ...described, alternatives: alternatives.split(';') });
    if (term !== undefined) {
      if (await describeTerm(term.id, tidy)) onClose();
      return;
    }
    const id = await makeTerm(tidy, notes);
    if (id === '') return;
    followTerm(id);
    onClose();
  };
  const ofNotes = notes.length === 0 ? t('glossary.form.new') : t('glossary.form.ofNotes', { count: notes.length });
  const submit = {
    label: term === undefined ? t('glossary.form.make') : t('forms.save'),
    isPossible: source.trim() !== '' && isFine,
    go: () => void save(),
  };
  return (
    <Sheet
      title={term === undefined ? ofNotes : t('glossary.form.edit')}
      size="medium"
      onClose={onClose}
      {...(isFixed ? {} : { submit })}
    >
      {isTheirs && <p className="hint">{t('glossary.notYours', { name: named(term.creator) })}</p>}
      <fieldset className="entity-form" disabled={isFixed}>
        <Line
          label={t('glossary.form.source')}
          value={source}
          onChange={(source) => change({ source })}
          hint={t('glossary.form.sourceHint')}
          autoFocus
        />
        <Line
          label={t('glossary.form.language')}
          value={language}
          placeholder={t('glossary.form.languageHint')}
          problem={isFine ? '' : t('glossary.form.badLanguage')}
          onChange={(value) => change({ language: value.trim() })}
        />
        <Line label={t('glossary.form.target')} value={target} onChange={(target) => change({ target })} />
        <Line
          label={t('glossary.form.alternatives')}
          value={alternatives}
          onChange={setAlternatives}
          hint={t('glossary.form.alternativesHint')}
        />
        <Line label={t('glossary.form.domain')} value={domain} onChange={(domain) => change({ domain })} />
        <TextField className="field" value={note} isDisabled={isFixed} onChange={(note) => change({ note })}>
          <Label>{t('glossary.form.note')}</Label>
          <TextArea className="input" rows={2} />
        </TextField>
      </fieldset>
    </Sheet>
  );
}

/** What notes that become a term of their own suggest, by the first of them; else the language that is most read here. */
function suggested({ project }: OpenProject, notes: readonly string[]): Described {
  const first = annotationOf(project, notes[0] ?? '');
  if (first !== undefined) return termFromNote(project, first);
  const language = articlesInOrder(project)[0]?.language ?? '';
  return { source: '', target: '', alternatives: [], language, domain: '', note: '' };
}

function tidied({ source, target, alternatives, language, domain, note }: Described): Described {
  const others = alternatives.map((words) => words.trim()).filter((words) => words !== '');
  return {
    source: source.replace(/\s+/gu, ' ').trim(),
    target: target.trim(),
    alternatives: [...new Set(others)],
    language,
    domain: domain.trim(),
    note: note.trim(),
  };
}

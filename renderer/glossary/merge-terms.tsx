import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { notesIn } from '../../annotations/glossary/notes.ts';
import { Sheet } from '../dialogs/sheet.tsx';
import { followTerm } from '../state/glossary.ts';
import { useNames } from '../state/names.ts';
import { useStore } from '../state/store.ts';
import { mergeTerms } from '../state/terms.ts';
import { t } from '../words.ts';
import { termWords } from './term-offers.ts';

/** Which of several terms that are one stays. */
export function MergeTerms({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const named = useNames();
  const [into, setInto] = useState(ids[0] ?? '');
  if (open === null) return null;
  const { project, annotator } = open;
  const terms = ids.flatMap((id) => project.terms.get(id) ?? []);
  const stays = project.terms.get(into);
  const merge = async () => {
    if (!(await mergeTerms(into, ids))) return;
    followTerm(into);
    onClose();
  };
  return (
    <Sheet
      title={t('glossary.merging.title', { count: ids.length })}
      onClose={onClose}
      submit={{ label: t('glossary.merging.submit'), isPossible: true, go: () => void merge() }}
    >
      <RadioGroup className="merging" value={into} onChange={setInto}>
        <Label>{t('glossary.merging.stays')}</Label>
        {terms.map((term) => (
          <Radio key={term.id} value={term.id} autoFocus={term.id === into}>
            {t('glossary.merging.option', {
              term: termWords(term),
              notes: t('glossary.noted', { count: notesIn(project).on.get(term)?.length ?? 0 }),
            })}
            {term.creator !== annotator && ` · ${t('glossary.theirs', { name: named(term.creator) })}`}
          </Radio>
        ))}
      </RadioGroup>
      <p className="hint">
        {stays === undefined || stays.creator === annotator
          ? t('glossary.merging.hint')
          : t('glossary.merging.intoTheirs', { name: named(stays.creator) })}
      </p>
    </Sheet>
  );
}

import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Sheet } from '../dialogs/sheet.tsx';
import { mergeRows } from '../state/matrix.ts';
import { useNames } from '../state/names.ts';
import { claimsOf, statementOf } from '../state/propositions.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Which of several propositions that are one stays. */
export function MergePropositions({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const named = useNames();
  const [into, setInto] = useState(ids[0] ?? '');
  if (open === null) return null;
  const { project, annotator } = open;
  const merge = async () => {
    if (await mergeRows(into, ids)) onClose();
  };
  return (
    <Sheet
      title={t('claims.merging.title', { count: ids.length })}
      onClose={onClose}
      submit={{ label: t('claims.merging.submit'), isPossible: true, go: () => void merge() }}
    >
      <RadioGroup className="merging" value={into} onChange={setInto}>
        <Label>{t('claims.merging.stays')}</Label>
        {ids
          .flatMap((id) => project.propositions.get(id) ?? [])
          .map((proposition) => (
            <Radio key={proposition.id} value={proposition.id} autoFocus={proposition.id === into}>
              {t('claims.merging.option', {
                statement: statementOf(proposition),
                claims: t('claims.claimed', { count: claimsOf(project, proposition, () => true).length }),
              })}
              {proposition.creator !== annotator && ` · ${t('claims.theirs', { name: named(proposition.creator) })}`}
            </Radio>
          ))}
      </RadioGroup>
      <p className="hint">{t('claims.merging.hint')}</p>
    </Sheet>
  );
}

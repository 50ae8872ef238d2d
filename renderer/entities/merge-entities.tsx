import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { mentionCount } from '../../annotations/register/mentions.ts';
import { Sheet } from '../dialogs/sheet.tsx';
import { nameOf } from '../state/entities.ts';
import { useNames } from '../state/names.ts';
import { mergeInto } from '../state/register.ts';
import { useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';

/** Which of several entities that are one stays. */
export function MergeEntities({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const named = useNames();
  const [into, setInto] = useState(ids[0] ?? '');
  if (open === null) return null;
  const { project, annotator } = open;
  const entities = ids.flatMap((id) => project.entities.get(id) ?? []);
  const stays = project.entities.get(into);
  const merge = async () => {
    if (await mergeInto(into, ids)) onClose();
  };
  return (
    <Sheet
      title={t('entities.merging.title', { count: ids.length })}
      onClose={onClose}
      submit={{ label: t('entities.merging.submit'), isPossible: true, go: () => void merge() }}
    >
      <RadioGroup className="merging" value={into} onChange={setInto}>
        <Label>{t('entities.merging.stays')}</Label>
        {entities.map((entity) => (
          <Radio key={entity.id} value={entity.id} autoFocus={entity.id === into}>
            {t('entities.merging.option', {
              name: nameOf(entity.id),
              type: typeLabel(project.tagset, 'entity', entity.type),
              mentions: t('entities.mentioned', { count: mentionCount(project, entity) }),
            })}
            {entity.creator !== annotator && ` · ${t('entities.theirs', { name: named(entity.creator) })}`}
          </Radio>
        ))}
      </RadioGroup>
      <p className="hint">
        {stays === undefined || stays.creator === annotator
          ? t('entities.merging.hint')
          : t('entities.merging.intoTheirs', { name: named(stays.creator) })}
      </p>
      {entities.some((entity) => entity !== stays && entity.creator !== annotator) && (
        <p className="hint">{t('entities.merging.theirs')}</p>
      )}
    </Sheet>
  );
}

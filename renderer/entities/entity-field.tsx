import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { typesIn } from '../../annotations/model/tagset.ts';
import { canonicalName, entityFor } from '../../annotations/register/standing.ts';
import { entryOf } from '../state/entities.ts';
import { useStore } from '../state/store.ts';
import { inTurn } from '../state/turns.ts';
import { t } from '../words.ts';
import { EntityPicker } from './entity-picker.tsx';

/** An attribute that names an entity of the register: which one, and where another is chosen or made. */
export function EntityField({
  label,
  value,
  isDisabled,
  onSave,
}: {
  label: string;
  /** The entry's id; '' for none. */
  value: string;
  isDisabled: boolean;
  onSave: (entry: string) => void;
}) {
  const open = useStore(({ open }) => open);
  if (open === null) return null;
  const { entities, tagset } = open.project;
  const entity = entityFor(entities, value);
  const name = entity === undefined ? '' : canonicalName(entity) || t('entities.nameless');
  return (
    <div className="entity-field">
      <EntityPicker
        label={label}
        placeholder={t('entities.placeholder')}
        open={open}
        sought={{ words: '', language: '', type: typesIn(tagset, 'entity')[0]?.id ?? '' }}
        isDisabled={isDisabled}
        onChoose={(candidate) =>
          void inTurn(async () => {
            const entry = await entryOf(candidate);
            if (entry !== undefined) onSave(entry);
          })
        }
      />
      {value !== '' && (
        <p>
          <b>{name === '' ? t('entities.gone') : name}</b>
          {!isDisabled && (
            <Button className="icon" aria-label={t('entities.clear', { label })} onPress={() => onSave('')}>
              <X size={13} aria-hidden />
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

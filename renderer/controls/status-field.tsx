import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type AnnotationStatus, annotationStatuses } from '../../annotations/model/annotation.ts';
import type { ActionId } from '../../app/contract/actions.ts';
import { t } from '../words.ts';
import { KeyOf } from './key.tsx';

const keys: Readonly<Record<AnnotationStatus, ActionId | null>> = {
  open: null,
  unsure: 'toggle-unsure',
  done: 'toggle-done',
};

/** How far one is with a tag, or with several: '' where they differ. */
export function StatusField({
  status,
  isDisabled,
  onChange,
}: {
  status: AnnotationStatus | '';
  isDisabled: boolean;
  onChange: (status: AnnotationStatus) => void;
}) {
  return (
    <div className="field status-field">
      <span aria-hidden>{t('work.status')}</span>
      <ToggleButtonGroup
        aria-label={t('work.status')}
        className="segments"
        selectionMode="single"
        isDisabled={isDisabled}
        selectedKeys={status === '' ? [] : [status]}
        disallowEmptySelection={status !== ''}
        onSelectionChange={(chosen) => {
          const next = annotationStatuses.find((candidate) => chosen.has(candidate));
          if (next !== undefined) onChange(next);
        }}
      >
        {annotationStatuses.map((each) => {
          const action = keys[each];
          return (
            <ToggleButton key={each} id={each}>
              {t(`work.statuses.${each}`)} {action !== null && <KeyOf action={action} />}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
    </div>
  );
}

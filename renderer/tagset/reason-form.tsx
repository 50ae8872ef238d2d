import { reasonsIn } from '../../annotations/model/default-tagset.ts';
import { Line } from '../controls/line.tsx';
import { t } from '../words.ts';
import { relabelled } from './draft.ts';
import type { FormProps } from './drafting.ts';
import { ItemFrame } from './item-frame.tsx';

/** A reason of reviewers: what it is called. Verdicts keep one that is removed, so it can always go. */
export function ReasonForm({ draft, usage, at, onMove, onRemove }: FormProps) {
  const reason = reasonsIn(draft.tagset)[at];
  if (reason === undefined) return null;
  return (
    <ItemFrame
      heading={t('tagset.editor.heading.reasons')}
      use={t('tagset.editor.verdicts', { all: usage.reason(reason.id).all })}
      kept=""
      onMove={onMove}
      onRemove={onRemove}
    >
      <Line
        label={t('tagset.editor.label')}
        value={reason.label}
        autoFocus={reason.label === ''}
        onChange={(label) => draft.change(relabelled(draft.tagset, { list: 'reasons', at }, label, draft.base))}
      />
    </ItemFrame>
  );
}

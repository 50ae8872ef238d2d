import { Line } from '../controls/line.tsx';
import { t } from '../words.ts';
import { relabelled } from './draft.ts';
import type { FormProps } from './drafting.ts';
import { ItemFrame } from './item-frame.tsx';

/** A kind of link: what it is called. */
export function LinkForm({ draft, usage, at, onMove, onRemove }: FormProps) {
  const link = draft.tagset.links[at];
  if (link === undefined) return null;
  const { all } = usage.link(link.id);
  return (
    <ItemFrame
      heading={t('tagset.editor.heading.links')}
      use={t('tagset.editor.links', { all })}
      kept={all === 0 ? '' : t('tagset.editor.inUse')}
      onMove={onMove}
      onRemove={onRemove}
    >
      <Line
        label={t('tagset.editor.label')}
        value={link.label}
        autoFocus={link.label === ''}
        onChange={(label) => draft.change(relabelled(draft.tagset, { list: 'links', at }, label, draft.base))}
      />
    </ItemFrame>
  );
}

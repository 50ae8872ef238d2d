import { ArrowUpDown } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { KeyOf } from '../controls/key.tsx';
import { toggleAligned } from '../state/aligning.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Whether texts follow one another. Where there is little room the words are left to those who do not see the sign. */
export function AlignedToggle() {
  const isOn = useStore(({ workspace }) => workspace.alignsScrolling);
  return (
    <ToggleButton className="aligned-toggle" isSelected={isOn} onChange={toggleAligned}>
      <ArrowUpDown size={14} aria-hidden />
      <span className="words">{t('aligning.toggle')}</span>
      <KeyOf action="toggle-aligned" />
    </ToggleButton>
  );
}

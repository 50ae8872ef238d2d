import { EyeOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import { KeyOf } from '../controls/key.tsx';
import { ShortLabel } from '../controls/short-label.tsx';
import { run } from '../run.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Says that colleagues have no names here now, and is the way back. */
export function BlindChip() {
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  if (!isBlind) return null;
  return (
    <Button className="chip blind" aria-label={t('names.leave')} onPress={() => run('toggle-blind')}>
      <EyeOff size={13} aria-hidden />
      <ShortLabel>{t('names.blind')}</ShortLabel> <KeyOf action="toggle-blind" />
    </Button>
  );
}

import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';

export function About({ onClose }: { onClose: () => void }) {
  const version = useStore(({ started }) => started?.version) ?? '';
  return (
    <Sheet title={t('forms.about.title')} onClose={onClose}>
      <p>{t('forms.about.version', { version })}</p>
      <p>{t('forms.about.line')}</p>
      <p className="hint">{t('forms.about.licence')}</p>
    </Sheet>
  );
}

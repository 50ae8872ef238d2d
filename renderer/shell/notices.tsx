import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useNames, veiled } from '../state/names.ts';
import { dismiss } from '../state/notices.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Sentences that stay until they are closed: problems are said at once, the rest when there is a pause. */
export function Notices() {
  const notices = useStore(({ notices }) => notices);
  useNames();
  return (
    <section className="notices" aria-label={t('notices.label')}>
      {notices.map(({ id, tone, text }) => (
        <div key={id} className={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
          <p>{veiled(text)}</p>
          <Button className="icon" aria-label={t('notices.close')} onPress={() => dismiss(id)}>
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
    </section>
  );
}

import { useState } from 'react';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';

/** Written by the build: the licences of all that is bundled. */
const licencesFile = './licences.md';

export function About({ onClose }: { onClose: () => void }) {
  const version = useStore(({ started }) => started?.version) ?? '';
  const [licences, setLicences] = useState('');
  const read = async () => {
    const answer = await fetch(licencesFile);
    setLicences(await answer.text());
  };
  return (
    <Sheet title={t('forms.about.title')} size="medium" onClose={onClose}>
      <p>{t('forms.about.version', { version })}</p>
      <p>{t('forms.about.line')}</p>
      <p className="hint">{t('forms.about.licence')}</p>
      <details onToggle={(event) => event.currentTarget.open && void read()}>
        <summary>{t('forms.about.licences')}</summary>
        <pre>{licences}</pre>
      </details>
    </Sheet>
  );
}

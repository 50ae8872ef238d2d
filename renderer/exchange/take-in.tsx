import { Button } from 'react-aria-components';
import { Sheet } from '../dialogs/sheet.tsx';
import { Working } from '../shell/progress.tsx';
import { readHanded } from '../state/exchanging.ts';
import { useNames } from '../state/names.ts';
import { type Handed, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Report } from './report.tsx';

/** Taking in what a colleague handed over: first which it is, then what that would bring, then it is done. */
export function TakeIn({ handed, onClose }: { handed: Handed; onClose: () => void }) {
  switch (handed.step) {
    case 'choose':
      return <Choose changed={handed.changed} onClose={onClose} />;
    case 'whose':
      return <Whose handed={handed} onClose={onClose} />;
    case 'look':
      return <Report report={handed.report} onClose={onClose} />;
  }
}

function Choose({ changed, onClose }: { changed: readonly string[]; onClose: () => void }) {
  const isBusy = useStore(({ progress }) => progress !== null);
  const nameOf = useNames();
  const names = changed.map(nameOf).join(', ');
  return (
    <Sheet title={t('exchange.from')} size="medium" onClose={onClose}>
      <p className="hint">{t('exchange.purpose')}</p>
      <div className="handed-choices">
        <Button className="button" autoFocus isPending={isBusy} onPress={() => void readHanded({ from: 'file' })}>
          {t('exchange.file')}
        </Button>
        <Button className="button" isPending={isBusy} onPress={() => void readHanded({ from: 'folder' })}>
          {t('exchange.folder')}
        </Button>
        {changed.length > 0 && (
          <Button className="button" isPending={isBusy} onPress={() => void readHanded({ from: 'here' })}>
            {t('exchange.hereBy', { names })}
          </Button>
        )}
      </div>
      {changed.length === 0 && <p className="hint">{t('exchange.hereNone')}</p>}
      <Working label={(share) => t('exchange.preparing', { share })} />
    </Sheet>
  );
}

function Whose({ handed, onClose }: { handed: Extract<Handed, { step: 'whose' }>; onClose: () => void }) {
  const { from, whose, place } = handed;
  const nameOf = useNames();
  const isBusy = useStore(({ progress }) => progress !== null);
  return (
    <Sheet title={t('exchange.whose')} size="medium" onClose={onClose}>
      <div className="handed-choices">
        {whose.map((id, at) => (
          <Button
            key={id}
            className="button"
            autoFocus={at === 0}
            isPending={isBusy}
            onPress={() => void readHanded({ from, whose: id, ...(place === '' ? {} : { place }) })}
          >
            {nameOf(id)}
          </Button>
        ))}
      </div>
      <Working label={(share) => t('exchange.preparing', { share })} />
    </Sheet>
  );
}

import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { keyName } from '../keys.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Key } from './key.tsx';

/** Waiting for a key to be pressed that is to be something's key from then on. */
export interface KeyTaking {
  readonly isListening: boolean;
  /** What to press, or why the key that was pressed cannot be taken. */
  readonly prompt: string;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** @param take does it, '' for no key; answers why not, or '' where it was done */
export function useKeyTaking(take: (key: string) => string): KeyTaking {
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  const [isListening, setListening] = useState(false);
  const [refusal, setRefusal] = useState('');
  const listen = (isOn: boolean) => {
    setListening(isOn);
    setRefusal('');
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!isListening || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return listen(false);
    const why = take(event.key === 'Backspace' ? '' : keyName(event.nativeEvent, isMac));
    if (why === '') listen(false);
    else setRefusal(why);
  };
  return {
    isListening,
    prompt: refusal === '' ? t('forms.keys.press') : refusal,
    onKeyDownCapture,
    toggle: () => listen(!isListening),
    stop: () => listen(false),
  };
}

/** A key; pressed, it takes the next key press as the new one. */
export function KeyButton({ label, name, taking }: { label: string; name: string; taking: KeyTaking }) {
  return (
    <span onKeyDownCapture={taking.onKeyDownCapture}>
      <Button
        className={taking.isListening ? 'key-button listening' : 'key-button'}
        aria-label={label}
        onPress={taking.toggle}
        // Who looks the key up in another window comes back to a button that still listens.
        onBlur={({ relatedTarget }) => relatedTarget !== null && taking.stop()}
      >
        {name === '' ? <small>{t('forms.keys.none')}</small> : <Key name={name} />}
      </Button>
    </span>
  );
}

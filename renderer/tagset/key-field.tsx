import { Button } from 'react-aria-components';
import { type Tagset, type TagType, typeForKey } from '../../annotations/model/tagset.ts';
import { isTypeKey } from '../../annotations/model/tagset-findings.ts';
import { works } from '../../app/contract/workspace.ts';
import { KeyButton, useKeyTaking } from '../controls/key-button.tsx';
import { actionForKey, shownKey } from '../keys.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** A type's key, changed by pressing the new one; what is taken already is said by name. */
export function KeyField(props: { tagset: Tagset; type: TagType; onChange: (key: string) => void }) {
  const { tagset, type, onChange } = props;
  const keys = useStore(({ settings }) => settings.keys);
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  const holderOf = (key: string): string => {
    // A type's key holds whatever is being done.
    const action = works.map((work) => actionForKey(key, keys, work)).find((found) => found !== undefined);
    if (action !== undefined) return t(`actions.${action}`);
    const holder = typeForKey(tagset, key)?.type;
    return holder === undefined || holder === type ? '' : holder.label;
  };
  const taking = useKeyTaking((key) => {
    if (key !== '' && !isTypeKey(key)) return t('tagset.editor.badKey', { key: shownKey(key, isMac) });
    const holder = key === '' ? '' : holderOf(key);
    if (holder !== '') return t('forms.keys.taken', { key: shownKey(key, isMac), action: holder });
    onChange(key);
    return '';
  });
  return (
    <div className="field key-field">
      <span>{t('tagset.editor.key')}</span>
      <span>
        <KeyButton label={t('tagset.editor.changeKey', { label: type.label })} name={type.key} taking={taking} />
        {type.key !== '' && !taking.isListening && (
          <Button className="plain" onPress={() => onChange('')}>
            {t('tagset.editor.noKey')}
          </Button>
        )}
        <small role="status">{taking.isListening && taking.prompt}</small>
      </span>
    </div>
  );
}

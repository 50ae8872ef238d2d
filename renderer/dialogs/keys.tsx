import { type KeyboardEvent, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { typeForKey, typesIn } from '../../annotations/model/tagset.ts';
import { type ActionId, actionIds, actions, keyOf, menus } from '../../app/contract/actions.ts';
import { Key } from '../controls/key.tsx';
import { actionForKey, keyName, shownKey } from '../keys.ts';
import { changeSettings } from '../state/settings.ts';
import { getState, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';

/** All keys, to be read and changed. */
export function Keys({ onClose }: { onClose: () => void }) {
  const [wanted, setWanted] = useState('');
  const tagset = useStore(({ open }) => open?.project.tagset);
  const keys = useStore(({ settings }) => settings.keys);
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  const found = (id: ActionId) =>
    `${t(`actions.${id}`)} ${shownKey(keyOf(id, keys), isMac)}`.toLowerCase().includes(wanted.toLowerCase());
  return (
    <Sheet title={t('forms.keys.title')} size="large" onClose={onClose}>
      <SearchField className="field" value={wanted} onChange={setWanted} autoFocus>
        <Label>{t('forms.keys.search')}</Label>
        <Input className="input" />
      </SearchField>
      <div className="key-sheet">
        {tagset !== undefined && wanted === '' && (
          <section>
            <h3>{t('forms.keys.types')}</h3>
            <ul>
              {layers.flatMap((layer) =>
                typesIn(tagset, layer).map((type) => (
                  <li key={type.id}>
                    <span>{type.label}</span>
                    <Key name={type.key} />
                  </li>
                )),
              )}
            </ul>
            <p className="hint">{t('forms.keys.add')}</p>
            <p className="hint">{t('forms.keys.mouse')}</p>
            <p className="hint">{t('work.walking')}</p>
          </section>
        )}
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{t(`forms.keys.menus.${menu}`)}</h3>
            <ul>
              {actionIds
                .filter((id) => actions[id].menu === menu && found(id))
                .map((id) => (
                  <KeyRow key={id} id={id} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

/** One action and its key; pressing the key's button takes the next key press as the new one. */
function KeyRow({ id }: { id: ActionId }) {
  const keys = useStore(({ settings }) => settings.keys);
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  const [isListening, setListening] = useState(false);
  const [taken, setTaken] = useState('');
  const action = t(`actions.${id}`);
  const name = keyOf(id, keys);

  const take = (key: string) => {
    setTaken('');
    setListening(false);
    void changeSettings({ keys: { ...keys, [id]: key } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isListening || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    if (event.key === 'Backspace') return take('');
    const pressed = keyName(event.nativeEvent, isMac);
    if (isReserved(pressed)) return setTaken(t('forms.keys.reserved', { key: shownKey(pressed, isMac) }));
    const holder = holderOf(pressed, id);
    if (holder !== '') return setTaken(t('forms.keys.taken', { key: shownKey(pressed, isMac), action: holder }));
    take(pressed);
  };

  return (
    <li>
      <span>
        {action}
        {isListening && <small role="status">{taken === '' ? t('forms.keys.press') : taken}</small>}
      </span>
      <span onKeyDownCapture={onKeyDown}>
        <Button
          className={isListening ? 'key-button listening' : 'key-button'}
          aria-label={t('forms.keys.change', { action })}
          onPress={() => setListening(!isListening)}
          onBlur={() => setListening(false)}
        >
          {name === '' ? <small>{t('forms.keys.none')}</small> : <Key name={name} />}
        </Button>
        {id in keys && (
          <Button className="plain" onPress={() => void changeSettings({ keys: without(keys, id) })}>
            {t('forms.keys.reset')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** What a key does already, in words; '' where it is free or this action's own. */
function holderOf(key: string, id: ActionId): string {
  const { settings, open } = getState();
  const action = actionForKey(key, settings.keys);
  if (action !== undefined && action !== id) return t(`actions.${action}`);
  return open === null ? '' : (typeForKey(open.project.tagset, key)?.type.label ?? '');
}

/** Keys that move, confirm and copy everywhere; an action on one of them would take that away. */
function isReserved(key: string): boolean {
  return /^(Shift\+)?(Arrow\w+|Home|End|PageUp|PageDown|Enter|Tab| )$|^Mod\+[ACVX]$/.test(key);
}

function without(keys: Readonly<Record<string, string>>, id: string): Record<string, string> {
  const { [id]: _, ...others } = keys;
  return others;
}

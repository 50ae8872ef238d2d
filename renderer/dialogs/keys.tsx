import { useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { typeForKey, typesIn } from '../../annotations/model/tagset.ts';
import {
  type ActionId,
  actionIds,
  actions,
  areKeyedTogether,
  keyOf,
  menus,
  workOf,
} from '../../app/contract/actions.ts';
import { Key } from '../controls/key.tsx';
import { KeyButton, useKeyTaking } from '../controls/key-button.tsx';
import { shownKey } from '../keys.ts';
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
  const action = t(`actions.${id}`);
  const work = workOf(id);
  const taking = useKeyTaking((key) => {
    if (isReserved(key)) return t('forms.keys.reserved', { key: shownKey(key, isMac) });
    const holder = holderOf(key, id);
    if (holder !== '') return t('forms.keys.taken', { key: shownKey(key, isMac), action: holder });
    void changeSettings({ keys: { ...keys, [id]: key } });
    return '';
  });
  return (
    <li>
      <span>
        {action} {work !== undefined && <small>{t(`forms.keys.in.${work}`)}</small>}
        {taking.isListening && <small role="status">{taking.prompt}</small>}
      </span>
      <span>
        <KeyButton label={t('forms.keys.change', { action })} name={keyOf(id, keys)} taking={taking} />
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
  if (key === '') return '';
  const holder = actionIds.find(
    (action) => action !== id && keyOf(action, settings.keys) === key && areKeyedTogether(action, id),
  );
  if (holder !== undefined) return t(`actions.${holder}`);
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

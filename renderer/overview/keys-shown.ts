import { useMemo } from 'react';
import { typesIn } from '../../annotations/model/tagset.ts';
import { type ActionId, keyOf } from '../../app/contract/actions.ts';
import { shownKey } from '../keys.ts';
import { useStore } from '../state/store.ts';

/** The key of an action, as it is shown; those of types are named by what they tag. */
export type Keys = (what: ActionId | 'a date' | 'a claim') => string;

/** The keys that sentences of the overview name. */
export function useKeysShown(): Keys {
  const chosen = useStore(({ settings }) => settings.keys);
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  const tagset = useStore(({ open }) => open?.project.tagset);
  return useMemo(() => {
    const [claim] = tagset === undefined ? [] : typesIn(tagset, 'claim');
    const date = tagset === undefined ? undefined : typesIn(tagset, 'entity').find(({ id }) => id === 'date');
    return (what) => {
      if (what === 'a claim') return shownKey(claim?.key ?? '', isMac);
      if (what === 'a date') return shownKey(date?.key ?? '', isMac);
      return shownKey(keyOf(what, chosen), isMac);
    };
  }, [chosen, isMac, tagset]);
}

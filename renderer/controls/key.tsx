import type { ActionId } from '../../app/contract/actions.ts';
import { keyOf } from '../../app/contract/actions.ts';
import { shownKey } from '../keys.ts';
import { useStore } from '../state/store.ts';

/** A key, drawn as a key. */
export function Key({ name }: { name: string }) {
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  return name === '' ? null : <kbd>{shownKey(name, isMac)}</kbd>;
}

/** The key that an action is on now. */
export function KeyOf({ action }: { action: ActionId }) {
  const keys = useStore(({ settings }) => settings.keys);
  return <Key name={keyOf(action, keys)} />;
}

import type { ActionId } from '../../app/contract/actions.ts';
import { keyIn } from '../../app/contract/actions.ts';
import { workIn } from '../../app/contract/workspace.ts';
import { shownKey } from '../keys.ts';
import { useStore } from '../state/store.ts';

/** A key, drawn as a key. */
export function Key({ name }: { name: string }) {
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  return name === '' ? null : <kbd>{shownKey(name, isMac)}</kbd>;
}

/** The key that does an action now. */
export function KeyOf({ action }: { action: ActionId }) {
  const keys = useStore(({ settings }) => settings.keys);
  const work = useStore(({ workspace }) => workIn(workspace.mode));
  return <Key name={keyIn(work, action, keys)} />;
}

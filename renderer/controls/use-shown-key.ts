import type { ActionId } from '../../app/contract/actions.ts';
import { keyShown } from '../state/shown-key.ts';
import { useStore } from '../state/store.ts';

/** Says the key that an action is on, as it is shown, and again when that changes. */
export function useShownKey(): (action: ActionId) => string {
  const settings = useStore(({ settings }) => settings);
  const started = useStore(({ started }) => started);
  return (action) => keyShown({ settings, started }, action);
}

import type { ActionId } from '../../app/contract/actions.ts';
import { keyShown } from '../state/shown-key.ts';
import { useStore } from '../state/store.ts';

/** Says the key that does an action now, as it is shown, and again when that changes. */
export function useShownKey(): (action: ActionId) => string {
  const settings = useStore(({ settings }) => settings);
  const started = useStore(({ started }) => started);
  const mode = useStore(({ workspace }) => workspace.mode);
  return (action) => keyShown({ settings, started, workspace: { mode } }, action);
}

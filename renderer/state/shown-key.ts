import { type ActionId, keyOf } from '../../app/contract/actions.ts';
import { shownKey } from '../keys.ts';
import type { State } from './store.ts';

/** The key that an action is on for this person, as it stands on the keyboard; '' for none. */
export function keyShown({ settings, started }: Pick<State, 'settings' | 'started'>, action: ActionId): string {
  return shownKey(keyOf(action, settings.keys), started?.platform === 'darwin');
}

import { type ActionId, keyIn } from '../../app/contract/actions.ts';
import { workIn } from '../../app/contract/workspace.ts';
import { actionForKey, shownKey } from '../keys.ts';
import { getState, type State } from './store.ts';

type Keyed = Pick<State, 'settings' | 'started'> & { readonly workspace: Pick<State['workspace'], 'mode'> };

/** What a key does for this person now. */
export function actionNow(name: string): ActionId | undefined {
  const { settings, workspace } = getState();
  return actionForKey(name, settings.keys, workIn(workspace.mode));
}

/** The key that does an action for this person now, as it stands on the keyboard; '' for none. */
export function keyShown({ settings, started, workspace }: Keyed, action: ActionId): string {
  return shownKey(keyIn(workIn(workspace.mode), action, settings.keys), started?.platform === 'darwin');
}

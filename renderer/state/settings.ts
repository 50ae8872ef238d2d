import type { Settings } from '../../app/contract/settings.ts';
import { ask } from '../bridge.ts';
import { valueOrNotice } from './notices.ts';
import { getState, setState } from './store.ts';

export async function changeSettings(fields: Partial<Settings>): Promise<void> {
  const settings = { ...getState().settings, ...fields };
  setState({ settings });
  valueOrNotice(await ask('save-settings', { settings }));
}

/** From what is drawn now to the other, whatever the system has. */
export function switchTheme(): void {
  void changeSettings({ theme: getState().isDark ? 'light' : 'dark' });
}

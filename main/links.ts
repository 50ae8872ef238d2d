import { dialog, shell } from 'electron';
import { words } from '../app/contract/words/words.ts';
import { webAddress } from './addresses.ts';
import type { Desk } from './desk.ts';

/** The hosts that the person agreed to visit, until the program ends. */
const agreed = new Set<string>();

/**
 * Open a web address in the person's browser. That a person clicked cannot be proven here, and visiting a site tells it
 * something, so each host is asked for once.
 *
 * @throws Problem `link-refused`
 */
export async function openLink(address: string, { window }: Desk): Promise<void> {
  const url = webAddress(address);
  if (!agreed.has(url.host)) {
    const say = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: say('dialogs.link-title', { host: url.host }),
      detail: say('dialogs.link-detail', { url: url.href, host: url.host }),
      buttons: [say('dialogs.link-open'), say('dialogs.link-cancel')],
      defaultId: 0,
      cancelId: 1,
    });
    if (response !== 0) return;
    agreed.add(url.host);
  }
  await shell.openExternal(url.href);
}

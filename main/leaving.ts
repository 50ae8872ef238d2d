import { dialog } from 'electron';
import { sentence, words } from '../app/contract/words/words.ts';
import type { Desk } from './desk.ts';

/**
 * Whether a window may let go of its project: everything in it is on the disk, or another window still has it, or the
 * person says that what cannot be saved may be lost.
 */
export async function mayClose({ project, window }: Desk): Promise<boolean> {
  if (project === null || project.seats > 1) return true;
  const saving = await project.flushed();
  if (saving.state !== 'failed') return true;
  const say = words();
  const count = saving.waiting;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('dialogs.unsaved-title', { count }),
    detail: say('dialogs.unsaved-detail', { reason: sentence(saving.problem) }),
    buttons: [say('dialogs.unsaved-keep'), say('dialogs.unsaved-lose', { count })],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

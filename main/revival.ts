import { dialog } from 'electron';
import { words } from '../app/contract/words/words.ts';
import type { Desk } from './desk.ts';
import type { Program } from './program.ts';

/** Milliseconds within which a second crash means that loading again does not help. */
const soon = 30_000;

/**
 * Loads a window again whose process is gone. Nothing is lost by that: the page only draws what the program keeps. A page
 * that goes twice in a short time is not loaded for ever; the person decides.
 */
export function reviveAfterCrash(program: Program, desk: Desk): void {
  const { window } = desk;
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    program.log.write('A window’s process is gone.', `${reason}, ${exitCode}`);
    const now = performance.now();
    const isAgain = now - last < soon;
    last = now;
    revive(desk, isAgain).catch((error) => program.log.write('A window was not loaded again.', error));
  });
}

async function revive(desk: Desk, isAgain: boolean): Promise<void> {
  const { window } = desk;
  if (isAgain && !(await wantsAgain(desk))) {
    window.close();
    return;
  }
  if (window.isDestroyed()) return;
  desk.tellAtStart({ code: 'window-restarted', values: {} });
  window.webContents.reload();
}

async function wantsAgain({ window }: Desk): Promise<boolean> {
  const say = words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('dialogs.crashed-title'),
    detail: say('dialogs.crashed-detail'),
    buttons: [say('dialogs.crashed-reload'), say('dialogs.crashed-close')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

import { app, Menu } from 'electron';
import type { ActionId } from '../app/contract/actions.ts';
import type { Desk } from './desk.ts';
import { menuBar } from './menu-bar.ts';
import type { Program } from './program.ts';

/** Draws the menu bar for the window that was used last. */
export function drawMenu(program: Program, openWindow: () => Desk): void {
  const front = (): Desk | undefined => [...program.desks].at(-1);
  const situation = {
    isMac: process.platform === 'darwin',
    developer: !app.isPackaged,
    keys: program.settings.value.keys,
    need: front()?.need ?? 'nothing',
  };
  const choose = (id: ActionId): void => (front() ?? openWindow()).tell('action', { id });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar(situation, choose)));
}

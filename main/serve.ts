import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as v from 'valibot';
import type { Result } from '../annotations/model/problem.ts';
import { type Answering, answerTo } from './asking.ts';
import { channels } from './channels.ts';
import type { Desk } from './desk.ts';
import { isOurs } from './page-files.ts';
import type { Program } from './program.ts';

const DroppedSchema = v.array(v.string());

/** Serve the contract to our windows. */
export function serve(program: Program, answering: Answering<Desk>): void {
  ipcMain.handle(channels.ask, async (event, name: unknown, question: unknown): Promise<Result<unknown>> => {
    const desk = deskAsking(event, program);
    if (desk === undefined) return { ok: false, problem: { code: 'request-refused', values: { request: 'sender' } } };
    return answerTo(name, question, desk, answering, program.log);
  });
  ipcMain.on(channels.drop, (event, paths: unknown) => {
    if (v.is(DroppedSchema, paths)) deskAsking(event, program)?.offered.add(paths);
  });
}

/** The window that asks; undefined unless it is its main frame that does, and our page that is in it. */
function deskAsking({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent, { desks }: Program): Desk | undefined {
  if (senderFrame === null || senderFrame !== sender.mainFrame || !isOurs(senderFrame.url)) return undefined;
  return [...desks].find(({ window }) => !window.isDestroyed() && window.webContents === sender);
}

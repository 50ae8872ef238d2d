import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app, nativeTheme, session } from 'electron';
import * as v from 'valibot';
import type { Settings } from '../app/contract/settings.ts';
import { answersOf } from './answers.ts';
import type { Desk } from './desk.ts';
import { guardPages, guardSession } from './guard.ts';
import { type Handover, HandoverSchema } from './launch.ts';
import type { Log } from './log.ts';
import { drawMenu } from './menu.ts';
import { openProgram, type Program } from './program.ts';
import { servePage } from './protocol.ts';
import { serve } from './serve.ts';
import { openWindow } from './window.ts';

/**
 * The program's life: one process for a person's settings folder, however often it is started. A later start hands over
 * what it was for and ends.
 */
export async function runProgram(folder: string, log: Log, paths: readonly string[]): Promise<void> {
  const handover: Handover = { paths: [...paths] };
  if (!app.requestSingleInstanceLock(handover)) {
    app.quit();
    return;
  }
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  const starting = start(folder, log, paths);
  app.on('second-instance', (_event, _argv, _from, data) => {
    const handed = v.safeParse(HandoverSchema, data);
    if (handed.success) void starting.then((running) => running.welcome(handed.output.paths));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void starting.then((running) => running.open([file]));
  });
  app.on('window-all-closed', () => {
    // Closing a window with care calls a quit off; once all are closed it goes on. On macOS a program outlives its windows.
    if (isQuitting || process.platform !== 'darwin') app.quit();
  });
  await starting;
}

interface Running {
  /** Shows what paths name, each project in a window of its own, texts together in one. */
  open(paths: readonly string[]): Promise<void>;
  /** As open; without paths, brings the window that was used last to the front. */
  welcome(paths: readonly string[]): Promise<void>;
}

async function start(folder: string, log: Log, paths: readonly string[]): Promise<Running> {
  guardPages();
  await app.whenReady();
  guardSession(session.defaultSession);
  servePage(session.defaultSession);
  const program = await openProgram(folder, log);

  const draw = (): void => drawMenu(program, newWindow);
  const newWindow = (): Desk => {
    const desk = openWindow(program);
    desk.onNeedChange = draw;
    desk.window.on('focus', draw);
    desk.window.on('closed', draw);
    draw();
    return desk;
  };
  const apply = (settings: Settings): void => {
    nativeTheme.themeSource = settings.theme;
    for (const desk of program.desks) desk.tell('settings', settings);
    draw();
  };
  const open = async (given: readonly string[]): Promise<void> => {
    const { projects, texts } = await sorted(given);
    for (const project of projects) newWindow().arriveAt(project);
    if (texts.length > 0) newWindow().arriveWith(texts);
  };
  const welcome = async (given: readonly string[]): Promise<void> => {
    if (given.length > 0) return open(given);
    const front = [...program.desks].at(-1);
    if (front === undefined) newWindow();
    else bringToFront(front);
  };

  serve(
    program,
    answersOf(program, (settings) => apply(settings)),
  );
  nativeTheme.themeSource = program.settings.value.theme;
  app.on('before-quit', () => {
    program.quitting = true;
  });
  app.on('activate', () => void welcome([]));
  if (paths.length > 0) await open(paths);
  else for (const folder of lastOpen(program)) newWindow().arriveAt(folder);
  if (program.desks.size === 0) newWindow();
  return { open, welcome };
}

/** The projects that were open when the program was last used. */
function lastOpen({ windows }: Program): readonly string[] {
  return windows.value.open;
}

/** Which of the paths are projects, and which are texts or folders of them. */
async function sorted(paths: readonly string[]): Promise<{ projects: string[]; texts: string[] }> {
  const projects: string[] = [];
  const texts: string[] = [];
  for (const place of paths) ((await isProject(place)) ? projects : texts).push(place);
  return { projects, texts };
}

async function isProject(folder: string): Promise<boolean> {
  // A project that lost its first file is still one: opening says what is wrong with it.
  const signs = ['project.json', 'tagset.json', 'annotations'].map((name) => stat(path.join(folder, name)));
  const found = await Promise.allSettled(signs);
  return found.some(({ status }) => status === 'fulfilled');
}

function bringToFront({ window }: Desk): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

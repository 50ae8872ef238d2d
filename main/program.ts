import path from 'node:path';
import * as v from 'valibot';
import { PersonSchema } from '../annotations/model/curated.ts';
import type { ProblemData } from '../annotations/model/problem.ts';
import { nodeDisk } from '../annotations/store/disk.ts';
import { removeStaleTemporaries } from '../annotations/store/durable-write.ts';
import type { Settings } from '../app/contract/settings.ts';
import type { Desk } from './desk.ts';
import { type Windows, windowsShape } from './last-windows.ts';
import type { Log } from './log.ts';
import { OpenProjects } from './open-projects.ts';
import { openSession } from './open-session.ts';
import { PersonalFile } from './personal-file.ts';
import { type Recent, recentShape, withOpened } from './recent.ts';
import { settingsShape } from './settings.ts';
import { Workspaces } from './workspaces.ts';

/** What there is once in the running program, for all windows together. */
export interface Program {
  readonly log: Log;
  readonly settings: PersonalFile<Settings>;
  readonly recent: PersonalFile<Recent>;
  readonly windows: PersonalFile<Windows>;
  readonly workspaces: Workspaces;
  readonly projects: OpenProjects;
  /** The windows, the one used last at the end. */
  readonly desks: Set<Desk>;
  /** What went wrong while there was no window to say it in; the next window does. */
  readonly untold: ProblemData[];
  /** Whether the person is quitting: every window is closing, and the projects in them are to be there next time. */
  quitting: boolean;
}

/** Reads what the program keeps in a person's settings folder. */
export async function openProgram(folder: string, log: Log): Promise<Program> {
  const untold: ProblemData[] = [];
  const tell = (problem: ProblemData): void => void untold.push(problem);
  await removeStaleTemporaries(nodeDisk, folder);
  const [settings, recent, windows] = await Promise.all([
    PersonalFile.open(path.join(folder, 'settings.json'), settingsShape(), tell),
    PersonalFile.open(path.join(folder, 'recent.json'), recentShape, tell),
    PersonalFile.open(path.join(folder, 'windows.json'), windowsShape, tell),
  ]);
  return {
    log,
    settings,
    recent,
    windows,
    workspaces: new Workspaces(path.join(folder, 'workspaces'), tell),
    projects: new OpenProjects((project, takeOver, tell) =>
      openSession(project, { annotator: annotatorOf(settings.value).id, takeOver, tell }),
    ),
    desks: new Set(),
    untold,
    quitting: false,
  };
}

/** Who works here: whom VISAVIS_ANNOTATOR names, as on the command line, else whom the settings name. */
export function annotatorOf({ annotator }: Settings): Settings['annotator'] {
  const id = process.env.VISAVIS_ANNOTATOR;
  return v.is(PersonSchema, id) ? { id, name: id } : annotator;
}

/** What of a person's settings is to be kept: never the name that only this start of the program was given. */
export function lastingSettings(now: Settings, { settings }: Program): Settings {
  const isLent = annotatorOf(now) !== now.annotator;
  return isLent ? { ...now, annotator: settings.value.annotator } : now;
}

/** Keeps in mind that a project is open, for the list of recent ones and for the next start. */
export async function rememberOpen(program: Program, folder: string, title: string): Promise<void> {
  const { recent, windows } = program;
  const open = [...windows.value.open.filter((other) => other !== folder), folder];
  await keep(program, recent.set(withOpened(recent.value, folder, title, new Date().toISOString())));
  await keep(program, windows.set({ ...windows.value, open }));
}

/** Keeps in mind that a project was closed, so that the next start does not open it. */
export async function rememberClosed(program: Program, folder: string): Promise<void> {
  const { windows } = program;
  const open = windows.value.open.filter((other) => other !== folder);
  await keep(program, windows.set({ ...windows.value, open }));
}

/** Waits for a file of settings whose loss nobody needs to hear of: it only costs convenience. */
export async function keep(program: Program, writing: Promise<void>): Promise<void> {
  await writing.catch((error) => program.log.write('A settings file was not written.', error));
}

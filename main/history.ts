import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import type { HistoryPage, Stretch } from '../annotations/audit/asking.ts';
import type { Labelling } from '../annotations/audit/labels.ts';
import type { Question } from '../annotations/audit/question.ts';
import { type Happening, historyOf } from '../annotations/comparison/history.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import { nodeDisk } from '../annotations/store/disk.ts';
import { entriesNaming } from '../annotations/store/tracing.ts';
import type { HistoryFormat } from '../app/audit.ts';
import type { Desk } from './desk.ts';

/** What was done in a project: asked of a thread beside the windows, which reads the journals. */

/**
 * What happened to a proposition, in everybody's journals: what is not saved yet is not in it.
 *
 * @throws Problem `no-project`, or one of the disk's
 */
export async function propositionHistory({ project }: Desk, id: string): Promise<readonly Happening[]> {
  if (project === null) throw new Problem('no-project', {});
  return historyOf(await entriesNaming({ disk: nodeDisk, folder: project.folder }, id), id);
}

/** A question that the worker is asked; the first one and each in which words are looked for says what things are called. */
export type HistoryMessage = {
  readonly id: number;
  readonly folder: string;
  readonly question: Question;
  readonly labelling: Labelling | undefined;
} & ({ readonly say: 'page'; readonly stretch: Stretch } | { readonly say: 'write'; readonly format: HistoryFormat });

export interface HistoryFile {
  readonly bytes: Uint8Array;
  readonly count: number;
}

export type HistoryAnswer = { readonly id: number } & (
  | { readonly page: HistoryPage }
  | { readonly written: HistoryFile }
  | { readonly problem: ProblemData }
);

type Asked =
  | { readonly say: 'page'; readonly stretch: Stretch }
  | { readonly say: 'write'; readonly format: HistoryFormat };

/** The worker of a window, and who waits for its answers. */
class Reader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (answer: HistoryAnswer) => void; reject: (error: unknown) => void }>();
  #lastId = 0;
  /** What it was told that things are called: registers and tagset by identity. */
  #told: readonly unknown[] = [];

  constructor() {
    this.#worker = new Worker(path.join(app.getAppPath(), 'out', 'main', 'history.js'));
    // Nobody waits for it when the program ends.
    this.#worker.unref();
    this.#worker.on('message', (answer: HistoryAnswer) => this.#take(answer.id)?.resolve(answer));
    this.#worker.on('error', (error) => {
      for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(error);
    });
  }

  ask(folder: string, project: Project, question: Question, asked: Asked): Promise<HistoryAnswer> {
    const { tagset, entities, propositions, terms, articles } = project;
    const now = [tagset, entities, propositions, terms, articles];
    const isTold = now.every((each, i) => each === this.#told[i]);
    // Only words depend on what things are called; nothing else has to go over again.
    const needsWords = question.text !== '' || asked.say === 'write' || this.#told.length === 0;
    const labelling = needsWords && !isTold ? labellingOf(project) : undefined;
    if (labelling !== undefined) this.#told = now;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const message: HistoryMessage = { id, folder, question, labelling, ...asked };
      this.#worker.postMessage(message);
    });
  }

  end(): void {
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(new Problem('no-project', {}));
    void this.#worker.terminate();
  }

  #take(id: number) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

function labellingOf({ tagset, entities, propositions, terms, articles }: Project): Labelling {
  const named = [...articles].map(([id, { title, source }]) => [id, { title, source }] as const);
  return { tagset, entities, propositions, terms, articles: new Map(named) };
}

const readers = new WeakMap<Desk, Reader>();

function readerOf(desk: Desk): Reader {
  const known = readers.get(desk);
  if (known !== undefined) return known;
  const reader = new Reader();
  readers.set(desk, reader);
  desk.window.once('closed', () => letGoOfHistory(desk));
  return reader;
}

/** The window leaves its project, or is closed: nobody asks any more. */
export function letGoOfHistory(desk: Desk): void {
  readers.get(desk)?.end();
  readers.delete(desk);
}

/**
 * What was done in the project that fits a question, the newest first: in everybody's journals, as far as it is saved.
 *
 * @throws Problem `no-project`, or one of the disk's
 */
export async function historyPage(desk: Desk, question: Question, stretch: Stretch): Promise<HistoryPage> {
  const answer = await answerOf(desk, question, { say: 'page', stretch });
  if (!('page' in answer)) throw new Error('the worker answers what it is asked');
  return answer.page;
}

/**
 * What fits a question as a file, the oldest first. Whatever a window shows, it names everybody as they are.
 *
 * @throws Problem `no-project`, or one of the disk's
 */
export async function historyFile(desk: Desk, question: Question, format: HistoryFormat): Promise<HistoryFile> {
  const answer = await answerOf(desk, question, { say: 'write', format });
  if (!('written' in answer)) throw new Error('the worker answers what it is asked');
  return answer.written;
}

async function answerOf(desk: Desk, question: Question, asked: Asked): Promise<HistoryAnswer> {
  const { project } = desk;
  if (project === null) throw new Problem('no-project', {});
  const answer = await readerOf(desk).ask(project.folder, project.session.project, question, asked);
  if ('problem' in answer) throw new Problem(answer.problem.code, answer.problem.values);
  return answer;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Annotation } from '../annotations/model/annotation.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Exported, Selection } from '../app/exchange.ts';
import type { Making } from '../app/report/making.ts';
import type { Progress } from './in-turn.ts';

/** What a worker is told: the project in pieces, then what to write. */
export type ExportMessage =
  | { readonly say: 'project'; readonly frame: Omit<Project, 'texts' | 'annotations'> }
  | {
      readonly say: 'article';
      readonly id: string;
      readonly text: string;
      readonly annotations: ReadonlyMap<string, Annotation> | undefined;
    }
  | {
      readonly say: 'write';
      readonly format: string;
      readonly selection: Selection;
      readonly making: Omit<Making, 'tell'>;
    };

export type ExportAnswer =
  | { readonly say: 'progress'; readonly done: number; readonly total: number }
  | { readonly say: 'written'; readonly exported: Omit<Exported, 'content'>; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly say: 'problem'; readonly problem: ProblemData };

/** What is to be written, and who is told how far it is. */
export interface Exporting extends Omit<Making, 'tell'> {
  readonly format: string;
  readonly selection: Selection;
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
}

export interface Written extends Omit<Exported, 'content'> {
  /** UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * The file of an export, made beside the windows: a report of a hundred articles takes seconds. A copy of the project goes
 * over an article at a time, so that handing it over stops no window either. null where it was called off.
 *
 * @param file the worker's code
 * @throws Problem as `exportAs` does.
 */
export async function exportBeside(file: string, project: Project, exporting: Exporting): Promise<Written | null> {
  const { signal, tell, format, selection, by, at, version } = exporting;
  const worker = new Worker(file);
  const say = (message: ExportMessage) => worker.postMessage(message);
  try {
    const answer = answerOf(worker, signal, tell);
    const { texts, annotations, ...frame } = project;
    say({ say: 'project', frame });
    for (const [id, text] of texts) {
      await nextTurn();
      if (signal.aborted) break;
      say({ say: 'article', id, text, annotations: annotations.get(id) });
    }
    say({ say: 'write', format, selection, making: { by, at, version } });
    return await answer;
  } finally {
    tell(null);
    await worker.terminate();
  }
}

function answerOf(worker: Worker, signal: AbortSignal, tell: (progress: Progress) => void): Promise<Written | null> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    worker.once('error', reject);
    worker.on('message', (answer: ExportAnswer) => {
      switch (answer.say) {
        case 'progress':
          if (!signal.aborted) tell({ done: answer.done, total: answer.total });
          break;
        case 'written':
          resolve({ ...answer.exported, bytes: answer.bytes });
          break;
        case 'problem':
          reject(new Problem(answer.problem.code, answer.problem.values));
      }
    });
  });
}

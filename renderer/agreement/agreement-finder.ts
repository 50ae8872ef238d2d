import type { Tagged } from '../../annotations/agreement/parts.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Asked, FromWorker, ToWorker } from './messages.ts';

/** What of a worker is used here. */
export type AgreementWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Listener {
  heard(answer: FromWorker): void;
  failed(reason: string): void;
}

/**
 * Asks a worker for figures. Each question has a worker of its own, which is told the project first: only the newest is
 * answered, and the one before is ended, however far it is.
 */
export class AgreementFinder {
  readonly #make: () => AgreementWorker;
  readonly #listener: Listener;
  #worker: AgreementWorker | undefined;

  constructor(make: () => AgreementWorker, listener: Listener) {
    this.#make = make;
    this.#listener = listener;
  }

  async find(project: Tagged, asked: Asked): Promise<void> {
    this.stop();
    const worker = this.#make();
    this.#worker = worker;
    // What one that was given up has said before its end is no answer any more.
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (this.#worker !== worker) return;
      if ('isWhole' in data) this.stop();
      this.#listener.heard(data);
    });
    worker.addEventListener('error', ({ message }) => {
      if (this.#worker !== worker) return;
      this.stop();
      this.#listener.failed(message);
    });
    post(worker, { frame: frameOf(project) });
    for (const article of asked.articles) {
      // The window answers in between: a large project's tags are many messages.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#worker !== worker) return;
      const tags = [...(project.annotations.get(article)?.values() ?? [])];
      const wanted = tags.filter(({ creator }) => asked.annotators.includes(creator)).map(withoutWords);
      post(worker, { article, text: project.texts.get(article) ?? '', tags: wanted });
    }
    post(worker, asked);
  }

  /** What is being looked for is not wanted any more. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function frameOf({ info, articles, tagset, progress, entities, propositions, terms }: Tagged) {
  return { info, articles, tagset, progress, entities, propositions, terms };
}

/** Figures are found in the article's text: quotes and notes need not be carried over. */
function withoutWords(annotation: Annotation): Annotation {
  return { ...annotation, quotes: [], note: '' };
}

function post(worker: AgreementWorker, message: ToWorker): void {
  worker.postMessage(message);
}

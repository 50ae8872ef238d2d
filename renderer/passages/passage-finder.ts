import type { Passage } from '../../annotations/passages/passages.ts';
import type { Source } from '../../annotations/passages/words.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What of a worker is used here. */
export type PassageWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Listener {
  /** So many articles are done. */
  progressed(done: number): void;
  found(passages: readonly Passage[]): void;
  failed(reason: string): void;
}

/** Asks the worker. Only the newest search is answered: the one before is ended with its worker, however far it is. */
export class PassageFinder {
  readonly #make: () => PassageWorker;
  readonly #listener: Listener;
  #worker: PassageWorker | undefined;
  #isBusy = false;
  #soFar: Passage[] = [];

  constructor(make: () => PassageWorker, listener: Listener) {
    this.#make = make;
    this.#listener = listener;
  }

  find(articles: readonly Source[]): void {
    this.stop();
    const worker = this.#worker ?? this.#begin();
    this.#isBusy = true;
    const question: ToWorker = { articles };
    worker.postMessage(question);
  }

  /** What is being looked for is not wanted any more. */
  stop(): void {
    if (this.#isBusy) this.#dismiss();
  }

  #begin(): PassageWorker {
    const worker = this.#make();
    this.#worker = worker;
    // What one that was given up has said before its end is no answer any more.
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (this.#worker === worker) this.#heard(data);
    });
    worker.addEventListener('error', ({ message }) => {
      if (this.#worker !== worker) return;
      this.#dismiss();
      this.#listener.failed(message);
    });
    return worker;
  }

  #heard(answer: FromWorker): void {
    if ('done' in answer) {
      this.#listener.progressed(answer.done);
    } else if ('passages' in answer) {
      for (const passage of answer.passages) this.#soFar.push(passage);
    } else {
      const found = this.#soFar;
      this.#soFar = [];
      this.#isBusy = false;
      this.#listener.found(found);
    }
  }

  #dismiss(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    this.#soFar = [];
  }
}

import type { ArticleId } from '../../annotations/model/article.ts';
import type { Known, Suggestion, SuggestionSource } from '../../annotations/suggestions/suggestion.ts';
import type { FromWorker, ToWorker } from './messages.ts';

interface Listener {
  made(article: ArticleId, suggestions: readonly Suggestion[]): void;
  failed(reason: string): void;
}

/** Asks the worker. Of an article only the newest question is answered; what is known is told once for each state it is in. */
export class Suggester {
  #worker: Worker | undefined;
  #known: Known | undefined;
  #questions = 0;
  readonly #newest = new Map<ArticleId, number>();
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  ask(article: ArticleId, { text, blocks, language }: SuggestionSource, known: Known): void {
    const worker = this.#worker ?? this.#begin();
    if (this.#known !== known) this.#tell(worker, { known });
    this.#known = known;
    this.#questions += 1;
    this.#newest.set(article, this.#questions);
    this.#tell(worker, { article, source: { text, blocks, language }, question: this.#questions });
  }

  /** Nothing that was asked so far will be answered. */
  forget(): void {
    this.#newest.clear();
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./suggestions.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const { article, question, suggestions } = data;
      if (this.#newest.get(article) === question) this.#listener.made(article, suggestions);
    });
    worker.addEventListener('error', ({ message }) => this.#listener.failed(message));
    this.#worker = worker;
    return worker;
  }

  #tell(worker: Worker, message: ToWorker): void {
    worker.postMessage(message);
  }
}

import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import type { Query } from '../../annotations/search/query.ts';
import type { Searchable } from '../../annotations/search/search.ts';
import type { Found, FromWorker, ToWorker } from './messages.ts';

/** Milliseconds that searching may take, once the texts are ready. */
const patience = 1000;

interface Question {
  readonly query: Query;
  readonly articles: readonly ArticleId[];
  readonly answered: (answer: { found: Found } | { problem: ProblemData }) => void;
}

/**
 * Asks the worker. Of questions that come while one is being answered only the newest is kept, and only the newest is
 * answered. A search that takes too long is ended with its worker; the next one has another.
 */
export class Searcher {
  #worker: Worker | undefined;
  #texts: readonly Searchable[] = [];
  #asked: Question | undefined;
  #waiting: Question | undefined;
  #timer: number | undefined;

  /** Search these texts from now on. */
  take(texts: readonly Searchable[]): void {
    this.#texts = texts;
    this.#tell({ texts });
  }

  ask(question: Question): void {
    this.#waiting = question;
    if (this.#asked === undefined) this.#next();
  }

  /** Nobody waits for an answer any more. */
  forget(): void {
    this.#waiting = undefined;
    if (this.#asked !== undefined) this.#end();
  }

  #next(): void {
    this.#asked = this.#waiting;
    this.#waiting = undefined;
    if (this.#asked === undefined) return;
    const { query, articles } = this.#asked;
    this.#tell({ query, articles });
  }

  #tell(message: ToWorker): void {
    if (this.#worker !== undefined) {
      this.#worker.postMessage(message);
      return;
    }
    if ('texts' in message) return;
    this.#worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#heard(data));
    this.#worker.addEventListener('error', ({ message }) => this.#stop('bad-pattern', { reason: message }));
    const texts: ToWorker = { texts: this.#texts };
    this.#worker.postMessage(texts);
    this.#worker.postMessage(message);
  }

  #heard(message: FromWorker): void {
    if ('began' in message) {
      this.#timer = window.setTimeout(() => this.#stop('slow-pattern', {}), patience);
      return;
    }
    this.#answer(message);
  }

  /** Give up a search: it takes too long, or an expression that could be read is too large to be run. */
  #stop(code: 'slow-pattern' | 'bad-pattern', values: { readonly reason?: string }): void {
    const pattern = this.#asked?.query.text ?? '';
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#answer({ problem: { code, values: { pattern, ...values } } });
  }

  #answer(answer: { found: Found } | { problem: ProblemData }): void {
    window.clearTimeout(this.#timer);
    const answered = this.#asked;
    this.#asked = undefined;
    if (this.#waiting === undefined) answered?.answered(answer);
    else this.#next();
  }

  #end(): void {
    window.clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked = undefined;
  }
}

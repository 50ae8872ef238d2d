import type { ArticleId } from '../../annotations/model/article.ts';
import type { ProblemData } from '../../annotations/model/problem.ts';
import { isAboutTags, type Question } from '../../annotations/search/tags.ts';
import { type Corpus, Holdings } from './holdings.ts';
import type { Found, FromWorker, ToWorker } from './messages.ts';

/** Milliseconds that searching may take, once all is ready. */
export const patience = 1000;

export interface Asked {
  /** Who asks: of each only the newest question counts. */
  readonly by: 'concordance' | 'palette';
  readonly question: Question;
  readonly project: Corpus;
  readonly articles: readonly ArticleId[];
  /** Lines that are wanted at the most. */
  readonly most: number;
  readonly answered: (answer: { found: Found } | { problem: ProblemData }) => void;
}

/** What of a worker is used here. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Asks the worker. Of the questions that someone asks while one is being answered only the newest is kept, and only the
 * newest is answered. A search that takes too long is ended with its worker; the next one has another.
 */
export class Searcher {
  readonly #make: () => SearchWorker;
  readonly #words: ConstructorParameters<typeof Holdings>[0];
  #worker: SearchWorker | undefined;
  #holdings: Holdings;
  #asked: Asked | undefined;
  readonly #waiting = new Map<Asked['by'], Asked>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `words` are what yes and no are called. */
  constructor(words: ConstructorParameters<typeof Holdings>[0], make: () => SearchWorker) {
    this.#make = make;
    this.#words = words;
    this.#holdings = new Holdings(words);
  }

  ask(asked: Asked): void {
    this.#waiting.set(asked.by, asked);
    if (this.#asked === undefined) void this.#next();
  }

  /** They wait for an answer no more. */
  forget(by: Asked['by']): void {
    this.#waiting.delete(by);
    if (this.#asked?.by !== by) return;
    clearTimeout(this.#timer);
    this.#dismiss();
    this.#asked = undefined;
    void this.#next();
  }

  async #next(): Promise<void> {
    const [asked] = this.#waiting.values();
    if (asked === undefined) return;
    this.#waiting.delete(asked.by);
    this.#asked = asked;
    const worker = this.#worker ?? this.#begin();
    const { question, articles, project, most } = asked;
    for (const news of this.#holdings.catchUp(project, isAboutTags(question))) {
      post(worker, news);
      // The window answers in between: a large project's tags are many messages.
      if ('tags' in news) await new Promise((resolve) => setTimeout(resolve));
      if (this.#worker !== worker) return;
    }
    post(worker, { question, articles, most });
  }

  #begin(): SearchWorker {
    const worker = this.#make();
    this.#worker = worker;
    // What one that was given up has said before its end is no answer any more.
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (this.#worker === worker) this.#heard(data);
    });
    worker.addEventListener('error', ({ message }) => {
      if (this.#worker === worker) this.#stop('bad-pattern', { reason: message });
    });
    return worker;
  }

  #heard(message: FromWorker): void {
    if ('began' in message) this.#timer = setTimeout(() => this.#stop('slow-pattern', {}), patience);
    else this.#answer(message);
  }

  /** Give up a search: it takes too long, or an expression that could be read is too large to be run. */
  #stop(code: 'slow-pattern' | 'bad-pattern', values: { readonly reason?: string }): void {
    const pattern = this.#asked?.question.query.text ?? '';
    this.#dismiss();
    this.#answer({ problem: { code, values: { pattern, ...values } } });
  }

  #answer(answer: { found: Found } | { problem: ProblemData }): void {
    clearTimeout(this.#timer);
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked !== undefined && !this.#waiting.has(asked.by)) asked.answered(answer);
    // What was just answered may have asked again.
    if (this.#asked === undefined) void this.#next();
  }

  /** The next worker knows nothing. */
  #dismiss(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#holdings = new Holdings(this.#words);
  }
}

function post(worker: SearchWorker, message: ToWorker): void {
  worker.postMessage(message);
}

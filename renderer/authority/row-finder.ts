import type { FromWorker, ToWorker } from './messages.ts';

/** A list as it is in the project: another one under its name has another time. */
export interface Listed {
  readonly name: string;
  readonly created: string;
}

type Found = FromWorker['found'];

/**
 * Asks the worker for rows. It gets the rows of a list when something is first looked for in it, or when that is about to
 * be. Only the newest question is answered.
 */
export class RowFinder {
  #worker: Worker | undefined;
  /** The lists that the worker has or is getting, by what they are. */
  readonly #lists = new Map<string, Promise<boolean>>();
  #asked = 0;
  #answer: (found: Found | undefined) => void = () => undefined;
  readonly #rowsOf: (name: string) => Promise<string | undefined>;
  readonly #failed: (reason: string) => void;

  /**
   * @param rowsOf gives a list's rows as they lie in its file; undefined where they cannot be had
   * @param failed told why nothing can be found any more until something is asked again
   */
  constructor(rowsOf: (name: string) => Promise<string | undefined>, failed: (reason: string) => void) {
    this.#rowsOf = rowsOf;
    this.#failed = failed;
  }

  /** Let the worker have what it needs to look for something in lists. */
  async prepare(lists: readonly Listed[]): Promise<void> {
    await Promise.all(lists.map((list) => this.#give(list)));
  }

  /** The rows that fit best; undefined where something else was asked meanwhile. */
  async find(lists: readonly Listed[], typed: string, most: number): Promise<Found | undefined> {
    this.#answer(undefined);
    this.#asked += 1;
    const ask = this.#asked;
    await this.prepare(lists);
    if (ask !== this.#asked) return undefined;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#tell({ ask, typed, lists: lists.map(({ name }) => name), most });
    });
  }

  /** Nobody waits for an answer any more, and nothing is kept. */
  forget(): void {
    this.#asked += 1;
    this.#answer(undefined);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#lists.clear();
  }

  #give({ name, created }: Listed): Promise<boolean> {
    const key = `${name} ${created}`;
    const given = this.#lists.get(key) ?? this.#fetch(name, key);
    this.#lists.set(key, given);
    return given;
  }

  async #fetch(name: string, key: string): Promise<boolean> {
    const rows = await this.#rowsOf(name);
    // Tried again with the next question.
    if (rows === undefined) this.#lists.delete(key);
    else if (this.#lists.has(key)) this.#tell({ list: name, rows });
    return rows !== undefined;
  }

  #tell(message: ToWorker): void {
    if (this.#worker === undefined) {
      const worker = new Worker(new URL('./authority.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.ask === this.#asked) this.#answer(data.found);
      });
      worker.addEventListener('error', ({ message: reason }) => {
        this.forget();
        this.#failed(reason);
      });
      this.#worker = worker;
    }
    this.#worker.postMessage(message);
  }
}

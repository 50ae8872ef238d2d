import type { Entry } from '../annotations/edit/entry.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import type { SaveState } from './contract/requests.ts';
import type { Keeping } from './keeping.ts';

interface Waiting {
  readonly entry: Entry;
  /** The state after the entry. */
  readonly project: Project;
}

/** Milliseconds until saving is tried again after it failed: soon enough to notice a disk that was only full for a moment. */
const patience = 5_000;

/**
 * The entries that are not on the disk yet, in order. Entry n + 1 is only tried once n is there, so what is on the disk
 * is always a beginning of what was done. After a failure the queue keeps everything and tries again.
 */
export class SaveQueue {
  #state: SaveState = { state: 'saved', at: '' };
  #waiting: Waiting[] = [];
  #running = false;
  #retry: Timer | undefined;
  #settled: (() => void)[] = [];

  constructor(
    private readonly keeping: Keeping,
    private readonly clock: () => Date,
    private readonly tell: (state: SaveState) => void,
  ) {}

  get state(): SaveState {
    return this.#state;
  }

  /** Queue one entry; `project` is the state after it, for the snapshot that follows. */
  add(entry: Entry, project: Project): void {
    this.#waiting.push({ entry, project });
    if (this.#retry !== undefined) return;
    this.#become({ state: 'saving' });
    void this.#run();
  }

  retry(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    if (this.#waiting.length === 0) return;
    this.#become({ state: 'saving' });
    void this.#run();
  }

  /** Stop trying: the program closes. */
  stop(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  /** Resolves when nothing is under way: everything is on the disk, or saving failed. */
  settled(): Promise<void> {
    if (!this.#running) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  /** Saves what waits, together; what came meanwhile goes in the next round, so one flush serves a burst of changes. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0 && (await this.#save([...this.#waiting]))) {
      if (this.#waiting.length === 0) this.#become({ state: 'saved', at: this.clock().toISOString() });
    }
    this.#running = false;
    for (const resolve of this.#settled.splice(0)) resolve();
  }

  /** Whether a batch is on the disk now. */
  async #save(batch: readonly Waiting[]): Promise<boolean> {
    try {
      await this.keeping.append(batch.map(({ entry }) => entry));
    } catch (reason) {
      this.#fail(reason);
      return false;
    }
    this.#waiting.splice(0, batch.length);
    const last = batch.at(-1);
    if (last !== undefined) this.keeping.snapshot(last.project, last.entry.seq);
    return true;
  }

  #fail(reason: unknown): void {
    const problem: ProblemData =
      reason instanceof Problem
        ? reason.toData()
        : { code: 'disk-failed', values: { file: 'journal.jsonl', reason: String(reason) } };
    this.#become({ state: 'failed', problem, waiting: this.#waiting.length });
    this.#retry = setTimeout(() => this.retry(), patience);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.tell(state);
  }
}

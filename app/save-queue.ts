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

/** Somebody who wants to know when an entry, and with it all before it, is on the disk or could not be put there. */
interface Patient {
  readonly seq: number;
  readonly resolve: () => void;
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
  #stopped = false;
  #retry: Timer | undefined;
  #patients: Patient[] = [];

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
    if (this.#state.state === 'failed') this.#become({ ...this.#state, waiting: this.#waiting.length });
    else this.#save();
  }

  /** Try at once to save what waits. */
  retry(): void {
    if (!this.#stopped && this.#waiting.length > 0) this.#save();
  }

  /** Stop trying: the program closes. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  /**
   * Resolves when everything queued so far is on the disk, or could not be put there. What is queued later is not waited
   * for: under steady work that might never end.
   */
  settled(): Promise<void> {
    const last = this.#waiting.at(-1);
    if (last === undefined || !this.#running) return Promise.resolve();
    const { seq } = last.entry;
    return new Promise((resolve) => this.#patients.push({ seq, resolve }));
  }

  #save(): void {
    clearTimeout(this.#retry);
    this.#become({ state: 'saving' });
    if (!this.#running) void this.#run();
  }

  /** Saves what waits, together; what came meanwhile goes in the next round, so one flush serves a burst of changes. */
  async #run(): Promise<void> {
    this.#running = true;
    let problem: ProblemData | undefined;
    while (problem === undefined && this.#waiting.length > 0) {
      const batch = [...this.#waiting];
      problem = await this.#append(batch);
      if (problem === undefined) this.#arrived(batch);
    }
    this.#running = false;
    if (problem !== undefined) this.#fail(problem);
  }

  /** Why a batch is not on the disk; undefined where it is. */
  async #append(batch: readonly Waiting[]): Promise<ProblemData | undefined> {
    try {
      await this.keeping.append(batch.map(({ entry }) => entry));
      return undefined;
    } catch (reason) {
      if (reason instanceof Problem) return reason.toData();
      return { code: 'disk-failed', values: { file: 'journal.jsonl', reason: String(reason) } };
    }
  }

  #arrived(batch: readonly Waiting[]): void {
    this.#waiting.splice(0, batch.length);
    const last = batch.at(-1);
    if (last === undefined) return;
    this.keeping.snapshot(last.project, last.entry.seq);
    if (this.#waiting.length === 0) this.#become({ state: 'saved', at: this.clock().toISOString() });
    this.#release((seq) => seq <= last.entry.seq);
  }

  #fail(problem: ProblemData): void {
    // Before anyone is told, since whoever is told may ask at once to try again.
    if (!this.#stopped) this.#retry = setTimeout(() => this.retry(), patience);
    this.#become({ state: 'failed', problem, waiting: this.#waiting.length });
    this.#release(() => true);
  }

  #release(isServed: (seq: number) => boolean): void {
    const served = this.#patients.filter(({ seq }) => isServed(seq));
    this.#patients = this.#patients.filter(({ seq }) => !isServed(seq));
    for (const { resolve } of served) resolve();
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.tell(state);
  }
}

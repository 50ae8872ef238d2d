import { apply } from '../annotations/edit/apply.ts';
import type { Command, CommandName } from '../annotations/edit/command.ts';
import { type Diff, isEmpty, patch } from '../annotations/edit/diff.ts';
import type { Entry } from '../annotations/edit/entry.ts';
import { emptyHistory, type History, record, redo, type Step, undo } from '../annotations/edit/history.ts';
import type { Article } from '../annotations/model/article.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Events, Reach, SaveState } from './contract/requests.ts';
import type { Keeping } from './keeping.ts';
import { SaveQueue } from './save-queue.ts';

/** What a session tells whoever shows it. */
export interface SessionListener {
  changed(change: Events['changed']): void;
  saving(state: SaveState): void;
}

/**
 * One annotator at work on one open project. A command goes one way: it is applied to the state, the diff is shown at
 * once and queued for the journal, and when the journal has it the state is "Saved".
 */
export class Session {
  readonly annotator: string;
  readonly readOnly: ProblemData | null;
  #project: Project;
  #history: History = emptyHistory;
  #seq: number;
  #revision = 0;
  #closed = false;
  /** Settles with the last article that is being added. */
  #adding: Promise<unknown> = Promise.resolve();
  readonly #keeping: Keeping;
  readonly #queue: SaveQueue;
  readonly #clock: () => Date;
  readonly #listeners = new Set<SessionListener>();

  constructor(
    opened: { project: Project; annotator: string; readOnly: ProblemData | null; keeping: Keeping },
    clock: () => Date = () => new Date(),
  ) {
    this.#project = opened.project;
    this.annotator = opened.annotator;
    this.readOnly = opened.readOnly;
    this.#keeping = opened.keeping;
    this.#seq = opened.keeping.lastSeq;
    this.#clock = clock;
    this.#queue = new SaveQueue(opened.keeping, clock, (state) => {
      for (const listener of this.#listeners) listener.saving(state);
    });
  }

  get project(): Project {
    return this.#project;
  }

  /** How many changes this session has made. */
  get revision(): number {
    return this.#revision;
  }

  get saving(): SaveState {
    return this.#queue.state;
  }

  get reach(): Reach {
    return { undo: this.#history.done.at(-1)?.name ?? '', redo: this.#history.undone.at(-1)?.name ?? '' };
  }

  /** Returns how to stop listening. */
  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Do what a command says and answer what it changed.
   *
   * @throws Problem when the command does not fit the project, or this session only reads or is closed.
   */
  perform(command: Command): Diff {
    this.#mustWrite();
    const at = this.#clock().toISOString();
    const diff = apply(this.#project, command, { by: this.annotator, at });
    if (isEmpty(diff)) return diff;
    this.#take({ name: command.do, diff }, diff, 'do', at, record(this.#history, { name: command.do, diff }));
    return diff;
  }

  /** Take the last step back; answers its name, or null where there is none. */
  undo(): CommandName | null {
    return this.#travel(undo(this.#history), 'undo');
  }

  /** Do the last undone step again; answers its name, or null where there is none. */
  redo(): CommandName | null {
    return this.#travel(redo(this.#history), 'redo');
  }

  /**
   * Put an article on the disk and, once it is there, into the project. Adding articles is not part of the history. They
   * are added one after the other, so that of two with one name the second is refused rather than written over the first.
   *
   * @throws Problem `duplicate-record`, or as the keeping does.
   */
  async addArticle(article: Article, text: string): Promise<void> {
    this.#mustWrite();
    const added = this.#adding.then(() => this.#add(article, text));
    this.#adding = added.catch(() => undefined);
    await added;
  }

  async #add(article: Article, text: string): Promise<void> {
    const { kind, id } = article;
    if (this.#project.articles.has(id)) throw new Problem('duplicate-record', { kind, id });
    await this.#keeping.addArticle(article, text);
    const diff: Diff = { added: [article], updated: [], removed: [] };
    const project = { ...this.#project, texts: new Map(this.#project.texts).set(article.id, text) };
    this.#project = patch(project, diff);
    this.#tell(diff, [[article.id, text]]);
  }

  /** Try at once to save what could not be saved. */
  retrySave(): void {
    this.#queue.retry();
  }

  /** Resolves when everything done so far is on the disk, or cannot be put there now. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  /**
   * Save what is waiting, trying once more what could not be saved, and let go of the project. From the call on nothing
   * more is done in it: whoever has it next may be writing by then.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#adding;
    this.#queue.retry();
    await this.#queue.settled();
    this.#queue.stop();
    await this.#keeping.close();
  }

  #mustWrite(): void {
    if (this.readOnly !== null) throw new Problem('read-only', {});
    if (this.#closed) throw new Problem('no-project', {});
  }

  #travel(to: { step: Step; diff: Diff; history: History } | undefined, cause: 'undo' | 'redo'): CommandName | null {
    this.#mustWrite();
    if (to === undefined) return null;
    this.#take(to.step, to.diff, cause, this.#clock().toISOString(), to.history);
    return to.step.name;
  }

  #take(step: Step, diff: Diff, cause: Entry['cause'], at: string, history: History): void {
    this.#project = patch(this.#project, diff);
    this.#history = history;
    this.#seq += 1;
    const { annotator: by } = this;
    this.#queue.add({ seq: this.#seq, at, by, name: step.name, cause, diff }, this.#project);
    this.#tell(diff, []);
  }

  #tell(diff: Diff, texts: readonly (readonly [string, string])[]): void {
    this.#revision += 1;
    const change = { diff, texts, history: this.reach, revision: this.#revision };
    for (const listener of this.#listeners) listener.changed(change);
  }
}

import type { Entry } from '../edit/entry.ts';
import type { Article } from '../model/article.ts';
import { Problem, type ProblemData } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { diskProblem } from './disk.ts';
import { isPersonal } from './draft.ts';
import type { UpTo } from './files.ts';
import { Journal } from './journal.ts';
import type { Lock } from './lock.ts';
import { mendFiles, mendJournal, removeTemporaries } from './mending.ts';
import type { Migrations } from './migrations.ts';
import { Writing } from './project-files.ts';
import { type Read, readProject } from './reading.ts';
import type { Place } from './snapshot.ts';
import { type Pace, Snapshots } from './snapshots.ts';

export interface OpenOptions {
  /** Who opens it: whose files are written. */
  readonly annotator: string;
  /** Only to read: nothing at all is written to the folder. */
  readonly readOnly?: boolean;
  /** Also when a process on another machine holds it, which may or may not be alive. */
  readonly takeOver?: boolean;
  /** Told of what goes wrong later with snapshots: nothing is lost by that, as the journal has it. */
  readonly tell?: (problem: ProblemData) => void;
  readonly pace?: Pace;
  readonly migrations?: Migrations;
}

/** Whether the project can be written, and if not, why. */
export type Access = { readonly mode: 'write' } | { readonly mode: 'read'; readonly because: ProblemData };

/** A project in memory, and where its changes are kept: satisfies `Keeping` of app/keeping.ts. */
export interface OpenedProject {
  /** As it was when it was opened, with the data of all annotators. */
  readonly project: Project;
  readonly annotator: string;
  readonly access: Access;
  /** What was found damaged, recovered, set aside or strange. */
  readonly report: readonly ProblemData[];
  /** Of the last entry in the annotator's journal; the next one carries one more. */
  readonly lastSeq: number;
  /**
   * Appends entries to the journal, all or none. Resolves when they are on the disk.
   * @throws Problem of the disk, `journal-changed`, or `read-only`; the journal is then as it was.
   */
  append(entries: readonly Entry[]): Promise<void>;
  /** Lets the snapshots follow to a project that includes all entries up to one that was appended. */
  snapshot(project: Project, seq: number): void;
  /** Puts a new article's file on the disk. Resolves when it is there. */
  addArticle(article: Article, text: string): Promise<void>;
  /** Writes the snapshots that are due and lets go. Does not fail: what could not be written is told, and in the journal. */
  close(): Promise<void>;
}

/** A project that is only looked at: nothing is written. */
export class OpenedToRead implements OpenedProject {
  readonly project: Project;
  readonly annotator: string;
  readonly access: Access;
  readonly report: readonly ProblemData[];
  readonly lastSeq: number;

  constructor(read: Read, annotator: string, because: Problem) {
    this.project = read.project;
    this.annotator = annotator;
    this.access = { mode: 'read', because: because.toData() };
    // Who holds the project may be writing a line at this moment.
    this.report = because.code === 'held' ? read.report.filter(({ code }) => code !== 'journal-torn') : read.report;
    this.lastSeq = read.upTo[annotator] ?? 0;
  }

  append(): Promise<void> {
    return Promise.reject(new Problem('read-only', {}));
  }

  snapshot(): void {}

  addArticle(): Promise<void> {
    return Promise.reject(new Problem('read-only', {}));
  }

  async close(): Promise<void> {}
}

/** A project whose annotator's lock is ours. */
export class OpenedToWrite implements OpenedProject {
  readonly project: Project;
  readonly annotator: string;
  readonly access: Access = { mode: 'write' };
  readonly report: readonly ProblemData[];
  readonly #read: Read;
  readonly #writing: Writing;
  readonly #snapshots: Snapshots;
  readonly #journal: Journal;
  readonly #lock: Lock;
  #upTo: UpTo;
  #tell: (problem: ProblemData) => void;

  static async open(place: Place, options: OpenOptions, lock: Lock): Promise<OpenedToWrite> {
    await removeTemporaries(place, options.annotator);
    const read = await readProject(place, options.annotator);
    const report = [...read.report];
    const length = await mendJournal(place, read, options.annotator, report);
    const opened = new OpenedToWrite(place, options, lock, read, report, length);
    await mendFiles(place, read, options.annotator, opened.#writing, opened.#snapshots, report);
    opened.#tell = options.tell ?? (() => undefined);
    return opened;
  }

  private constructor(
    place: Place,
    { annotator, pace }: OpenOptions,
    lock: Lock,
    read: Read,
    report: ProblemData[],
    length: number,
  ) {
    this.project = read.project;
    this.annotator = annotator;
    this.report = report;
    this.#read = read;
    this.#lock = lock;
    this.#upTo = read.upTo;
    this.#tell = (problem) => report.push(problem);
    const lastOfFile = read.journals.get(annotator)?.entries.at(-1)?.seq ?? 0;
    this.#journal = new Journal(place, annotator, { length, lastOfFile, lastSeq: read.upTo[annotator] ?? 0 });
    this.#writing = new Writing(read.files, annotator, read.keepers, () => this.#upTo);
    this.#snapshots = new Snapshots(read.project, this.#writing, (problem) => this.#tell(problem), pace);
  }

  get lastSeq(): number {
    return this.#journal.lastSeq;
  }

  async append(entries: readonly Entry[]): Promise<void> {
    for (const { diff } of entries) {
      for (const record of [...diff.added, ...diff.updated.map(([, after]) => after)]) {
        if (isPersonal(record)) this.#read.keepers.note(record, this.annotator);
      }
    }
    await this.#journal.append(entries);
  }

  snapshot(project: Project, seq: number): void {
    if (seq > this.lastSeq) throw new RangeError(`entry ${seq} is not in the journal, which ends with ${this.lastSeq}`);
    this.#upTo = { ...this.#upTo, [this.annotator]: seq };
    this.#snapshots.follow(project);
  }

  async addArticle(article: Article, text: string): Promise<void> {
    const file = this.#read.files.article(article.id);
    try {
      // A file of that name that came meanwhile is somebody else's article.
      if (!(await file.isAsWeLeftIt())) throw new Problem('duplicate-record', { kind: 'article', id: article.id });
      await file.write({ upTo: this.#upTo, article, text });
    } catch (error) {
      throw diskProblem(error, file.path);
    }
    this.#snapshots.know(article, text);
  }

  async close(): Promise<void> {
    await this.#snapshots.flush();
    await this.#journal.close();
    await this.#lock.release().catch(() => undefined);
  }
}

import { join } from 'node:path';
import type { Entry } from '../edit/entry.ts';
import type { Article } from '../model/article.ts';
import { Problem, type ProblemData } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { housekeeping, makeHousekeeping, setAside } from './aside.ts';
import { type Disk, diskProblem } from './disk.ts';
import { isPersonal } from './draft.ts';
import { durableWrite, removeStaleTemporaries } from './durable-write.ts';
import { articleOfFile, articleOfTextFile, journalPath, type UpTo } from './files.ts';
import { Journal } from './journal.ts';
import { type Lock, takeLock } from './lock.ts';
import { type Migrations, ourMigrations } from './migrations.ts';
import { ProjectFiles, type WritableFile, Writing } from './project-files.ts';
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

/**
 * Opens a project folder. Whatever in it cannot be used is said in the report, kept, and recovered as far as possible;
 * a project that cannot be written is opened to be read.
 *
 * @throws Problem as `readProject` does: the folder is then as it was.
 */
export async function openProject(disk: Disk, folder: string, options: OpenOptions): Promise<OpenedProject> {
  const { annotator, migrations = ourMigrations } = options;
  const place: Place = { disk, folder, migrations };
  try {
    // What is no project, or a newer one, gets no lock either.
    await mustBeProject(place);
    const lock = options.readOnly === true ? new Problem('opened-to-read', {}) : await hold(place, options);
    if (lock instanceof Problem) return new OpenedToRead(await readProject(place, annotator), annotator, lock);
    try {
      return await OpenedToWrite.open(place, options, lock);
    } catch (error) {
      await lock.release().catch(() => undefined);
      const problem = diskProblem(error, folder);
      if (!problem.code.startsWith('disk-')) throw problem;
      return new OpenedToRead(await readProject(place, annotator), annotator, problem);
    }
  } catch (error) {
    throw diskProblem(error, folder);
  }
}

/** The lock, or why there is none to be had. */
async function hold({ disk, folder }: Place, { annotator, takeOver }: OpenOptions): Promise<Lock | Problem> {
  try {
    await makeHousekeeping(disk, folder);
    return await takeLock(disk, folder, annotator, takeOver);
  } catch (error) {
    return diskProblem(error, folder);
  }
}

class OpenedToRead implements OpenedProject {
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

class OpenedToWrite implements OpenedProject {
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
    await opened.#mendFiles(place, report);
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

  /**
   * Sets aside what is damaged, and writes what could be recovered in its place; of what is only behind the journal, takes
   * note for the next time that anything is written.
   */
  async #mendFiles({ disk, folder }: Place, report: ProblemData[]): Promise<void> {
    const { stale, behind } = this.#read;
    for (const file of this.#ours()) {
      if (stale.has(file.path) && (await this.#setAside(file, report))) this.#snapshots.add(file);
      else if (behind.get(this.annotator)?.has(file.path) === true) this.#snapshots.add(file);
    }
    for (const id of this.#lostArticles()) {
      const file = this.#writing.article(id);
      if (await this.#setAside(file, report)) await disk.unlink(join(folder, file.path));
    }
    if (stale.size > 0) await this.#snapshots.flush();
  }

  async #setAside(file: WritableFile, report: ProblemData[]): Promise<boolean> {
    try {
      const aside = await file.setAside();
      if (aside !== undefined) report.push({ code: 'file-set-aside', values: { file: file.path, aside } });
      return true;
    } catch (error) {
      report.push(diskProblem(error, file.path).toData());
      return false;
    }
  }

  /** The files that this annotator writes. */
  #ours(): WritableFile[] {
    const folder = `annotations/${this.annotator}/`;
    const damaged = [...this.#read.stale].filter((path) => path.startsWith(folder));
    const annotated = new Set(this.project.annotations.keys());
    for (const path of damaged) {
      const article = articleOfFile(path.slice(folder.length));
      if (article !== undefined) annotated.add(article);
    }
    return [
      this.#writing.project(),
      this.#writing.tagset(),
      ...[...this.project.articles.keys()].map((id) => this.#writing.article(id)),
      ...[...annotated].map((id) => this.#writing.annotations(id)),
      this.#writing.register(),
    ];
  }

  /** Articles of which nothing could be recovered. */
  #lostArticles(): string[] {
    const files = [...this.#read.stale].filter((path) => path.startsWith('articles/'));
    const ids = files.map((path) => articleOfTextFile(path.slice('articles/'.length)));
    return ids.filter((id) => id !== undefined).filter((id) => !this.project.articles.has(id));
  }
}

/** Nothing is written to find out. */
async function mustBeProject(place: Place): Promise<void> {
  const { contents, damage } = await new ProjectFiles(place).project.load();
  if (contents === undefined) throw damage ?? new Problem('not-a-project', { folder: place.folder });
}

async function removeTemporaries({ disk, folder }: Place, annotator: string): Promise<void> {
  const previous = join(folder, housekeeping, 'previous');
  for (const root of [folder, previous]) {
    for (const within of ['.', 'articles', `annotations/${annotator}`]) {
      await removeStaleTemporaries(disk, join(root, within));
    }
  }
}

/** Sets aside what of the annotator's journal cannot be read, and cuts it out. Answers the length in bytes that is left. */
async function mendJournal(place: Place, read: Read, annotator: string, report: ProblemData[]): Promise<number> {
  const { disk, folder } = place;
  const journal = read.journals.get(annotator);
  if (journal === undefined) return 0;
  const path = journalPath(annotator);
  const { damaged, torn, good } = journal;
  if (damaged.length > 0 || torn.length > 0) {
    // Of a line that was being written only that line; of a journal with damage in it the whole.
    const bytes = damaged.length > 0 ? await disk.readFile(join(folder, path)) : torn;
    const aside = await setAside(disk, folder, path, bytes);
    await durableWrite(disk, join(folder, path), good);
    report.push({ code: 'file-set-aside', values: { file: path, aside } });
  }
  return good.length;
}

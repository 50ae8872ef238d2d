import type { Article } from '../model/article.ts';
import type { ProblemData } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { codeOf } from './disk.ts';
import type { WritableFile, Writing } from './project-files.ts';

/** When snapshots follow the journal: milliseconds without a change, and the most that changes may put them off. */
export interface Pace {
  readonly idle: number;
  readonly atMost: number;
}

const usualPace: Pace = { idle: 1000, atMost: 10_000 };

/**
 * The snapshots of a project, following it at a distance: only files of what changed are written, one after the other,
 * and a file that could not be written stays due. Nothing waits for them, since the journal has it all.
 */
export class Snapshots {
  readonly #writing: Writing;
  readonly #tell: (problem: ProblemData) => void;
  readonly #pace: Pace;
  readonly #due = new Map<string, WritableFile>();
  #project: Project;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change that is due came (ms since the epoch). */
  #since: number | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(project: Project, writing: Writing, tell: (problem: ProblemData) => void, pace = usualPace) {
    this.#project = project;
    this.#writing = writing;
    this.#tell = tell;
    this.#pace = pace;
  }

  /** Makes a file due, whatever changed. */
  add(file: WritableFile): void {
    this.#due.set(file.path, file);
  }

  /** Takes note of an article that has its file already. */
  know(article: Article, text: string): void {
    const { articles, texts } = this.#project;
    this.#project = {
      ...this.#project,
      articles: new Map(articles).set(article.id, article),
      texts: new Map(texts).set(article.id, text),
    };
  }

  /** Takes note of what changed, and writes it when there is time. */
  follow(project: Project): void {
    for (const file of this.#changed(this.#project, project)) this.#due.set(file.path, file);
    this.#project = project;
    if (this.#due.size === 0) return;
    const now = Date.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const pause = Math.max(0, Math.min(this.#pace.idle, this.#since + this.#pace.atMost - now));
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Writes what is due. What fails is told of, and stays due. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#running = this.#running.then(() => this.#writeDue());
    return this.#running;
  }

  async #writeDue(): Promise<void> {
    const due = [...this.#due.values()];
    this.#due.clear();
    for (const file of due) {
      try {
        await this.#write(file);
      } catch (error) {
        if (!this.#due.has(file.path)) this.#due.set(file.path, file);
        this.#tell({ code: 'snapshot-waits', values: { file: file.path, reason: codeOf(error) || String(error) } });
      }
    }
  }

  async #write(file: WritableFile): Promise<void> {
    // Somebody else wrote it meanwhile: theirs stays, and ours is in our journal, which the next opening replays on it.
    if (file.isShared && !(await file.isAsWeLeftIt())) return;
    const aside = await file.write(this.#project);
    if (aside !== undefined) this.#tell({ code: 'file-set-aside', values: { file: file.path, aside } });
  }

  /** The files of what is not the same any more: maps and records that nothing touched are the same objects. */
  #changed(before: Project, after: Project): WritableFile[] {
    const files: WritableFile[] = [];
    if (before.info !== after.info) files.push(this.#writing.project());
    if (before.tagset !== after.tagset) files.push(this.#writing.tagset());
    for (const id of changedIds(before.articles, after.articles)) {
      if (after.articles.has(id)) files.push(this.#writing.article(id));
    }
    const annotated = new Set(changedIds(before.annotations, after.annotations));
    for (const kind of ['links', 'progress', 'segments', 'decisions'] as const) {
      for (const id of changedIds(before[kind], after[kind])) {
        // What is on another article now leaves the file of the one before.
        for (const record of [before[kind].get(id), after[kind].get(id)]) {
          if (record !== undefined) annotated.add(record.article);
        }
      }
    }
    for (const id of annotated) files.push(this.#writing.annotations(id));
    const { entities, propositions, terms } = before;
    if (entities !== after.entities || propositions !== after.propositions || terms !== after.terms) {
      files.push(this.#writing.register());
    }
    const reviewed = new Set<string>();
    for (const kind of ['verdicts', 'comments', 'answers'] as const) {
      for (const id of changedIds(before[kind], after[kind])) {
        const record = after[kind].get(id) ?? before[kind].get(id);
        if (record !== undefined) reviewed.add(record.about);
      }
    }
    for (const person of reviewed) files.push(this.#writing.review(person));
    for (const id of changedIds(before.exchanges, after.exchanges)) {
      const exchange = after.exchanges.get(id) ?? before.exchanges.get(id);
      if (exchange !== undefined) files.push(this.#writing.exchange(exchange.with));
    }
    return files;
  }
}

function changedIds(before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): string[] {
  if (before === after) return [];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id));
}

import type { Entry } from '../annotations/edit/entry.ts';
import type { Article } from '../annotations/model/article.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Keeping } from './keeping.ts';

/** For tests: keeps a project in memory, and lets the test say when a write is done and what becomes of it. */
export class Memory implements Keeping {
  readonly lastSeq: number;
  /** What is on the disk. */
  readonly entries: Entry[] = [];
  /** How many entries came with each write that succeeded. */
  readonly writes: number[] = [];
  readonly snapshots: { readonly project: Project; readonly seq: number }[] = [];
  readonly articles: { readonly article: Article; readonly text: string }[] = [];
  isClosed = false;
  /** Whether writes wait until the test lets them go on. */
  isSlow = false;
  /** Why writes fail; null where they do not. */
  failure: unknown = null;
  #waiting: (() => void)[] = [];
  readonly #busy = new Set<'journal' | 'articles'>();

  constructor(lastSeq = 0) {
    this.lastSeq = lastSeq;
  }

  /** How many writes are under way. */
  get underWay(): number {
    return this.#waiting.length;
  }

  async append(entries: readonly Entry[]): Promise<void> {
    await this.#turn('journal');
    const next = (this.entries.at(-1)?.seq ?? this.lastSeq) + 1;
    if (entries.some(({ seq }, i) => seq !== next + i)) throw new RangeError(`entry ${entries[0]?.seq} is not ${next}`);
    this.entries.push(...entries);
    this.writes.push(entries.length);
  }

  snapshot(project: Project, seq: number): void {
    this.snapshots.push({ project, seq });
  }

  async addArticle(article: Article, text: string): Promise<void> {
    await this.#turn('articles');
    this.articles.push({ article, text });
  }

  async close(): Promise<void> {
    if (this.#waiting.length > 0) throw new Error('closed while something is being written');
    this.isClosed = true;
  }

  /** Lets the writes that are under way go on to their end. */
  async finish(): Promise<void> {
    for (const goOn of this.#waiting.splice(0)) goOn();
    await turns();
  }

  async #turn(part: 'journal' | 'articles'): Promise<void> {
    if (this.isClosed) throw new Error('written to after it was closed');
    if (this.#busy.has(part)) throw new Error('written to by two at once');
    this.#busy.add(part);
    if (this.isSlow) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy.delete(part);
    if (this.failure !== null) throw this.failure;
  }
}

/** Lets everything that waits for nothing else go on. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

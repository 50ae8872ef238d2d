import type { Entry } from '../annotations/edit/entry.ts';
import type { Article } from '../annotations/model/article.ts';
import type { Project } from '../annotations/model/project.ts';

/**
 * What the use cases need of the place where a project is kept. annotations/store gives it on a disk; a test may give it
 * in memory.
 */
export interface Keeping {
  /** The highest sequence number in the annotator's journal; the next entry carries one more. */
  readonly lastSeq: number;
  /**
   * Append entries to the journal in one write: all of them or none. Resolves when they are on the disk: only then are
   * they "Saved". Rejects with a Problem. Whoever calls waits for one call before the next.
   */
  append(entries: readonly Entry[]): Promise<void>;
  /** Let the snapshots follow, when there is time. The journal already has it. */
  snapshot(project: Project, seq: number): void;
  /** Put a new article's file on the disk, text and all. Resolves when it is there. */
  addArticle(article: Article, text: string): Promise<void>;
  /** Write what is still waiting and let go of the project. */
  close(): Promise<void>;
}

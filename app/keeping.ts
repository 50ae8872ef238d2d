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
  /** Append one entry to the journal. Resolves when it is on the disk: only then is it “Saved”. Rejects with a Problem. */
  append(entry: Entry): Promise<void>;
  /** Let the snapshots follow, when there is time. The journal already has it. */
  snapshot(project: Project, seq: number): void;
  /** Put a new article's file on the disk, text and all. Resolves when it is there. */
  addArticle(article: Article, text: string): Promise<void>;
  /** Write what is still waiting and let go of the project. */
  close(): Promise<void>;
}

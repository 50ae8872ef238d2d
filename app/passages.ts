import type { Project } from '../annotations/model/project.ts';
import { type Passage, passagesIn } from '../annotations/passages/passages.ts';
import { sourcesIn } from '../annotations/passages/sources.ts';

/** What a project's articles have in common, in the order of the articles. */
export function passagesOf(project: Project): Passage[] {
  return passagesIn(sourcesIn(project));
}

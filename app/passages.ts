import { articlesInOrder, type Project } from '../annotations/model/project.ts';
import { type Passage, passagesIn } from '../annotations/passages/passages.ts';
import type { Source } from '../annotations/passages/words.ts';

/** What a project's articles have in common, in the order of the articles. */
export function passagesOf(project: Project): Passage[] {
  return passagesIn(sourcesIn(project));
}

/** The articles, in the project's order, as far as it matters to what they share. */
export function sourcesIn(project: Project): Source[] {
  return articlesInOrder(project).map(({ id, blocks, source: { published } }) => ({
    id,
    text: project.texts.get(id) ?? '',
    blocks,
    published,
  }));
}

import { articlesInOrder, type Project } from '../model/project.ts';
import type { Source } from './words.ts';

/** The articles, in the project's order, as far as it matters to what they share. */
export function sourcesIn(project: Pick<Project, 'info' | 'articles' | 'texts'>): Source[] {
  return articlesInOrder(project).map(({ id, blocks, source: { published } }) => ({
    id,
    text: project.texts.get(id) ?? '',
    blocks,
    published,
  }));
}

/** Whether the same is shared among one list of articles as among another, because they are the same. */
export function areAlike(some: readonly Source[], others: readonly Source[]): boolean {
  return some.length === others.length && some.every((source, i) => isAlike(source, others[i]));
}

function isAlike(source: Source, other: Source | undefined): boolean {
  return (
    other !== undefined &&
    source.id === other.id &&
    source.published === other.published &&
    source.text === other.text &&
    (source.blocks === other.blocks || haveSameWords(source.blocks, other.blocks))
  );
}

/** A heading that becomes a paragraph has the words it had; boilerplate has none. */
function haveSameWords(blocks: Source['blocks'], others: Source['blocks']): boolean {
  return (
    blocks.length === others.length &&
    blocks.every(({ start, end, kind }, i) => {
      const other = others[i];
      const isCounted = kind !== 'boilerplate';
      return other?.start === start && other.end === end && isCounted === (other.kind !== 'boilerplate');
    })
  );
}

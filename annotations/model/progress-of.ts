import type { ArticleId } from './article.ts';
import type { Progress, ProgressState } from './progress.ts';
import type { Project } from './project.ts';

type Work = Pick<Project, 'articles' | 'annotations' | 'progress'>;

/** What an annotator has said of an article; undefined where nothing. */
export function statedProgress({ progress }: Pick<Project, 'progress'>, article: ArticleId, annotator: string) {
  return [...progress.values()].find((said) => said.article === article && said.creator === annotator);
}

/**
 * How far an annotator is with each article: what they said themselves or, while they have said nothing, in progress as
 * soon as they have a tag in it.
 */
export function articleStates(
  { articles, annotations, progress }: Work,
  annotator: string,
): Map<ArticleId, ProgressState> {
  const said = new Map<ArticleId, Progress>();
  for (const record of progress.values()) if (record.creator === annotator) said.set(record.article, record);
  const hasOwn = (article: ArticleId): boolean => {
    for (const { creator } of annotations.get(article)?.values() ?? []) if (creator === annotator) return true;
    return false;
  };
  const stateOf = (article: ArticleId): ProgressState =>
    said.get(article)?.state ?? (hasOwn(article) ? 'in-progress' : 'not-started');
  return new Map([...articles.keys()].map((article) => [article, stateOf(article)]));
}

/** The same for one article: whether they have begun it. */
export function hasBegun(project: Work, article: ArticleId, annotator: string): boolean {
  const said = statedProgress(project, article, annotator);
  if (said !== undefined) return said.state !== 'not-started';
  for (const { creator } of project.annotations.get(article)?.values() ?? []) if (creator === annotator) return true;
  return false;
}

/** How many articles there are in each state. */
export function countStates(states: Iterable<ProgressState>): Record<ProgressState, number> {
  const all = [...states];
  const count = (state: ProgressState) => all.filter((candidate) => candidate === state).length;
  return { 'not-started': count('not-started'), 'in-progress': count('in-progress'), done: count('done') };
}

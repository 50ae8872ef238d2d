import type { ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';

const names = new WeakMap<Project['articles'], ReadonlyMap<ArticleId, string>>();

/** What an article goes by in a line: its outlet, or its title where it has none or others are from there, too. */
export function sourceName({ articles }: Pick<Project, 'articles'>, article: ArticleId): string {
  const known = names.get(articles) ?? namesOf(articles);
  names.set(articles, known);
  return known.get(article) ?? article;
}

function namesOf(articles: Project['articles']): ReadonlyMap<ArticleId, string> {
  const counts = new Map<string, number>();
  for (const { source } of articles.values()) counts.set(source.outlet, (counts.get(source.outlet) ?? 0) + 1);
  return new Map(
    [...articles].map(([id, { source, title }]) => {
      const isOnly = source.outlet !== '' && counts.get(source.outlet) === 1;
      return [id, isOnly ? source.outlet : title];
    }),
  );
}

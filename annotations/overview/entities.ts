import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import type { Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { mentionsIn } from '../register/mentions.ts';
import { canonicalName } from '../register/standing.ts';
import type { Scope } from './scope.ts';

/** Which entity is mentioned where, and how often. */
export interface EntitiesByArticle {
  readonly articles: readonly ArticleId[];
  /** Those that are mentioned, the most mentioned first, then by name. */
  readonly rows: readonly EntityRow[];
  /** The mentions of no entity, or of one that is in no register any more. */
  readonly unlinked: readonly Annotation[];
}

export interface EntityRow {
  /** One that stands for itself: mentions of what was merged into it are its own. */
  readonly entity: Entity;
  /** The mentions in each of the articles, in their order. */
  readonly cells: readonly (readonly Annotation[])[];
  readonly count: number;
}

/** Entities × articles, from the mentions that count. */
export function entitiesByArticle(project: Project, { articles, counts }: Scope): EntitiesByArticle {
  const { of, unlinked } = mentionsIn(project);
  const rows = [...of].map(([entity, byArticle]): EntityRow => {
    const cells = articles.map((article) => (byArticle.get(article) ?? []).filter(counts));
    return { entity, cells, count: cells.reduce((sum, cell) => sum + cell.length, 0) };
  });
  const order = new Intl.Collator(project.info.workingLanguage || undefined).compare;
  return {
    articles,
    rows: rows
      .filter(({ count }) => count > 0)
      .sort(
        (a, b) =>
          b.count - a.count ||
          order(canonicalName(a.entity), canonicalName(b.entity)) ||
          (a.entity.id < b.entity.id ? -1 : 1),
      ),
    unlinked: articles.flatMap((article) => (unlinked.get(article) ?? []).filter(counts)),
  };
}

import type { Annotation } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { standsForOthers } from '../model/curated.ts';
import { byPlace } from '../model/order.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { entityFor, standing } from './standing.ts';

/** Which annotations are mentions of which entity, across articles. */

type Tags = ReadonlyMap<string, Annotation>;

/** The entity annotations of one article, by the entry they point to. */
type ByEntry = ReadonlyMap<string, readonly Annotation[]>;

const groups = new WeakMap<Tags, ByEntry>();

/** Made once for each state of an article's annotations: most changes are in another article. */
function byEntry(tags: Tags): ByEntry {
  const before = groups.get(tags);
  if (before !== undefined) return before;
  const all = new Map<string, Annotation[]>();
  for (const annotation of tags.values()) {
    if (annotation.layer !== 'entity' || standsForOthers(annotation, tags)) continue;
    const same = all.get(annotation.entry);
    if (same === undefined) all.set(annotation.entry, [annotation]);
    else same.push(annotation);
  }
  for (const same of all.values()) same.sort(byPlace);
  groups.set(tags, all);
  return all;
}

/** All mentions in a project, found out once for each state of annotations and registers. */
export interface Mentions {
  /** The mentions of an entity that stands for itself, by article; merged entries' mentions are among them. */
  readonly of: ReadonlyMap<Entity, ReadonlyMap<ArticleId, readonly Annotation[]>>;
  /** Those of no entity: where none was said, or where it is in no register any more. */
  readonly unlinked: ReadonlyMap<ArticleId, readonly Annotation[]>;
}

const known = new WeakMap<Project['annotations'], { readonly entities: Project['entities']; mentions: Mentions }>();

export function mentionsIn({ annotations, entities }: Pick<Project, 'annotations' | 'entities'>): Mentions {
  const before = known.get(annotations);
  if (before?.entities === entities) return before.mentions;
  const of = new Map<Entity, Map<ArticleId, readonly Annotation[]>>();
  const unlinked = new Map<ArticleId, readonly Annotation[]>();
  for (const [article, tags] of annotations) {
    for (const [entry, group] of byEntry(tags)) {
      const entity = entityFor(entities, entry);
      const articles =
        entity === undefined ? unlinked : (of.get(entity) ?? new Map<ArticleId, readonly Annotation[]>());
      const others = articles.get(article);
      articles.set(article, others === undefined ? group : [...others, ...group].sort(byPlace));
      if (entity !== undefined) of.set(entity, articles);
    }
  }
  const mentions = { of, unlinked };
  known.set(annotations, { entities, mentions });
  return mentions;
}

/** The mentions of an entity, in the order of the articles and of their texts; `null` asks for those of none. */
export function mentionsOf(project: Project, entity: Entity | null): Annotation[] {
  const { of, unlinked } = mentionsIn(project);
  const articles = entity === null ? unlinked : of.get(entity);
  if (articles === undefined) return [];
  const order = new Set([...articlesInOrder(project).map(({ id }) => id), ...articles.keys()]);
  return [...order].flatMap((article) => articles.get(article) ?? []);
}

/** How many mentions an entity has, asked for it alone: without looking at the others. */
export function mentionCount(
  { annotations, entities }: Pick<Project, 'annotations' | 'entities'>,
  entity: Entity,
): number {
  const ids = standing(entities).get(entity) ?? [];
  let count = 0;
  for (const tags of annotations.values()) for (const id of ids) count += byEntry(tags).get(id)?.length ?? 0;
  return count;
}

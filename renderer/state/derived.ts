import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import { SpanIndex } from '../../annotations/model/span-index.ts';
import type { Workspace } from '../../app/contract/workspace.ts';
import type { State } from './store.ts';

/** The annotations of one article, by id. */
export type Tags = ReadonlyMap<string, Annotation>;

const noTags: Tags = new Map();
const indexes = new WeakMap<Tags, SpanIndex>();

export function tagsOf(project: Project, article: ArticleId): Tags {
  return project.annotations.get(article) ?? noTags;
}

/** The index of an article's annotations: made once for each state they are in. */
export function indexOf(project: Project, article: ArticleId): SpanIndex {
  const tags = tagsOf(project, article);
  const known = indexes.get(tags);
  if (known !== undefined) return known;
  const index = new SpanIndex(tags.values());
  indexes.set(tags, index);
  return index;
}

/** What of a workspace decides which annotations are shown. */
export type Shown = Pick<Workspace, 'hiddenLayers' | 'shownColleagues'>;

/** Whether an annotation is shown: its layer is on, and it is one's own or of a colleague who is shown. */
export function isShown(
  { workspace, open }: { workspace: Shown; open: { readonly annotator: string } | null },
  annotation: Annotation,
): boolean {
  return (
    !workspace.hiddenLayers.includes(annotation.layer) &&
    (annotation.creator === open?.annotator || workspace.shownColleagues.includes(annotation.creator))
  );
}

/** The selected annotation's id where it is one of this article's, else '': most selections are of another article. */
export function selectedIn(article: ArticleId, { open, workspace }: Pick<State, 'open' | 'workspace'>): string {
  const { selected } = workspace;
  return open !== null && tagsOf(open.project, article).has(selected) ? selected : '';
}

/** The colleagues with tags in this project, by id. */
export function colleaguesOf(project: Project, annotator: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tags of project.annotations.values()) {
    for (const [creator, count] of creatorsOf(tags)) {
      if (creator !== annotator) counts.set(creator, (counts.get(creator) ?? 0) + count);
    }
  }
  return counts;
}

const creators = new WeakMap<Tags, ReadonlyMap<string, number>>();

/** How many of an article's annotations are whose: counted once for each state they are in. */
function creatorsOf(tags: Tags): ReadonlyMap<string, number> {
  const known = creators.get(tags);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { creator } of tags.values()) counts.set(creator, (counts.get(creator) ?? 0) + 1);
  creators.set(tags, counts);
  return counts;
}

import { type Annotation, type Layer, layers } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import type { Project } from '../model/project.ts';

/** What an overview is of. */
export interface Scope {
  /** In the order they are shown in. */
  readonly articles: readonly ArticleId[];
  /** Whether an annotation counts: one's own, perhaps colleagues' too. */
  readonly counts: (annotation: Annotation) => boolean;
}

type Tags = ReadonlyMap<string, Annotation>;

const known = new WeakMap<Tags, ReadonlyMap<Layer, readonly Annotation[]>>();

/** An article's annotations by layer, in the order of its text: found once for each state they are in. */
function byLayer(tags: Tags): ReadonlyMap<Layer, readonly Annotation[]> {
  const before = known.get(tags);
  if (before !== undefined) return before;
  const inOrder = [...tags.values()].sort(byPlace);
  const found = new Map(layers.map((layer) => [layer, inOrder.filter((annotation) => annotation.layer === layer)]));
  known.set(tags, found);
  return found;
}

/** The annotations of a layer that an overview is of, in the order of the articles and of their texts. */
export function annotationsIn({ annotations }: Project, { articles, counts }: Scope, layer: Layer): Annotation[] {
  return articles.flatMap((article) => {
    const tags = annotations.get(article);
    return tags === undefined ? [] : (byLayer(tags).get(layer) ?? []).filter(counts);
  });
}

/** Values by a key, in the order of their first coming. */
export function grouped<Value>(values: Iterable<Value>, keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

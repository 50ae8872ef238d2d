import type { Annotation, Layer } from '../model/annotation.ts';
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

/** The annotations of a layer that an overview is of, in the order of the articles and of their texts. */
export function annotationsIn({ annotations }: Project, { articles, counts }: Scope, layer: Layer): Annotation[] {
  return articles.flatMap((article) =>
    [...(annotations.get(article)?.values() ?? [])]
      .filter((annotation) => annotation.layer === layer && counts(annotation))
      .sort(byPlace),
  );
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

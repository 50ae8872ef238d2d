import { hull, lengthOf, overlaps, type Span } from '../model/span.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * One suggestion for one place: of those of one layer and type that overlap, the longest, and of those as long as each other the
 * first in the list. In the order of the text.
 */
export function settled(suggestions: readonly Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  const byType = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const key = `${suggestion.layer} ${suggestion.type}`;
    const list = byType.get(key);
    if (list === undefined) byType.set(key, [suggestion]);
    else list.push(suggestion);
  }
  for (const list of byType.values()) for (const cluster of clusters(list)) kept.push(...longestFirst(cluster));
  return kept.toSorted(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || rank(a) - rank(b) || (a.type < b.type ? -1 : 1),
  );
}

/** Suggestions that overlap, directly or by others between them. */
function clusters(list: readonly Suggestion[]): Suggestion[][] {
  const found: Suggestion[][] = [];
  let end = -1;
  for (const suggestion of list.toSorted((a, b) => startOf(a) - startOf(b))) {
    const last = found.at(-1);
    if (last !== undefined && startOf(suggestion) < end) last.push(suggestion);
    else found.push([suggestion]);
    end = Math.max(end, endOf(suggestion));
  }
  return found;
}

function longestFirst(cluster: readonly Suggestion[]): readonly Suggestion[] {
  if (cluster.length === 1) return cluster;
  const kept: Suggestion[] = [];
  for (const suggestion of cluster.toSorted((a, b) => lengthOf(b.spans) - lengthOf(a.spans))) {
    if (!kept.some(({ spans }) => meet(spans, suggestion.spans))) kept.push(suggestion);
  }
  return kept;
}

function meet(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

function startOf({ spans }: Suggestion): number {
  return hull(spans).start;
}

function endOf({ spans }: Suggestion): number {
  return hull(spans).end;
}

function rank({ layer }: Suggestion): number {
  return ['entity', 'claim', 'translation'].indexOf(layer);
}

import type { Annotation } from '../model/annotation.ts';

/** As a reader meets them, so that an export does not depend on the order in which tags were made. */
export function byPlace(a: Annotation, b: Annotation): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  const distance = (first?.start ?? 0) - (second?.start ?? 0) || (first?.end ?? 0) - (second?.end ?? 0);
  return distance || byId(a, b);
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

import * as v from 'valibot';
import type { Annotation } from './annotation.ts';
import { NameSchema } from './identifier.ts';

const prefix = 'curated-';

/**
 * Whom the annotations of somebody's curated set name as their creator, so that the set stands beside those of the
 * annotators as one more. They are kept in the curator's own files.
 */
export function curatedBy(curator: string): string {
  return `${prefix}${curator}`;
}

/** Who curated the set that a creator's name stands for; undefined where it is a person's. */
export function curatorOf(creator: string): string | undefined {
  return creator.startsWith(prefix) ? creator.slice(prefix.length) : undefined;
}

/** What a person can be called: a name that does not stand for a curated set. */
export const PersonSchema = v.pipe(
  NameSchema,
  v.check((name) => curatorOf(name) === undefined, `a name that does not begin with ${prefix}`),
);

/** Whether something is somebody's to change: they made it themselves, or it is in the set that they curate. */
export function isOwnOf(annotator: string, { creator }: { readonly creator: string }): boolean {
  return creator === annotator || creator === curatedBy(annotator);
}

/** Whose work a creator's name stands for: a curated set is its curator's. */
export function ownerOf(creator: string): string {
  return curatorOf(creator) ?? creator;
}

/**
 * Whether an annotation of a curated set stands for others that are counted beside it: to count it as well would be to count
 * the same thing twice.
 */
export function standsForOthers(
  { creator, from = [] }: Annotation,
  beside: { readonly has: (id: string) => boolean },
): boolean {
  return curatorOf(creator) !== undefined && from.some(({ id }) => beside.has(id));
}

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

/** Whether something is somebody's to change: they made it themselves, or it is in the set that they curate. */
export function isOwnOf(annotator: string, { creator }: { readonly creator: string }): boolean {
  return creator === annotator || creator === curatedBy(annotator);
}

/** Whose work a creator's name stands for: a curated set is its curator's. */
export function ownerOf(creator: string): string {
  return curatorOf(creator) ?? creator;
}

/** Who curated a set whose tags have this creator: anna for `curated-anna`; undefined where it is a person. */
export function curatorOf(creator: string): string | undefined {
  return creator.startsWith('curated-') ? creator.slice('curated-'.length) : undefined;
}

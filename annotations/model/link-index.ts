import type { Link } from './register.ts';

/** A link as it is seen from one of the annotations that it joins. */
export interface LinkEnd {
  readonly link: Link;
  /** Whether the link starts here or arrives here. */
  readonly way: 'out' | 'in';
  /** The annotation at the other end. It may be gone: whoever made it could not take a colleague's link along. */
  readonly other: string;
}

/** The links of a project, found by the annotations that they join. */
export class LinkIndex {
  readonly #ends = new Map<string, LinkEnd[]>();

  constructor(links: Iterable<Link>) {
    for (const link of [...links].sort(byTime)) {
      this.#add(link.from, { link, way: 'out', other: link.to });
      this.#add(link.to, { link, way: 'in', other: link.from });
    }
  }

  /** The links of an annotation, in the order in which they were made: first those that start at it. */
  at(annotation: string): readonly LinkEnd[] {
    const ends = this.#ends.get(annotation) ?? [];
    return [...ends.filter(({ way }) => way === 'out'), ...ends.filter(({ way }) => way === 'in')];
  }

  #add(annotation: string, end: LinkEnd): void {
    const ends = this.#ends.get(annotation);
    if (ends === undefined) this.#ends.set(annotation, [end]);
    else ends.push(end);
  }
}

const indexes = new WeakMap<ReadonlyMap<string, Link>, LinkIndex>();

/** The index of a project's links: made once for each state they are in. */
export function linkIndexOf({ links }: { readonly links: ReadonlyMap<string, Link> }): LinkIndex {
  const known = indexes.get(links);
  if (known !== undefined) return known;
  const index = new LinkIndex(links.values());
  indexes.set(links, index);
  return index;
}

function byTime(a: Link, b: Link): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

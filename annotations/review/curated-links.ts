import type { ArticleId } from '../model/article.ts';
import { byId } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { Link } from '../model/register.ts';
import type { MergedTag, Source } from './merged-tag.ts';
import { areEnough, type CurationRule } from './rule.ts';

/** Links between tags of a curated set, by the same rule as the tags. */

/** What a link can start or end at: a tag of a curated set. */
type LinkEnd = Pick<MergedTag, 'article' | 'from'>;

/** A link of the curated set. Its ends are the ids of the first source of two curated tags. */
export interface CuratedLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly Source[];
  readonly rule: CurationRule['by'];
  readonly instead: readonly Source[];
}

/** How some annotators link two curated tags; without types, that they do not. */
export interface LinkOption {
  readonly annotators: readonly string[];
  readonly types: readonly string[];
}

/** Two curated tags that not enough annotators link alike. */
export interface UndecidedLink {
  readonly from: string;
  readonly to: string;
  /** In the order of annotators; the last one is that no link belongs here. */
  readonly options: readonly LinkOption[];
}

export interface CuratedLinks {
  readonly links: readonly CuratedLink[];
  readonly undecidedLinks: readonly UndecidedLink[];
  /** How many links of annotators wait, as one of their ends is not in the set. */
  readonly waitingLinks: number;
}

/** @param begun who has begun each article: only who has begun those of both ends has a say in a link */
export function curatedLinks(
  project: Project,
  tags: readonly LinkEnd[],
  begun: ReadonlyMap<ArticleId, readonly string[]>,
  rule: CurationRule,
): CuratedLinks {
  const taken = new Map(tags.flatMap((tag) => tag.from.map(({ id }) => [id, tag] as const)));
  const { places, waitingLinks } = placesOf(project, taken, begun);
  const links: CuratedLink[] = [];
  const undecidedLinks: UndecidedLink[] = [];
  for (const { from, to, links: made } of places) {
    const voters = begun.get(from.article)?.filter((name) => begun.get(to.article)?.includes(name)) ?? [];
    const options = optionsOf(made, voters);
    const enough = options.find(({ types, annotators }) => types.length > 0 && areEnough(rule, annotators, voters));
    const ends = { from: idOf(from), to: idOf(to) };
    if (enough === undefined) {
      undecidedLinks.push({ ...ends, options });
      continue;
    }
    const isTaken = ({ creator }: Link) => enough.annotators.includes(creator);
    const instead = sourcesOf(made.filter((link) => !isTaken(link)));
    for (const type of enough.types) {
      const sources = sourcesOf(made.filter((link) => isTaken(link) && link.type === type));
      links.push({ type, ...ends, sources, rule: rule.by, instead });
    }
  }
  return { links, undecidedLinks, waitingLinks };
}

/** Two curated tags, and how annotators link them. */
interface LinkPlace {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly links: Link[];
}

function placesOf(
  project: Project,
  taken: ReadonlyMap<string, LinkEnd>,
  begun: ReadonlyMap<ArticleId, readonly string[]>,
): { readonly places: Iterable<LinkPlace>; readonly waitingLinks: number } {
  const places = new Map<string, LinkPlace>();
  let waitingLinks = 0;
  for (const link of [...project.links.values()].sort(byId)) {
    if (begun.get(link.article)?.includes(link.creator) !== true) continue;
    const [from, to] = [taken.get(link.from), taken.get(link.to)];
    if (from === undefined || to === undefined) {
      waitingLinks += 1;
      continue;
    }
    const key = `${idOf(from)} ${idOf(to)}`;
    const place = places.get(key) ?? { from, to, links: [] };
    places.set(key, place);
    place.links.push(link);
  }
  return { places: inOrderOf(taken, places.values()), waitingLinks };
}

/** As a reader meets where they start, so that ids have no say. */
function inOrderOf(taken: ReadonlyMap<string, LinkEnd>, places: Iterable<LinkPlace>): LinkPlace[] {
  const rank = new Map([...new Set(taken.values())].map((tag, i) => [tag, i]));
  const rankOf = (tag: LinkEnd) => rank.get(tag) ?? 0;
  return [...places].sort((a, b) => rankOf(a.from) - rankOf(b.from) || rankOf(a.to) - rankOf(b.to));
}

function optionsOf(links: readonly Link[], voters: readonly string[]): LinkOption[] {
  const options = new Map<string, { annotators: string[]; types: readonly string[] }>();
  for (const annotator of voters) {
    const own = links.filter(({ creator }) => creator === annotator).map(({ type }) => type);
    const types = [...new Set(own)].sort();
    const option = options.get(types.join(' '));
    if (option === undefined) options.set(types.join(' '), { annotators: [annotator], types });
    else option.annotators.push(annotator);
  }
  const nothing = options.get('') ?? { annotators: [], types: [] };
  return [...[...options.values()].filter(({ types }) => types.length > 0), nothing];
}

/** What stands for a curated tag: the annotation of the first whom it was taken from. */
function idOf({ from: [first] }: LinkEnd): string {
  return first?.id ?? '';
}

function sourcesOf(links: readonly Link[]): Source[] {
  return links.map(({ creator, id }) => ({ annotator: creator, id }));
}

import type { Annotation } from '../model/annotation.ts';
import { curatedBy } from '../model/curated.ts';
import { byPlace } from '../model/order.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { CurationSettings } from '../model/review.ts';
import { type CuratedLink, curatedLinks } from './curated-links.ts';
import { begunBy } from './curation.ts';

/** What the rule makes of links between tags that are in somebody's curated set, and how many it leaves. */
export interface LinksOfSet {
  /** Their ends are tags of the set. */
  readonly links: readonly CuratedLink[];
  /** Pairs of tags of the set that annotators link differently, and the curator not yet. */
  readonly undecided: number;
  /** Links with an end that is not in the set. */
  readonly waiting: number;
}

export function linksOfSet(project: Project, curator: string, settings: CurationSettings): LinksOfSet {
  if (project.links.size === 0) return { links: [], undecided: 0, waiting: 0 };
  const creator = curatedBy(curator);
  const tags = articlesInOrder(project).flatMap(({ id }) =>
    [...(project.annotations.get(id)?.values() ?? [])].filter((tag) => tag.creator === creator).sort(byPlace),
  );
  // A tag of the set stands for all that it was taken from; what it was taken from stands for it.
  const inSet = new Map<string, Annotation>();
  for (const tag of tags) for (const { id } of tag.from ?? []) inSet.set(id, tag);
  const begun = new Map(
    begunBy(project, settings.annotators, settings.articles).map((each) => [each.article, each.begun]),
  );
  const curated = tags.map((tag) => ({ ...tag, from: tag.from ?? [] }));
  const { links, undecidedLinks, waitingLinks } = curatedLinks(project, curated, begun, settings.rule);
  const tagOf = (id: string) => inSet.get(id)?.id ?? '';
  const drawn = new Set(
    [...project.links.values()].filter((link) => link.creator === creator).map(({ from, to }) => `${from} ${to}`),
  );
  return {
    links: links.map((link) => ({ ...link, from: tagOf(link.from), to: tagOf(link.to) })),
    undecided: undecidedLinks.filter(({ from, to }) => !drawn.has(`${tagOf(from)} ${tagOf(to)}`)).length,
    waiting: waitingLinks,
  };
}

import { curatedBy } from '../model/curated.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Link } from '../model/register.ts';
import type { CurationSettings } from '../model/review.ts';
import { linksOfSet } from '../review/curated-set-links.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';

/**
 * Links between tags of the curated set, by the rule: those that are missing come, and those that it took and would not
 * take now go. What the curator drew stays.
 *
 * @param ends where given, only links at one of these tags come, and none go
 */
export function ruleLinks(
  project: Project,
  set: CurationSettings,
  { by, at }: Occasion,
  newId: () => string,
  ends: ReadonlySet<string> | undefined,
): Diff {
  if (project.links.size === 0) return { added: [], updated: [], removed: [] };
  const creator = curatedBy(by);
  const there = new Map(
    [...project.links.values()].filter((link) => link.creator === creator).map((link) => [keyOf(link), link]),
  );
  const homes = new Map(
    [...allAnnotations(project)].filter((tag) => tag.creator === creator).map((tag) => [tag.id, tag.article]),
  );
  const taken = linksOfSet(project, by, set).links.map((link) => ({ ...link, article: homes.get(link.from) ?? '' }));
  const isWanted = (link: { from: string; to: string }) =>
    ends === undefined || ends.has(link.from) || ends.has(link.to);
  const added = taken
    .filter((link) => !there.has(keyOf(link)) && isWanted(link))
    .map(
      ({ type, from, to, article, sources }): Link => ({
        kind: 'link',
        id: newId(),
        type,
        from,
        to,
        article,
        sources,
        creator,
        created: at,
        modified: at,
      }),
    );
  const keys = new Set(taken.map(keyOf));
  const removed =
    ends === undefined
      ? [...there.values()].filter((link) => link.sources !== undefined && !keys.has(keyOf(link)))
      : [];
  return { added, updated: [], removed };
}

function keyOf({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>): string {
  return `${type} ${from} ${to}`;
}

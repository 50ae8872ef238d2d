import { curatedBy } from '../model/curated.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { added, change, each, existing, mustBeNew, own, removed, updated } from './updates.ts';

/** Links between annotations. Their ends may be anybody's; the link itself is its maker's. */

/**
 * A link from one tag of one's curated set to another is in the set, too.
 *
 * @throws Problem `link-to-itself` or `duplicate-link`, besides those of any record.
 */
export function link(project: Project, command: Of<'link'>, { by, at }: Occasion): Diff {
  const { id, type, from, to } = command;
  mustBeNew(project, 'link', id);
  mustBeLinkType(project, type);
  if (from === to) throw new Problem('link-to-itself', {});
  const start = existing(project, 'annotation', from);
  const end = existing(project, 'annotation', to);
  const { article } = start;
  const isInSet = start.creator === curatedBy(by) && end.creator === curatedBy(by);
  const creator = isInSet ? curatedBy(by) : by;
  mustBeSaidOnce(project, { id, type, from, to, creator });
  return added({ kind: 'link', id, type, from, to, article, creator, created: at, modified: at });
}

export function retypeLink(project: Project, { id, type }: Of<'retype-link'>, occasion: Occasion): Diff {
  const before = own(project, 'link', id, occasion);
  mustBeLinkType(project, type);
  mustBeSaidOnce(project, { ...before, type });
  return updated(change(before, { type }, occasion));
}

export function unlink(project: Project, ids: readonly string[], occasion: Occasion): Diff {
  return removed(...each(ids).map((id) => own(project, 'link', id, occasion)));
}

function mustBeLinkType({ tagset }: Project, type: string): void {
  if (!tagset.links.some(({ id }) => id === type)) throw new Problem('unknown-link-type', { type });
}

function mustBeSaidOnce(
  { links }: Project,
  wanted: {
    readonly id: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly creator: string;
  },
): void {
  const { id, type, from, to, creator } = wanted;
  for (const other of links.values()) {
    const isSame = other.type === type && other.from === from && other.to === to && other.creator === creator;
    if (isSame && other.id !== id) throw new Problem('duplicate-link', { type });
  }
}

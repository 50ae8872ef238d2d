import { type Alignment, alignmentOf, mirrored } from '../../annotations/comparison/aligned.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Passage } from '../../annotations/passages/passages.ts';

interface Known {
  /** What it was found from: compared by identity. */
  readonly from: readonly unknown[];
  readonly forward: Alignment;
  readonly backward: Alignment;
}

/** By pair of articles, the first id first. There are never more panes open than make a few pairs; older ones are dropped. */
const known = new Map<string, Known>();
const mostKnown = 60;

/** How two articles follow one another: found once for each state of their tags, the registers and what articles share. */
export function alignmentBetween(
  project: Project,
  passages: readonly Passage[],
  a: ArticleId,
  b: ArticleId,
): Alignment {
  const [first, second] = a < b ? [a, b] : [b, a];
  const { articles, annotations, propositions, entities } = project;
  const of = [first, second].flatMap((id) => [articles.get(id), annotations.get(id)]);
  const from = [...of, propositions, entities, passages];
  const pair = `${first} ${second}`;
  let found = known.get(pair);
  if (found === undefined || found.from.some((value, i) => value !== from[i])) {
    const forward = alignmentOf(project, first, second, passages);
    found = { from, forward, backward: mirrored(forward) };
    known.delete(pair);
    known.set(pair, found);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  }
  return a < b ? found.forward : found.backward;
}

/** How many things two articles follow one another by: a passage is one of them, however long it is. */
export function commonCount({ anchors }: Alignment): number {
  return new Set(anchors.map(({ key }) => key)).size;
}

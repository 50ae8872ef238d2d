import { resolverFor } from '../anchoring/resolve.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Link } from '../model/register.ts';
import type { Tagset } from '../model/tagset.ts';
import { strayed } from './anchors.ts';
import { boundaries } from './boundaries.ts';
import { contents } from './contents.ts';
import { crossings } from './crossings.ts';
import { duplicates } from './duplicates.ts';
import { checkCodes, type Finding } from './finding.ts';

/** What links say of the annotations that they start or end at. */
export interface Ends {
  /** Those that a link starts or ends at. */
  readonly linked: ReadonlySet<string>;
  /** Those whose speaker a link names. */
  readonly spoken: ReadonlySet<string>;
}

export function endsOf(links: Iterable<Link>): Ends {
  const linked = new Set<string>();
  const spoken = new Set<string>();
  for (const { type, from, to } of links) {
    linked.add(from).add(to);
    if (type === 'speaker-of') spoken.add(to);
  }
  return { linked, spoken };
}

/**
 * What may not be meant so among tags of one article, by kind and then by place. Near-linear in the tags, but for those
 * that have lost their words, which are looked for.
 */
export function findingsIn(
  { blocks }: Pick<Article, 'blocks'>,
  text: string,
  tags: Iterable<Annotation>,
  tagset: Tagset,
  { linked, spoken }: Ends,
): Finding[] {
  const annotations = [...tags];
  const resolve = resolverFor(text);
  const found = [...duplicates(annotations, linked), ...crossings(annotations)];
  for (const annotation of annotations) {
    const stray = strayed(annotation, text, resolve);
    if (stray !== undefined) found.push(stray);
    // Where it stands now is not where it was put: its edges say nothing.
    else found.push(...boundaries(annotation, text));
    found.push(...contents(annotation, { tagset, blocks, spoken }));
  }
  const rank = new Map(checkCodes.map((code, i) => [code, i]));
  const rankOf = ({ code }: Finding) => rank.get(code) ?? 0;
  const startOf = ({ annotations: [first] }: Finding) => first.spans[0]?.start ?? 0;
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || startOf(a) - startOf(b));
}

import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';
import { hasBegun } from '../../annotations/model/progress-of.ts';
import type { Project } from '../../annotations/model/project.ts';
import { compareArticle, type Difference } from '../../annotations/review/differences.ts';
import type { Compared } from './compared.ts';
import { type Tags, tagsOf } from './derived.ts';

/** What the tags of one article that two people have made differ in. */
export interface Differing {
  /** As a reader meets them, whatever their layer; none where one of the two has not begun the article. */
  readonly list: readonly Difference[];
  /** The difference that an annotation of the two is in, by its id. */
  readonly of: ReadonlyMap<string, Difference>;
  /** Who of the two has not begun the article. */
  readonly notBegun: readonly string[];
}

interface Kept extends Differing {
  /** What they were found from, besides the tags. */
  readonly from: readonly unknown[];
}

const kept = new WeakMap<Tags, Kept>();

/** Found once for each state of the article's tags, of the tagset and of the registers. */
export function differencesOf(project: Project, article: ArticleId, { mine, theirs }: Compared): Differing {
  const tags = tagsOf(project, article);
  const notBegun = [mine, theirs].filter((annotator) => !hasBegun(project, article, annotator));
  const { tagset, entities, propositions, terms, texts } = project;
  const from = [mine, theirs, notBegun.length, tagset, entities, propositions, terms, texts.get(article)];
  const known = kept.get(tags);
  if (known?.from.every((value, i) => value === from[i]) === true) return known;
  const list = notBegun.length > 0 ? [] : inReadingOrder(compareArticle(project, article, mine, theirs));
  const of = new Map(list.flatMap((each) => sidesOf(each).map(({ id }) => [id, each] as const)));
  const found: Kept = { list, of, notBegun, from };
  // Articles without tags share one empty map, which stands for none of them.
  if (tags.size > 0) kept.set(tags, found);
  return found;
}

/** By where they begin; at one place layer by layer. */
function inReadingOrder(differences: readonly Difference[]): Difference[] {
  return differences.toSorted((a, b) => beginningOf(a) - beginningOf(b));
}

/** Where the first of a difference's annotations begins (UTF-16 units). */
export function beginningOf(difference: Difference): number {
  return Math.min(...sidesOf(difference).map(({ spans: [first] }) => first?.start ?? 0));
}

/** The annotations of both sides. */
export function sidesOf({ mine, theirs }: Difference): readonly Annotation[] {
  return [...mine, ...theirs];
}

/** Whether two people have the same there. */
export function isSame({ classes: [first] }: Difference): boolean {
  return first === 'same';
}

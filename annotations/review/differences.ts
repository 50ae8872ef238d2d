import type { Annotation, Layer } from '../model/annotation.ts';
import { layers } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { byPlace } from '../model/order.ts';
import { articleStates } from '../model/progress-of.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import { overlaps, type Span, sameSpans } from '../model/span.ts';
import { type Disagreement, disagreements, type Said } from './contents.ts';
import { Groups } from './groups.ts';
import { isWithin, markedWords } from './marked-words.ts';
import { type Likeness, type Pair, pairUp } from './pairing.ts';

/**
 * What two annotators' tags differ in, layer by layer. docs/review.md says in words what the classes are and what counts.
 */

/**
 * In the order in which they are told. `same`, `only-mine`, `only-theirs` and `stacked` stand alone; of `boundary`, `type`
 * and `attribute` several may hold at once.
 */
export const differenceClasses = [
  'same',
  'boundary',
  'type',
  'attribute',
  'only-mine',
  'only-theirs',
  'stacked',
] as const;
export type DifferenceClass = (typeof differenceClasses)[number];

/** Annotations of two people that are of one thing, and what is different about them. */
export interface Difference {
  readonly article: ArticleId;
  readonly layer: Layer;
  readonly classes: readonly DifferenceClass[];
  /** One of each; none of one side where only the other has it; of a stack all, as a reader meets them. */
  readonly mine: readonly Annotation[];
  readonly theirs: readonly Annotation[];
  /** What is said differently, where that is an attribute or the entry. */
  readonly disagreements: readonly Disagreement[];
}

/** Two people compared over some articles. */
export interface Comparison {
  readonly mine: string;
  readonly theirs: string;
  /** Who of the two has begun each article: what one has not begun says nothing, and is left out. */
  readonly articles: readonly { readonly article: ArticleId; readonly begun: readonly string[] }[];
  /** In the order of articles and layers, and then as a reader meets them. Every annotation is in exactly one. */
  readonly differences: readonly Difference[];
}

/**
 * Compares two annotators. Each article that both have begun counts.
 *
 * @param articles those that count; all where none are named
 */
export function compare(
  project: Project,
  mine: string,
  theirs: string,
  articles: readonly ArticleId[] = [],
): Comparison {
  const states = [mine, theirs].map((annotator) => ({ annotator, of: articleStates(project, annotator) }));
  const chosen = articlesInOrder(project)
    .filter(({ id }) => articles.length === 0 || articles.includes(id))
    .map(({ id }) => ({
      article: id,
      begun: states.filter(({ of }) => of.get(id) !== 'not-started').map(({ annotator }) => annotator),
    }));
  const differences = chosen
    .filter(({ begun }) => begun.length === 2)
    .flatMap(({ article }) => compareArticle(project, article, mine, theirs));
  return { mine, theirs, articles: chosen, differences };
}

/** The same for one article, which both are taken to have begun. */
export function compareArticle(project: Project, article: ArticleId, mine: string, theirs: string): Difference[] {
  const tags = [...(project.annotations.get(article)?.values() ?? [])];
  const text = project.texts.get(article) ?? '';
  return layers.flatMap((layer) => {
    const of = (annotator: string) => tags.filter((tag) => tag.layer === layer && tag.creator === annotator);
    return differencesIn({ article, layer, text }, of(mine), of(theirs), project);
  });
}

/** Where annotations are compared. */
export interface Place {
  readonly article: ArticleId;
  readonly layer: Layer;
  /** The article's canonical text. */
  readonly text: string;
}

/** One annotation of one of the two: an annotation can be compared with itself. */
interface Node {
  readonly annotation: Annotation;
  readonly words: readonly Span[];
  /** From the first to the last of them. */
  readonly reach: Span;
}

/** What two people's annotations of one layer of one article differ in, as a reader meets them. */
export function differencesIn(
  { article, layer, text }: Place,
  mine: readonly Annotation[],
  theirs: readonly Annotation[],
  said: Said,
): Difference[] {
  const likeness: Likeness = {
    spansOf: (annotation) => markedWords(text, annotation),
    contents: (a, b) => 1 / (1 + disagreements(said, a, b).length),
  };
  const nodeOf = (annotation: Annotation): Node => {
    const words = markedWords(text, annotation);
    return { annotation, words, reach: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 } };
  };
  const { pairs, onlyFirst, onlySecond } = pairUp(mine, theirs, likeness);
  const paired = pairs.map(([a, b]) => [nodeOf(a), nodeOf(b)] as const);
  const [mineAlone, theirsAlone] = [onlyFirst.map(nodeOf), onlySecond.map(nodeOf)];
  const sides = new Map<Node, 'mine' | 'theirs'>([
    ...[...paired.map(([a]) => a), ...mineAlone].map((node) => [node, 'mine'] as const),
    ...[...paired.map(([, b]) => b), ...theirsAlone].map((node) => [node, 'theirs'] as const),
  ]);
  const groups = new Groups(sides.keys());
  for (const [a, b] of paired) {
    groups.join(a, b);
    for (const alone of mineAlone) if (isStacked(alone, a, b)) groups.join(alone, a);
    for (const alone of theirsAlone) if (isStacked(alone, b, a)) groups.join(alone, b);
  }
  const of = (group: readonly Node[], side: 'mine' | 'theirs') =>
    group
      .filter((node) => sides.get(node) === side)
      .map(({ annotation }) => annotation)
      .sort(byPlace);
  return groups
    .all()
    .map((group): Difference => {
      const [ours, other] = [of(group, 'mine'), of(group, 'theirs')];
      return { article, layer, mine: ours, theirs: other, ...classed(ours, other, text, said) };
    })
    .sort(asMet);
}

/**
 * Whether an annotation without partner stands on one stretch with another of the same person's that has one: on the same
 * words, or beside it within the words that the partner marks as one.
 */
function isStacked(alone: Node, own: Node, partner: Node): boolean {
  if (!overlaps(alone.reach, own.reach) && !overlaps(alone.reach, partner.reach)) return false;
  if (sameSpans(alone.words, own.words)) return true;
  return (
    isWithin(alone.words, partner.words) &&
    isWithin(own.words, partner.words) &&
    !alone.words.some((one) => own.words.some((other) => overlaps(one, other)))
  );
}

function classed(
  mine: readonly Annotation[],
  theirs: readonly Annotation[],
  text: string,
  said: Said,
): Pick<Difference, 'classes' | 'disagreements'> {
  const [[ours, moreOurs], [other, moreOther]] = [mine, theirs];
  if (other === undefined) return { classes: ['only-mine'], disagreements: [] };
  if (ours === undefined) return { classes: ['only-theirs'], disagreements: [] };
  if (moreOurs !== undefined || moreOther !== undefined) return { classes: ['stacked'], disagreements: [] };
  return ofPair([ours, other], text, said);
}

function ofPair([mine, theirs]: Pair, text: string, said: Said): Pick<Difference, 'classes' | 'disagreements'> {
  const differing = disagreements(said, mine, theirs);
  const classes: DifferenceClass[] = [];
  if (!sameSpans(markedWords(text, mine), markedWords(text, theirs))) classes.push('boundary');
  if (mine.type !== theirs.type) classes.push('type');
  if (differing.length > 0) classes.push('attribute');
  return { classes: classes.length === 0 ? ['same'] : classes, disagreements: differing };
}

/** As a reader meets them; where two stand at one place by their ids, so that neither storage nor who is first has a say. */
function asMet(a: Difference, b: Difference): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || (idsOf(a) < idsOf(b) ? -1 : 1);
}

function startOf({ mine, theirs }: Difference): number {
  const start = (side: readonly Annotation[]) =>
    side.reduce((least, { spans: [first] }) => Math.min(least, first?.start ?? least), Number.POSITIVE_INFINITY);
  return Math.min(start(mine), start(theirs));
}

function endOf({ mine, theirs }: Difference): number {
  const end = (side: readonly Annotation[]) =>
    side.reduce((most, { spans }) => Math.max(most, spans.at(-1)?.end ?? most), 0);
  return Math.max(end(mine), end(theirs));
}

function idsOf({ mine, theirs }: Difference): string {
  return [...mine, ...theirs]
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

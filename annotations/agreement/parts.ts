import type { Annotation, Layer } from '../model/annotation.ts';
import type { Article, ArticleId } from '../model/article.ts';
import { articleStates } from '../model/progress-of.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import { hull, joinSpans } from '../model/span.ts';
import { markedWords } from '../review/marked-words.ts';
import { type Pairing, pairUp } from '../review/pairing.ts';
import type { Marks } from './alignment.ts';
import type { Two } from './chance.ts';
import type { Unit } from './ratings.ts';
import type { Continuum, Unit as Marked } from './unitizing.ts';
import { wordRatings } from './words.ts';

/** What of a project its figures of agreement are found in. */
export type Tagged = Pick<
  Project,
  'info' | 'articles' | 'texts' | 'annotations' | 'tagset' | 'progress' | 'entities' | 'propositions' | 'terms'
>;

/** An article, and whether each of the annotators has begun it: what one has not begun says nothing of them. */
export interface Begun {
  readonly article: Article;
  readonly begun: readonly boolean[];
}

/** What one article adds to the figures of a layer. */
export interface Part {
  readonly text: string;
  /** How many annotations each has; none where they have not begun the article. */
  readonly annotations: readonly (readonly Annotation[])[];
  readonly words: readonly Unit<readonly string[]>[];
  /** One for each pair of annotators, in the order of {@link pairsOf}. */
  readonly pairings: readonly Pairing[];
  /** Empty where one has not begun the article: unitizing knows no missing coders. */
  readonly continuum: Continuum;
  /** Each coder's annotations as units for gamma; empty as the continuum is. */
  readonly marks: Marks;
}

/** @param articles those that are asked for; all where none are named */
export function begunBy(project: Tagged, annotators: readonly string[], articles: readonly ArticleId[]): Begun[] {
  const states = annotators.map((annotator) => articleStates(project, annotator));
  return articlesInOrder(project)
    .filter(({ id }) => articles.length === 0 || articles.includes(id))
    .map((article) => ({ article, begun: states.map((state) => state.get(article.id) !== 'not-started') }));
}

/** Each two of some things, by their places. */
export function pairsOf(things: readonly unknown[]): Two[] {
  return things.flatMap((_, second) => Array.from({ length: second }, (_, first): Two => [first, second]));
}

const nobody: Pairing = { pairs: [], onlyFirst: [], onlySecond: [] };

/** What an article has of a layer. Annotations are by the words they mark, as they are when they are compared. */
export function partOf(project: Tagged, layer: Layer, annotators: readonly string[], { article, begun }: Begun): Part {
  const text = project.texts.get(article.id) ?? '';
  const tags = [...(project.annotations.get(article.id)?.values() ?? [])].filter((tag) => tag.layer === layer);
  const coders = annotators.map((annotator, coder) =>
    begun[coder] ? tags.filter(({ creator }) => creator === annotator) : undefined,
  );
  const isBegunByAll = coders.every((annotations) => annotations !== undefined);
  const likeness = { spansOf: (annotation: Annotation) => markedWords(text, annotation), contents: () => 0 };
  return {
    text,
    annotations: coders.map((annotations) => annotations ?? []),
    words: wordRatings(article, text, coders),
    pairings: pairsOf(coders).map(([first, second]) => {
      const [ours, theirs] = [coders[first], coders[second]];
      return ours === undefined || theirs === undefined ? nobody : pairUp(ours, theirs, likeness);
    }),
    continuum: {
      length: isBegunByAll ? text.length : 0,
      coders: coders.map((annotations) => (isBegunByAll ? stretchesOf(annotations ?? [], text) : [])),
    },
    marks: coders.map((annotations) => (isBegunByAll ? unitsOf(annotations ?? [], text) : [])),
  };
}

/** What a coder marked, with overlapping tags of one type as one stretch: unitizing knows none that overlap. */
function stretchesOf(annotations: readonly Annotation[], text: string): Marked[] {
  const types = [...new Set(annotations.map(({ type }) => type))];
  return types.flatMap((category) => {
    const ofType = annotations.filter(({ type }) => type === category);
    const spans = joinSpans(ofType.flatMap((annotation) => markedWords(text, annotation)));
    return spans.map((span) => ({ ...span, category }));
  });
}

/**
 * Each annotation as one unit from its first word to its last, overlapping or not: gamma aligns tags, and a quotation that is
 * interrupted is one tag. Its spans one by one would count it twice over, and could be aligned with different tags.
 */
function unitsOf(annotations: readonly Annotation[], text: string): Marked[] {
  return annotations.map((annotation) => ({ ...hull(markedWords(text, annotation)), category: annotation.type }));
}

import { type Annotation, type AttributeValue, type Layer, layers } from '../model/annotation.ts';
import type { Article, ArticleId } from '../model/article.ts';
import { articleStates } from '../model/progress-of.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import { hull, joinSpans } from '../model/span.ts';
import { type AttributeDefinition, isCompared, typesIn } from '../model/tagset.ts';
import { type Pairing, pairUp } from '../review/pairing.ts';
import type { Marks } from './alignment.ts';
import { alpha } from './alpha.ts';
import { bootstrap, type Estimate, estimate, pooled, resamples, type Weights } from './bootstrap.ts';
import { cohenKappa, fleissKappa, gwetAc1, observedAgreement, scottPi } from './chance.ts';
import { type Distance, interval, masi, nominal } from './distance.ts';
import type { Figure } from './figure.ts';
import { type GammaAgreement, gammaOf } from './gamma.ts';
import type { Rating, Ratings, Unit } from './ratings.ts';
import { addedUp, f1Of, type Hits, hitsOf, type Matching, precisionOf, recallOf } from './scores.ts';
import { type Continuum, type Unit as Marked, unitizingAlpha } from './unitizing.ts';
import { tagged, wordRatings } from './words.ts';

/** Agreement of some annotators, in all layers. */
export interface Agreement {
  readonly annotators: readonly string[];
  /** The articles, and which of the annotators have begun each: where one has not, nothing can be agreed on with them. */
  readonly articles: readonly { readonly article: ArticleId; readonly begun: readonly string[] }[];
  readonly layers: readonly LayerAgreement[];
}

/** Agreement of some annotators in one layer, over some articles. */
export interface LayerAgreement {
  readonly layer: Layer;
  /** How many annotations each has, in the order of annotators. */
  readonly annotations: readonly number[];
  readonly pairs: readonly PairAgreement[];
  /** Word by word: all words, among them those that nobody tagged; and only those that somebody did. */
  readonly words: { readonly all: WordAgreement; readonly tagged: WordAgreement };
  /** Alpha for unitizing, of all types and of each. */
  readonly unitizing: { readonly total: Estimate; readonly byType: Readonly<Record<string, Figure>> };
  /** Gamma, of places and types at once, of articles that all have begun. */
  readonly gamma: GammaAgreement;
  /** The types of annotations that were paired by overlap. */
  readonly types: Estimate;
  /** The attributes of annotations that were paired by overlap; what was not said is missing, and those that do not count are left out. */
  readonly attributes: readonly AttributeAgreement[];
}

export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly exact: MatchingAgreement;
  readonly overlap: MatchingAgreement;
  readonly words: {
    readonly observed: Estimate;
    readonly cohenKappa: Estimate;
    readonly scottPi: Estimate;
  };
  /** How often a type of the first's met one of the second's, '' where one has no annotation there. */
  readonly confusion: readonly Confused[];
}

export interface MatchingAgreement {
  readonly hits: Hits;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  readonly byType: Readonly<Record<string, { readonly hits: Hits; readonly f1: Figure }>>;
}

export interface Confused {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

export interface WordAgreement {
  readonly words: number;
  readonly fleissKappa: Estimate;
  readonly alpha: Estimate;
  /** Alpha that takes a word with two types as near to one with either (MASI). */
  readonly alphaMasi: Estimate;
  readonly gwetAc1: Estimate;
}

export interface AttributeAgreement {
  readonly id: string;
  readonly distance: 'nominal' | 'interval' | 'masi';
  /** How many pairs of annotations have a value on both sides. */
  readonly units: number;
  readonly alpha: Estimate;
}

/** What one article adds to the figures. */
interface Part {
  readonly words: readonly Unit<readonly string[]>[];
  /** One for each pair of annotators, in the order of {@link pairsOf}. */
  readonly pairings: readonly Pairing[];
  /** Empty where one has not begun the article: unitizing knows no missing coders. */
  readonly continuum: Continuum;
  /** Each coder's annotations as units for gamma; empty as the continuum is. */
  readonly marks: Marks;
}

/**
 * Every figure of agreement of two or more annotators, layer by layer.
 *
 * @param articles those that count; all where none are named
 * @param count of resamples for the intervals: they take most of the time
 */
export function agreementOf(
  project: Project,
  annotators: readonly string[],
  articles: readonly ArticleId[] = [],
  count: number = bootstrap.resamples,
): Agreement {
  const states = annotators.map((annotator) => articleStates(project, annotator));
  const chosen = articlesInOrder(project)
    .filter(({ id }) => articles.length === 0 || articles.includes(id))
    .map((article) => ({ article, begun: states.map((state) => state.get(article.id) !== 'not-started') }));
  const counted = chosen.filter(({ begun }) => begun.filter(Boolean).length > 1);
  const draws = resamples(counted.length, count);
  return {
    annotators,
    articles: chosen.map(({ article, begun }) => ({
      article: article.id,
      begun: annotators.filter((_, coder) => begun[coder]),
    })),
    layers: layers.map((layer) => layerAgreement(project, layer, annotators, counted, draws)),
  };
}

/** An article, and whether each of the annotators has begun it. */
interface Begun {
  readonly article: Article;
  readonly begun: readonly boolean[];
}

/** The annotations of each coder of an article; undefined for who has not begun it. */
type Coders = readonly (readonly Annotation[] | undefined)[];

function layerAgreement(
  project: Project,
  layer: Layer,
  annotators: readonly string[],
  articles: readonly Begun[],
  draws: readonly Weights[],
): LayerAgreement {
  const byArticle = articles.map((one) => codersOf(project, layer, annotators, one));
  const parts = articles.map(({ article }, i) =>
    partOf(article, project.texts.get(article.id) ?? '', byArticle[i] ?? []),
  );
  const of = (compute: (weights: Weights) => Figure) => estimate(articles.length, draws, compute);
  const pooledWords = pooled(parts.map(({ words }) => words));
  const categories = typesIn(project.tagset, layer).length;
  const pairs = pairsOf(annotators);
  return {
    layer,
    annotations: annotators.map((_, coder) => byArticle.reduce((sum, coders) => sum + (coders[coder]?.length ?? 0), 0)),
    pairs: pairs.map(([first, second], n) => ({
      first: annotators[first] ?? '',
      second: annotators[second] ?? '',
      ...pairAgreement(
        parts.map(({ pairings }) => pairings[n] ?? noPairing),
        (weights) => pairRatings(pooledWords(weights), first, second),
        of,
      ),
    })),
    words: {
      // Of all words, to leave one untagged is a category as well.
      all: wordAgreement(pooledWords, categories + 1, of, articles.length),
      tagged: wordAgreement((weights) => tagged(pooledWords(weights)), categories + 1, of, articles.length),
    },
    unitizing: {
      total: of((weights) => unitizingAlpha(joined(parts, weights)).total),
      byType: Object.fromEntries(
        unitizingAlpha(
          joined(
            parts,
            parts.map(() => 1),
          ),
        ).byCategory,
      ),
    },
    gamma: gammaAgreement(
      parts.map(({ marks }) => marks),
      of,
    ),
    types: of(ratingsOver(parts, (pairing) => pairing.pairs.map(([a, b]) => [a.type, b.type]), nominal)),
    attributes: project.tagset.layers[layer].attributes
      .filter(isCompared)
      .map((attribute) => attributeAgreement(attribute, parts, of)),
  };
}

type Of = (compute: (weights: Weights) => Figure) => Estimate;

const noPairing: Pairing = { pairs: [], onlyFirst: [], onlySecond: [] };

/** The annotations of each annotator in one layer of an article. */
function codersOf(project: Project, layer: Layer, annotators: readonly string[], { article, begun }: Begun): Coders {
  const tags = [...(project.annotations.get(article.id)?.values() ?? [])];
  const inLayer = tags.filter((annotation) => annotation.layer === layer);
  return annotators.map((annotator, coder) =>
    begun[coder] ? inLayer.filter(({ creator }) => creator === annotator) : undefined,
  );
}

function partOf(article: Article, text: string, coders: Coders): Part {
  const isBegunByAll = coders.every((annotations) => annotations !== undefined);
  return {
    words: wordRatings(article, text, coders),
    pairings: pairsOf(coders).map(([first, second]) => {
      const [ours, theirs] = [coders[first], coders[second]];
      return ours === undefined || theirs === undefined ? noPairing : pairUp(ours, theirs);
    }),
    continuum: {
      length: isBegunByAll ? text.length : 0,
      coders: coders.map((annotations) => (isBegunByAll ? markedBy(annotations ?? []) : [])),
    },
    marks: coders.map((annotations) => (isBegunByAll ? unitsOf(annotations ?? []) : [])),
  };
}

/** Each two of some things, by their places. */
function pairsOf(things: readonly unknown[]): [number, number][] {
  return things.flatMap((_, second) => Array.from({ length: second }, (_, first): [number, number] => [first, second]));
}

/** What a coder marked, with overlapping tags of one type as one stretch: unitizing knows none that overlap. */
function markedBy(annotations: readonly Annotation[]): Marked[] {
  const types = [...new Set(annotations.map(({ type }) => type))];
  return types.flatMap((category) => {
    const spans = annotations.filter(({ type }) => type === category).flatMap((annotation) => annotation.spans);
    return joinSpans(spans).map((span) => ({ ...span, category }));
  });
}

/**
 * Each annotation as one unit from the begin of its first span to the end of its last, overlapping or not: gamma aligns
 * tags, and a quotation that is interrupted is one tag. Its spans one by one would count it twice over, and could be aligned
 * with different tags.
 */
function unitsOf(annotations: readonly Annotation[]): Marked[] {
  return annotations.map(({ spans, type }) => ({ ...hull(spans), category: type }));
}

function gammaAgreement(articles: readonly Marks[], of: Of): GammaAgreement {
  const { figure, ...sampling } = gammaOf(articles);
  return { ...of(figure), ...sampling };
}

/** Articles one after the other, each as often as its weight says, as one continuum. */
function joined(parts: readonly Part[], weights: Weights): Continuum {
  const coders: Marked[][] = (parts[0]?.continuum.coders ?? []).map(() => []);
  let length = 0;
  for (const [i, { continuum }] of parts.entries()) {
    for (let time = 0; time < (weights[i] ?? 0); time += 1) {
      for (const [coder, units] of continuum.coders.entries()) {
        for (const { start, end, category } of units) {
          coders[coder]?.push({ start: start + length, end: end + length, category });
        }
      }
      length += continuum.length;
    }
  }
  return { length, coders };
}

function pairAgreement(
  pairings: readonly Pairing[],
  ratings: (weights: Weights) => Ratings,
  of: Of,
): Omit<PairAgreement, 'first' | 'second'> {
  return {
    exact: matchingAgreement(pairings, 'exact', of),
    overlap: matchingAgreement(pairings, 'overlap', of),
    words: {
      observed: of((weights) => observedAgreement(ratings(weights))),
      cohenKappa: of((weights) => cohenKappa(ratings(weights))),
      scottPi: of((weights) => scottPi(ratings(weights))),
    },
    confusion: confusionOf(pairings),
  };
}

function matchingAgreement(pairings: readonly Pairing[], matching: Matching, of: Of): MatchingAgreement {
  const byType = pairings.map((pairing) => hitsOf(pairing, matching));
  const sums = byType.map((hits) => addedUp([...hits.values()].map((hit) => [hit, 1])));
  const total = (weights: Weights) => addedUp(sums.map((hits, i) => [hits, weights[i] ?? 0]));
  const types = [...new Set(byType.flatMap((hits) => [...hits.keys()]))].sort();
  return {
    hits: addedUp(sums.map((hits) => [hits, 1])),
    precision: of((weights) => precisionOf(total(weights))),
    recall: of((weights) => recallOf(total(weights))),
    f1: of((weights) => f1Of(total(weights))),
    byType: Object.fromEntries(
      types.map((type) => {
        const hits = addedUp(
          byType.flatMap((ofArticle) => (ofArticle.has(type) ? [[ofArticle.get(type) ?? noHits, 1]] : [])),
        );
        return [type, { hits, f1: f1Of(hits) }];
      }),
    ),
  };
}

const noHits: Hits = { agreed: 0, first: 0, second: 0 };

function confusionOf(pairings: readonly Pairing[]): Confused[] {
  const counts = new Map<string, Confused>();
  const add = (first: string, second: string) => {
    const key = JSON.stringify([first, second]);
    counts.set(key, { first, second, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { pairs, onlyFirst, onlySecond } of pairings) {
    for (const [a, b] of pairs) add(a.type, b.type);
    for (const { type } of onlyFirst) add(type, '');
    for (const { type } of onlySecond) add('', type);
  }
  return [...counts.values()].sort((a, b) => (a.first + a.second < b.first + b.second ? -1 : 1));
}

function pairRatings(units: readonly Unit<readonly string[]>[], first: number, second: number): Ratings {
  return units.map(({ said, count }) => ({ said: [said[first], said[second]], count }));
}

function wordAgreement(
  units: (weights: Weights) => Unit<readonly string[]>[],
  categories: number,
  of: Of,
  articles: number,
): WordAgreement {
  const all = units(new Array<number>(articles).fill(1));
  return {
    words: all.reduce((sum, { count }) => sum + count, 0),
    fleissKappa: of((weights) => fleissKappa(units(weights))),
    alpha: of((weights) => alpha<Rating>(units(weights), nominal)),
    alphaMasi: of((weights) => alpha(units(weights), masi)),
    gwetAc1: of((weights) => gwetAc1(units(weights), categories)),
  };
}

/** Alpha of what pairs of annotations say; each pair is a unit that two coded. */
function ratingsOver<R extends Rating>(
  parts: readonly Part[],
  said: (pairing: Pairing) => (R | undefined)[][],
  distance: Distance<R>,
): (weights: Weights) => Figure {
  const units = pooled(
    parts.map(({ pairings }) => pairings.flatMap(said).map((both): Unit<R> => ({ said: both, count: 1 }))),
  );
  return (weights) => alpha(units(weights), distance);
}

function attributeAgreement({ id, kind }: AttributeDefinition, parts: readonly Part[], of: Of): AttributeAgreement {
  const values =
    <R extends Rating>(as: (value: AttributeValue | undefined) => R | undefined) =>
    (pairing: Pairing) =>
      pairing.pairs.map(([a, b]) => [as(a.attributes[id]), as(b.attributes[id])]);
  const both = parts.flatMap(({ pairings }) => pairings).flatMap(({ pairs }) => pairs);
  const units = both.filter(([a, b]) => a.attributes[id] !== undefined && b.attributes[id] !== undefined).length;
  if (kind === 'number') {
    const compute = ratingsOver(parts, values(asNumber), interval);
    return { id, distance: 'interval', units, alpha: of(compute) };
  }
  if (kind === 'several-of' || kind === 'several-texts') {
    return { id, distance: 'masi', units, alpha: of(ratingsOver(parts, values(asSet), masi)) };
  }
  return { id, distance: 'nominal', units, alpha: of(ratingsOver<Rating>(parts, values(asCategory), nominal)) };
}

function asNumber(value: AttributeValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function asSet(value: AttributeValue | undefined): readonly string[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function asCategory(value: AttributeValue | undefined): Rating | undefined {
  return value === undefined ? undefined : typeof value === 'object' ? value : String(value);
}

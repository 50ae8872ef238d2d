import { type Layer, layers } from '../model/annotation.ts';
import type { ArticleId } from '../model/article.ts';
import { isCompared, typesIn } from '../model/tagset.ts';
import { bootstrap, type Estimate, estimate, type Samples, samplesOf } from './bootstrap.ts';
import { type Confused, confusionOf } from './confusion.ts';
import { type Figures, figuresOf, type GammaAgreement, type PairAgreement } from './figures.ts';
import { gammaOf } from './gamma.ts';
import { type AttributeAgreement, attributeAgreement, type PairedAgreement, typesAgreement } from './paired.ts';
import { type Begun, begunBy, type Part, pairsOf, partOf, type Tagged } from './parts.ts';
import { pooled } from './pooled.ts';
import { addedUp, type Hits, hitsOf, noHits } from './scores.ts';
import { Unitizing } from './unitizing.ts';
import { ofType } from './words.ts';

/** Agreement of some annotators, in all layers. */
export interface Agreement extends Coverage {
  readonly layers: readonly LayerAgreement[];
}

/** Whom and what figures are of. */
export interface Coverage {
  readonly annotators: readonly string[];
  /** The articles, and which of the annotators have begun each: where one has not, nothing can be agreed on with them. */
  readonly articles: readonly { readonly article: ArticleId; readonly begun: readonly string[] }[];
  /** Those that at least two have begun: the ones that count, in the order of each figure's `byArticle`. */
  readonly counted: readonly ArticleId[];
}

/** Agreement of some annotators in one layer, over some articles. */
export interface LayerAgreement extends Figures {
  readonly layer: Layer;
  readonly pairs: readonly LayerPair[];
  /** What annotations say that were paired by the words they have in common. */
  readonly paired: {
    readonly types: PairedAgreement;
    /** What does not count in a comparison is left out. */
    readonly attributes: readonly AttributeAgreement[];
  };
  /** The same figures of each type alone, in the order of the tagset; of those that somebody has used. */
  readonly types: readonly TypeAgreement[];
}

export interface LayerPair extends PairAgreement {
  /** How often a type of the first's met one of the second's, '' where one has no annotation there. */
  readonly confusion: readonly Confused[];
}

export interface TypeAgreement extends Figures {
  readonly type: string;
}

/** Gamma of a layer and of each of its types, which come after all other figures. */
export interface LayerGamma {
  readonly layer: Layer;
  readonly gamma: GammaAgreement;
  readonly types: readonly { readonly type: string; readonly gamma: GammaAgreement }[];
}

/** Who wants figures as soon as they are there. */
export interface Listener {
  /** The first: whom and what they are of. */
  covers?(coverage: Coverage): void;
  /** Figures without gamma; with intervals when they come for the second time. */
  found?(layer: LayerAgreement, hasIntervals: boolean): void;
  foundGamma?(gamma: LayerGamma): void;
  /** How far it is. */
  progressed?(done: number, total: number): void;
}

/** What is reckoned. */
export interface Reckoned {
  /** The articles that count; all where none are named. */
  readonly articles?: readonly ArticleId[];
  /** How many resamples the intervals are of. */
  readonly resamples?: number;
}

/** Every figure of agreement of two or more annotators, layer by layer: the quick ones first, then intervals, then gamma. */
export function agreementOf(
  project: Tagged,
  annotators: readonly string[],
  { articles = [], resamples = bootstrap.resamples }: Reckoned = {},
  listener: Listener = {},
): Agreement {
  const chosen = begunBy(project, annotators, articles);
  const counted = chosen.filter(({ begun }) => begun.filter(Boolean).length > 1);
  const coverage = {
    annotators,
    articles: chosen.map(({ article, begun }) => ({
      article: article.id,
      begun: annotators.filter((_, coder) => begun[coder]),
    })),
    counted: counted.map(({ article }) => article.id),
  };
  listener.covers?.(coverage);
  const samples = samplesOf(counted.length, resamples);
  const reckonings = layers.map((layer) => new LayerReckoning(project, layer, annotators, counted));
  const progress = new Progress(listener);
  const quick = reckonings.map((reckoning) => {
    const layer = reckoning.figures({ ...samples, drawn: [] }, () => progress.expect(samples.drawn.length > 0 ? 1 : 0));
    progress.expect(counted.length * (1 + layer.types.length));
    listener.found?.(layer, false);
    return layer;
  });
  const found = reckonings.map((reckoning, i) => {
    const layer = samples.drawn.length === 0 ? quick[i] : undefined;
    if (layer !== undefined) return layer;
    const withIntervals = reckoning.figures(samples, () => progress.step());
    listener.found?.(withIntervals, true);
    return withIntervals;
  });
  const whole = reckonings.map((reckoning, i): LayerAgreement => {
    const layer = found[i];
    if (layer === undefined) throw new Error(`figures of layer ${i}`);
    const gamma = reckoning.gamma(samples, () => progress.step());
    listener.foundGamma?.(gamma);
    return withGamma(layer, gamma);
  });
  return { ...coverage, layers: whole };
}

/** A layer's figures with gamma among them. */
export function withGamma(layer: LayerAgreement, { gamma, types }: LayerGamma): LayerAgreement {
  const byType = new Map(types.map((one) => [one.type, one.gamma]));
  return { ...layer, gamma, types: layer.types.map((one) => ({ ...one, gamma: byType.get(one.type) ?? null })) };
}

/** Counts what there is to do, and tells how far it is. */
class Progress {
  #done = 0;
  #total = 0;

  constructor(readonly listener: Listener) {}

  expect(steps: number): void {
    this.#total += steps;
  }

  step(): void {
    this.#done += 1;
    this.listener.progressed?.(this.#done, this.#total);
  }
}

/** What the articles have of one layer, from which figures are found. */
class LayerReckoning {
  readonly #project: Tagged;
  readonly #layer: Layer;
  readonly #annotators: readonly string[];
  readonly #parts: readonly Part[];

  constructor(project: Tagged, layer: Layer, annotators: readonly string[], articles: readonly Begun[]) {
    this.#project = project;
    this.#layer = layer;
    this.#annotators = annotators;
    this.#parts = articles.map((article) => partOf(project, layer, annotators, article));
  }

  /** All figures but gamma. */
  figures(samples: Samples, step: () => void): LayerAgreement {
    const { tagset } = this.#project;
    const [parts, annotators] = [this.#parts, this.#annotators];
    const of = (compute: Parameters<typeof estimate>[1]): Estimate => {
      step();
      return estimate(samples, compute);
    };
    const categories = typesIn(tagset, this.#layer).length;
    const paired = { annotators, parts, of };
    const unitizing = new Unitizing(parts.map(({ continuum }) => continuum));
    const hits = this.#hits();
    const figures = figuresOf(
      {
        annotators,
        annotations: this.#counts(() => true),
        hits: hits.map(({ all }) => all),
        words: pooled(parts.map(({ words }) => words)),
        categories: categories + 1,
        unitizing: (weights) => unitizing.total(weights),
      },
      samples.whole,
      of,
    );
    return {
      layer: this.#layer,
      ...figures,
      pairs: figures.pairs.map((pair, n) => ({
        ...pair,
        confusion: confusionOf(parts.flatMap(({ pairings }) => pairings[n] ?? [])),
      })),
      paired: {
        types: typesAgreement(paired, categories),
        attributes: tagset.layers[this.#layer].attributes
          .filter(isCompared)
          .map((attribute) => attributeAgreement(paired, attribute, this.#project)),
      },
      types: this.#types().map((type) => ({
        type,
        ...figuresOf(
          {
            annotators,
            annotations: this.#counts((other) => other === type),
            hits: hits.map(({ of }) => of(type)),
            words: pooled(parts.map(({ words }) => ofType(words, type))),
            categories: 2,
            unitizing: (weights) => unitizing.of(type, weights),
          },
          samples.whole,
          of,
        ),
      })),
    };
  }

  gamma(samples: Samples, step: () => void): LayerGamma {
    const of = (type?: string): GammaAgreement => {
      const marks = this.#parts.map((part) =>
        part.marks.map((units) => units.filter(({ category }) => type === undefined || category === type)),
      );
      const { figure, ...sampling } = gammaOf(marks, undefined, step);
      return { ...estimate(samples, figure), ...sampling };
    };
    return { layer: this.#layer, gamma: of(), types: this.#types().map((type) => ({ type, gamma: of(type) })) };
  }

  /** How many annotations each has. */
  #counts(isCounted: (type: string) => boolean): number[] {
    return this.#annotators.map((_, coder) =>
      this.#parts.reduce((sum, { annotations }) => {
        return sum + (annotations[coder]?.filter(({ type }) => isCounted(type)).length ?? 0);
      }, 0),
    );
  }

  /** Those that somebody has used: the tagset's in their order, and then what it does not have any more. */
  #types(): string[] {
    const used = new Set(this.#parts.flatMap(({ annotations }) => annotations.flat().map(({ type }) => type)));
    const known = this.#project.tagset.layers[this.#layer].types.map(({ id }) => id);
    return [...known.filter((type) => used.has(type)), ...[...used].filter((type) => !known.includes(type)).sort()];
  }

  /** The hits of each pair of annotators in each article: of all types, and of one. */
  #hits() {
    return pairsOf(this.#annotators).map((_, n) => {
      const of = (matching: 'exact' | 'overlap') =>
        this.#parts.map(({ pairings, text }) => {
          const pairing = pairings[n];
          return pairing === undefined ? new Map<string, Hits>() : hitsOf(pairing, matching, text);
        });
      const [exact, overlap] = [of('exact'), of('overlap')];
      const get = (type: string) => ({
        exact: exact.map((hits) => hits.get(type) ?? noHits),
        overlap: overlap.map((hits) => hits.get(type) ?? noHits),
      });
      const sum = (articles: typeof exact) =>
        articles.map((hits) => addedUp([...hits.values()].map((one) => [one, 1])));
      return { all: { exact: sum(exact), overlap: sum(overlap) }, of: get };
    });
  }
}

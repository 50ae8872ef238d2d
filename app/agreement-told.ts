import type { Agreement, LayerAgreement } from '../annotations/agreement/agreement.ts';
import { bootstrap, type Estimate } from '../annotations/agreement/bootstrap.ts';
import type { Figure } from '../annotations/agreement/figure.ts';
import type {
  GammaAgreement,
  MatchingAgreement,
  PairAgreement,
  WordAgreement,
} from '../annotations/agreement/figures.ts';
import { gammaSampling } from '../annotations/agreement/gamma.ts';
import type { PairedAgreement } from '../annotations/agreement/paired.ts';
import type { Project } from '../annotations/model/project.ts';
import { typeOf } from '../annotations/model/tagset.ts';
import { words } from './contract/words/words.ts';

/** Figures of agreement in words, as the command line and the report give them. */

const t = words();

/** A layer's figures, in groups of those that are of the same things. */
export interface LayerTold {
  /** The layer, and how many tags each has. */
  readonly title: string;
  readonly groups: readonly Group[];
}

/** Figures under a line that says what they are of; '' where each says so itself. */
export interface Group {
  readonly title: string;
  readonly figures: readonly (readonly [name: string, value: string])[];
}

export function layerTold(layer: LayerAgreement, annotators: readonly string[], project: Project): LayerTold {
  const counts = annotators.map((annotator, i) =>
    t('agreement.counts', { annotator, count: layer.annotations[i] ?? 0 }),
  );
  return {
    title: `${t(`layers.${layer.layer}`)}: ${counts.join(', ')}`,
    groups: [
      ...layer.pairs.map(pairTold),
      wordsTold(t('agreement.all', { words: layer.words.all.words }), layer.words.all),
      wordsTold(t('agreement.tagged', { words: layer.words.tagged.words }), layer.words.tagged),
      {
        title: '',
        figures: [
          ...told([[t('agreement.unitizing'), layer.unitizing]]),
          [t('agreement.gamma'), gammaTold(layer.gamma)],
        ],
      },
      { title: t('agreement.paired'), figures: pairedTold(layer, project) },
      ...typesTold(layer, project),
    ],
  };
}

/** What is to be known of all figures: who has not begun what, and what the figures include. */
export function agreementNotes(
  { annotators, articles, counted }: Agreement,
  resamples: number = bootstrap.resamples,
): string[] {
  const notBegun = articles.flatMap(({ article, begun }) =>
    annotators
      .filter((annotator) => !begun.includes(annotator))
      .map((annotator) => t('agreement.not-begun', { annotator, article })),
  );
  const { most, precision, seed } = gammaSampling;
  return [
    ...notBegun,
    ...(resamples > 0 && counted.length < 2 ? [t('agreement.one-article', { count: counted.length })] : []),
    resamples === 0 || counted.length < 2
      ? t('agreement.includes-only')
      : t('agreement.includes', { resamples, seed: String(bootstrap.seed) }),
    t('agreement.includes-gamma', { samples: most, precision, seed: String(seed) }),
  ];
}

function pairTold({ first, second, exact, overlap, words }: PairAgreement): Group {
  const scores = ({ f1, precision, recall }: MatchingAgreement) =>
    t('agreement.scores', { f1: shown(f1), precision: shown(precision), recall: shown(recall) });
  return {
    title: t('agreement.pair', { first, second }),
    figures: [
      [t('agreement.exact'), scores(exact)],
      [t('agreement.overlap'), scores(overlap)],
      ...told([
        [t('agreement.observed'), words.observed],
        [t('agreement.cohenKappa'), words.cohenKappa],
        [t('agreement.scottPi'), words.scottPi],
        [t('agreement.bennettS'), words.bennettS],
      ]),
    ],
  };
}

function wordsTold(title: string, { fleissKappa, alpha, alphaMasi, gwetAc1 }: WordAgreement): Group {
  const figures = told([
    [t('agreement.fleissKappa'), fleissKappa],
    [t('agreement.alpha'), alpha],
    [t('agreement.alphaMasi'), alphaMasi],
    [t('agreement.gwetAc1'), gwetAc1],
  ]);
  return { title, figures };
}

function pairedTold({ layer, paired }: LayerAgreement, { tagset }: Project): [string, string][] {
  const nameOf = (id: string) => tagset.layers[layer].attributes.find((attribute) => attribute.id === id)?.label ?? id;
  const alphas = (name: string, { alphas }: PairedAgreement): [string, Estimate][] =>
    alphas.map(({ distance, alpha }) => [
      t('agreement.attribute', { attribute: name, distance: t(`agreement.distance.${distance}`) }),
      alpha,
    ]);
  return told([
    ...paired.types.alphas.map(({ alpha }): [string, Estimate] => [t('agreement.types'), alpha]),
    ...paired.attributes.flatMap((attribute) => alphas(nameOf(attribute.id), attribute)),
  ]);
}

/** The figures of each type that most is asked of. */
function typesTold({ layer, types }: LayerAgreement, { tagset }: Project): Group[] {
  return types.map(({ type, pairs, words, unitizing, gamma }) => ({
    title: t('agreement.of-type', { type: typeOf(tagset, layer, type)?.label ?? type }),
    figures: [
      ...pairs.map(({ first, second, exact, overlap, words }): [string, string] => [
        t('agreement.pair-short', { first, second }),
        t('agreement.of-type-pair', {
          exact: shown(exact.f1),
          overlap: shown(overlap.f1),
          kappa: shown(words.cohenKappa),
        }),
      ]),
      ...told([
        [t('agreement.of-type-alpha'), words.all.alpha],
        [t('agreement.unitizing'), unitizing],
      ]),
      [t('agreement.gamma'), gammaTold(gamma)] as const,
    ],
  }));
}

function gammaTold(gamma: GammaAgreement | null): string {
  if (gamma === null) return t('agreement.not-yet');
  const { samples, precision, isExact } = gamma;
  const drawn = precision === null ? [] : [t('agreement.gamma-samples', { samples, precision })];
  const inexact = isExact ? [] : [t('agreement.gamma-inexact')];
  return [shown(gamma), ...drawn, ...inexact].join('; ');
}

function told(rows: readonly (readonly [string, Estimate])[]): [string, string][] {
  return rows.map(([name, estimate]) => [name, shown(estimate)]);
}

function shown({ figure, interval }: Estimate): string {
  if (interval === null || !('value' in figure)) return wordsOf(figure);
  return t('agreement.interval', { value: figure.value, low: interval[0], high: interval[1] });
}

function wordsOf(figure: Figure): string {
  return 'value' in figure ? t('agreement.figure', { value: figure.value }) : t(`agreement.missing.${figure.missing}`);
}

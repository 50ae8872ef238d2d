import type {
  Agreement,
  LayerAgreement,
  MatchingAgreement,
  PairAgreement,
  WordAgreement,
} from '../annotations/agreement/agreement.ts';
import { bootstrap, type Estimate } from '../annotations/agreement/bootstrap.ts';
import type { Figure } from '../annotations/agreement/figure.ts';
import { type GammaAgreement, gammaSampling } from '../annotations/agreement/gamma.ts';
import type { Project } from '../annotations/model/project.ts';
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
  const attributes = project.tagset.layers[layer.layer].attributes;
  const ofAttributes = layer.attributes.map(({ id, distance, alpha }): [string, Estimate] => {
    const attribute = attributes.find((definition) => definition.id === id)?.label ?? id;
    return [t('agreement.attribute', { attribute, distance: t(`agreement.distance.${distance}`) }), alpha];
  });
  return {
    title: `${t(`layers.${layer.layer}`)}: ${counts.join(', ')}`,
    groups: [
      ...layer.pairs.map(pairTold),
      wordsTold(t('agreement.all', { words: layer.words.all.words }), layer.words.all),
      wordsTold(t('agreement.tagged', { words: layer.words.tagged.words }), layer.words.tagged),
      {
        title: '',
        figures: [
          ...told([[t('agreement.unitizing'), layer.unitizing.total]]),
          [t('agreement.gamma'), gammaTold(layer.gamma)],
        ],
      },
      { title: t('agreement.paired'), figures: told([[t('agreement.types'), layer.types], ...ofAttributes]) },
    ],
  };
}

/** What is to be known of all figures: who has not begun what, and what the figures include. */
export function agreementNotes({ annotators, articles }: Agreement, resamples: number = bootstrap.resamples): string[] {
  const notBegun = articles.flatMap(({ article, begun }) =>
    annotators
      .filter((annotator) => !begun.includes(annotator))
      .map((annotator) => t('agreement.not-begun', { annotator, article })),
  );
  const { most, precision, seed } = gammaSampling;
  return [
    ...notBegun,
    resamples === 0
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

function gammaTold(gamma: GammaAgreement): string {
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

import type { LayerAgreement, TypeAgreement } from '../../annotations/agreement/agreement.ts';
import type { Estimate } from '../../annotations/agreement/bootstrap.ts';
import type { Figures, GammaAgreement, PairAgreement } from '../../annotations/agreement/figures.ts';
import type { PairedAgreement } from '../../annotations/agreement/paired.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { DifferenceClass } from '../../annotations/review/differences.ts';
import { t } from '../words.ts';

/** The figures of a layer, row by row: what each is called, what it includes, and what it is of. */
export interface FigureRow {
  readonly id: string;
  readonly name: string;
  /** In plain words what it is, and whether it includes uncoded text. */
  readonly about: string;
  /** Of two annotators, by their place among the pairs; or of all, once. */
  readonly isOfPairs: boolean;
  /** Undefined where there is none; null where it is still to come. */
  readonly of: (pair: number) => Estimate | null | undefined;
  /** The same figure of one type alone; undefined for figures that are not found by type. */
  readonly ofType: ((type: TypeAgreement, pair: number) => Estimate | null | undefined) | undefined;
  /** The classes of difference that lower it, and the attribute that it is of. */
  readonly classes: readonly DifferenceClass[];
  readonly attribute: string;
}

const byWords = ['boundary', 'type', 'only-mine', 'only-theirs', 'stacked'] as const;
const byOverlap = ['type', 'only-mine', 'only-theirs', 'stacked'] as const;

const ofPair = {
  'exact-f1': ({ exact }: PairAgreement) => exact.f1,
  'exact-precision': ({ exact }: PairAgreement) => exact.precision,
  'exact-recall': ({ exact }: PairAgreement) => exact.recall,
  'overlap-f1': ({ overlap }: PairAgreement) => overlap.f1,
  'overlap-precision': ({ overlap }: PairAgreement) => overlap.precision,
  'overlap-recall': ({ overlap }: PairAgreement) => overlap.recall,
  observed: ({ words }: PairAgreement) => words.observed,
  cohenKappa: ({ words }: PairAgreement) => words.cohenKappa,
  scottPi: ({ words }: PairAgreement) => words.scottPi,
  bennettS: ({ words }: PairAgreement) => words.bennettS,
} as const;
const pairFigures = [
  'exact-f1',
  'exact-precision',
  'exact-recall',
  'overlap-f1',
  'overlap-precision',
  'overlap-recall',
  'observed',
  'cohenKappa',
  'scottPi',
  'bennettS',
] as const satisfies (keyof typeof ofPair)[];

const ofAll = {
  'all-fleissKappa': ({ words }: Figures) => words.all.fleissKappa,
  'all-alpha': ({ words }: Figures) => words.all.alpha,
  'all-alphaMasi': ({ words }: Figures) => words.all.alphaMasi,
  'all-gwetAc1': ({ words }: Figures) => words.all.gwetAc1,
  'tagged-fleissKappa': ({ words }: Figures) => words.tagged.fleissKappa,
  'tagged-alpha': ({ words }: Figures) => words.tagged.alpha,
  'tagged-alphaMasi': ({ words }: Figures) => words.tagged.alphaMasi,
  'tagged-gwetAc1': ({ words }: Figures) => words.tagged.gwetAc1,
  unitizing: ({ unitizing }: Figures) => unitizing,
} as const;
const allFigures = [
  'all-fleissKappa',
  'all-alpha',
  'all-alphaMasi',
  'all-gwetAc1',
  'tagged-fleissKappa',
  'tagged-alpha',
  'tagged-alphaMasi',
  'tagged-gwetAc1',
  'unitizing',
] as const satisfies (keyof typeof ofAll)[];

export function rowsOf(layer: LayerAgreement, project: Project): FigureRow[] {
  const attributes = project.tagset.layers[layer.layer].attributes;
  return [
    ...pairFigures.map((id): FigureRow => {
      const of = (figures: Figures, pair: number) => {
        const one = figures.pairs[pair];
        return one === undefined ? undefined : ofPair[id](one);
      };
      return {
        ...named(id),
        isOfPairs: true,
        of: (pair) => of(layer, pair),
        ofType: of,
        classes: id.startsWith('overlap') ? byOverlap : byWords,
        attribute: '',
      };
    }),
    ...allFigures.map(
      (id): FigureRow => ({
        ...named(id),
        isOfPairs: false,
        of: () => ofAll[id](layer),
        ofType: (type) => ofAll[id](type),
        classes: byWords,
        attribute: '',
      }),
    ),
    gammaRow(layer),
    ...pairedRows(layer.paired.types, t('agreement.pairedTypes'), 'type', ''),
    ...layer.paired.attributes.flatMap((attribute) => {
      const label = attributes.find(({ id }) => id === attribute.id)?.label ?? attribute.id;
      return pairedRows(attribute, label, 'attribute', attribute.id);
    }),
  ];
}

function named(id: (typeof pairFigures)[number] | (typeof allFigures)[number]) {
  return { id, name: t(`agreement.figures.${id}`), about: t(`agreement.about.${id}`) };
}

function gammaRow({ gamma }: { readonly gamma: GammaAgreement | null }): FigureRow {
  return {
    id: 'gamma',
    name: t('agreement.figures.gamma'),
    about: t('agreement.about.gamma', { seed: '1', samples: gamma?.samples ?? 0 }),
    isOfPairs: false,
    of: () => gamma,
    ofType: (type) => type.gamma,
    classes: byWords,
    attribute: '',
  };
}

/** What pairs of tags say: how much of it is the same, and alpha by each distance that it admits. */
function pairedRows(
  paired: PairedAgreement,
  what: string,
  differs: 'type' | 'attribute',
  attribute: string,
): FigureRow[] {
  const row = (figure: string, name: string, more = ''): Omit<FigureRow, 'of' | 'isOfPairs'> => ({
    id: `paired.${attribute}.${figure}`,
    name: t('agreement.ofPaired', { what, figure: name }),
    about: [t('agreement.about.paired', { units: paired.units }), more].join(' ').trim(),
    ofType: undefined,
    classes: [differs],
    attribute,
  });
  const names = (name: 'observed' | 'cohenKappa' | 'scottPi' | 'gwetAc1') => t(`agreement.pairedFigures.${name}`);
  return [
    { ...row('observed', names('observed')), isOfPairs: true, of: (pair) => paired.pairs[pair]?.observed },
    { ...row('cohenKappa', names('cohenKappa')), isOfPairs: true, of: (pair) => paired.pairs[pair]?.cohenKappa },
    { ...row('scottPi', names('scottPi')), isOfPairs: true, of: (pair) => paired.pairs[pair]?.scottPi },
    ...paired.alphas.map(({ distance, alpha }): FigureRow => {
      const name = t('agreement.pairedFigures.alpha', { distance: t(`agreement.distance.${distance}`) });
      const more = distance === 'ordinal' ? t('agreement.about.ordinal') : '';
      return { ...row(`alpha-${distance}`, name, more), isOfPairs: false, of: () => alpha };
    }),
    { ...row('gwetAc1', names('gwetAc1')), isOfPairs: false, of: () => paired.gwetAc1 },
  ];
}

import path from 'node:path';
import {
  type Agreement,
  agreementOf,
  type LayerAgreement,
  type MatchingAgreement,
  type PairAgreement,
  type WordAgreement,
} from '../../annotations/agreement/agreement.ts';
import { bootstrap, type Estimate } from '../../annotations/agreement/bootstrap.ts';
import type { Figure } from '../../annotations/agreement/figure.ts';
import { type GammaAgreement, gammaSampling } from '../../annotations/agreement/gamma.ts';
import { Problem } from '../../annotations/model/problem.ts';
import { allAnnotations, type Project } from '../../annotations/model/project.ts';
import type { Command } from './command.ts';
import { openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { t } from './words.ts';

export const showAgreement: Command = {
  name: 'agreement',
  options: {
    annotators: { type: 'string', help: 'agreement-annotators' },
    article: { type: 'string', multiple: true, help: 'article' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const annotators = [...new Set((line.value('annotators') ?? '').split(',').map((name) => name.trim()))];
    if (annotators.length < 2) throw new UsageError(t('cli.wrong.one-annotator'));
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    mustBeHere(project, annotators, line.values('article'));
    const agreement = agreementOf(project, annotators, line.values('article'));
    return {
      exit: 0,
      result: { folder, bootstrap, gammaSampling, ...agreement },
      lines: told(agreement, project),
      problems: report,
    };
  },
};

/** @throws Problem `no-such-coder` or `no-such-article`. */
function mustBeHere(project: Project, annotators: readonly string[], articles: readonly string[]): void {
  const here = new Set([...allAnnotations(project)].map(({ creator }) => creator));
  for (const annotator of annotators) {
    if (!here.has(annotator))
      throw new Problem('no-such-coder', { annotator, annotators: [...here].sort().join(', ') });
  }
  for (const article of articles) {
    if (!project.articles.has(article)) throw new Problem('no-such-article', { article });
  }
}

function told({ annotators, articles, layers }: Agreement, project: Project): string[] {
  const notBegun = articles.flatMap(({ article, begun }) =>
    annotators
      .filter((annotator) => !begun.includes(annotator))
      .map((annotator) => t('agreement.not-begun', { annotator, article })),
  );
  const { resamples, seed } = bootstrap;
  const { most, precision } = gammaSampling;
  return [
    ...layers.flatMap((layer) => ofLayer(layer, annotators, project)),
    ...notBegun,
    t('agreement.includes', { resamples, seed: String(seed) }),
    t('agreement.includes-gamma', { samples: most, precision, seed: String(gammaSampling.seed) }),
  ];
}

function ofLayer(layer: LayerAgreement, annotators: readonly string[], project: Project): string[] {
  const counts = annotators.map((annotator, i) =>
    t('agreement.counts', { annotator, count: layer.annotations[i] ?? 0 }),
  );
  const attributes = project.tagset.layers[layer.layer].attributes;
  return [
    `${t(`layers.${layer.layer}`)}: ${counts.join(', ')}`,
    ...layer.pairs.flatMap(ofPair),
    ...ofWords(t('agreement.all', { words: layer.words.all.words }), layer.words.all),
    ...ofWords(t('agreement.tagged', { words: layer.words.tagged.words }), layer.words.tagged),
    ...table([[t('agreement.unitizing'), layer.unitizing.total]], '  '),
    `  ${ofGamma(layer.gamma)}`,
    `  ${t('agreement.paired')}`,
    ...table([
      [t('agreement.types'), layer.types],
      ...layer.attributes.map(({ id, distance, alpha }): [string, Estimate] => {
        const attribute = attributes.find((definition) => definition.id === id)?.label ?? id;
        return [t('agreement.attribute', { attribute, distance: t(`agreement.distance.${distance}`) }), alpha];
      }),
    ]),
    '',
  ];
}

function ofPair({ first, second, exact, overlap, words }: PairAgreement): string[] {
  const scores = ({ f1, precision, recall }: MatchingAgreement) =>
    t('agreement.scores', { f1: shown(f1), precision: shown(precision), recall: shown(recall) });
  return [
    `  ${t('agreement.pair', { first, second })}`,
    `    ${t('agreement.exact')}: ${scores(exact)}`,
    `    ${t('agreement.overlap')}: ${scores(overlap)}`,
    ...table([
      [t('agreement.observed'), words.observed],
      [t('agreement.cohenKappa'), words.cohenKappa],
      [t('agreement.scottPi'), words.scottPi],
    ]),
  ];
}

function ofWords(about: string, { fleissKappa, alpha, alphaMasi, gwetAc1 }: WordAgreement): string[] {
  return [
    `  ${about}`,
    ...table([
      [t('agreement.fleissKappa'), fleissKappa],
      [t('agreement.alpha'), alpha],
      [t('agreement.alphaMasi'), alphaMasi],
      [t('agreement.gwetAc1'), gwetAc1],
    ]),
  ];
}

function ofGamma(gamma: GammaAgreement): string {
  const { samples, precision, isExact } = gamma;
  const drawn = precision === null ? [] : [t('agreement.gamma-samples', { samples, precision })];
  const inexact = isExact ? [] : [t('agreement.gamma-inexact')];
  return [`${t('agreement.gamma')}: ${shown(gamma)}`, ...drawn, ...inexact].join('; ');
}

function table(rows: readonly (readonly [string, Estimate])[], indent = '    '): string[] {
  return rows.map(([name, estimate]) => `${indent}${name}: ${shown(estimate)}`);
}

function shown({ figure, interval }: Estimate): string {
  if (interval === null || !('value' in figure)) return wordsOf(figure);
  return t('agreement.interval', { value: figure.value, low: interval[0], high: interval[1] });
}

function wordsOf(figure: Figure): string {
  return 'value' in figure ? t('agreement.figure', { value: figure.value }) : t(`agreement.missing.${figure.missing}`);
}

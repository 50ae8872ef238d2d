import path from 'node:path';
import { type Annotation, type AttributeValue, type Layer, layers } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import { nameOfEntry } from '../../annotations/register/names.ts';
import type { Disagreement } from '../../annotations/review/contents.ts';
import {
  type Comparison,
  compare,
  type Difference,
  type DifferenceClass,
  differenceClasses,
} from '../../annotations/review/differences.ts';
import { wordsOf } from '../../annotations/search/said.ts';
import { excerpt } from '../excerpt.ts';
import { annotatorsIn, chosenOf, mustBeHere } from './coders.ts';
import type { Command } from './command.ts';
import { openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { paragraphOf, tagLine } from './tags.ts';
import { t } from './words.ts';

export const compareAnnotators: Command = {
  name: 'compare',
  options: {
    annotators: { type: 'string', help: 'compare-annotators' },
    article: { type: 'string', multiple: true, help: 'article' },
    layer: { type: 'string', multiple: true, help: 'layer' },
    class: { type: 'string', multiple: true, help: 'class' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const [mine, theirs, more] = annotatorsIn(line);
    if (mine === undefined || theirs === undefined || more !== undefined) {
      throw new UsageError(t('cli.wrong.two-annotators'));
    }
    const inLayers = chosenOf(line, 'layer', layers);
    const chosen = chosenOf(line, 'class', differenceClasses);
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    const { project, report } = await openToRead(folder, io);
    mustBeHere(project, [mine, theirs], line.values('article'));
    const comparison = compare(project, mine, theirs, line.values('article'));
    const counted = comparison.differences.filter(({ layer }) => inLayers.length === 0 || inLayers.includes(layer));
    const isShown = ({ classes }: Difference) =>
      chosen.length === 0 ? !classes.includes('same') : classes.some((each) => chosen.includes(each));
    const shown = counted.filter(isShown);
    const totals = layers
      .filter((layer) => inLayers.length === 0 || inLayers.includes(layer))
      .map((layer) => ({ layer, classes: countedIn(counted, layer) }));
    return {
      exit: 0,
      result: {
        folder,
        mine,
        theirs,
        articles: comparison.articles,
        totals: Object.fromEntries(totals.map(({ layer, classes }) => [layer, classes])),
        differences: shown.map((difference) => printed(difference, project)),
      },
      lines: [
        ...shown.flatMap((difference) => told(difference, comparison, project)),
        ...totals.map((total) => totalOf(total, comparison)),
        ...notBegun(comparison),
        t('cli.compare.shown', { shown: shown.length, annotators: `${mine}, ${theirs}` }),
      ],
      problems: report,
    };
  },
};

type Counts = Record<DifferenceClass, number>;

function countedIn(differences: readonly Difference[], layer: Layer): Counts {
  const count = (name: DifferenceClass) =>
    differences.filter((difference) => difference.layer === layer && difference.classes.includes(name)).length;
  const [same, boundary, type, attribute] = [count('same'), count('boundary'), count('type'), count('attribute')];
  const [onlyMine, onlyTheirs, stacked] = [count('only-mine'), count('only-theirs'), count('stacked')];
  return { same, boundary, type, attribute, 'only-mine': onlyMine, 'only-theirs': onlyTheirs, stacked };
}

function totalOf({ layer, classes }: { layer: Layer; classes: Counts }, { mine, theirs }: Comparison): string {
  const counts = differenceClasses
    .filter((name) => classes[name] > 0)
    .map((name) =>
      t('cli.compare.count', { count: classes[name], name: t(`review.classes.${name}`, { mine, theirs }) }),
    );
  return t('cli.compare.total', { layer: t(`layers.${layer}`), classes: counts.join(', ') || 'none' });
}

function notBegun({ mine, theirs, articles }: Comparison): string[] {
  return articles.flatMap(({ article, begun }) =>
    [mine, theirs]
      .filter((annotator) => !begun.includes(annotator))
      .map((annotator) => t('agreement.not-begun', { annotator, article })),
  );
}

/** A difference with its paragraph and words, so that a reader need not cut them out of the texts. */
function printed(difference: Difference, project: Project): object {
  const text = project.texts.get(difference.article) ?? '';
  const side = (annotations: readonly Annotation[]) =>
    annotations.map(({ id, type, spans, ...rest }) => ({
      id,
      type,
      spans,
      text: wordsOf({ spans }, text),
      entry: rest.entry,
    }));
  const { article, layer, classes, disagreements } = difference;
  return {
    article,
    paragraph: paragraphOf([...difference.mine, ...difference.theirs], project),
    layer,
    classes,
    mine: side(difference.mine),
    theirs: side(difference.theirs),
    disagreements,
  };
}

/** Where it is, then each tag with its words and type, then what is said differently. */
function told(difference: Difference, { mine, theirs }: Comparison, project: Project): string[] {
  const { article, layer, classes } = difference;
  const lines = (annotator: string, tags: readonly Annotation[]) => tags.map((tag) => tagLine(annotator, tag, project));
  return [
    t('cli.compare.place', {
      article,
      paragraph: paragraphOf([...difference.mine, ...difference.theirs], project),
      layer: t(`layers.${layer}`),
      classes: classes.map((name) => t(`review.classes.${name}`, { mine, theirs })).join(', '),
    }),
    ...lines(mine, difference.mine),
    ...lines(theirs, difference.theirs),
    ...difference.disagreements.map((each) => saidDifferently(each, layer, project)),
  ];
}

function saidDifferently(disagreement: Disagreement, layer: Layer, project: Project): string {
  if (disagreement.of === 'entry') {
    const name = (id: string) => nameOfEntry(project, id) ?? id;
    const [mine, theirs] = [name(disagreement.mine), name(disagreement.theirs)];
    return t('cli.compare.said', { name: t(`review.entry.${layer}`), mine, theirs });
  }
  const { id } = disagreement;
  const definition = project.tagset.layers[layer].attributes.find((attribute) => attribute.id === id);
  const worded = (value: AttributeValue | null): string => {
    if (value === null) return t('review.noValue');
    if (typeof value === 'boolean') return t(value ? 'inspector.yes' : 'inspector.no');
    return [value]
      .flat()
      .map((each) => {
        const label = definition?.choices.find((choice) => choice.id === each)?.label;
        return excerpt(label ?? nameOfEntry(project, String(each)) ?? String(each));
      })
      .join(', ');
  };
  return t('cli.compare.said', {
    name: definition?.label ?? id,
    mine: worded(disagreement.mine),
    theirs: worded(disagreement.theirs),
  });
}

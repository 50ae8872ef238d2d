import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { layers } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { CurationSettings } from '../../annotations/model/review.ts';
import { type Counts, countByPlace, countStates, curatedSet } from '../../annotations/review/curated-set.ts';
import {
  type CuratedTag,
  type Curation,
  curate,
  type Undecided,
  type UndecidedClass,
} from '../../annotations/review/curation.ts';
import type { MergedTag } from '../../annotations/review/merged-tag.ts';
import type { CurationRule } from '../../annotations/review/rule.ts';
import { annotatorsIn, mustBeHere } from './coders.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import type { Line } from './line.ts';
import { annotatorFor, inSession, openToRead } from './opening.ts';
import { UsageError } from './outcome.ts';
import { paragraphOf, tagLine } from './tags.ts';
import { t } from './words.ts';

export const curateTags: Command = {
  name: 'curate',
  options: {
    annotators: { type: 'string', help: 'agreement-annotators' },
    rule: { type: 'string', help: 'rule' },
    article: { type: 'string', multiple: true, help: 'article' },
    save: { type: 'boolean', help: 'save' },
    annotator: { type: 'string', help: 'annotator' },
  },
  places: { least: 1, most: 1 },

  async run(line, io) {
    const annotators = annotatorsIn(line);
    if (annotators.length < 2) throw new UsageError(t('cli.wrong.one-annotator'));
    const rule = ruleFrom(line.value('rule') ?? 'agree', annotators);
    const folder = path.resolve(io.folder, line.places[0] ?? '');
    if (line.value('annotator') !== undefined && !line.has('save'))
      throw new UsageError(t('cli.wrong.curate-annotator'));
    const set: CurationSettings = { annotators, rule, articles: line.values('article') };
    const { project, report, saved } = line.has('save')
      ? await save(folder, set, line, io)
      : { ...(await openToRead(folder, io)), saved: undefined };
    mustBeHere(project, annotators, line.values('article'));
    const curation = curate(project, annotators, rule, line.values('article'));
    return {
      exit: 0,
      result: { folder, ...printed(curation, project), ...(saved === undefined ? {} : { saved }) },
      lines: [
        ...curation.undecided.flatMap((place) => told(place, project)),
        ...totals(curation),
        ...(saved === undefined ? [] : [savedSaid(saved)]),
      ],
      problems: report,
    };
  },
};

/** What of a saved set is in which state. */
interface Saved extends Counts {
  readonly curator: string;
  /** The same for each article and layer. */
  readonly byArticle: ReturnType<typeof countByPlace>;
}

function savedSaid({ byArticle: _, ...counts }: Saved): string {
  return t('cli.curate.saved', counts);
}

/** Makes the set in the project, as the window does. */
async function save(folder: string, set: CurationSettings, line: Line, io: Io) {
  const curator = await annotatorFor(line.value('annotator'), folder, io);
  return inSession(folder, curator, io, async (session, { report }) => {
    mustBeHere(session.project, set.annotators, set.articles);
    session.perform({ do: 'curate', id: randomUUID(), set });
    const { project } = session;
    const { places } = curatedSet(project, curator, set);
    const saved: Saved = { curator, ...countStates(places), byArticle: countByPlace(places) };
    return { project, report, saved };
  });
}

/** @throws UsageError for what is no rule, and where somebody is trusted who is not among those that are curated. */
function ruleFrom(given: string, annotators: readonly string[]): CurationRule {
  if (given === 'agree' || given === 'majority') return { by: given };
  const annotator = annotators.find((name) => given === `trusted=${name}`);
  if (annotator !== undefined) return { by: 'trusted', annotator };
  throw new UsageError(t('cli.wrong.rule', { rule: given, annotators: annotators.join(', ') }));
}

/** How many are taken and how many undecided, by layer. */
function countsOf({ tags, undecided }: Curation) {
  return layers.map((layer) => ({
    layer,
    taken: tags.filter((tag) => tag.layer === layer).length,
    undecided: undecided.filter((place) => place.layer === layer).length,
  }));
}

/** The set as it is, with paragraphs, so that a reader need not find them. */
function printed(curation: Curation, project: Project): object {
  const { tags, undecided, ...rest } = curation;
  return {
    ...rest,
    counts: Object.fromEntries(countsOf(curation).map(({ layer, ...counts }) => [layer, counts])),
    tags: tags.map(({ article, ...tag }: CuratedTag) => ({
      article,
      paragraph: paragraphOf([{ article, ...tag }], project),
      ...tag,
    })),
    undecided: undecided.map(({ article, ...place }) => ({
      article,
      paragraph: paragraphOf(tagsIn(place), project),
      ...place,
    })),
  };
}

function tagsIn({ options }: Pick<Undecided, 'options'>): MergedTag[] {
  return options.flatMap(({ tags }) => tags);
}

/** Where it is, and then what there is to choose from. */
function told(place: Undecided, project: Project): string[] {
  const { article, layer, classes, options } = place;
  const named = (each: UndecidedClass) => (each === 'only' ? t('review.only') : t(`review.classes.${each}`));
  return [
    t('cli.compare.place', {
      article,
      paragraph: paragraphOf(tagsIn(place), project),
      layer: t(`layers.${layer}`),
      classes: classes.map(named).join(', ') || t('cli.curate.noClass'),
    }),
    ...options.flatMap(({ annotators, tags }) => {
      const who = annotators.join(', ');
      if (tags.length > 0) return tags.map((tag) => tagLine(who, tag, project));
      return [who === '' ? t('cli.curate.never') : t('cli.curate.nothing', { annotators: who })];
    }),
  ];
}

function totals(curation: Curation): string[] {
  const { rule, annotators, articles, undecided, links, undecidedLinks, waitingLinks } = curation;
  const notBegun = articles.flatMap(({ article, begun }) =>
    annotators
      .filter((annotator) => !begun.includes(annotator))
      .map((annotator) => t('agreement.not-begun', { annotator, article })),
  );
  const by = t(`cli.curate.rules.${rule.by}`, { annotator: rule.by === 'trusted' ? rule.annotator : '' });
  return [
    ...countsOf(curation).map(({ layer, ...counts }) =>
      t('cli.curate.count', { layer: t(`layers.${layer}`), ...counts }),
    ),
    t('cli.curate.links', { taken: links.length, undecided: undecidedLinks.length, waiting: waitingLinks }),
    ...notBegun,
    t('cli.curate.total', { rule: by, undecided: undecided.length + undecidedLinks.length }),
  ];
}

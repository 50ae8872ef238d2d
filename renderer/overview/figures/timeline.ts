import { typeOf } from '../../../annotations/model/tagset.ts';
import type { Period } from '../../../annotations/overview/calendar.ts';
import type { Scope } from '../../../annotations/overview/scope.ts';
import { timelineOf } from '../../../annotations/overview/timeline.ts';
import { changeOverview, listAll } from '../../state/overview.ts';
import type { FigureView } from '../../state/overview-state.ts';
import type { OpenProject } from '../../state/store.ts';
import { t } from '../../words.ts';
import type { FigureModel, Note } from '../figure-model.ts';
import type { Keys } from '../keys-shown.ts';
import { type Placed, timelinePlot } from '../timeline-plot.ts';
import { articleLabels, countCell, dateWords } from './labels.ts';

/** When the articles came out, and of when they speak. */
export function timelineFigure({ project }: OpenProject, scope: Scope, view: FigureView, keys: Keys): FigureModel {
  const { articles, publications, dated, unplaced } = timelineOf(project, scope);
  const labels = articleLabels(project, articles);
  const labelOf = (article: string) => labels.get(article)?.full ?? article;
  const published = publications.map(({ article, period }): Placed => {
    const name = t('overview.timeline.publication', { article: labelOf(article), date: dateWords(period) });
    return { row: article, period, mark: { key: `published ${article}`, name, annotations: [], article } };
  });
  const mentioned = dated.map(({ article, period, mentions }): Placed => {
    const values = { date: dateWords(period), article: labelOf(article), count: mentions.length };
    const key = `${article} ${period.start} ${period.end}`;
    return { row: article, period, mark: { key, name: t('overview.timeline.mark', values), annotations: mentions } };
  });
  const isIn = ({ period }: Placed) => view.year === '' || touches(period, view.year);
  const inYear = { publications: published.filter(isIn), dated: mentioned.filter(isIn) };
  const outside = published.length + mentioned.length - inYear.publications.length - inYear.dated.length;
  const placed = [...inYear.publications, ...inYear.dated];
  const isEmpty = published.length + mentioned.length === 0;
  const title = t('overview.timeline.title');
  const notes: Note[] = [
    ...(outside === 0
      ? []
      : [
          {
            text: t('overview.timeline.outside', { count: outside, year: view.year }),
            action: t('overview.showAll'),
            act: () => changeOverview({ year: '' }),
          },
        ]),
    ...(unplaced.length === 0
      ? []
      : [
          {
            text: t('overview.timeline.unplaced', { count: unplaced.length }),
            action: t('overview.listThem'),
            act: () => listAll(t('overview.timeline.unplacedName'), unplaced),
          },
        ]),
  ];
  const values = { key: keys('a date'), describe: keys('describe-article') };
  return {
    id: 'timeline',
    title,
    caption: t('overview.timeline.caption'),
    empty: isEmpty ? t('overview.timeline.empty', values) : placed.length === 0 ? t('overview.nothingThere') : '',
    notes,
    marks: placed.map(({ mark }) => mark),
    table: {
      columns: [
        t('overview.timeline.date'),
        t('overview.timeline.article'),
        t('overview.timeline.what'),
        t('overview.timeline.count'),
      ],
      rows: [...placed].sort(byDate).map(({ row, period, mark }) => ({
        key: mark.key,
        head: dateWords(period),
        cells: [
          { text: labelOf(row) },
          ...(mark.article === undefined
            ? [{ text: t('overview.timeline.mentioned') }, countCell(mark)]
            : [{ text: t('overview.timeline.published'), mark }, { text: '' }]),
        ],
      })),
    },
    draw: (drawing) =>
      timelinePlot(
        {
          title,
          rows: articles.map((key) => ({ key, label: labels.get(key)?.full ?? key })),
          ...inYear,
          colour: typeOf(project.tagset, 'entity', 'date')?.colour ?? 'slate',
        },
        drawing,
      ),
  };
}

/** The years that dates of the project lie in, where there are several to choose between. */
export function yearsIn({ project }: OpenProject, scope: Scope): string[] {
  const { publications, dated } = timelineOf(project, scope);
  const years = new Set([...publications, ...dated].map(({ period }) => period.start.slice(0, 4)));
  return years.size < 2 ? [] : [...years].sort();
}

function touches({ start, end }: Period, year: string): boolean {
  return start.slice(0, 4) <= year && year <= end.slice(0, 4);
}

function byDate(a: Placed, b: Placed): number {
  return a.period.start < b.period.start ? -1 : a.period.start > b.period.start ? 1 : 0;
}

import { typeOf } from '../../../annotations/model/tagset.ts';
import { entitiesByArticle } from '../../../annotations/overview/entities.ts';
import type { Scope } from '../../../annotations/overview/scope.ts';
import { canonicalName } from '../../../annotations/register/standing.ts';
import { changeOverview, type FigureMark, listAll } from '../../state/overview.ts';
import type { FigureView } from '../../state/overview-state.ts';
import type { OpenProject } from '../../state/store.ts';
import { typeLabel } from '../../state/type-label.ts';
import { t } from '../../words.ts';
import { dotMatrix } from '../dot-matrix.ts';
import { type FigureModel, firstOf, type Note } from '../figure-model.ts';
import type { Keys } from '../keys-shown.ts';
import { articleLabels, countCell } from './labels.ts';

/** Entities × articles. */
export function entitiesFigure({ project }: OpenProject, scope: Scope, view: FigureView, keys: Keys): FigureModel {
  const { articles, rows, unlinked } = entitiesByArticle(project, scope);
  const labels = articleLabels(project, articles);
  const { shown, left } = firstOf(rows, view.most);
  const drawn = shown.map(({ entity, cells, count }) => {
    const label = canonicalName(entity) || t('entities.nameless');
    const marks = cells.map((annotations, i): FigureMark | undefined => {
      const article = articles[i] ?? '';
      const values = { entity: label, article: labels.get(article)?.full ?? article, count: annotations.length };
      const name = t('overview.entities.mark', values);
      return annotations.length === 0 ? undefined : { key: `${entity.id} ${article}`, name, annotations };
    });
    const colour = typeOf(project.tagset, 'entity', entity.type)?.colour ?? 'slate';
    return { key: entity.id, label, type: typeLabel(project.tagset, 'entity', entity.type), colour, marks, count };
  });
  const title = t('overview.entities.title');
  const signs = drawn.flatMap(({ key, colour, marks }) =>
    marks.flatMap((mark, i) => (mark === undefined ? [] : [{ row: key, column: articles[i] ?? '', mark, colour }])),
  );
  const columns = articles.map((key) => {
    const { short = key, date = '' } = labels.get(key) ?? {};
    return { key, label: short, about: date };
  });
  const mentions = left.reduce((sum, { count }) => sum + count, 0);
  const notes: Note[] = [
    ...(left.length === 0
      ? []
      : [
          {
            text: t('overview.entities.more', { count: left.length, mentions }),
            action: t('overview.showAll'),
            act: () => changeOverview({ most: 0 }),
          },
        ]),
    ...(unlinked.length === 0
      ? []
      : [
          {
            text: t('overview.entities.unlinked', { count: unlinked.length }),
            action: t('overview.listThem'),
            act: () => listAll(t('overview.entities.unlinkedName'), unlinked),
          },
        ]),
  ];
  return {
    id: 'entities',
    title,
    caption: t('overview.entities.caption'),
    empty: rows.length === 0 ? t('overview.entities.empty', { key: keys('choose-entity') }) : '',
    notes,
    marks: signs.map(({ mark }) => mark),
    table: {
      columns: [
        t('overview.entities.row'),
        t('overview.types.row'),
        ...articles.map((id) => labels.get(id)?.full ?? id),
        t('overview.total'),
      ],
      rows: drawn.map(({ key, label, type, marks, count }) => ({
        key,
        head: label,
        cells: [{ text: type }, ...marks.map(countCell), { text: String(count) }],
      })),
    },
    draw: (drawing) =>
      dotMatrix(
        {
          title,
          columns,
          rows: drawn.map(({ key, label, count }) => ({ key, label, total: String(count) })),
          signs,
          symbol: 'circle',
          wraps: false,
          key: project.tagset.layers.entity.types
            .filter(({ id }) => shown.some(({ entity }) => entity.type === id))
            .map(({ id, colour }) => ({ label: typeLabel(project.tagset, 'entity', id), colour })),
          totals: t('overview.total'),
        },
        drawing,
      ),
  };
}

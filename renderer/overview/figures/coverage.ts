import { coverageOf } from '../../../annotations/overview/coverage.ts';
import type { Scope } from '../../../annotations/overview/scope.ts';
import { changeOverview, type FigureMark, listAll } from '../../state/overview.ts';
import type { FigureView } from '../../state/overview-state.ts';
import { statementOf } from '../../state/propositions.ts';
import type { OpenProject } from '../../state/store.ts';
import { t } from '../../words.ts';
import { dotMatrix } from '../dot-matrix.ts';
import { type FigureModel, firstOf, type Note } from '../figure-model.ts';
import type { Keys } from '../keys-shown.ts';
import { countCell } from './labels.ts';

/** Propositions by outlet. */
export function coverageFigure({ project }: OpenProject, scope: Scope, view: FigureView, keys: Keys): FigureModel {
  const { outlets, rows, unjoined } = coverageOf(project, scope);
  const { shown, left } = firstOf(rows, view.most);
  const columns = outlets.map(({ name, articles }, i) => {
    const covered = rows.filter(({ cells }) => (cells[i]?.length ?? 0) > 0).length;
    return { key: articles.join(' '), label: name, about: t('overview.coverage.of', { covered, all: rows.length }) };
  });
  const drawn = shown.map(({ proposition, cells, coverage }) => {
    const label = statementOf(proposition);
    const marks = cells.map((annotations, i): FigureMark | undefined => {
      const { key = '', label: outlet = '' } = columns[i] ?? {};
      const name = t('overview.coverage.mark', { statement: label, outlet, count: annotations.length });
      return annotations.length === 0 ? undefined : { key: `${proposition.id} ${key}`, name, annotations };
    });
    return {
      key: proposition.id,
      label,
      marks,
      total: t('overview.coverage.of', { covered: coverage, all: outlets.length }),
    };
  });
  const title = t('overview.coverage.title');
  const signs = drawn.flatMap(({ key, marks }) =>
    marks.flatMap((mark, i) =>
      mark === undefined ? [] : [{ row: key, column: columns[i]?.key ?? '', mark, colour: 'rust' }],
    ),
  );
  const claims = left.reduce((sum, { count }) => sum + count, 0);
  const notes: Note[] = [
    ...(left.length === 0
      ? []
      : [
          {
            text: t('overview.coverage.more', { count: left.length, claims }),
            action: t('overview.showAll'),
            act: () => changeOverview({ most: 0 }),
          },
        ]),
    ...(unjoined.length === 0
      ? []
      : [
          {
            text: t('overview.coverage.unjoined', { count: unjoined.length }),
            action: t('overview.listThem'),
            act: () => listAll(t('overview.coverage.unjoinedName'), unjoined),
          },
        ]),
  ];
  return {
    id: 'coverage',
    title,
    caption: t('overview.coverage.caption'),
    empty: signs.length === 0 ? t('overview.coverage.empty', { key: keys('choose-entity') }) : '',
    notes,
    marks: signs.map(({ mark }) => mark),
    table: {
      columns: [t('overview.coverage.row'), ...columns.map(({ label }) => label), t('overview.total')],
      rows: [
        ...drawn.map(({ key, label, marks, total }) => ({
          key,
          head: label,
          cells: [...marks.map(countCell), { text: total }],
        })),
        {
          key: 'covered',
          head: t('overview.coverage.covered'),
          cells: [...columns.map(({ about }) => ({ text: about })), { text: '' }],
        },
      ],
    },
    draw: (drawing) =>
      dotMatrix(
        { title, columns, rows: drawn, signs, symbol: 'square', wraps: true, key: [], totals: t('overview.total') },
        drawing,
      ),
  };
}

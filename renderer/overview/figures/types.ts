import { layers } from '../../../annotations/model/annotation.ts';
import { typeOf } from '../../../annotations/model/tagset.ts';
import type { Scope } from '../../../annotations/overview/scope.ts';
import { countsByType } from '../../../annotations/overview/types.ts';
import type { FigureMark } from '../../state/overview.ts';
import type { FigureView } from '../../state/overview-state.ts';
import type { OpenProject } from '../../state/store.ts';
import { typeLabel } from '../../state/type-label.ts';
import { t } from '../../words.ts';
import { bars } from '../bars.ts';
import type { FigureModel } from '../figure-model.ts';
import type { Keys } from '../keys-shown.ts';
import { countCell } from './labels.ts';

/** Tags by type. */
export function typesFigure({ project }: OpenProject, scope: Scope, _view: FigureView, keys: Keys): FigureModel {
  const counted = countsByType(project, scope).map(({ layer, type, annotations }) => {
    const label = typeLabel(project.tagset, layer, type);
    const key = `${layer} ${type}`;
    const name = t('overview.types.mark', { type: label, count: annotations.length });
    const mark: FigureMark | undefined = annotations.length === 0 ? undefined : { key, name, annotations };
    const colour = typeOf(project.tagset, layer, type)?.colour ?? 'slate';
    return { key, layer, label, isHead: false, mark, colour, total: String(annotations.length) };
  });
  const rows = layers.flatMap((layer) => [
    { key: layer, label: t(`layers.${layer}`), isHead: true, total: '' },
    ...counted.filter((row) => row.layer === layer),
  ]);
  const parts = counted.flatMap(({ key, mark, colour }) =>
    mark === undefined ? [] : [{ row: key, mark, from: 0, colour }],
  );
  const title = t('overview.types.title');
  return {
    id: 'types',
    title,
    caption: t('overview.types.caption'),
    empty: parts.length === 0 ? t('overview.types.empty', { back: keys('toggle-overview') }) : '',
    notes: [],
    marks: parts.map(({ mark }) => mark),
    table: {
      columns: [t('overview.types.row'), t('overview.types.layer'), t('overview.types.count')],
      rows: counted.map(({ key, layer, label, mark }) => ({
        key,
        head: label,
        cells: [{ text: t(`layers.${layer}`) }, countCell(mark)],
      })),
    },
    draw: (drawing) => bars({ title, rows, parts, signs: [] }, drawing),
  };
}

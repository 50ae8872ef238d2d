import type { Scope } from '../../../annotations/overview/scope.ts';
import { speakersByStance } from '../../../annotations/overview/speakers.ts';
import { changeOverview, type FigureMark } from '../../state/overview.ts';
import type { FigureView } from '../../state/overview-state.ts';
import type { OpenProject } from '../../state/store.ts';
import { t } from '../../words.ts';
import { bars } from '../bars.ts';
import { type FigureModel, firstOf } from '../figure-model.ts';
import type { Keys } from '../keys-shown.ts';
import { countCell } from './labels.ts';

/** Colours of stances in the tagset's order: those of the entity types, which are told apart with any colour vision. */
const colours = ['green', 'blue', 'amber', 'rose', 'violet', 'olive', 'slate'] as const;

/** Speakers by stance. */
export function speakersFigure({ project }: OpenProject, scope: Scope, view: FigureView, keys: Keys): FigureModel {
  const found = speakersByStance(project, scope);
  const stances = found.stances.map(({ id, label }, i) => ({
    id,
    label: id === '' ? t('overview.speakers.unsaid') : label,
    colour: id === '' ? '' : (colours[i % colours.length] ?? ''),
  }));
  const { shown, left } = firstOf(found.rows, view.most);
  const drawn = shown.map(({ id, name, cells, count }) => {
    const label = id === '' ? t('overview.speakers.nobody') : name || t('entities.nameless');
    const marks = cells.map((annotations, i): FigureMark | undefined => {
      const stance = stances[i]?.label ?? '';
      const values = { speaker: label, stance, count: annotations.length };
      const key = `${stances[i]?.id ?? ''} ${id}`;
      return annotations.length === 0 ? undefined : { key, name: t('overview.speakers.mark', values), annotations };
    });
    return { key: `speaker ${id}`, label, isHead: false, marks, total: String(count) };
  });
  const parts = drawn.flatMap(({ key, marks }) => {
    let from = 0;
    return marks.flatMap((mark, i) => {
      if (mark === undefined) return [];
      const part = { row: key, mark, from, colour: stances[i]?.colour ?? '' };
      from += mark.annotations.length;
      return [part];
    });
  });
  const title = t('overview.speakers.title');
  const claims = left.reduce((sum, { count }) => sum + count, 0);
  return {
    id: 'speakers',
    title,
    caption: t('overview.speakers.caption'),
    empty: found.rows.length === 0 ? t('overview.speakers.empty', { key: keys('a claim') }) : '',
    notes:
      left.length === 0
        ? []
        : [
            {
              text: t('overview.speakers.more', { count: left.length, claims }),
              action: t('overview.showAll'),
              act: () => changeOverview({ most: 0 }),
            },
          ],
    marks: parts.map(({ mark }) => mark),
    table: {
      columns: [t('overview.speakers.row'), ...stances.map(({ label }) => label), t('overview.total')],
      rows: drawn.map(({ key, label, marks, total }) => ({
        key,
        head: label,
        cells: [...marks.map(countCell), { text: total }],
      })),
    },
    draw: (drawing) => bars({ title, rows: drawn, parts, signs: stances }, drawing),
  };
}

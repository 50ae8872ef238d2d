import { memo } from 'react';
import type { LayerAgreement } from '../../annotations/agreement/agreement.ts';
import { changeAgreement } from '../state/agreement.ts';
import { useNames } from '../state/names.ts';
import { t } from '../words.ts';
import { type CellPlace, type CellRow, CellTable } from './cell-table.tsx';
import { type FigureAt, goToDifferences } from './figure-at.ts';
import type { FigureRow } from './figure-rows.ts';
import { estimateWords, isMissing } from './figure-words.ts';

/** A layer's figures and the rows that they are drawn in. */
export interface LayerRows {
  readonly figures: LayerAgreement;
  readonly rows: readonly FigureRow[];
}

const hints = [{ key: 'Enter', does: t('agreement.go') }];

/**
 * All figures of the layers that are shown: a line for each, a column for each pair of annotators. Its hundreds of cells are
 * drawn again for other figures or another place alone, not for each step of what is still being found.
 */
export const FigureTable = memo(function FigureTable(props: {
  shown: readonly LayerRows[];
  annotators: readonly string[];
  at: FigureAt;
}) {
  const { shown, annotators, at } = props;
  const named = useNames();
  const pairs = shown[0]?.figures.pairs ?? [];
  const places = shown.flatMap(({ figures, rows }) => [undefined, ...rows.map((row) => ({ layer: figures, row }))]);
  const heads = pairs.map(({ first, second }) =>
    t('agreement.pair-short', { first: named(first), second: named(second) }),
  );
  const on = ({ row, column }: CellPlace, act: (at: FigureAt) => void) => {
    const place = places[row];
    if (place !== undefined) act({ ...place, column });
  };
  return (
    <CellTable
      label={t('agreement.label')}
      keys={t('agreement.keys')}
      hints={hints}
      heads={[t('agreement.columns.figure'), ...heads, ...(pairs.length > 1 ? [t('agreement.columns.all')] : [])]}
      rows={shown.flatMap((group) => [
        titleOf(group, annotators, named),
        ...group.rows.map((row) => drawn(group.figures, row, pairs.length)),
      ])}
      at={{
        row: places.findIndex((place) => place?.layer === at.layer && place.row === at.row),
        column: columnIn(at.row, at.column, pairs.length),
      }}
      onMove={(to) =>
        on(to, ({ layer, row, column }) =>
          changeAgreement({ at: { layer: layer.layer, figure: row.id, column: columnIn(row, column, pairs.length) } }),
        )
      }
      onGo={(from) => on(from, goToDifferences)}
    />
  );
});

/** The only column that a row has something in, where it has but one. */
function columnIn({ isOfPairs }: FigureRow, column: number, pairs: number): number {
  if (pairs < 2) return 0;
  return isOfPairs ? Math.min(column, pairs - 1) : pairs;
}

function titleOf({ figures }: LayerRows, annotators: readonly string[], named: (id: string) => string): CellRow {
  const counts = annotators.map((annotator, i) =>
    t('agreement.counts', { annotator: named(annotator), count: figures.annotations[i] ?? 0 }),
  );
  const head = t('agreement.layerRow', { layer: t(`layers.${figures.layer}`), counts: counts.join(', ') });
  return { id: figures.layer, head, cells: [], isTitle: true };
}

function drawn({ layer }: LayerAgreement, row: FigureRow, pairs: number): CellRow {
  const columns = pairs < 2 ? 1 : pairs + 1;
  const cells = Array.from({ length: columns }, (_, column) => {
    const isHere = pairs < 2 || (column === pairs) !== row.isOfPairs;
    const estimate = isHere ? row.of(column) : undefined;
    const shown = estimateWords(estimate);
    return { shown, className: isMissing(estimate) ? 'missing' : 'value' };
  });
  return { id: `${layer}.${row.id}`, head: row.name, cells };
}

import { Check } from 'lucide-react';
import type { MatrixRow } from '../../annotations/comparison/matrix.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { MatrixPlace, MatrixView } from '../state/matrix-state.ts';
import { statementOf } from '../state/propositions.ts';
import { t } from '../words.ts';
import { MatrixCell } from './matrix-cell.tsx';
import type { Gaps } from './matrix-table.tsx';

/** A proposition, and what each article in sight says of it. */
export function MatrixLine(props: {
  project: Project;
  row: MatrixRow;
  index: number;
  measure: (line: HTMLTableRowElement | null) => void;
  /** The columns that are drawn, by their place. */
  shown: readonly number[];
  gaps: Gaps;
  /** Where the keyboard is, if it is in this row. */
  at: MatrixPlace | undefined;
  view: MatrixView;
  cellId: (article: string) => string;
}) {
  const { project, row, index, measure, shown, gaps, at, view, cellId } = props;
  const { proposition, cells, coverage } = row;
  const { id, tags } = proposition;
  const isMarked = view.marked.has(id);
  return (
    <tr ref={measure} data-index={index} data-proposition={id} aria-rowindex={index + 2} aria-selected={isMarked}>
      <th scope="row" id={cellId('')} aria-colindex={1} className={at?.article === '' ? 'at' : ''}>
        {isMarked && <Check size={12} aria-label={t('claims.marked')} />} {statementOf(proposition)}
        <small>{[t('claims.coverage', { covered: coverage, all: cells.length }), ...tags].join(' · ')}</small>
      </th>
      {gaps.before > 0 && <td aria-hidden className="gap" />}
      {shown.map((column) => {
        const cell = cells[column];
        if (cell === undefined) return null;
        return (
          <MatrixCell
            key={cell.article}
            project={project}
            cell={cell}
            id={cellId(cell.article)}
            column={column + 2}
            isAt={at?.article === cell.article}
            at={at?.claim ?? ''}
            marked={view.claims}
          />
        );
      })}
      {gaps.after > 0 && <td aria-hidden className="gap" />}
    </tr>
  );
}

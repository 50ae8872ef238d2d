import { type KeyboardEvent, useRef, useState } from 'react';
import { openMark } from '../state/overview.ts';
import { t } from '../words.ts';
import type { FigureModel } from './figure-model.ts';

/**
 * The numbers of a figure as a table. One cell takes the focus at a time; arrow keys, Home and End go to others, Enter or
 * a click to what is behind a number.
 */
export function FigureTable({ model: { id, title, table } }: { model: FigureModel }) {
  const element = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const last = { row: table.rows.length - 1, column: table.columns.length - 1 };
  const here = { row: Math.min(at.row, last.row), column: Math.min(at.column, last.column) };
  const go = (row: number, column: number) => {
    const to = { row: Math.max(0, Math.min(last.row, row)), column: Math.max(0, Math.min(last.column, column)) };
    setAt(to);
    const cell = element.current?.tBodies[0]?.rows[to.row]?.cells[to.column];
    cell?.focus();
  };
  const open = (row: number, column: number) => {
    const mark = table.rows[row]?.cells[column - 1]?.mark;
    if (mark !== undefined) void openMark(id, mark);
    return mark !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (metaKey || altKey) return;
    const { row, column } = here;
    if (key === 'Enter' || key === ' ') open(row, column);
    else if (key === 'ArrowRight') go(row, column + 1);
    else if (key === 'ArrowLeft') go(row, column - 1);
    else if (key === 'ArrowDown') go(row + 1, column);
    else if (key === 'ArrowUp') go(row - 1, column);
    else if (key === 'Home') go(ctrlKey ? 0 : row, 0);
    else if (key === 'End') go(ctrlKey ? last.row : row, last.column);
    else return;
    event.preventDefault();
  };
  const cellProps = (row: number, column: number) => ({
    tabIndex: row === here.row && column === here.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  const role = { role: 'grid' };
  return (
    <div className="figure-table">
      <table
        {...role}
        ref={element}
        aria-label={t('overview.tableOf', { title })}
        aria-description={t('overview.tableKeys')}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              // Two articles may go by the same words; the columns never change places.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, head, cells }, row) => (
            <tr key={key}>
              <th scope="row" {...cellProps(row, 0)}>
                {head}
              </th>
              {cells.map(({ text, mark }, i) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter comes up to the table.
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={i}
                  className={mark === undefined ? '' : 'goes'}
                  title={mark?.name}
                  onClick={() => open(row, i + 1)}
                  {...cellProps(row, i + 1)}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

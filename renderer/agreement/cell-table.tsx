import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type KeyHint, setState } from '../state/store.ts';

/** A row: its head, and its cells from left to right. */
export interface CellRow {
  readonly id: string;
  readonly head: ReactNode;
  readonly cells: readonly Cell[];
  /** A line over the rows below it. */
  readonly isTitle?: boolean;
}

export interface Cell {
  readonly shown: ReactNode;
  readonly className?: string;
  /** What the cell is, for those who do not see where it stands; what it shows where it says enough. */
  readonly label?: string;
}

/** Where the keyboard is in a table of cells; -1 for nowhere. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A table of some hundred cells at the most. The focus stays on the table, which says at which of its cells it is: arrow keys,
 * Home, End and a click go to a cell, Enter and a double click further from there.
 */
export function CellTable(props: {
  label: string;
  keys: string;
  hints: readonly KeyHint[];
  heads: readonly ReactNode[];
  rows: readonly CellRow[];
  at: CellPlace;
  onMove: (to: CellPlace) => void;
  onGo: (from: CellPlace) => void;
  empty?: ReactNode;
}) {
  const { label, keys, hints, heads, rows, at, onMove, onGo, empty } = props;
  const [isFocused, setFocused] = useState(false);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isFocused) return;
    setState({ keysHere: hints });
    return () => setState({ keysHere: [] });
  }, [hints, isFocused]);
  useEffect(() => {
    if (at.row < 0 || at.column < 0) return;
    scroller.current?.querySelector('.at-cell')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.row, at.column]);
  const idOf = ({ row, column }: CellPlace) => `${id}-${row}-${column}`;
  const isThere = (rows[at.row]?.cells.length ?? 0) > at.column && at.column >= 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stopOf(event.key, at, rows);
    if (event.key === 'Enter' && isThere) onGo(at);
    else if (to !== undefined) onMove(to);
    else return;
    event.preventDefault();
  };
  // The focus stays on the table, which says which of its cells is meant.
  const focus = { role: 'grid', tabIndex: 0, 'aria-activedescendant': isThere ? idOf(at) : undefined };
  return (
    <div ref={scroller} className="table cell-table">
      <table
        {...focus}
        data-first
        aria-label={label}
        aria-description={keys}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        onClick={({ target }) => on(target, onMove)}
        onDoubleClick={({ target }) => on(target, onGo)}
      >
        <thead>
          <tr>
            {heads.map((head, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <th key={column} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) =>
            row.isTitle === true ? (
              <tr key={row.id} className="title-row">
                <th scope="rowgroup" colSpan={heads.length}>
                  {row.head}
                </th>
              </tr>
            ) : (
              <tr key={row.id}>
                <th scope="row">{row.head}</th>
                {row.cells.map((cell, x) => {
                  const isAt = y === at.row && x === at.column;
                  const name = `${cell.className ?? ''}${isAt ? ' at-cell' : ''}`;
                  const place = { 'data-row': y, 'data-column': x, role: 'gridcell', 'aria-selected': isAt };
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                    <td key={x} id={idOf({ row: y, column: x })} {...place} aria-label={cell.label} className={name}>
                      {cell.shown}
                    </td>
                  );
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}

/** Goes to the cell that an element is in. */
function on(target: EventTarget, act: (place: CellPlace) => void): void {
  const cell = target instanceof Element ? target.closest('td[data-row]') : null;
  if (cell instanceof HTMLElement) act({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
}

/** The cell that a key goes to, past the lines that are no cells; undefined for keys that go to none. */
function stopOf(key: string, { row, column }: CellPlace, rows: readonly CellRow[]): CellPlace | undefined {
  const stops = rows.flatMap(({ isTitle }, place) => (isTitle === true ? [] : [place]));
  const here = stops.indexOf(row);
  const rowAt = (place: number) => stops[Math.max(0, Math.min(stops.length - 1, place))];
  const page = 10;
  const downs: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: here + page,
    PageUp: here - page,
    Home: 0,
    End: stops.length - 1,
  };
  const last = (rows[row]?.cells.length ?? 1) - 1;
  const sideways: Readonly<Record<string, number>> = { ArrowRight: column + 1, ArrowLeft: column - 1 };
  const side = sideways[key];
  if (side !== undefined && here !== -1) return { row, column: Math.max(0, Math.min(last, side)) };
  const down = downs[key];
  const to = down === undefined ? undefined : rowAt(down);
  return to === undefined ? undefined : { row: to, column: Math.max(0, column) };
}

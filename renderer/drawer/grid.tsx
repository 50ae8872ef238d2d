import { useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { type KeyHint, setState } from '../state/store.ts';

/** Height of a row and of the head in CSS pixels; the style sheet says the same. */
const rowHeight = 28;
const headHeight = 26;

/** Rows drawn above and below those in sight, so that scrolling does not show a gap. */
const margin = 6;

/** A column: its style is `column-<id>`. */
export interface Column {
  readonly id: string;
  readonly head: ReactNode;
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

/** What a row's `<tr>` must have, so that the grid can say which of its rows is meant and find the one that is clicked. */
export interface Place {
  readonly id: string;
  readonly 'aria-rowindex': number;
}

/** What is held while a row is gone to: Shift to go on from where one was, Ctrl or Cmd for one more. */
export type Held = Pick<MouseEvent | KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * A table of any length, of which only the rows in sight are drawn: there may be a hundred thousand, and a component that
 * is told of each takes seconds for one change. The focus stays on the table, which says at which of its rows it is. The
 * arrow keys, Page Up and Down, Home, End and a click go to another row, Enter and a double click further from there.
 */
export function Grid({
  label,
  keys,
  hints = noHints,
  columns,
  count,
  at,
  isMultiselectable = false,
  onMove,
  onGo,
  onKey,
  children,
  empty,
}: {
  label: string;
  /** Which keys do what, for those who do not see it. */
  keys?: string;
  /** The same for those who do: shown in the status bar while the table has the focus. Best the same list each time. */
  hints?: readonly KeyHint[];
  columns: readonly Column[];
  /** How many rows there are. */
  count: number;
  /** The row that the keyboard is at; -1 for none. */
  at: number;
  isMultiselectable?: boolean;
  onMove: (to: number, held: Held) => void;
  onGo: (to: number) => void;
  /** Keys of the table's own come here first. Answers whether this one was. */
  onKey?: (event: KeyboardEvent) => boolean;
  /** A row: a `<tr>` with its place. */
  children: (index: number, place: Place) => ReactNode;
  /** What is shown instead of rows where there are none. */
  empty?: ReactNode;
}) {
  const [isFocused, setFocused] = useState(false);
  useKeysHere(hints, isFocused);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: margin,
    // The head stays in sight over the first row's place.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  // A bar that comes above takes room away: the row stays in sight then, too.
  const height = rows.scrollRect?.height ?? 0;
  useEffect(() => {
    if (at !== -1 && height > 0) rows.scrollToIndex(at);
  }, [at, height, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    // What is pressed on a button in the head is the button's.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = count === 0 ? undefined : stopOf(event.key, { at, last: count - 1, page });
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (onKey?.(event) !== true) {
      if (isPlain && event.key === 'Enter' && at !== -1) onGo(at);
      else if (isPlain && to !== undefined) onMove(to, event);
      else return;
    }
    event.preventDefault();
  };
  const onRow = (target: EventTarget, act: (index: number) => void) => {
    const index = rowAt(target);
    if (index !== undefined && index < count) act(index);
  };

  const drawn = rows.getVirtualItems();
  const idOf = (index: number) => `${id}-${index}`;
  const isDrawn = drawn.some(({ index }) => index === at);
  // The focus stays on the table, which says which of its rows is meant.
  const focus = {
    role: 'grid',
    tabIndex: 0,
    'aria-multiselectable': isMultiselectable || undefined,
    'aria-activedescendant': isDrawn ? idOf(at) : undefined,
  };
  const above = (drawn[0]?.start ?? headHeight) - headHeight;
  const below = rows.getTotalSize() - ((drawn.at(-1)?.end ?? headHeight) - headHeight);
  return (
    <div ref={scroller} className="table">
      <table
        {...focus}
        data-first
        aria-label={label}
        aria-description={keys}
        aria-rowcount={count + 1}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        onClick={(event) => onRow(event.target, (index) => onMove(index, event))}
        onDoubleClick={({ target }) => onRow(target, onGo)}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`column-${column.id}`} aria-sort={column.sorted}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => (
            <Fragment key={index}>{children(index, { id: idOf(index), 'aria-rowindex': index + 2 })}</Fragment>
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {count === 0 && empty}
    </div>
  );
}

const noHints: readonly KeyHint[] = [];

function useKeysHere(hints: readonly KeyHint[], isFocused: boolean): void {
  useEffect(() => {
    if (!isFocused) return;
    setState({ keysHere: hints });
    return () => setState({ keysHere: [] });
  }, [hints, isFocused]);
}

/** The row that a key goes to, within the first and the last; undefined for keys that go to none. */
export function stopOf(
  key: string,
  { at, last, page }: { at: number; last: number; page: number },
): number | undefined {
  const stops: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const to = stops[key];
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}

/** The place in the table of the row that an element is in; undefined where it is in none, such as in the head. */
function rowAt(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('tbody tr')?.getAttribute('aria-rowindex') : undefined;
  return row == null ? undefined : Number(row) - 2;
}

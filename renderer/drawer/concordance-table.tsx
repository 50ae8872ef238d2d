import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Project } from '../../annotations/model/project.ts';
import { type Order, orders, type Row } from '../../annotations/search/concordance.ts';
import { placeOf } from '../state/list.ts';
import { moveTo, placeKey, sortBy, tagPlaces, toggle, visitPlace } from '../state/search.ts';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** Height of a row and of the head in CSS pixels; the style sheet says the same. */
const rowHeight = 28;
const headHeight = 26;

/** Rows drawn above and below those in sight, so that scrolling does not show a gap. */
const margin = 6;

const columns = ['chosen', 'left', 'match', 'right', 'article', 'place', 'date'] as const;

/**
 * What was found, a line for each place. As in the list of annotations the focus stays on the grid and only the rows in
 * sight are drawn. Enter goes to the place, Space takes it out of what is to be tagged, Ctrl+Enter tags the rest.
 */
export function ConcordanceTable(props: { project: Project; rows: readonly Row[]; tagged: ReadonlySet<string> }) {
  const { project, rows, tagged } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useStore(({ search }) => search.at);
  const out = useStore(({ search }) => search.out);
  const sort = useStore(({ search }) => search.sort);
  const at = rows.findIndex((row) => placeKey(row) === selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: margin,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at);
  }, [at, virtual]);

  const select = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row !== undefined) moveTo(placeKey(row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const stops: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const row = rows[at];
    const to = stops[event.key];
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return;
      void tagPlaces();
    } else if (event.key === 'Enter' && row !== undefined) void visitPlace(row);
    else if (event.key === ' ' && row !== undefined) toggle(row);
    else if (to !== undefined) select(to);
    else return;
    event.preventDefault();
  };

  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some(({ index }) => index === at);
  const focus = {
    role: 'grid',
    tabIndex: 0,
    'aria-multiselectable': true,
    'aria-activedescendant': isDrawn ? 'place-at' : undefined,
  };
  const above = (drawn[0]?.start ?? headHeight) - headHeight;
  const below = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? headHeight) - headHeight);
  return (
    <div ref={scroller} className="table">
      <table
        {...focus}
        data-first
        aria-label={t('search.label')}
        aria-description={t('search.keys')}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
        onClick={({ target }) => select(rowAt(target) ?? at)}
        onDoubleClick={({ target }) => {
          const row = rows[rowAt(target) ?? -1];
          if (row !== undefined) void visitPlace(row);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`column-${column}`}
                aria-sort={column === sort.by ? sort.direction : undefined}
              >
                <Head column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = placeKey(row);
            const state = tagged.has(key) ? 'already' : out.has(key) ? 'leftOut' : 'chosen';
            return <Line key={key} project={project} row={row} place={index} state={state} isAt={index === at} />;
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}

/** The name of a column, which sorts by it where that is possible. */
function Head({ column }: { column: (typeof columns)[number] }) {
  const label = t(`search.columns.${column}`);
  const order: Order | undefined = orders.find((candidate) => candidate === column);
  if (order === undefined) return label;
  return (
    <button type="button" className="plain" onClick={() => sortBy(order)}>
      {label}
    </button>
  );
}

type LineState = 'already' | 'leftOut' | 'chosen';

function Line(props: { project: Project; row: Row; place: number; state: LineState; isAt: boolean }) {
  const { project, row, place, state, isAt } = props;
  const article = project.articles.get(row.article);
  return (
    <tr
      id={isAt ? 'place-at' : undefined}
      className={`${state} ${isAt ? 'at' : ''}`}
      aria-rowindex={place + 2}
      aria-selected={state === 'chosen'}
    >
      <td>
        {state === 'chosen' && <Check size={13} aria-label={t('search.chosen')} />}
        {state === 'already' && t('search.already')}
      </td>
      <td className="left">
        <bdi>{row.left}</bdi>
      </td>
      <th scope="row">{row.match}</th>
      <td className="right">{row.right}</td>
      <td>{article === undefined ? '' : article.source.outlet || article.title}</td>
      <td>{article === undefined ? '' : placeOf(article, row.span.start)}</td>
      <td>{article?.source.published}</td>
    </tr>
  );
}

/** The place in the table of the row that an element is in; undefined where it is in none, such as in the head. */
function rowAt(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('tbody tr')?.getAttribute('aria-rowindex') : undefined;
  return row == null ? undefined : Number(row) - 2;
}

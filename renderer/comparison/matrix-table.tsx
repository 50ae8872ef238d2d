import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Matrix, MatrixRow } from '../../annotations/comparison/matrix.ts';
import { moveInMatrix, visitCell } from '../state/matrix.ts';
import type { MatrixPlace } from '../state/matrix-state.ts';
import { type OpenProject, setState, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { placeIn, rowAt } from './cursor.ts';
import { MatrixHead } from './matrix-head.tsx';
import { actByKey, hintsFor, keyWords } from './matrix-keys.ts';
import { MatrixLine } from './matrix-line.tsx';
import { useHandedFocus } from './use-handed-focus.ts';

/** In CSS pixels: of the head and the column of statements, as the style sheet has them. */
const headHeight = 38;
const firstWidth = 240;

/** In CSS pixels: of an article's column, and of a row that has not been drawn yet. */
const columnWidth = 216;
const likelyHeight = 74;

/**
 * The matrix as a grid of which only the rows and columns in sight are drawn, each row as high as what it holds. The focus
 * stays on the table, which says at which of its cells it is.
 */
export function MatrixTable({ open, matrix }: { open: OpenProject; matrix: Matrix }) {
  const { project } = open;
  const { articles, rows } = matrix;
  const view = useStore(({ matrix }) => matrix);
  const at = placeIn(matrix, view.at);
  const here = rowAt(matrix, at);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useHandedFocus(table);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    getItemKey: (index) => rows[index]?.proposition.id ?? index,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    getItemKey: (index) => articles[index] ?? index,
    overscan: 2,
    scrollMargin: firstWidth,
    scrollPaddingStart: firstWidth,
  });
  const [isFocused, setFocused] = useState(false);
  const keys = useStore(({ settings }) => settings.keys);
  const isMac = useStore(({ started }) => started?.platform === 'darwin');
  const hints = useMemo(() => hintsFor(keys, isMac), [keys, isMac]);
  useEffect(() => {
    if (!isFocused) return;
    setState({ keysHere: hints });
    return () => setState({ keysHere: [] });
  }, [isFocused, hints]);
  const cellId = (row: number, article: string) => `${id}-${rows[row]?.proposition.id ?? ''}-${article}`;
  const atId = cellId(here, at.article);
  const column = articles.indexOf(at.article);
  useEffect(() => {
    if (!isFocused) return;
    const cell = document.getElementById(atId);
    if (cell !== null) {
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    virtual.scrollToIndex(here);
    if (column !== -1) across.scrollToIndex(column);
  }, [atId, here, column, isFocused, virtual, across]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!actByKey(event.nativeEvent, open, matrix, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: MouseEvent) => {
    const place = placeOfTarget(target, rows);
    if (place !== undefined) moveInMatrix(placeIn(matrix, place));
  };
  const drawn = virtual.getVirtualItems();
  const columns = across.getVirtualItems();
  const isDrawn =
    drawn.some(({ index }) => index === here) && (column === -1 || columns.some(({ index }) => index === column));
  const above = (drawn[0]?.start ?? headHeight) - headHeight;
  const below = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? headHeight) - headHeight);
  const gaps = {
    before: (columns[0]?.start ?? firstWidth) - firstWidth,
    after: across.getTotalSize() - ((columns.at(-1)?.end ?? firstWidth) - firstWidth),
  };
  const shown = columns.map(({ index }) => index);
  const focus = { role: 'grid', tabIndex: 0, 'aria-activedescendant': isDrawn ? atId : undefined };
  return (
    <div ref={scroller} className="matrix-scroller">
      <table
        {...focus}
        ref={table}
        data-first
        aria-label={t('comparison.title')}
        aria-description={t('claims.keys', keyWords(keys, isMac))}
        aria-rowcount={rows.length + 1}
        aria-colcount={articles.length + 1}
        style={{ width: firstWidth + across.getTotalSize() }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={({ target }) => {
          const place = placeOfTarget(target, rows);
          if (place !== undefined && place.claim !== '') void visitCell(place);
        }}
      >
        <MatrixHead
          open={open}
          articles={articles}
          shown={shown}
          gaps={gaps}
          widths={{ first: firstWidth, column: columnWidth }}
        />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isHere = index === here && isFocused;
            return (
              <MatrixLine
                key={row.proposition.id}
                measure={virtual.measureElement}
                project={project}
                row={row}
                index={index}
                shown={shown}
                gaps={gaps}
                at={isHere ? at : undefined}
                view={view}
                cellId={(article) => cellId(index, article)}
              />
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {rows.length === 0 && <p className="hint">{t('claims.noMatch')}</p>}
    </div>
  );
}

/** What is left out before and after the columns that are drawn, in CSS pixels. */
export interface Gaps {
  readonly before: number;
  readonly after: number;
}

/** The place that was clicked; undefined in the head. */
function placeOfTarget(target: EventTarget, rows: readonly MatrixRow[]): MatrixPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const proposition = target.closest('tr')?.getAttribute('data-proposition');
  const row = rows.find((candidate) => candidate.proposition.id === proposition);
  if (row === undefined) return undefined;
  const article = target.closest('td')?.getAttribute('data-article') ?? '';
  const claims = row.cells.find((cell) => cell.article === article)?.claims ?? [];
  const claim = target.closest('[data-claim]')?.getAttribute('data-claim') ?? claims[0]?.id ?? '';
  return { proposition: row.proposition.id, article, claim };
}

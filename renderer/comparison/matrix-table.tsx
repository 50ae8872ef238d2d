import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { Matrix, MatrixRow } from '../../annotations/comparison/matrix.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { moveInMatrix, toggleClaim, toggleRow, visitCell } from '../state/matrix.ts';
import type { MatrixPlace } from '../state/matrix-state.ts';
import { hint } from '../state/notices.ts';
import { editProposition, removeProposition, statementOf } from '../state/propositions.ts';
import { type KeyHint, type OpenProject, setState, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { nextInRow, placeAfter, placeIn, rowAt } from './cursor.ts';
import { MatrixCell } from './matrix-cell.tsx';

/** In CSS pixels: of the head, as the style sheet has it, and of a row that has not been drawn yet. */
const headHeight = 38;
const likelyHeight = 74;

const hints: readonly KeyHint[] = [
  { key: 'Enter', does: t('claims.keyHints.words') },
  { key: 'G', does: t('claims.keyHints.next') },
  { key: 'E', does: t('claims.keyHints.edit') },
  { key: 'M', does: t('claims.keyHints.row') },
  { key: 'Space', does: t('claims.keyHints.claim') },
];

/**
 * The matrix as a grid of which only the rows in sight are drawn, each as high as what it holds. The focus stays on the
 * table, which says at which of its cells it is.
 */
export function MatrixTable({ open, matrix }: { open: OpenProject; matrix: Matrix }) {
  const { project } = open;
  const { articles, rows } = matrix;
  const view = useStore(({ matrix }) => matrix);
  const at = placeIn(matrix, view.at);
  const here = rowAt(matrix, at);
  const scroller = useRef<HTMLDivElement>(null);
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
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    if (!isFocused) return;
    setState({ keysHere: hints });
    return () => setState({ keysHere: [] });
  }, [isFocused]);
  const cellId = (row: number, article: string) => `${id}-${rows[row]?.proposition.id ?? ''}-${article}`;
  const atId = cellId(here, at.article);
  useEffect(() => {
    if (!isFocused) return;
    const cell = document.getElementById(atId);
    if (cell === null) virtual.scrollToIndex(here);
    else cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [atId, here, isFocused, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    if (!act(event.key, open, matrix, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: MouseEvent) => {
    const place = placeOfTarget(target, rows);
    if (place !== undefined) moveInMatrix(placeIn(matrix, place));
  };
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some(({ index }) => index === here);
  const above = (drawn[0]?.start ?? headHeight) - headHeight;
  const below = virtual.getTotalSize() - ((drawn.at(-1)?.end ?? headHeight) - headHeight);
  const focus = { role: 'grid', tabIndex: 0, 'aria-activedescendant': isDrawn ? atId : undefined };
  return (
    <div ref={scroller} className="matrix-scroller">
      <table
        {...focus}
        data-first
        aria-label={t('comparison.title')}
        aria-description={t('claims.keys')}
        aria-rowcount={rows.length + 1}
        aria-colcount={articles.length + 1}
        style={{ width: firstWidth + articles.length * columnWidth }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={({ target }) => {
          const place = placeOfTarget(target, rows);
          if (place !== undefined && place.claim !== '') void visitCell(place);
        }}
      >
        <Head open={open} articles={articles} />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { proposition, cells } = row;
            const isMarked = view.marked.has(proposition.id);
            const isHere = index === here && isFocused;
            return (
              <tr
                key={proposition.id}
                ref={virtual.measureElement}
                data-index={index}
                data-proposition={proposition.id}
                aria-rowindex={index + 2}
                aria-selected={isMarked}
              >
                <th
                  scope="row"
                  id={cellId(index, '')}
                  aria-colindex={1}
                  className={isHere && at.article === '' ? 'at' : ''}
                >
                  {isMarked && <Check size={12} aria-label={t('claims.marked')} />} {statementOf(proposition)}
                  <small>{t('claims.coverage', { covered: row.coverage, all: articles.length })}</small>
                </th>
                {cells.map((cell, column) => (
                  <MatrixCell
                    key={cell.article}
                    project={project}
                    cell={cell}
                    id={cellId(index, cell.article)}
                    column={column + 2}
                    isAt={isHere && at.article === cell.article}
                    at={at.claim}
                    marked={view.claims}
                  />
                ))}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {rows.length === 0 && <p className="hint">{t('claims.noMatch')}</p>}
    </div>
  );
}

/** Widths of the column of statements and of each article's, in CSS pixels; the style sheet says the first as well. */
const firstWidth = 240;
const columnWidth = 216;

function Head({ open: { project }, articles }: { open: OpenProject; articles: readonly string[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} style={{ width: firstWidth }}>
          {t('comparison.proposition')}
        </th>
        {articles.map((id, i) => {
          const article = project.articles.get(id);
          const { outlet = '', published = '' } = article?.source ?? {};
          return (
            <th key={id} scope="col" aria-colindex={i + 2} title={article?.title}>
              {outlet || article?.title || id}
              <small>{published}</small>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** What a key does at a place. Answers whether it does something. */
function act(key: string, open: OpenProject, matrix: Matrix, at: MatrixPlace): boolean {
  const to = placeAfter(matrix, at, key);
  if (to !== undefined) {
    moveInMatrix(to);
    return true;
  }
  const proposition = matrix.rows[rowAt(matrix, at)]?.proposition;
  const claim = annotationOf(open.project, at.claim);
  if (proposition === undefined) return false;
  switch (key) {
    case 'Enter':
      if (at.article === '') editProposition(proposition.id);
      else void visitCell(at);
      return true;
    case 'g':
    case 'G': {
      const next = nextInRow(matrix, at, key === 'g' ? 1 : -1);
      if (next === undefined) hint(t('claims.nowhereElse'));
      else moveInMatrix(next);
      return true;
    }
    case 'F2':
    case 'e':
      editProposition(proposition.id);
      return true;
    case 'm':
      toggleRow(proposition.id);
      return true;
    case ' ':
      if (claim === undefined) hint(t('claims.silentHere'));
      else toggleClaim(claim);
      return true;
    case 'Delete':
      void removeProposition(proposition);
      return true;
    default:
      return false;
  }
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

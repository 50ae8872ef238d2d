import type { Cell, Matrix, MatrixRow } from '../../annotations/comparison/matrix.ts';
import type { MatrixPlace } from '../state/matrix-state.ts';

/** How many rows Page Up and Page Down go. */
const page = 5;

/** The cell of a row in an article; undefined in the column of the statements. */
export function cellAt(row: MatrixRow | undefined, article: string): Cell | undefined {
  return row?.cells.find((cell) => cell.article === article);
}

/** The row that a place is in: the first where its proposition is not shown. */
export function rowAt({ rows }: Matrix, { proposition }: MatrixPlace): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.proposition.id === proposition),
  );
}

/** A place as the matrix has it now: what it says that is no longer there is left out. */
export function placeIn(matrix: Matrix, at: MatrixPlace): MatrixPlace {
  const row = matrix.rows[rowAt(matrix, at)];
  const article = matrix.articles.includes(at.article) ? at.article : '';
  const claims = cellAt(row, article)?.claims ?? [];
  const claim = claims.find(({ id }) => id === at.claim) ?? claims[0];
  return { proposition: row?.proposition.id ?? '', article, claim: claim?.id ?? '' };
}

/**
 * Where a key leads from a place that {@link placeIn} gave: up and down by the claims of a cell and then to the next row,
 * left and right by cells, with Ctrl or Cmd Home and End to the first and last row. Undefined for other keys.
 */
export function placeAfter(matrix: Matrix, at: MatrixPlace, key: string): MatrixPlace | undefined {
  const { articles, rows } = matrix;
  const here = rowAt(matrix, at);
  const columns = ['', ...articles];
  const column = columns.indexOf(at.article);
  const claims = cellAt(rows[here], at.article)?.claims ?? [];
  const claim = claims.findIndex(({ id }) => id === at.claim);
  const toRow = (row: number, end: 'first' | 'last' = 'first'): MatrixPlace => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, row))];
    const there = cellAt(next, at.article)?.claims ?? [];
    return {
      proposition: next?.proposition.id ?? '',
      article: at.article,
      claim: (end === 'first' ? there[0] : there.at(-1))?.id ?? '',
    };
  };
  const toColumn = (to: number): MatrixPlace => {
    const article = columns[Math.max(0, Math.min(columns.length - 1, to))] ?? '';
    return { ...at, article, claim: cellAt(rows[here], article)?.claims[0]?.id ?? '' };
  };
  const [above, below] = [claims[claim - 1], claims[claim + 1]];
  switch (key) {
    case 'ArrowDown':
      if (below !== undefined && claim !== -1) return { ...at, claim: below.id };
      return here === rows.length - 1 ? at : toRow(here + 1);
    case 'ArrowUp':
      if (above !== undefined) return { ...at, claim: above.id };
      return here === 0 ? at : toRow(here - 1, 'last');
    case 'ArrowLeft':
      return toColumn(column - 1);
    case 'ArrowRight':
      return toColumn(column + 1);
    case 'PageDown':
      return toRow(here + page);
    case 'PageUp':
      return toRow(here - page);
    case 'Mod+Home':
      return toRow(0);
    case 'Mod+End':
      return toRow(rows.length - 1);
    case 'Home':
      return toColumn(0);
    case 'End':
      return toColumn(columns.length - 1);
    default:
      return undefined;
  }
}

/** The next or previous other article of the row that has the claim; from the last it goes on at the first. */
export function nextInRow(matrix: Matrix, at: MatrixPlace, step: 1 | -1): MatrixPlace | undefined {
  const { articles } = matrix;
  const row = matrix.rows[rowAt(matrix, at)];
  const here = articles.indexOf(at.article);
  const start = here === -1 && step === -1 ? 0 : here;
  for (let i = 1; i <= articles.length; i += 1) {
    const article = articles[(start + step * i + articles.length * 2) % articles.length] ?? '';
    const claim = article === at.article ? undefined : cellAt(row, article)?.claims[0];
    if (claim !== undefined) return { ...at, article, claim: claim.id };
  }
  return undefined;
}

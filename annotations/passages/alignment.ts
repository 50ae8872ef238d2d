import { border } from './words.ts';

/** Two stretches of a row of words, from the start and to before the end, of which most words agree in order. */
export interface Alignment {
  readonly a: Range;
  readonly b: Range;
  /** Pairs of places with the same word, ascending on both sides. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Grows two places at which the same words stand into a local alignment, as far as agreement outweighs difference.
 *
 * From the places it goes right and left by the X-drop rule of sequence search (Zhang, Schwartz, Wagner & Miller, “A greedy
 * algorithm for aligning DNA sequences”, J. Comput. Biol. 7, 2000): a word that agrees scores one, one that is replaced,
 * added or left out costs one, and a way that has fallen {@link drop} below the best is given up. So the work goes with
 * what is shared, not with the articles' product.
 */
export function alignAt(words: Uint32Array, a: number, b: number): Alignment {
  const right = grow(words, a, b, 1);
  const left = grow(words, a - 1, b - 1, -1);
  const pairs = [...left.reverse(), ...right];
  return alignmentOf(pairs);
}

/** The alignment that pairs of places come to. */
export function alignmentOf(pairs: Alignment['pairs']): Alignment {
  const [[startA, startB] = [0, 0], [lastA, lastB] = [-1, -1]] = [pairs[0], pairs.at(-1)];
  return { a: { start: startA, end: lastA + 1 }, b: { start: startB, end: lastB + 1 }, pairs };
}

/**
 * How far a way may fall below the best one: a stretch of so many words may be added or replaced within a passage before
 * it counts as two. Twice as much doubles the work and begins to join what is merely near.
 */
const drop = 8;

const unreached = -1e9;

/** By which step a cell was reached. */
const [diagonal, alongA, alongB] = [1, 2, 3] as const;

/** One row of the table: the cells from `from` on, as far as they are worth pursuing. */
interface Row {
  readonly from: number;
  readonly scores: readonly number[];
  readonly steps: readonly number[];
}

/** The pairs of places with the same word on the best way from two places in one direction, the nearest first. */
function grow(words: Uint32Array, a: number, b: number, direction: 1 | -1): [number, number][] {
  const wordA = (row: number) => words[a + direction * (row - 1)] ?? border;
  const wordB = (column: number) => words[b + direction * (column - 1)] ?? border;
  const rows: Row[] = [firstRow(wordB)];
  let best = { score: 0, row: 0, column: 0 };
  for (let row = 1; wordA(row) !== border; row += 1) {
    const above = rows[row - 1];
    if (above === undefined || above.scores.length === 0) break;
    const next = nextRow(above, wordA(row), wordB, best.score);
    rows.push(next);
    for (const [i, score] of next.scores.entries()) {
      if (score > best.score) best = { score, row, column: next.from + i };
    }
  }
  return wayTo(rows, best, wordA, wordB).map(([row, column]) => [
    a + direction * (row - 1),
    b + direction * (column - 1),
  ]);
}

function firstRow(wordB: (column: number) => number): Row {
  const scores = [0];
  while (scores.length <= drop && wordB(scores.length) !== border) scores.push(-scores.length);
  return { from: 0, scores, steps: scores.map(() => alongB) };
}

function nextRow(above: Row, word: number, wordB: (column: number) => number, best: number): Row {
  const [scores, steps]: [number[], number[]] = [[], []];
  const scoreAbove = (column: number) => above.scores[column - above.from] ?? unreached;
  const aboveEnd = above.from + above.scores.length;
  for (let column = above.from; ; column += 1) {
    if (column > 0 && wordB(column) === border) break;
    const beside = (scores.at(-1) ?? unreached) - 1;
    const over = scoreAbove(column) - 1;
    const across = column === 0 ? unreached : scoreAbove(column - 1) + (wordB(column) === word ? 1 : -1);
    const score = Math.max(across, over, beside);
    if (score < best - drop && column > aboveEnd) break;
    scores.push(score < best - drop ? unreached : score);
    steps.push(score === across ? diagonal : score === over ? alongA : alongB);
  }
  // Only what lies between the first and the last cell in reach is looked at again.
  const first = scores.findIndex((score) => score > unreached);
  if (first === -1) return { from: above.from, scores: [], steps: [] };
  const end = scores.findLastIndex((score) => score > unreached) + 1;
  return { from: above.from + first, scores: scores.slice(first, end), steps: steps.slice(first, end) };
}

/** The cells on the way to the best one at which the words agree, in order. */
function wayTo(
  rows: readonly Row[],
  { row, column }: { row: number; column: number },
  wordA: (row: number) => number,
  wordB: (column: number) => number,
): [number, number][] {
  const way: [number, number][] = [];
  for (let [r, c] = [row, column]; r > 0 || c > 0; ) {
    const at = rows[r];
    const step = at?.steps[c - at.from];
    if (step === diagonal) {
      if (wordA(r) === wordB(c)) way.push([r, c]);
      r -= 1;
      c -= 1;
    } else if (step === alongA && r > 0) r -= 1;
    else c -= 1;
  }
  return way.reverse();
}

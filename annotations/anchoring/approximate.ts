import type { Span } from '../model/span.ts';

/** A stretch of the text that differs from the pattern by so many insertions, deletions and replacements of one unit. */
export interface ApproximateMatch extends Span {
  readonly errors: number;
}

/**
 * Where a pattern stands in a text with at most so many errors: of each group of ends that lie together, the one with the
 * fewest errors and, between equals, one that ends (and starts) as the pattern does, so that a correction at the edge of
 * a word is not cut off. Offsets in UTF-16 units.
 *
 * The method is Myers' bit-parallel one (G. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", JACM 46(3), 1999; the carry between blocks as in Hyyrö 2003). The textbook table of edit
 * distances has a row for each unit of the pattern and a column for each unit of the text, and neighbours in it differ by
 * at most one. So a column is kept as two bit vectors, where it rises and where it falls from row to row, and a dozen
 * word operations carry 32 rows from one column to the next; only the last row's value is tracked. With a first row of
 * zeros a match may start anywhere in the text. Where it starts is found by running the reversed pattern backwards from
 * its end, now with a first row that counts up, so that the match must start at once.
 */
export function findApproximately(text: string, pattern: string, maxErrors: number): ApproximateMatch[] {
  const ends: { end: number; errors: number }[] = [];
  let last = -2;
  lastRow(text, pattern, 'anywhere', (end, errors) => {
    if (errors > maxErrors) return;
    const group = ends.at(-1);
    const endsAlike = text[end - 1] === pattern.at(-1);
    if (group === undefined || end !== last + 1) ends.push({ end, errors });
    else if (errors < group.errors || (errors === group.errors && endsAlike)) ends[ends.length - 1] = { end, errors };
    last = end;
  });
  return ends.map(({ end, errors }) => ({ start: startOf(text, pattern, end, errors), end, errors }));
}

/** The start of the match that ends here with so many errors: one that starts as the pattern does, or is most as long. */
function startOf(text: string, pattern: string, end: number, errors: number): number {
  const window = reverse(text.slice(Math.max(0, end - pattern.length - errors), end));
  let best = { length: pattern.length, unlike: Number.POSITIVE_INFINITY };
  lastRow(window, reverse(pattern), 'at once', (length, cost) => {
    if (cost !== errors) return;
    const startsAlike = window[length - 1] === pattern[0];
    const unlike = Math.abs(length - pattern.length) + (startsAlike ? 0 : pattern.length);
    if (unlike < best.unlike) best = { length, unlike };
  });
  return end - best.length;
}

function reverse(text: string): string {
  let reversed = '';
  for (let i = text.length - 1; i >= 0; i -= 1) reversed += text.charAt(i);
  return reversed;
}

const wordSize = 32;

/** Tells, for each offset after a unit of the text, the fewest errors of a match of the pattern that ends there. */
function lastRow(
  text: string,
  pattern: string,
  start: 'anywhere' | 'at once',
  visit: (end: number, errors: number) => void,
): void {
  const blocks = Math.ceil(pattern.length / wordSize);
  const rises = new Int32Array(blocks).fill(-1);
  const falls = new Int32Array(blocks);
  const places = placesOf(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % wordSize);
  let errors = pattern.length;

  for (let i = 0; i < text.length; i += 1) {
    const equal = places.get(text.charCodeAt(i)) ?? nowhere;
    let carry = start === 'at once' ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const rise = rises[block] ?? 0;
      const fall = falls[block] ?? 0;
      const plain = equal[block] ?? 0;
      const vertical = plain | fall;
      const same = carry < 0 ? plain | 1 : plain;
      const horizontal = (((same & rise) + rise) ^ rise) | same;
      let up = fall | ~(horizontal | rise);
      let down = rise & horizontal;
      const bottom = block === blocks - 1 ? lastBit : 1 << (wordSize - 1);
      const carried = carry;
      carry = (up & bottom) !== 0 ? 1 : (down & bottom) !== 0 ? -1 : 0;
      up = (up << 1) | (carried > 0 ? 1 : 0);
      down = (down << 1) | (carried < 0 ? 1 : 0);
      rises[block] = down | ~(vertical | up);
      falls[block] = up & vertical;
    }
    errors += carry;
    visit(i + 1, errors);
  }
}

/** For each unit of the pattern, a bit for each place where it stands. */
function placesOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    const bits = places.get(unit) ?? new Int32Array(blocks);
    const block = Math.floor(i / wordSize);
    bits[block] = (bits[block] ?? 0) | (1 << (i % wordSize));
    places.set(unit, bits);
  }
  return places;
}

/** The fewest insertions, deletions and replacements of one unit that turn one text into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i += 1) {
    // One row serves for both: what it held to the left, before it was overwritten, is the diagonal.
    let diagonal = i;
    let left = i + 1;
    row[0] = left;
    const unit = a.charCodeAt(i);
    for (let j = 0; j < b.length; j += 1) {
      const above = row[j + 1] ?? 0;
      left = Math.min(diagonal + (unit === b.charCodeAt(j) ? 0 : 1), above + 1, left + 1);
      row[j + 1] = left;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

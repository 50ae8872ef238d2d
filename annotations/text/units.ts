import { Problem } from '../model/problem.ts';

/**
 * Offsets in UTF-16 code units, as JavaScript and this program count, to offsets in code points, as W3C selectors, brat
 * and spaCy count, and back.
 *
 * The two differ by one for every astral character (two units, one code point) that lies before the offset, so the index
 * keeps the positions of those alone: a text without emoji costs nothing, and a look-up is one binary search. A lone
 * surrogate counts as one code point, as everywhere in JavaScript.
 */
export class CodePointIndex {
  /** Offset of the first unit of each surrogate pair, ascending. */
  readonly #pairs: Uint32Array;
  readonly #length: number;

  /** Reads the text once. */
  constructor(text: string) {
    this.#pairs = Uint32Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
    this.#length = text.length;
  }

  /** The text's length in code points. */
  get length(): number {
    return this.#length - this.#pairs.length;
  }

  /**
   * Code points before an offset in UTF-16 units.
   * @throws Problem `span-outside-text` past either end, `span-splits-character` between the halves of a surrogate pair.
   */
  toCodePoints(units: number): number {
    this.#check(units, this.#length);
    const before = countBelow(this.#pairs, (pair) => pair < units);
    if (before > 0 && this.#pairs[before - 1] === units - 1) {
      throw new Problem('span-splits-character', { offset: units });
    }
    return units - before;
  }

  /**
   * UTF-16 units before an offset in code points.
   * @throws Problem `span-outside-text` past either end.
   */
  toUnits(codePoints: number): number {
    this.#check(codePoints, this.length);
    return codePoints + countBelow(this.#pairs, (pair, i) => pair - i < codePoints);
  }

  #check(offset: number, length: number): void {
    if (!Number.isSafeInteger(offset) || offset < 0 || offset > length) {
      throw new Problem('span-outside-text', { start: offset, end: offset, length });
    }
  }
}

/** How many leading values satisfy a condition that, along an ascending list, is first true and then false. */
function countBelow(values: Uint32Array, isBelow: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

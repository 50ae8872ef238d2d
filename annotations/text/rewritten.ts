import type { Span } from '../model/span.ts';

/**
 * A text in another form, made of it stretch by stretch, which remembers where each of its units came from: what is found
 * in it is a span of the text as it is.
 */
export class Rewritten {
  readonly text: string;
  /** Where in the original each unit starts and ends (UTF-16 units); what became several units gives them one place. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  /** Every stretch that `variable` (a global expression) matches becomes what `formOf` makes of it; the rest stays. */
  constructor(original: string, variable: RegExp, formOf: (stretch: string) => string) {
    const parts: string[] = [];
    const starts = new Offsets(original.length);
    const ends = new Offsets(original.length);
    const add = (part: string, start: number, end: number) => {
      parts.push(part);
      // A stretch that stays as it is keeps its inner offsets; what changes has only its edges.
      const isUnchanged = part.length === end - start;
      for (let i = 0; i < part.length; i += 1) {
        starts.push(isUnchanged ? start + i : start);
        ends.push(isUnchanged ? start + i + 1 : end);
      }
    };

    let kept = 0;
    for (const match of original.matchAll(variable)) {
      const start = match.index;
      const end = start + match[0].length;
      add(original.slice(kept, start), kept, start);
      add(formOf(match[0]), start, end);
      kept = end;
    }
    add(original.slice(kept), kept, original.length);

    this.text = parts.join('');
    this.#starts = starts.toArray();
    this.#ends = ends.toArray();
  }

  /** A span of this text as the span of the original that it came from. */
  toOriginal({ start, end }: Span): Span {
    const from = this.#starts[start];
    const to = this.#ends[end - 1];
    if (from === undefined || to === undefined) throw new RangeError(`no span ${start}–${end} in the rewritten text`);
    return { start: from, end: to };
  }

  /** Whether a span of this text is all that its original became: not the first “s” of the “ss” that came from “ß”. */
  isWhole({ start, end }: Span): boolean {
    return this.#isBetween(start) && this.#isBetween(end);
  }

  /** The first unit of this text that comes from the offset in the original or from after it. */
  fromOriginal(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isBetween(offset: number): boolean {
    return offset <= 0 || offset >= this.#starts.length || this.#starts[offset - 1] !== this.#starts[offset];
  }
}

/** A growing list of offsets without boxing each of them. */
class Offsets {
  #values: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#values = new Uint32Array(expected + 16);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  toArray(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}

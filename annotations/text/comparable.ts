import type { Span } from '../model/span.ts';

/**
 * A text in the form in which two copies of one article agree although an editor, a browser or a converter has been at
 * them: precomposed accents, one plain space for any run of white space, one form of each quotation mark, apostrophe and
 * dash, nothing invisible. It remembers where each of its units came from, so that what is found in it is a span of the
 * text as it is.
 */
export class Comparable {
  readonly text: string;
  /** Where in the original each unit starts and ends (UTF-16 units); what became several units gives them one place. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(original: string) {
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
      add(plainFormOf(match[0]), start, end);
      kept = end;
    }
    add(original.slice(kept), kept, original.length);

    this.text = parts.join('');
    this.#starts = starts.toArray();
    this.#ends = ends.toArray();
  }

  /** A span of the comparable text as the span of the original that it came from. */
  toOriginal({ start, end }: Span): Span {
    const from = this.#starts[start];
    const to = this.#ends[end - 1];
    if (from === undefined || to === undefined) throw new RangeError(`no span ${start}–${end} in the comparable text`);
    return { start: from, end: to };
  }

  /** The first unit of the comparable text that comes from the offset in the original or from after it. */
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
}

/** The comparable form of a quote, whose places nobody asks for. */
export function comparableForm(text: string): string {
  return text.replace(variable, plainFormOf);
}

/** What copies differ in. Each alternative is one thing, so that its place in the original is known. */
const variable = new RegExp(
  [
    '[\\u00ad\\u200b\\u2060\\ufeff]+', // invisible: soft hyphen, zero-width space, word joiner, stray byte order mark
    '[«“„]\\s*|\\s*[»”]', // with the inner space that French typography puts there and others do not
    '[\\s\\u0085]+',
    '[’‘‛′`´ʼ]',
    '[″‟]',
    '[‐‑‒–—―−]',
    '…',
    '.\\p{M}+', // a letter with marks, which may be precomposed elsewhere
    '[\\u1100-\\u11ff]+', // Hangul parts
  ].join('|'),
  'gsu',
);

function plainFormOf(stretch: string): string {
  if (/^[\u00ad\u200b\u2060\ufeff]/.test(stretch)) return '';
  if (/[«“„»”″‟]/.test(stretch)) return '"';
  if (/^[\s\u0085]/.test(stretch)) return ' ';
  if (/^[’‘‛′`´ʼ]$/.test(stretch)) return "'";
  if (/^[‐‑‒–—―−]$/.test(stretch)) return '-';
  if (stretch === '…') return '...';
  return stretch.normalize('NFC');
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

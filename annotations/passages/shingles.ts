import { border } from './words.ts';

/**
 * Where the same n words follow one another in a row of words: each place knows the earlier places of its shingle. Places
 * are sorted by a hash of their n words, which is near-linear and needs no object for any of them.
 */
export class Shingles {
  readonly length: number;
  readonly #words: Uint32Array;
  /** Places, those with the same hash beside one another, ascending. */
  readonly #sorted: Uint32Array;
  /** For each place where its run of one hash begins in `#sorted`. */
  readonly #runs: Uint32Array;

  constructor(words: Uint32Array, length: number) {
    this.length = length;
    this.#words = words;
    this.#sorted = sortedByHash(words, length);
    this.#runs = new Uint32Array(words.length).fill(noRun);
    let begin = 0;
    let hash: number | undefined;
    for (const [i, place] of this.#sorted.entries()) {
      const own = hashAt(words, place, length);
      if (own !== hash) begin = i;
      hash = own;
      this.#runs[place] = begin;
    }
  }

  /** The first places before this one at which the same words stand, `most` at the most, ascending. */
  *earlier(place: number, most: number): Generator<number> {
    let left = most;
    for (let i = this.#runs[place] ?? noRun; i < this.#sorted.length && left > 0; i += 1) {
      const other = this.#sorted[i] ?? place;
      if (other >= place) return;
      // Two shingles may have one hash.
      if (!this.#isSame(other, place)) continue;
      left -= 1;
      yield other;
    }
  }

  #isSame(a: number, b: number): boolean {
    for (let k = 0; k < this.length; k += 1) if (this.#words[a + k] !== this.#words[b + k]) return false;
    return true;
  }
}

/** A shingle that would go over a border has no run. */
const noRun = 0xffffffff;

/**
 * The places where n words without a border between them begin, by hash and then by place. Hash and place lie side by side
 * in memory as one 64-bit number, which the platform sorts without a comparison of ours.
 */
function sortedByHash(words: Uint32Array, length: number): Uint32Array {
  const halves = new Uint32Array(words.length * 2);
  const [low, high] = isLittleEndian ? [0, 1] : [1, 0];
  let count = 0;
  let sinceBorder = 0;
  for (let i = 0; i < words.length; i += 1) {
    sinceBorder = words[i] === border ? 0 : sinceBorder + 1;
    if (sinceBorder < length) continue;
    const place = i - length + 1;
    halves[count * 2 + low] = place;
    halves[count * 2 + high] = hashAt(words, place, length);
    count += 1;
  }
  new BigUint64Array(halves.buffer, 0, count).sort();
  const places = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) places[i] = halves[i * 2 + low] ?? 0;
  return places;
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** FNV-1a over the words' numbers, 32 bits (Fowler, Noll & Vo: offset basis 2166136261, prime 16777619). */
function hashAt(words: Uint32Array, place: number, length: number): number {
  let hash = 2166136261;
  for (let k = 0; k < length; k += 1) hash = Math.imul(hash ^ (words[place + k] ?? 0), 16777619);
  return hash >>> 0;
}

/**
 * All words that something was said of, sorted, with what was said of each: the words that begin with something are one
 * stretch of it, and what was said of them is one stretch of a list. It is built from flat lists of numbers, as a list for
 * each of some hundred thousand words is work for the garbage collector.
 */
export class Vocabulary {
  /** Sorted by UTF-16 units. */
  readonly #words: readonly string[];
  /** Where what was said of each word begins in `said`; one more at the end. */
  readonly #starts: Uint32Array;
  /** What was said of the first word, then of the second, and so on. */
  readonly said: Uint32Array;

  /** @param pairs words, each with a number below 2³² that is said of it */
  constructor(pairs: Pairs) {
    const { words, places, numbers } = pairs;
    const order = sortedPlaces(words);
    this.#words = Array.from(order, (place) => words[place] ?? '');
    const counts = new Uint32Array(words.length);
    for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
    this.#starts = new Uint32Array(words.length + 1);
    /** Where the next number of each word goes, by its place. */
    const next = new Uint32Array(words.length);
    let at = 0;
    for (const [rank, place] of order.entries()) {
      this.#starts[rank] = at;
      next[place] = at;
      at += counts[place] ?? 0;
    }
    this.#starts[words.length] = at;
    this.said = new Uint32Array(numbers.length);
    for (const [i, place] of places.entries()) {
      const here = next[place] ?? 0;
      this.said[here] = numbers[i] ?? 0;
      next[place] = here + 1;
    }
  }

  /** From where to where in `said` that lies which was said of words that begin with something. */
  stretch(beginning: string): readonly [number, number] {
    const first = this.#firstFrom(beginning);
    // No word has a character beyond this one after what it begins with.
    const last = this.#firstFrom(`${beginning}\uffff`);
    return [this.#starts[first] ?? 0, this.#starts[last] ?? 0];
  }

  /** The first word that is not before another one. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Words and what is said of them, as they come. */
export class Pairs {
  readonly words: string[] = [];
  /** For each pair the place of its word. */
  readonly places: number[] = [];
  readonly numbers: number[] = [];
  readonly #placeOf = new Map<string, number>();

  add(word: string, number: number): void {
    let place = this.#placeOf.get(word);
    if (place === undefined) {
      place = this.words.push(word) - 1;
      this.#placeOf.set(word, place);
    }
    this.places.push(place);
    this.numbers.push(number);
  }
}

/** The places of words in the order of the words. Most are told apart by their first three units, as one number. */
function sortedPlaces(words: readonly string[]): Uint32Array {
  const keys = Float64Array.from(
    words,
    (word) => unitAt(word, 0) * 2 ** 32 + unitAt(word, 1) * 2 ** 16 + unitAt(word, 2),
  );
  return Uint32Array.from(words.keys()).sort((a, b) => {
    const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
    return difference !== 0 ? difference : (words[a] ?? '') < (words[b] ?? '') ? -1 : 1;
  });
}

function unitAt(word: string, offset: number): number {
  return offset < word.length ? word.charCodeAt(offset) : 0;
}

import type { ArticleId, Block } from '../model/article.ts';
import { Folded } from '../search/folded.ts';

/** An article as far as it matters to what it shares with others. */
export interface Source {
  readonly id: ArticleId;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** ISO 8601 date, whole or shortened, or '' where it is not known. */
  readonly published: string;
}

/**
 * The words of several articles as numbers in one row, an article after the other, with their places. Case, accents and
 * typography do not tell words apart; boilerplate has none.
 */
export class WordRow {
  /** A number for each word, the same for the same word; {@link border} between two articles. */
  readonly words: Uint32Array;
  /** Where each word starts and ends in its article's text (UTF-16 units). */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Which block of its article each word is in. */
  readonly blocks: Uint32Array;
  /** For each article, in the order given, where its words begin; then the end of the row. */
  readonly #begins: readonly number[];

  constructor(articles: readonly Source[]) {
    const numbers = new Map<string, number>();
    const [words, starts, ends, inBlocks]: [number[], number[], number[], number[]] = [[], [], [], []];
    const add = (word: number, start: number, end: number, block: number) => {
      words.push(word);
      starts.push(start);
      ends.push(end);
      inBlocks.push(block);
    };
    const begins = articles.map(({ text, blocks }) => {
      add(border, 0, 0, 0);
      const begin = words.length;
      for (const [block, { kind, start, end }] of blocks.entries()) {
        if (kind === 'boilerplate') continue;
        const folded = new Folded(text.slice(start, end), { matchCase: false, matchAccents: false });
        for (const { 0: word, index } of folded.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
          const place = folded.toOriginal({ start: index, end: index + word.length });
          if (place === undefined) continue;
          const number = numbers.get(word) ?? numbers.size + 1;
          numbers.set(word, number);
          add(number, start + place.start, start + place.end, block);
        }
      }
      return begin;
    });
    add(border, 0, 0, 0);
    this.words = Uint32Array.from(words);
    this.starts = Uint32Array.from(starts);
    this.ends = Uint32Array.from(ends);
    this.blocks = Uint32Array.from(inBlocks);
    this.#begins = [...begins, words.length];
  }

  /** The places in the row of the n-th article's words. */
  placesOf(article: number): { readonly begin: number; readonly end: number } {
    // One border before each article, and one after the last.
    return { begin: this.#begins[article] ?? 0, end: (this.#begins[article + 1] ?? 1) - 1 };
  }

  /** Which article a place in the row is of. */
  articleAt(place: number): number {
    let low = 0;
    let high = this.#begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#begins[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** No word's number, so that nothing that is shared goes from one article into the next. */
export const border = 0;

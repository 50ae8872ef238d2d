import type { ArticleId, Block } from '../model/article.ts';
import { Folded } from '../search/folded.ts';
import { type BlockWords, repeatedLines } from './lines.ts';

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
 * typography do not tell words apart. Boilerplate has none, and neither have lines that many articles have alike.
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
    const read = articles.map((article) => blocksOf(article, numbers));
    const residue = repeatedLines(read);
    const [words, starts, ends, inBlocks]: [number[], number[], number[], number[]] = [[], [], [], []];
    const add = (word: number, start: number, end: number, block: number) => {
      words.push(word);
      starts.push(start);
      ends.push(end);
      inBlocks.push(block);
    };
    const begins = read.map((blocks) => {
      add(border, 0, 0, 0);
      const begin = words.length;
      for (const block of blocks) {
        if (residue.has(block)) continue;
        for (const [i, word] of block.words.entries()) add(word, block.starts[i] ?? 0, block.ends[i] ?? 0, block.place);
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

/** A block's words and where they start and end in the article's text (UTF-16 units). */
interface PlacedWords extends BlockWords {
  /** Which of the article's blocks it is. */
  readonly place: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The blocks of an article that are no boilerplate. A word that was not met before gets the next number. */
function blocksOf({ text, blocks }: Source, numbers: Map<string, number>): PlacedWords[] {
  return blocks.flatMap(({ kind, start, end }, place) => {
    if (kind === 'boilerplate') return [];
    const [words, starts, ends]: [number[], number[], number[]] = [[], [], []];
    const folded = new Folded(text.slice(start, end), { matchCase: false, matchAccents: false });
    for (const { 0: word, index } of folded.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const span = folded.toOriginal({ start: index, end: index + word.length });
      if (span === undefined) continue;
      const number = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, number);
      words.push(number);
      starts.push(start + span.start);
      ends.push(start + span.end);
    }
    return { place, words, starts, ends };
  });
}

import type { Source } from './words.ts';

/** For tests: two invented articles, the second with an edited copy of a part of the first, and what of it is a copy. */
export interface Copy {
  readonly original: Source;
  readonly copy: Source;
  /** For each copied word that was left as it was, where it starts in the original and in the copy (UTF-16 units). */
  readonly kept: readonly (readonly [original: number, copy: number])[];
}

/** What is done to each word of a copy, as shares of one; and into how long sentences it is cut to be shuffled, 0 for not. */
export interface Edits {
  readonly replaced?: number;
  readonly left?: number;
  readonly added?: number;
  readonly shuffled?: number;
}

/** A whole number from 0 to before n; the same row of them for the same seed. */
type Chance = (n: number) => number;

/** A linear congruential generator (Numerical Recipes, 3rd edition, section 7.1.4: 1664525 and 1013904223). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** A word of a vocabulary of 20,000, of which few are frequent and most are rare, as in any language. */
function anyWord(chance: Chance): string {
  return `w${Math.floor((chance(1_000_000) / 1_000_000) ** 3 * 20_000).toString(36)}`;
}

const [words, copied] = [1000, 60];

interface Written {
  readonly word: string;
  /** Its place among the words of the original, where it is a copy. */
  readonly from?: number;
}

/** A copy of sixty words in an article of a thousand. */
export function copyWith({ replaced = 0, left = 0, added = 0, shuffled = 0 }: Edits, chance: Chance): Copy {
  const original = Array.from({ length: words }, () => anyWord(chance));
  const at = chance(words - copied);
  const happens = (share: number) => chance(1000) < share * 1000;
  let part: Written[] = original.slice(at, at + copied).map((word, i) => ({ word, from: at + i }));
  if (shuffled > 0) part = inOtherOrder(part, shuffled, chance);
  const edited = part.flatMap((written): Written[] => {
    const more = happens(added) ? [{ word: anyWord(chance) }] : [];
    if (happens(left)) return more;
    return [...more, happens(replaced) ? { word: anyWord(chance) } : written];
  });
  const around = Array.from({ length: words }, (): Written => ({ word: anyWord(chance) }));
  const second = around.toSpliced(chance(words), 0, ...edited);
  const [first, starts] = [sourceOf('original', original), startsOf(original)];
  const texts = second.map(({ word }) => word);
  const kept = startsOf(texts).flatMap((start, i): [number, number][] => {
    const from = starts[second[i]?.from ?? -1];
    return from === undefined ? [] : [[from, start]];
  });
  return { original: first, copy: sourceOf('copy', texts), kept };
}

/** Sentences of so many words, none after the one it followed before. */
function inOtherOrder(part: readonly Written[], length: number, chance: Chance): Written[] {
  const sentences: Written[][] = [];
  for (let i = 0; i < part.length; i += length) sentences.push(part.slice(i, i + length));
  const turned = sentences.reverse();
  return chance(2) === 0 ? turned.flat() : [...turned.slice(1), ...turned.slice(0, 1)].flat();
}

export function sourceOf(id: string, written: readonly string[], published = ''): Source {
  const text = written.join(' ');
  return { id, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], published };
}

function startsOf(written: readonly string[]): number[] {
  let start = 0;
  return written.map((word) => {
    const own = start;
    start += word.length + 1;
    return own;
  });
}

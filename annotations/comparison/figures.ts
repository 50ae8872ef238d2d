import type { Span } from '../model/span.ts';
import { isNumeral, multiplierOf, numberIn } from './numerals.ts';

/** A number that a text gives, whatever it counts. */
export interface FigureFound extends Span {
  readonly value: number;
}

/** The signs that group digits by three: spaces of every kind, and what other languages use; and digits after a point. */
const digits = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:,\d+)?|\d{1,3}(?:[.,]\d{3}(?!\d))+|\d+(?:[.,]\d+)?/u;
const part = new RegExp(`(?<![\\p{L}\\p{N}])(?:${digits.source})(?![\\p{N}])|\\p{L}+`, 'gu');

/**
 * The numbers of a text from left to right, in digits or in words, of French or English: “120 000”, “120,000”, “1.5 million”,
 * “quarante mille”. A year is a number as well; who compares dates takes it out before.
 */
export function figuresIn(text: string): FigureFound[] {
  const parts = Array.from(text.matchAll(part), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const found: FigureFound[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const first = parts[i];
    if (first === undefined) break;
    if (/^\d/.test(first.word)) {
      const next = parts[i + 1];
      const isNear = next !== undefined && /^\s{0,2}$/u.test(text.slice(first.end, next.start));
      const multiplier = isNear ? multiplierOf(next.word) : undefined;
      if (multiplier !== undefined) i += 1;
      const end = multiplier === undefined || next === undefined ? first.end : next.end;
      found.push({ start: first.start, end, value: valueOfDigits(first.word) * (multiplier ?? 1) });
      continue;
    }
    if (!isNumeral(first.word)) continue;
    let last = i;
    for (let next = nextOf(text, parts, last); next !== undefined; next = nextOf(text, parts, last)) last = next;
    const value = numberIn(parts.slice(i, last + 1).map(({ word }) => word));
    const end = parts[last]?.end ?? first.end;
    i = last;
    if (value !== undefined) found.push({ start: first.start, end, value });
  }
  return found;
}

interface Part extends Span {
  readonly word: string;
}

/** Where the number in words goes on after a part of it: at the next word, or behind “et” or “and”; undefined at its end. */
function nextOf(text: string, parts: readonly Part[], at: number): number | undefined {
  const [here, next, further] = [parts[at], parts[at + 1], parts[at + 2]];
  if (here === undefined || next === undefined || !isBeside(text, here, next)) return undefined;
  if (isNumeral(next.word)) return at + 1;
  if (further === undefined || !isBeside(text, next, further)) return undefined;
  // Vingt et un, soixante et onze; but “deux cents et trois” are two numbers.
  const isOne = next.word === 'et' && /^(?:une?|onze)$/.test(further.word);
  const isMore = next.word === 'and' && /^(?:hundred|thousand)$/.test(here.word) && isNumeral(further.word);
  return isOne || isMore ? at + 2 : undefined;
}

function isBeside(text: string, before: Part, next: Part): boolean {
  return /^(?:\s{1,2}|[-‑])$/u.test(text.slice(before.end, next.start));
}

/** Three digits after a sign are a group, unless they are all that stands after a zero: 120,000 but 0,125. */
function valueOfDigits(written: string): number {
  const plain = written.replace(/[ \u00a0\u202f\u2009]/gu, '');
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  return Number(plain.replace(',', '.'));
}

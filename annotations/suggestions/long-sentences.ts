import type { Span } from '../model/span.ts';
import { sentences } from '../text/segments.ts';

/** UTF-16 units that are segmented at a time: the segmenter of the platform takes ever longer for each unit of a long text. */
const stretch = 4000;

/** The sentences of a text of any length, which is taken in stretches that end where a sentence plainly does. */
export function sentencesIn(text: string, language: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = stretchEnd(text, start);
    for (const sentence of sentences(text, { start, end }, language)) found.push(sentence);
    start = end;
  }
  return found;
}

/** A word of four small letters, a full stop and a capital: no abbreviation, no initial. */
const plainEnd = /\p{Ll}{4}[.!?]\s(?=\p{Lu})/u;

function stretchEnd(text: string, start: number): number {
  if (text.length - start <= stretch * 2) return text.length;
  const from = start + stretch;
  const ahead = text.slice(from, from + stretch);
  const match = plainEnd.exec(ahead);
  if (match !== null) return from + match.index + match[0].length;
  const space = ahead.lastIndexOf(' ');
  return from + (space < 0 ? stretch : space + 1);
}

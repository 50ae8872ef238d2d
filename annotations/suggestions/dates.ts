import type { Span } from '../model/span.ts';
import { englishDates, englishOpen } from './english-dates.ts';
import { frenchDates, frenchOpen } from './french-dates.ts';
import type { Passage, RuleLanguage } from './passage.ts';
import { matchAt, pieced } from './pattern.ts';
import type { Reason } from './reason.ts';

/** A stretch of time or a point in it, in a passage, and how it was known. */
export interface DateFound extends Span {
  readonly because: Reason;
}

type DateCode = 'date-whole' | 'date-partial' | 'date-range' | 'date-relative' | 'date-clock';

/** One form of dates. It is only tried at words that can begin it, which makes looking for dates cheap. */
export interface DatePattern {
  readonly code: DateCode;
  /** Small letters; “#” stands for a word that begins with a digit. */
  readonly starts: readonly string[];
  readonly pattern: RegExp;
}

/**
 * Dates of a passage, absolute, partial, relative and as stretches, from left to right. At one place the first pattern that
 * fits is taken, so the longer forms come first in the lists. The article before a date is no part of it, as in “le
 * 26 mai”, unless the whole is a phrase of its own, as in “le mois dernier”.
 */
export function datesIn({ text, words }: Passage, language: RuleLanguage): DateFound[] {
  const found: DateFound[] = [];
  let end = 0;
  for (const word of words) {
    if (word.start < end) continue;
    for (const { code, pattern } of candidates(word.text, language)) {
      const match = matchAt(pattern, text, word.start);
      if (match === undefined) continue;
      end = word.start + match.length;
      found.push({ start: word.start, end, because: reasonOf(code, text, word.start, language) });
      break;
    }
  }
  return found;
}

/** UTF-16 units before a date in which a word that leaves it open is looked for: the longest, with an article. */
const openReach = 20;

function reasonOf(code: DateCode, text: string, start: number, language: RuleLanguage): Reason {
  const open = language === 'fr' ? frenchOpen : englishOpen;
  const word = open.exec(text.slice(Math.max(0, start - openReach), start))?.[1];
  return word === undefined || code === 'date-range' ? { code, values: {} } : { code: 'date-open', values: { word } };
}

/** Numeric dates, which no language owns: ISO 8601, or day, month and year with strokes, points or hyphens between. */
const numeric: DatePattern = {
  code: 'date-whole',
  starts: ['#'],
  pattern: pieced(
    '(?:1[5-9]|20)\\d\\d-\\d\\d-\\d\\d',
    '[0-3]?\\d([/.-])[0-3]?\\d\\1(?:(?:1[5-9]|20)\\d\\d|\\d\\d)(?![/.-]?\\d)',
  ),
};

const byStart: Record<RuleLanguage, ReadonlyMap<string, readonly DatePattern[]>> = {
  fr: indexed([numeric, ...frenchDates]),
  en: indexed([numeric, ...englishDates]),
};

function indexed(patterns: readonly DatePattern[]): Map<string, DatePattern[]> {
  const index = new Map<string, DatePattern[]>();
  for (const pattern of patterns) {
    for (const start of new Set(pattern.starts)) index.set(start, [...(index.get(start) ?? []), pattern]);
  }
  return index;
}

function candidates(word: string, language: RuleLanguage): readonly DatePattern[] {
  const start = /^\d/.test(word) ? '#' : word.toLowerCase();
  return byStart[language].get(start) ?? [];
}

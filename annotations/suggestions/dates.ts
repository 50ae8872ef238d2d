import type { Span } from '../model/span.ts';
import * as calendar from './calendar.ts';
import { spelled } from './numbers.ts';
import { type Passage, placed, type RuleLanguage } from './passage.ts';
import { anyOf, gap, wordEnd, wordStart } from './pattern.ts';
import type { Reason } from './reason.ts';

/** A stretch of time or a point in it, and how it was known. */
export interface DateFound {
  readonly span: Span;
  readonly because: Reason;
}

/**
 * Dates of a passage, absolute, partial, relative and as stretches. What is found by an earlier pattern is not looked at
 * again, so the long forms come first. The article before a date is no part of it, as in “le 26 mai”, unless the whole is
 * a phrase of its own, as in “le mois dernier”.
 */
export function datesIn(passage: Passage, language: RuleLanguage): DateFound[] {
  const found: DateFound[] = [];
  let words = passage.words;
  for (const { pattern, code } of patterns[language]) {
    const spans = Array.from(words.matchAll(pattern), ({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
    }));
    for (const span of spans) {
      found.push({ span: placed(passage, span), because: reasonOf(code, passage.words, span.start, language) });
    }
    words = blanked(words, spans);
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** The words with the spans, which are sorted and disjoint, made into something that no pattern matches. */
function blanked(words: string, spans: readonly Span[]): string {
  let rest = '';
  let end = 0;
  for (const span of spans) {
    rest += words.slice(end, span.start) + '\0'.repeat(span.end - span.start);
    end = span.end;
  }
  return rest + words.slice(end);
}

type DateCode = 'date-whole' | 'date-partial' | 'date-range' | 'date-relative' | 'date-clock';

/** UTF-16 units before a date in which a word that leaves it open is looked for: the longest, with an article. */
const openReach = 20;

function reasonOf(code: DateCode, words: string, start: number, language: RuleLanguage): Reason {
  const word = open[language].exec(words.slice(Math.max(0, start - openReach), start))?.[1];
  return word === undefined || code === 'date-range' ? { code, values: {} } : { code: 'date-open', values: { word } };
}

interface DatePattern {
  readonly code: DateCode;
  readonly pattern: RegExp;
}

function dates(code: DateCode, ...sources: readonly string[]): DatePattern {
  return { code, pattern: new RegExp(`${wordStart}(?:${sources.join('|')})${wordEnd}`, 'gu') };
}

/** Numeric dates, which no language owns: ISO 8601, or day and month and year by stroke, point or hyphen. */
const numeric =
  '(?:1[5-9]|20)\\d\\d-\\d\\d-\\d\\d|[0-3]?\\d([/.-])[0-3]?\\d\\1(?:(?:1[5-9]|20)\\d\\d|\\d\\d)(?![/.-]?\\d)';

const plainYear = '(?:1[5-9]|20)\\d\\d';
const year = `${plainYear}(?!${gap}?\\d{3}|[.,]\\d)`;

const frenchCore = (() => {
  const { month, weekday } = calendar.french;
  const day = `(?:1er|1ᵉʳ|3[01]|[12]\\d|0?[1-9]|premier|${spelled.fr})`;
  const anyYear = `(?:${year}|deux${gap}mille(?:${gap}${spelled.fr})?|mil(?:le)?${gap}${spelled.fr})`;
  const dayMonth = `${day}${gap}${month}(?:${gap}${anyYear})?`;
  const point = `(?:${weekday}${gap}(?:le${gap})?)?${dayMonth}`;
  const monthYear = `${month}${gap}(?:de${gap})?${anyYear}`;
  return {
    day,
    anyYear,
    dayMonth,
    point,
    monthYear,
    first: `(?:${weekday}${gap})?${day}(?:${gap}${month}(?:${gap}${anyYear})?)?`,
    end: `(?:${point}|${monthYear}|${month}|${year})`,
  };
})();

/** Words after which a bare month or year is a date. */
const frenchBefore = `(?<=${wordStart}(?:${anyOf(['en', 'depuis', 'dès', 'vers', 'jusqu’en', 'd’ici', 'd’ici à', 'au mois de', 'avant', 'après', 'd’ici fin'])}${gap}|[Aa]u${gap}mois${gap}d['’]))`;

const frenchPatterns: DatePattern[] = (() => {
  const { month, weekday, season, unit, partOfDay } = calendar.french;
  const { day, anyYear, dayMonth, point, monthYear, first, end } = frenchCore;
  const this_ = `(?:[Cc](?:e|et|ette)${gap})`;
  const edge = `(?:${anyOf(['début', 'fin', 'mi', 'courant'])}(?:[-‑]|${gap}))`;
  const part = `(?:${unit}|${season}|${partOfDay}|${weekday})`;
  const count = `(?:une?|${spelled.fr}|\\d{1,3}|quelques)`;
  return [
    dates(
      'date-range',
      `(?:(?:[Ll]a${gap}|[Cc]ette${gap})?[Nn]uit${gap})?(?:[Dd]u${gap}${first}${gap}au${gap}${point}|[Ee]ntre${gap}le${gap}${first}${gap}et${gap}le${gap}${point})`,
      `[Dd]e${gap}${end}${gap}(?:à|au|jusqu['’]au|jusqu['’]en)${gap}${end}`,
      `[Ee]ntre${gap}${year}${gap}et${gap}${year}`,
      `(?:[Dd]e${gap}${weekday}${gap}à|[Dd]u${gap}${weekday}${gap}au)${gap}${weekday}`,
      `${plainYear}[-–]${plainYear}`,
    ),
    dates(
      'date-whole',
      `${this_}?${weekday}${gap}\\(${dayMonth}\\)`,
      `${this_}?(?:${weekday}${gap}(?:le${gap})?)?${day}${gap}${month}${gap}${anyYear}`,
      numeric,
    ),
    dates('date-partial', `${this_}?${point}`, `${edge}?${monthYear}`),
    dates('date-partial', `${frenchBefore}(?:${edge}?${month}|${year})(?!${gap}%)`),
    dates(
      'date-partial',
      `${edge}(?:${month}|${year})`,
      `[Ll]['’]an${gap}${year}`,
      `[Aa]nnées${gap}(?:${year}|\\d0)`,
      `(?<=\\()${year}(?=\\))`,
    ),
    dates(
      'date-relative',
      anyOf(['aujourd’hui', 'avant-hier', 'hier soir', 'hier matin', 'hier', 'après-demain', 'demain']),
      anyOf(['la veille au soir', 'la veille', 'le lendemain', 'le surlendemain']),
      `(?:[Ll](?:es?|a)${gap}|[Ll]['’])${part}${gap}(?:derni|prochain|précédent|suivant|passé)(?:er|ers|ère|ères|e|es|s)?`,
      `${weekday}${gap}(?:dernier|prochain|matin|soir|après-midi)`,
      `${this_}(?:derni(?:er|ère)${gap})?${part}`,
      `[Cc]es${gap}(?:${spelled.fr}${gap}|\\d{1,3}${gap})?(?:derni|prochain)(?:er|ers|ère|ères|e|es|s)${gap}${unit}`,
      `[Ii]l${gap}y${gap}a${gap}${count}${gap}${unit}`,
      `[Dd]ans${gap}${count}${gap}${unit}(?!${gap}(?:de|du|des)${wordEnd})`,
      `[Dd]ans${gap}les${gap}(?:prochain|derni)(?:s|es|ers|ères)${gap}${unit}`,
    ),
    dates(
      'date-partial',
      `(?:(?:la${gap})?fin${gap}(?:de${gap})?|(?:le${gap})?début${gap}(?:de${gap})?)?(?:l['’](?:automne|hiver|été)|(?:d[ue]|le|ce)${gap}printemps)(?:${gap}(?:de${gap})?${year})?`,
      `(?:la${gap})?fin${gap}de${gap}l['’]année`,
    ),
    dates(
      'date-clock',
      `(?<=${wordStart}(?:[Àà]|[Vv]ers|[Dd]ès)${gap})(?:(?:[01]?\\d|2[0-4])${gap}?h(?:eures?)?(?:${gap}?[0-5]\\d)?|(?:une|${spelled.fr})${gap}heures?|midi|minuit)(?:${gap}du${gap}(?:matin|soir)|${gap}de${gap}l['’]après-midi)?`,
    ),
    dates('date-relative', weekday),
  ];
})();

const englishPatterns: DatePattern[] = (() => {
  const { month, weekday, season, unit, partOfDay } = calendar.english;
  const day = '(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)';
  const point = `(?:(?:${weekday},?${gap})?(?:${day}${gap}(?:of${gap})?${month}|${month}${gap}${day}))`;
  const whole = `${point}(?:,${gap}|${gap})${year}`;
  const end = `(?:${whole}|${point}|${month}${gap}${year}|${month}|${year})`;
  const edge = '(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]';
  const before = `(?<=${wordStart}${anyOf(['in', 'since', 'until', 'till', 'during', 'by', 'before', 'after', 'from'])}${gap})`;
  const count = `(?:an?|${spelled.en}|\\d{1,3}|a${gap}few|several)`;
  return [
    dates(
      'date-range',
      `[Ff]rom${gap}(?:${end}|${day})${gap}(?:to|until|through)${gap}${end}`,
      `[Bb]etween${gap}(?:${end}|${day})${gap}and${gap}${end}`,
      `${month}${gap}${day}[-–]${day}(?:,?${gap}${year})?`,
      `${day}[-–]${day}${gap}${month}(?:${gap}${year})?`,
      `${plainYear}[-–]${plainYear}`,
    ),
    dates('date-whole', whole, numeric),
    dates('date-partial', point, `(?:${edge})?${month}${gap}${year}`),
    dates('date-partial', `${before}(?:${edge})?(?:${month}|${year})(?!${gap}(?:%|percent))`),
    dates('date-partial', `[Tt]he${gap}${plainYear}s`, `${edge}(?:${month}|${year})`, `(?<=\\()${year}(?=\\))`),
    dates(
      'date-relative',
      anyOf(['yesterday', 'today', 'tomorrow', 'tonight', 'the day before', 'the next day', 'the following day']),
      `(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he${gap}(?:last|next|past|following|previous))${gap}(?:(?:${spelled.en}|\\d{1,3})${gap})?(?:${unit}|${season}|${weekday}|${partOfDay}|${month})`,
      `${count}${gap}${unit}${gap}(?:ago|earlier)`,
    ),
    dates(
      'date-clock',
      `(?<=${wordStart}[Aa]t${gap})(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?${gap}?(?:am|pm|a\\.m\\.|p\\.m\\.)|(?:[01]?\\d|2[0-3]):[0-5]\\d|noon|midnight)`,
    ),
    dates('date-relative', `${weekday}(?:${gap}${partOfDay})?`),
  ];
})();

const patterns: Record<RuleLanguage, readonly DatePattern[]> = { fr: frenchPatterns, en: englishPatterns };

/** What leaves a stretch of time open at one end, just before the date. */
const open: Record<RuleLanguage, RegExp> = {
  fr: new RegExp(
    `${wordStart}(${anyOf(['depuis', 'dès', 'jusqu’à', 'jusqu’au', 'jusqu’en', 'd’ici', 'd’ici au', 'd’ici à', 'à partir du', 'à partir de', 'à compter du', 'avant', 'après'])})${gap}(?:le${gap}|la${gap}|l['’]|en${gap})?$`,
    'u',
  ),
  en: new RegExp(
    `${wordStart}(${anyOf(['since', 'until', 'till', 'from', 'by', 'before', 'after'])})${gap}(?:the${gap})?$`,
    'u',
  ),
};

import { english } from './calendar.ts';
import type { DatePattern } from './dates.ts';
import { numberWords, spelled } from './numbers.ts';
import { anyOf, exactlyOf, gap, pieced } from './pattern.ts';

const month = exactlyOf(english.months);
const weekday = exactlyOf(english.weekdays);
const season = exactlyOf(english.seasons);
const unit = exactlyOf(english.units);
const partOfDay = exactlyOf(english.partsOfDay);

const plainYear = '(?:1[5-9]|20)\\d\\d';
const year = `${plainYear}(?!,?\\d{3}|[.,]\\d)`;
const day = '(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)(?!\\d)';
const point = `(?:(?:${weekday},?${gap})?(?:${day}${gap}(?:of${gap})?${month}|${month}${gap}${day}))`;
const whole = `${point}(?:,${gap}|${gap})${year}`;
const end = `(?:${whole}|${point}|${month}${gap}${year}|${month}|${year})`;
const nearEdge = '(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]';
const count = `(?:[Aa]n?|${spelled.en}|\\d{1,3}|[Aa]${gap}few|[Ss]everal)`;

/** Words after which a month or year alone is a date. */
const before = `(?<=${anyOf(['in', 'since', 'until', 'till', 'during', 'by', 'before', 'after', 'from', 'of'])}${gap})`;

const abbreviated = (words: readonly string[]): string[] => words.map((word) => word.replace('.', '').toLowerCase());
const months = abbreviated(english.months);
const weekdays = abbreviated(english.weekdays);

export const englishDates: readonly DatePattern[] = [
  {
    code: 'date-range',
    starts: ['from', 'between', '#', ...months],
    pattern: pieced(
      `[Ff]rom${gap}(?:${end}|${day})${gap}(?:to|until|through)${gap}${end}`,
      `[Bb]etween${gap}(?:${end}|${day})${gap}and${gap}${end}`,
      `${month}${gap}${day}[-–]${day}(?:,?${gap}${year})?`,
      `${day}[-–]${day}${gap}${month}(?:${gap}${year})?`,
      `${plainYear}[-–]${plainYear}`,
    ),
  },
  { code: 'date-whole', starts: ['#', ...months, ...weekdays], pattern: pieced(whole) },
  {
    code: 'date-partial',
    starts: ['#', ...months, ...weekdays, 'early', 'late', 'mid'],
    pattern: pieced(point, `(?:${nearEdge})?${month}${gap}${year}`),
  },
  {
    code: 'date-partial',
    starts: ['#', ...months, 'early', 'late', 'mid'],
    pattern: pieced(
      `${before}(?:${nearEdge})?(?:${month}|${year})(?!${gap}(?:%|percent))`,
      `${nearEdge}(?:${month}|${year})`,
      `(?<=\\()${year}(?=\\))`,
    ),
  },
  {
    code: 'date-relative',
    starts: ['yesterday', 'today', 'tomorrow', 'tonight', 'the', 'last', 'next', 'this'],
    pattern: pieced(
      anyOf(['yesterday', 'today', 'tomorrow', 'tonight', 'the day before', 'the next day', 'the following day']),
      `(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he${gap}(?:last|next|past|following|previous))${gap}(?:(?:${spelled.en}|\\d{1,3})${gap})?(?:${unit}|${season}|${weekday}|${partOfDay}|${month})`,
      `[Tt]he${gap}${plainYear}s`,
    ),
  },
  {
    code: 'date-relative',
    starts: ['#', 'a', 'an', 'several', ...numberWords.en],
    pattern: pieced(`${count}${gap}${unit}${gap}(?:ago|earlier)`),
  },
  {
    code: 'date-clock',
    starts: ['#', 'noon', 'midnight'],
    pattern: pieced(
      `(?<=[Aa]t${gap})(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?${gap}?(?:am|pm|a\\.m\\.|p\\.m\\.)|(?:[01]?\\d|2[0-3]):[0-5]\\d|noon|midnight)`,
    ),
  },
  { code: 'date-relative', starts: weekdays, pattern: pieced(`${weekday}(?:${gap}${partOfDay})?`) },
];

/** What leaves a stretch of time open at one end, just before the date. */
export const englishOpen = new RegExp(
  `(?:^|[^\\p{L}])(${anyOf(['since', 'until', 'till', 'from', 'by', 'before', 'after'])})${gap}(?:the${gap})?$`,
  'u',
);

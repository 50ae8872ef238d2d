import { french } from './calendar.ts';
import type { DatePattern } from './dates.ts';
import { numberWords, spelled, spelledDay } from './numbers.ts';
import { anyOf, exactlyOf, gap, pieced } from './pattern.ts';

const month = anyOf(french.months);
const weekday = anyOf(french.weekdays);
const season = exactlyOf(french.seasons);
const unit = exactlyOf(french.units);
const partOfDay = exactlyOf(french.partsOfDay);

const plainYear = '(?:1[5-9]|20)\\d\\d';
const year = `${plainYear}(?!${gap}?\\d{3}|[.,]\\d)`;
const spelledYear = `(?:deux${gap}mille(?:${gap}${spelledDay})?|mil(?:le)?${gap}neuf${gap}cent(?:(?:[- ]\\p{Ll}{2,9}){1,3})?)`;
const anyYear = `(?:${year}|${spelledYear})`;

const day = `(?:1er|1ᵉʳ|3[01]|[12]\\d|0?[1-9]|[Pp]remier|${spelledDay})`;
/** A day whose month and year may be left for the end of the stretch to say: “du 12” of “du 12 au 14 mars”. */
const firstDay = `(?:${weekday}${gap})?${day}(?:${gap}${month}(?:${gap}${anyYear})?)?`;
const dayAndMonth = `(?:${day}${gap}${month}|${month}${gap}[0-3]?\\d(?!\\d))(?:${gap}${anyYear})?`;
const point = `(?:${weekday}${gap}(?:le${gap})?)?${dayAndMonth}`;
const monthAndYear = `${month}${gap}(?:de${gap})?${anyYear}`;
const end = `(?:${point}|${monthAndYear}|${month}|${year})`;

const demonstrative = `(?:[Cc](?:e|et|ette)${gap})`;
const nearEdge = `(?:${anyOf(['début', 'fin', 'mi', 'courant'])}(?:[-‑]|${gap}))`;
const beside = `(?:${gap}(?:dernier|prochain|passé))?`;
const part = `(?:${unit}|${season}|${partOfDay}|${weekday})`;
const count = `(?:une?|${spelled.fr}|\\d{1,3}|quelques)`;

/** Words after which a month or year alone is a date. */
const before = `(?<=(?:${anyOf(['en', 'depuis', 'dès', 'vers', 'jusqu’en', 'd’ici', 'd’ici à', 'd’ici fin', 'au mois de', 'avant', 'après'])}${gap}|[Aa]u${gap}mois${gap}d['’]))`;
/** What can follow “la crise de 2008” and not “de 2008 personnes”. */
const noNoun = `(?=${gap}(?:${exactlyOf(['à', 'a', 'ont', 'en', 'et', 'dans', 'par', 'pour', 'qui', 'que', 'sur', 'est', 'avait', 'était'])}\\s)|\\s*(?:[.,;:!?)»]|$))`;

const days = ['#', ...numberWords.fr, 'premier'];

export const frenchDates: readonly DatePattern[] = [
  {
    code: 'date-range',
    starts: ['la', 'cette', 'nuit', 'du', 'entre'],
    pattern: pieced(
      `(?:(?:[Ll]a${gap}|[Cc]ette${gap})?[Nn]uit${gap})?(?:[Dd]u${gap}${firstDay}${gap}au${gap}${point}|[Ee]ntre${gap}le${gap}${firstDay}${gap}et${gap}le${gap}${point})`,
      `(?:[Ll]a${gap}|[Cc]ette${gap})?[Nn]uit${gap}de${gap}${weekday}${gap}à${gap}${weekday}`,
      `[Ee]ntre${gap}${year}${gap}et${gap}${year}`,
      `[Dd]u${gap}${weekday}${gap}au${gap}${weekday}`,
    ),
  },
  {
    code: 'date-range',
    starts: ['de'],
    pattern: pieced(
      `[Dd]e${gap}${end}${gap}(?:à|au|jusqu['’]au|jusqu['’]en)${gap}${end}`,
      `[Dd]e${gap}${weekday}${gap}à${gap}${weekday}`,
    ),
  },
  { code: 'date-range', starts: ['#'], pattern: pieced(`${plainYear}[-–]${plainYear}`) },
  {
    code: 'date-whole',
    starts: ['ce', 'cet', 'cette', ...french.weekdays, ...days, ...french.months],
    pattern: pieced(
      `${demonstrative}?(?:${weekday}${gap}(?:le${gap})?)?(?:${day}${gap}${month}|${month}${gap}[0-3]?\\d)${gap}${anyYear}`,
    ),
  },
  {
    // A weekday with its date in brackets, which are taken along.
    code: 'date-whole',
    starts: ['ce', 'cet', 'cette', ...french.weekdays, 'demain', 'hier', 'aujourd'],
    pattern: new RegExp(
      `(?:${demonstrative}?${weekday}|[Dd]emain|[Hh]ier|[Aa]ujourd['’]hui)${gap}\\((?:le${gap})?${point}\\)`,
      'uy',
    ),
  },
  {
    code: 'date-partial',
    starts: ['ce', 'cet', 'cette', ...french.weekdays, ...days, ...french.months, 'début', 'fin', 'mi', 'courant'],
    pattern: pieced(`${demonstrative}?${point}${beside}`, `${nearEdge}?${monthAndYear}`),
  },
  {
    code: 'date-partial',
    starts: [...french.months, 'début', 'fin', 'mi', 'courant', '#', 'deux', 'mil', 'mille'],
    pattern: pieced(`${before}(?:${nearEdge}?${month}${beside}|${year}(?!${gap}?%)|${spelledYear})`),
  },
  {
    code: 'date-partial',
    starts: ['#'],
    pattern: pieced(`(?<=[Dd]e${gap})${year}${noNoun}`, `(?<=\\()${year}(?=\\))`),
  },
  {
    code: 'date-partial',
    starts: ['début', 'fin', 'mi', 'courant', ...french.months],
    pattern: pieced(`${nearEdge}(?:${month}|${year})`, `${month}${gap}(?:dernier|prochain)`),
  },
  {
    code: 'date-partial',
    starts: ['l', 'an', 'années'],
    pattern: pieced(`[Ll]['’]an${gap}${year}`, `[Aa]nnées${gap}(?:${year}|\\d0)`),
  },
  {
    code: 'date-relative',
    starts: ['aujourd', 'avant', 'hier', 'après', 'demain', 'la', 'le'],
    pattern: pieced(
      anyOf(['aujourd’hui', 'avant-hier', 'hier soir', 'hier matin', 'hier', 'après-demain', 'demain']),
      anyOf(['la veille au soir', 'la veille', 'le lendemain', 'le surlendemain']),
    ),
  },
  {
    code: 'date-relative',
    starts: ['l', 'la', 'le', 'les', 'ce', 'cet', 'cette', 'ces', ...french.weekdays],
    pattern: pieced(
      `(?:[Ll](?:es?|a)${gap}|[Ll]['’])${part}${gap}(?:derni|prochain|précédent|suivant|passé)(?:er|ers|ère|ères|e|es|s)?`,
      `${weekday}${gap}(?:dernier|prochain|matin|soir|après-midi)`,
      `${demonstrative}(?:derni(?:er|ère)${gap})?${part}`,
      `[Cc]es${gap}(?:${spelled.fr}${gap}|\\d{1,3}${gap})?(?:derni|prochain)(?:er|ers|ère|ères|e|es|s)${gap}${unit}`,
    ),
  },
  {
    code: 'date-relative',
    starts: ['il', 'dans'],
    pattern: pieced(
      `[Ii]l${gap}y${gap}a${gap}${count}${gap}${unit}`,
      `[Dd]ans${gap}${count}${gap}${unit}(?!${gap}(?:de|du|des)\\s)`,
      `[Dd]ans${gap}les${gap}(?:prochain|derni)(?:s|es|ers|ères)${gap}${unit}`,
    ),
  },
  {
    code: 'date-partial',
    starts: ['la', 'le', 'l', 'fin', 'début', 'printemps'],
    pattern: pieced(
      `(?:(?:(?:[Ll]a${gap})?[Ff]in|(?:[Ll]e${gap})?[Dd]ébut)${gap}(?:de${gap})?)?[Ll]['’](?:automne|hiver|été)(?:${gap}(?:de${gap})?${year})?`,
      `(?:[Ll]a${gap}[Ff]in|[Ff]in|[Ll]e${gap}[Dd]ébut|[Dd]ébut)${gap}(?:du${gap}printemps|de${gap}l['’]année|du${gap}mois)`,
      `[Ll]e${gap}printemps(?:${gap}(?:de${gap})?${year})?`,
      `printemps${gap}${year}`,
    ),
  },
  {
    code: 'date-clock',
    starts: ['#', 'une', 'midi', 'minuit', ...numberWords.fr],
    pattern: pieced(
      `(?<=(?:^|[^\\p{L}])(?:[Àà]|[Vv]ers|[Dd]ès)${gap})(?:(?:[01]?\\d|2[0-4])${gap}?h(?:eures?)?(?:${gap}?[0-5]\\d)?|(?:une|${spelled.fr})${gap}heures?|midi|minuit)(?:${gap}du${gap}(?:matin|soir)|${gap}de${gap}l['’]après-midi)?`,
    ),
  },
  { code: 'date-relative', starts: french.weekdays, pattern: pieced(weekday) },
];

/** What leaves a stretch of time open at one end, just before the date. */
export const frenchOpen = new RegExp(
  `(?:^|[^\\p{L}])(${anyOf(['depuis', 'dès', 'jusqu’à', 'jusqu’au', 'jusqu’en', 'd’ici', 'd’ici au', 'd’ici à', 'à partir du', 'à partir de', 'à compter du', 'avant', 'après'])})${gap}(?:le${gap}|la${gap}|l['’]|en${gap})?$`,
  'u',
);

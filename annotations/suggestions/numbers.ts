/** Numbers as French and English write them, as pieces of regular expressions. */
import { anyOf, gap, wordEnd } from './pattern.ts';

/** The spaces that French groups digits with: plain, no-break, narrow no-break, thin. */
const groupSpace = '[ \\u00a0\\u202f\\u2009]';

/** A figure: digits, grouped or not, with a decimal part. “120 000”, “120,000”, “3.900”, “6,4”, “1 150”. */
export const figure = `\\d{1,3}(?:(?:${groupSpace}\\d{3}(?!\\d)){1,6}|(?:[.,]\\d{3}(?!\\d)){1,6}|\\d{0,12})(?:[.,]\\d{1,6})?(?!\\d|[.,]\\d)`;

/** The words that numbers are made of; “un” alone is an article. */
export const numberWords = {
  fr: 'zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent cents mille mil'.split(
    ' ',
  ),
  en: 'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  ),
} as const;

const french = `${anyOf(numberWords.fr)}${wordEnd}`;
const frenchNext = `${anyOf([...numberWords.fr, 'un', 'une'])}${wordEnd}`;
const english = `${anyOf(numberWords.en)}${wordEnd}`;

/** A number in words: “vingt et un”, “deux mille vingt-trois”, “one hundred and twenty”. */
export const spelled = {
  fr: `${french}(?:(?:[-‑]|${gap}|(?:[-‑]|${gap})et(?:[-‑]|${gap}))${frenchNext}){0,8}`,
  en: `${english}(?:(?:[-‑]|${gap}|${gap}and${gap})${english}){0,8}`,
} as const;

/** The day of a month in words, from two to thirty-one: short, since many patterns of dates have it several times. */
export const spelledDay =
  '(?:[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix(?:[- ](?:sept|huit|neuf))?|[Oo]nze|[Dd]ouze|[Tt]reize|[Qq]uatorze|[Qq]uinze|[Ss]eize|[Vv]ingt(?:[- ](?:et[- ]un|deux|trois|quatre|cinq|six|sept|huit|neuf))?|[Tt]rente(?:[- ]et[- ]un)?)';

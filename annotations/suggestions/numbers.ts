/** Numbers as French and English write them, as pieces of regular expressions. */
import { anyOf, gap } from './pattern.ts';

/** The spaces that French groups digits with: plain, no-break, narrow no-break, thin. */
const groupSpace = '[ \\u00a0\\u202f\\u2009]';

/** A figure: digits, grouped or not, with a decimal part. “120 000”, “120,000”, “3.900”, “6,4”, “1 150”. */
export const figure = `\\d{1,3}(?:(?:${groupSpace}\\d{3})+|(?:[.,]\\d{3})+|\\d{0,12})(?:[.,]\\d{1,6})?(?!\\d|[.,]\\d)`;

const frenchWords =
  'zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante octante nonante quatre-vingt quatre-vingts cent cents mille mil';
const englishWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand';

const french = anyOf(frenchWords.split(' '));
const frenchUnit = anyOf(`${frenchWords} un une`.split(' '));
const english = anyOf(englishWords.split(' '));

/** A number in words: “vingt et un”, “deux mille vingt-trois”, “one hundred and twenty”. “un” alone is none. */
export const spelled = {
  fr: `${french}(?![\\p{L}\\p{N}])(?:(?:[-‑]|${gap}|(?:[-‑]|${gap})et(?:[-‑]|${gap}))${frenchUnit}(?![\\p{L}\\p{N}])){0,8}(?![\\p{L}\\p{N}])`,
  en: `${english}(?![\\p{L}\\p{N}])(?:(?:[-‑]|${gap}|${gap}and${gap})${english}(?![\\p{L}\\p{N}])){0,8}(?![\\p{L}\\p{N}])`,
} as const;

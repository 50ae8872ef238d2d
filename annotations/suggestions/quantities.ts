import type { Span } from '../model/span.ts';
import { figure, numberWords, spelled } from './numbers.ts';
import type { Passage, RuleLanguage, Word } from './passage.ts';
import { anyOf, exactlyOf, gap, matchAt, pieced, wordEnd } from './pattern.ts';
import type { Reason } from './reason.ts';

/** A figure with what it counts, in a passage, and how it was known. */
export interface QuantityFound extends Span {
  readonly because: Reason;
}

/**
 * Figures with what they count, from left to right: “près de 30 000 personnes”, “trois des cinq quais”, “6,4 millions
 * d’euros”, “12 %”. Each is an approximating word if there is one, a number, and a tail that says of what; a number without
 * a tail counts nothing that could be tagged, unless it stands for a noun (“contre neuf avant”). What lies in a date is none.
 * In a language without rules only digits are numbers, and any word behind them is what they count.
 */
export function quantitiesIn(
  { text, words }: Passage,
  language: RuleLanguage | undefined,
  dates: readonly Span[],
): QuantityFound[] {
  const grammar = language === undefined ? plainGrammar : grammars[language];
  const found: QuantityFound[] = [];
  let end = 0;
  let nextDate = 0;
  for (const word of words) {
    while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= word.start) nextDate += 1;
    const date = dates[nextDate];
    if (word.start < end || (date !== undefined && date.start <= word.start)) continue;
    const quantity = quantityAt(text, word, grammar);
    if (quantity === undefined || (date !== undefined && quantity.end > date.start)) continue;
    end = quantity.end;
    found.push(quantity);
  }
  return found;
}

interface Grammar {
  /** Words that a quantity can begin with, in small letters. */
  readonly starts: ReadonlySet<string>;
  /** What makes a number approximate, with the gap after it. */
  readonly about: RegExp;
  readonly number: RegExp;
  /** Tails that need no noun: percent, and money in signs. */
  readonly percent: RegExp;
  readonly money: RegExp;
  /** “des cinq” in “trois des cinq quais”, with the gap after it. */
  readonly of: RegExp;
  /** What joins a number that is a noun with what it counts: “millions d’”. */
  readonly joint: RegExp;
  readonly noun: RegExp;
  /** A noun with words before it, where the language puts them there: “ethnic Armenians”. */
  readonly phrase: RegExp;
  /** What can follow the noun: “par jour”, “sur cinq”, “à peine”. */
  readonly tail: RegExp;
  /** Words before a number with which it is no figure: “article 5”. */
  readonly excluded: RegExp;
  /** Two with an article means both and is no figure: “les deux”. */
  readonly both: RegExp;
  /** Words after which a number stands for a noun. */
  readonly standIn: RegExp;
  /** Words that are no noun, so that a number before them counts nothing. */
  readonly functionWords: ReadonlySet<string>;
  /** Whether a noun after a number in words could be its plural. */
  readonly isPlural: (noun: string) => boolean;
}

/** UTF-16 units that are looked at before a number. */
const beforeReach = 16;

function quantityAt(text: string, word: Word, grammar: Grammar): QuantityFound | undefined {
  const isDigit = /^\d/.test(word.text);
  if (!isDigit && !grammar.starts.has(word.text.toLowerCase())) return undefined;
  const about = isDigit ? '' : (matchAt(grammar.about, text, word.start) ?? '');
  const numberStart = word.start + about.length;
  const number = matchAt(grammar.number, text, numberStart) ?? '';
  if (number === '' || (isBareArticle(number) && about === '')) return undefined;
  const before = text.slice(Math.max(0, word.start - beforeReach), word.start);
  const numberEnd = numberStart + number.length;
  const [currency = ''] = /[$€£]\s?$/u.exec(before) ?? [];
  const start = word.start - currency.length;

  const percent = matchAt(grammar.percent, text, numberEnd);
  if (percent !== undefined) return { start, end: numberEnd + percent.length, because: reason('quantity-percent') };
  const money = matchAt(grammar.money, text, numberEnd);
  if (money !== undefined) return { start, end: numberEnd + money.length, because: reason('quantity-money') };
  if (currency !== '') return { start, end: numberEnd, because: reason('quantity-money') };
  if (about === '' && (grammar.excluded.test(before) || grammar.both.test(before + number))) return undefined;

  const counted = countedAt(text, numberEnd, number, grammar);
  if (counted !== undefined) {
    const noun = text.slice(counted.start, counted.end);
    return {
      start,
      end: counted.end + (matchAt(grammar.tail, text, counted.end)?.length ?? 0),
      because: { code: 'quantity-counted', values: { number: text.slice(numberStart, numberEnd), counted: noun } },
    };
  }
  const standsAlone = grammar.standIn.test(before) || (about !== '' && /\d{3}/u.test(number)) || isLarge(number);
  if (!standsAlone) return undefined;
  const tail = matchAt(grammar.tail, text, numberEnd)?.length ?? 0;
  return { start, end: numberEnd + tail, because: reason('quantity-alone') };
}

function reason(code: 'quantity-percent' | 'quantity-money' | 'quantity-alone'): Reason {
  return { code, values: {} };
}

/** The noun that a number counts. */
function countedAt(text: string, numberEnd: number, number: string, grammar: Grammar): Span | undefined {
  const isSpelled = !/\d/u.test(number);
  const joint =
    matchAt(grammar.joint, text, numberEnd) ??
    matchAt(grammar.of, text, numberEnd) ??
    (isSpelled ? undefined : matchAt(secondFigure, text, numberEnd));
  const start = numberEnd + (joint ?? matchAt(gapOnly, text, numberEnd) ?? '').length;
  if (start === numberEnd) return undefined;
  const isNoun = (words: string): boolean =>
    !words.split(/\s+/u).some((word) => grammar.functionWords.has(word.toLowerCase()));
  const noun = [grammar.phrase, grammar.noun]
    .map((pattern) => matchAt(pattern, text, start))
    .find((words) => words !== undefined && isNoun(words));
  if (noun === undefined) return undefined;
  const mayBeSingular = joint !== undefined || !isSpelled || isBareArticle(number) || isLarge(number);
  if (!mayBeSingular && !grammar.isPlural(noun)) return undefined;
  return { start, end: start + noun.length };
}

/** A figure that machine translation has put between a number and its noun: “120,000 2002 people”. */
const secondFigure = new RegExp(`${gap}\\d{4}${gap}`, 'uy');

const gapOnly = new RegExp(gap, 'uy');

/** “un” is a number only where something makes it one. */
function isBareArticle(number: string): boolean {
  return /^(?:une?|an?|one)$/iu.test(number);
}

/** Numbers that are a quantity by themselves: “quelques milliers”, “two million”. */
function isLarge(number: string): boolean {
  return (
    /\p{L}$/u.test(number) &&
    /(?:millions?|milliards?|milliers|billions?|trillions?|thousands|dizaines|centaines|douzaine)$/iu.test(number)
  );
}

const never = /(?!)/uy;

const lowerNoun = `\\p{Ll}[\\p{L}\\p{M}]+(?:[-‑]\\p{Ll}[\\p{L}\\p{M}]+)*`;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const frenchAbout =
  'près de|près d’|plus de|plus d’|moins de|moins d’|environ|quelque|au moins|au plus|à peine|jusqu’à|presque|pas moins de|autour de|un peu plus de|un peu moins de|quasiment';
const frenchMultiple = exactlyOf('millier milliers million millions milliard milliards'.split(' '));
const frenchCollective = anyOf(
  'dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million milliard'.split(
    ' ',
  ),
);
const frenchFraction = anyOf([
  'la moitié',
  'le tiers',
  'un tiers',
  'deux tiers',
  'le quart',
  'un quart',
  'trois quarts',
  'la majorité',
]);

const french: Grammar = {
  starts: new Set([
    ...numberWords.fr,
    ...'près plus moins environ quelque quelques au à jusqu presque pas autour un une la le quasiment'.split(' '),
  ]),
  about: new RegExp(
    `(?:${frenchAbout
      .split('|')
      .map((words) => anyOf([words]))
      .join('|')})(?:${gap}|(?<=['’]))`,
    'uy',
  ),
  number: pieced(
    `(?:${figure}|${spelled.fr})(?:${gap}${frenchMultiple})?`,
    `(?:[Uu]ne?|[Qq]uelques|[Dd]es|[Pp]lusieurs)${gap}${frenchCollective}s?`,
    frenchFraction,
    '[Uu]ne?',
  ),
  percent: new RegExp(`${gap}?[%‰]|${gap}pour${gap}cent${wordEnd}`, 'uy'),
  money: new RegExp(`${gap}?[€$£]`, 'uy'),
  of: new RegExp(
    `${gap}(?:des|de${gap}nos|de${gap}ses|de${gap}leurs|hors${gap}de)${gap}(?:${spelled.fr}|${figure})${gap}|(?<=moitié|tiers|quarts?|majorité)${gap}(?:des|du|de${gap}la)${gap}`,
    'uy',
  ),
  joint: new RegExp(`(?<=(?:million|milliard|millier|aine)s?)(?:${gap}(?:de${gap}|d['’]))`, 'uy'),
  noun: new RegExp(lowerNoun, 'uy'),
  phrase: never,
  tail: pieced(
    `${gap}par${gap}(?:${anyOf(['jour', 'an', 'mois', 'semaine', 'heure', 'habitant', 'personne', 'minute', 'seconde'])})`,
    `${gap}sur${gap}(?:${spelled.fr}|${figure})`,
    `${gap}à${gap}peine`,
    `${gap}(?:carrés|cubes)`,
  ),
  excluded: /(?:^|[^\p{L}])(?:articles?|chapitre|page|n°|numéro|n[º°])\s$/u,
  both: /(?:^|[^\p{L}])(?:(?:l|c|d|n|v|s|m)es|leurs|aux|tou(?:te)?s)\sdeux$/iu,
  standIn: /(?:^|[^\p{L}])(?:contre|dont|soit)\s$/u,
  functionWords: set(
    'de du des le la les et ou où à au aux en dans sur sous par pour qui que quoi dont est sont ont avait avaient était étaient sera seront avec sans contre mais ni car ne pas plus moins très ans-là se sa son ses leur leurs ce cette ces il elle ils elles on lors puis ainsi après avant entre vers chez selon depuis fois',
  ),
  isPlural: (noun) => /[sxz]$/u.test(noun),
};

const englishAbout =
  'about|around|nearly|almost|more than|over|fewer than|less than|at least|at most|up to|roughly|some|an estimated|approximately|no fewer than';

const english: Grammar = {
  starts: new Set([
    ...numberWords.en,
    ...'about around nearly almost more over fewer less at up roughly some an a one approximately no dozens hundreds thousands millions billions tens half several'.split(
      ' ',
    ),
  ]),
  about: new RegExp(
    `(?:${englishAbout
      .split('|')
      .map((words) => anyOf([words]))
      .join('|')})${gap}`,
    'uy',
  ),
  number: pieced(
    `(?:${figure}|${spelled.en}|[Oo]ne|[Aa])(?:[-‑ ]|${gap})(?:hundred|thousand|million|billion|trillion)`,
    `${figure}(?:bn|m|k)?`,
    spelled.en,
    `(?:[Aa]${gap})?dozens?`,
    `${anyOf(['hundreds', 'thousands', 'millions', 'billions', 'tens of thousands', 'hundreds of thousands', 'tens of millions', 'several hundred', 'several thousand'])}`,
    `[Hh]alf`,
    '[Aa]n?|[Oo]ne',
  ),
  percent: new RegExp(`${gap}?%|${gap}(?:per${gap}cent|percent)${wordEnd}`, 'uy'),
  money: new RegExp(`${gap}?[€$£]`, 'uy'),
  of: new RegExp(
    `${gap}(?:of${gap}(?:the|its|their|our)|out${gap}of)${gap}(?:(?:${spelled.en}|${figure})${gap})?`,
    'uy',
  ),
  joint: new RegExp(`(?<=dozens|hundreds|thousands|millions|billions)${gap}of${gap}`, 'uy'),
  noun: new RegExp(lowerNoun, 'uy'),
  phrase: pieced(`(?:${lowerNoun}${gap}){1,2}?(?:\\p{L}+s|people|men|women|children)`),
  tail: pieced(
    `${gap}(?:per|an?|each)${gap}(?:day|year|month|week|hour|person|minute)`,
    `${gap}(?:in|out${gap}of)${gap}(?:${spelled.en}|${figure})`,
  ),
  excluded: /(?:^|[^\p{L}])(?:[Aa]rticles?|[Cc]hapter|[Pp]age|[Nn]o\.|[Nn]umber)\s$/u,
  both: /(?:^|[^\p{L}])(?:the|these|those|both|its|their|our)\stwo$/iu,
  standIn: /(?:^|[^\p{L}])(?:against|compared to)\s$/u,
  functionWords: set(
    'of the and or to at in on by for with without from that which who is are was were has have had be been but nor not as it he she they we you if when while after before between among than then so this these those his her its their our into over under until times',
  ),
  isPlural: (noun) =>
    /s$/u.test(noun) || /^(?:people|men|women|children|police|feet|percent|hundred|million)$/u.test(noun),
};

const grammars: Record<RuleLanguage, Grammar> = { fr: french, en: english };

/** Digits and whatever word is behind them. */
const plainGrammar: Grammar = {
  starts: new Set(),
  about: never,
  number: pieced(figure),
  percent: new RegExp(`${gap}?[%‰]`, 'uy'),
  money: new RegExp(`${gap}?[€$£]`, 'uy'),
  of: never,
  joint: never,
  phrase: never,
  noun: /\p{L}[\p{L}\p{M}]{2,}(?:[-‑]\p{L}[\p{L}\p{M}]+)*/uy,
  tail: never,
  excluded: /(?!)/u,
  both: /(?!)/u,
  standIn: /(?!)/u,
  functionWords: new Set(),
  isPlural: () => true,
};

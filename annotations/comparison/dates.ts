import type { Span } from '../model/span.ts';
import { english, french } from '../suggestions/calendar.ts';
import { datesIn } from '../suggestions/dates.ts';
import { passagesOf, type RuleLanguage } from '../suggestions/passage.ts';
import { figuresIn } from './figures.ts';

/** A date as far as a text gives it; what it leaves open is undefined. */
export interface DateFound extends Span {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** The dates of a text that say a year, a month or a day of one; relative ones, as “hier”, can be compared with nothing. */
export function datesFound(text: string, language: RuleLanguage): DateFound[] {
  const block = { start: 0, end: text.length, kind: 'paragraph' } as const;
  return (
    passagesOf(text, [block])
      .flatMap((passage) => datesIn(passage, language))
      // Seven o’clock is no date, and “sept heures” not in September.
      .filter(({ because }) => because.code !== 'date-clock')
      .map((span) => ({ start: span.start, end: span.end, ...partsOf(text.slice(span.start, span.end)) }))
      .filter(({ year, month }) => year !== undefined || month !== undefined)
  );
}

/** Whether two dates can be the same day, as far as both say. */
export function canBeSame(a: DateFound, b: DateFound): boolean {
  const agree = (x: number | undefined, y: number | undefined) => x === undefined || y === undefined || x === y;
  return agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day);
}

/** The same for dates that say the same. */
export function keyOfDate({ year, month, day }: DateFound): string {
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
}

type Parts = Pick<DateFound, 'year' | 'month' | 'day'>;

function partsOf(written: string): Parts {
  const numeric = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? undefined;
  if (numeric !== undefined) {
    return { year: Number(numeric[1]), month: Number(numeric[2]), day: Number(numeric[3]) };
  }
  const short = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(written) ?? undefined;
  if (short !== undefined) return { year: Number(short[3]), month: Number(short[2]), day: Number(short[1]) };
  const numbers = figuresIn(written).map(({ value }) => value);
  return {
    year: numbers.find((value) => Number.isInteger(value) && value >= 1000 && value < 2200),
    month: monthIn(written),
    day: monthIn(written) === undefined ? undefined : numbers.find((value) => value >= 1 && value <= 31),
  };
}

/** Small letters without accents and points, so that every spelling of a month is found. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();
}

const beginnings = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const frenchBeginnings: Readonly<Record<string, number>> = { fev: 2, avr: 4, mai: 5, juin: 6, juil: 7, aou: 8 };
const months = new Map([...french.months, ...english.months].map((name) => [plain(name), monthOf(plain(name))]));

function monthOf(name: string): number {
  const inFrench = Object.entries(frenchBeginnings).find(([beginning]) => name.startsWith(beginning));
  return inFrench?.[1] ?? beginnings.indexOf(name.slice(0, 3)) + 1;
}

function monthIn(written: string): number | undefined {
  for (const [word] of written.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const month = months.get(plain(word));
    if (month !== undefined && month > 0) return month;
  }
  return undefined;
}

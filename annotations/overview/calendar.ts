/** How exactly a date is said. */
export type Precision = 'day' | 'month' | 'year';

/** The days that a date can mean, as far as it is said: from the first to the last, in ISO 8601. */
export interface Period {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
}

/** A date as far as it is said. */
export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const dayLength = 86_400_000;

/** The days that a date can mean. A day that its month does not have is left out: the month was said all the same. */
export function periodOf({ year, month, day }: DateParts): Period {
  if (month === undefined) return { start: iso(year, 1, 1), end: iso(year, 12, 31), precision: 'year' };
  const last = new Date(instant(year, month + 1, 1) - dayLength).getUTCDate();
  if (day === undefined || day > last) {
    return { start: iso(year, month, 1), end: iso(year, month, last), precision: 'month' };
  }
  return { start: iso(year, month, day), end: iso(year, month, day), precision: 'day' };
}

/** The days of a date as a source gives it: 2024-03-17, 2024-03 or 2024; undefined where it gives none. */
export function publishedPeriod(published: string): Period | undefined {
  const [year, month, day] = published.split('-').map(Number);
  return published === '' || year === undefined ? undefined : periodOf({ year, month, day });
}

/** The year in which a day or month without one lies nearest to some days, half a year before or after them at the most. */
export function nearestYear(parts: Omit<DateParts, 'year'>, to: Period): number {
  const middle = (at(to.start) + at(to.end)) / 2;
  const year = Number(to.start.slice(0, 4));
  const distance = (candidate: number) => Math.abs(at(periodOf({ ...parts, year: candidate }).start) - middle);
  return [year, year - 1, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}

function at(date: string): number {
  return Date.parse(date);
}

/** Milliseconds since 1970 of a day's beginning; years before 100 are meant as they are. */
function instant(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function iso(year: number, month: number, day: number): string {
  return new Date(instant(year, month, day)).toISOString().slice(0, 10);
}

/** Lines that say where and when a report was sent, or by whom it was written, before it begins. */

/** A date as a dateline gives it. What it does not say is left out: a year that is not there is never guessed. */
export interface DatelineDate {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['février', 'february', 'févr', 'fév', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['août', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['décembre', 'december', 'déc', 'dec'],
];

const month = `(?<month>${monthNames.flat().join('|')})\\.?`;
const weekday =
  '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?';

/** 14 décembre, 1er mars 2024, December 14, 2024; and ISO 8601 dates. */
const dates = [
  new RegExp(`\\b${weekday}(?<day>\\d{1,2})(?:er|st|nd|rd|th)? ${month}(?:,? (?<year>\\d{4}))?(?![\\p{L}\\d])`, 'iu'),
  new RegExp(`\\b${weekday}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?(?![\\p{L}\\d])`, 'iu'),
  /\b(?<year>\d{4})-(?<monthNumber>\d{2})-(?<day>\d{2})\b/u,
];

/** The first date of a line and what stands before and after it. */
export function findDate(line: string): { date: DatelineDate; before: string; after: string } | undefined {
  for (const pattern of dates) {
    const match = pattern.exec(line);
    const groups = match?.groups;
    if (match === null || groups === undefined) continue;
    const name = groups.month?.toLowerCase() ?? '';
    const number = Number(groups.monthNumber ?? monthNames.findIndex((names) => names.includes(name)) + 1);
    const day = Number(groups.day);
    if (number < 1 || number > 12 || day < 1 || day > 31) continue;
    const date = { day, month: number, ...(groups.year === undefined ? {} : { year: Number(groups.year) }) };
    return { date, before: line.slice(0, match.index), after: line.slice(match.index + match[0].length) };
  }
  return undefined;
}

/** The date in ISO 8601; undefined without a year or for a day that its month has not. */
export function isoDateOf({ day, month, year }: DatelineDate): string | undefined {
  if (year === undefined || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** UTF-16 units; a line that is longer says more than place and date. */
const longestDateline = 80;

/** Whether a line is only a dateline ("Bruxelles, 14 décembre, AZERTAC") or a byline ("Par Jeanne Morel"). */
export function isDateline(line: string): boolean {
  if (line.length > longestDateline) return false;
  if (authorOf(line) !== undefined) return true;
  const found = findDate(line);
  if (found === undefined) return false;
  return partsOf(found.before, found.after).every((part) => /^\p{Lu}/u.test(part) && part.split(' ').length <= 4);
}

/** What a dateline names besides its date: places, agencies. */
export function partsOf(before: string, after: string): string[] {
  return `${before},${after}`
    .split(/[,;|()–—]|\s-\s/u)
    .map((part) => part.trim().replace(/^(?:le|on|à)$/iu, ''))
    .filter((part) => part !== '' && !/^[\d:hH.\s]+$/u.test(part));
}

/** The name of a byline that stands alone; undefined for any other line. */
export function authorOf(line: string): string | undefined {
  const name = /^(?:par|by|propos recueillis par) +(.{2,60})$/iu.exec(withoutLinks(line).trim())?.[1]?.trim();
  if (name === undefined || !/^\p{Lu}/u.test(name) || /[.!?:;\d]$/u.test(name)) return undefined;
  const isNames = name
    .split(/\s+/u)
    .every((part) => /^(?:\p{Lu}[\p{L}'’.-]*,?|de|du|d’|van|von|der|al|el|et|and|avec|with|\/|&)$/u.test(part));
  return isNames ? name.replace(/,$/u, '') : undefined;
}

/** Markdown links reduced to their words. */
export function withoutLinks(line: string): string {
  return line.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

/** Two to four capitalised words, particles aside: a person's name. */
export function isName(content: string): boolean {
  const parts = content.split(/\s+/u);
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    parts.every((part) => /^(?:\p{Lu}[\p{L}'’.-]*|de|du|des|d’|van|von|der|den|al|el|bin|ben)$/u.test(part))
  );
}

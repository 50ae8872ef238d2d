import { datesIn } from './dates.ts';
import type { NameFound } from './names.ts';
import type { Passage } from './passage.ts';

/**
 * What a line says of where and from whom an article is. A dispatch begins “BRÉNICA (Lydavie), 2 juin (Lydapresse) –”: the
 * town in capitals, its land and the agency. A line of its own with a name and a date is that of the outlet.
 */
export function datelineOf(passage: Passage): NameFound[] {
  const { text } = passage;
  const dispatch =
    /^(\p{Lu}[\p{Lu}\p{M}' ’-]{2,40}?)(?: \((\p{Lu}[^()]{1,30})\))?, [^()–—-]{3,30}(?: \((\p{Lu}[^()]{1,30})\))? [–—-]/du.exec(
      text,
    );
  if (dispatch !== null) {
    const [, town, land, agency] = dispatch.indices ?? [];
    return [named(town, 'place'), named(land, 'place'), named(agency, 'organisation')].flatMap((name) => name ?? []);
  }
  const [date] = text.length <= longestLine ? datesIn(passage, 'fr').concat(datesIn(passage, 'en')) : [];
  const comma = text.lastIndexOf(',');
  const isOutlet = date !== undefined && date.end === text.length && /^\s*$/u.test(text.slice(comma + 1, date.start));
  return isOutlet && comma > 0 && /^\p{Lu}[^,]*$/u.test(text.slice(0, comma)) ? [outlet(comma)] : [];
}

/** UTF-16 units of a line that says outlet and date, at most. */
const longestLine = 80;

function outlet(end: number): NameFound {
  return { type: 'organisation', start: 0, end, because: { code: 'name-dateline', values: {} } };
}

function named(indices: [number, number] | undefined, type: 'place' | 'organisation'): NameFound | undefined {
  if (indices === undefined) return undefined;
  const [start, end] = indices;
  return { type, start, end, because: { code: 'name-dateline', values: {} } };
}

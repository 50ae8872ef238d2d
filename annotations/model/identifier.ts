import * as v from 'valibot';

/**
 * Names that are also file or folder names: of annotators and articles. Lower case ASCII, so that no two differ only by
 * case or normal form on another system; never a device name of Windows.
 */
export const NameSchema = v.pipe(
  v.string(),
  v.regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{0,63}$/, 'a name of a–z, 0–9 and -, 64 at most'),
);

/** Ids of annotations, links and register entries: UUIDs, made where the thing is made, so that two people never clash. */
export const UuidSchema = v.pipe(v.string(), v.uuid('a UUID'));

/** ISO 8601 in UTC with milliseconds, as Date.prototype.toISOString writes it. */
export const TimeSchema = v.pipe(v.string(), v.isoTimestamp('an ISO 8601 time in UTC'));

/** A BCP 47 language tag, or '' where the language is not known. */
export const LanguageSchema = v.pipe(v.string(), v.regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/, 'a BCP 47 tag'));

/** A key that is safe in every JSON reader and as an object key; never `__proto__` or `constructor`. */
export const KeySchema = v.pipe(
  v.string(),
  v.regex(/^(?!(?:constructor|prototype)$)[a-z][A-Za-z0-9-]{0,63}$/, 'a key of letters, digits and -'),
);

/** Characters of the longest {@link NameSchema} name. */
const longest = 64;

/** A display text as a {@link NameSchema} name: accents folded, everything else but letters and digits a hyphen. */
export function nameFrom(text: string, fallback: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return v.is(NameSchema, folded) ? folded : fallback;
}

/** The first of name, name-2, name-3, … that is not taken; a long name is cut, so that what follows it finds room. */
export function freeName(name: string, taken: { has(name: string): boolean }): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) {
    const ending = `-${n}`;
    free = name.slice(0, longest - ending.length) + ending;
  }
  return free;
}

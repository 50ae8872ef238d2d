/** The identifiers an entity can have: an item of Wikidata by its number, or a web address. */

/** Whether something is a Wikidata item's number, such as Q90. */
export function isItem(identifier: string): boolean {
  return /^Q[1-9]\d*$/.test(identifier);
}

/** Whether something is a web address that can be opened. */
export function isAddress(identifier: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(identifier);
}

export function isIdentifier(identifier: string): boolean {
  return isItem(identifier) || isAddress(identifier);
}

/** The page that says what an identifier identifies; undefined where it is no identifier. */
export function pageOf(identifier: string): string | undefined {
  if (isItem(identifier)) return `https://www.wikidata.org/wiki/${identifier}`;
  return isAddress(identifier) ? identifier : undefined;
}

/** The thing itself, as Linked Data names it: for a Wikidata item its concept URI. Undefined where it is no identifier. */
export function iriOf(identifier: string): string | undefined {
  if (isItem(identifier)) return `http://www.wikidata.org/entity/${identifier}`;
  return isAddress(identifier) ? identifier : undefined;
}

/** An identifier as it is kept: the address of a Wikidata item's page is the item's number. */
export function tidyIdentifier(typed: string): string {
  const trimmed = typed.trim();
  const [, item] = /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)$/i.exec(trimmed) ?? [];
  const found = item ?? (/^q[1-9]\d*$/.test(trimmed) ? trimmed : undefined);
  return found === undefined ? trimmed : found.toUpperCase();
}

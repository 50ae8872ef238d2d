/**
 * Copies that sync services put beside a file which two computers changed at the same time. Each service has its own way of
 * naming them; the program reads none of them, and says of each what it is a copy of.
 */

export interface ConflictCopy {
  /** The name of the file that it is a copy of. */
  readonly of: string;
  readonly service: 'nextcloud' | 'dropbox' | 'syncthing' | 'onedrive' | 'drive';
}

/** Patterns with the name before what a service puts in and the extension after it, the more telling ones first. */
const patterns: readonly (readonly [service: ConflictCopy['service'], pattern: RegExp])[] = [
  // crue.sync-conflict-20260102-103000-ABC1234.json
  ['syncthing', /^(?<name>.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?(?<extension>\.[^.]+)?$/],
  // crue (conflicted copy 2026-01-02 103000).json, and of older clients crue_conflict-20260102-103000.json
  ['nextcloud', /^(?<name>.+?) ?\((?:[^()]* )?conflicted copy \d{4}-\d{2}-\d{2} \d{6}\)(?<extension>\.[^.]+)?$/],
  ['nextcloud', /^(?<name>.+)_conflict-\d{8}-\d{6}(?<extension>\.[^.]+)?$/],
  // crue (Bilal's conflicted copy 2026-01-02).json, crue (Copie en conflit de Bilal 2026-01-02).json
  ['dropbox', /^(?<name>.+?) \([^()]*(?:conflicted copy|copie en conflit)[^()]*\)(?<extension>\.[^.]+)?$/i],
  // crue-DESKTOP-AB12CD3.json, crue-Bilals-MacBook.json: the computer's name has a capital, which no name of ours has
  ['onedrive', /^(?<name>[a-z0-9_-]+?)-(?=[\w-]*[A-Z])[\w-]+(?: \d+)?(?<extension>\.[^.]+)$/],
  // crue (1).json
  ['drive', /^(?<name>.+) \(\d+\)(?<extension>\.[^.]+)?$/],
];

/** What a file is a copy of, and which service made it, by its name; undefined for any other name. */
export function conflictCopy(file: string): ConflictCopy | undefined {
  for (const [service, pattern] of patterns) {
    const { name, extension = '' } = pattern.exec(file)?.groups ?? {};
    if (name !== undefined) return { of: `${name}${extension}`, service };
  }
  return undefined;
}

/** The line, counted from 1, in which Git has left the marks of a merge; undefined where it has left none. */
export function gitConflictIn(text: string): number | undefined {
  const marks = [/^<{7}(?: |\r?$)/m, /^={7}\r?$/m, /^>{7}(?: |\r?$)/m].map((mark) => text.search(mark));
  const [ours = -1, middle = -1, theirs = -1] = marks;
  if (ours === -1 || middle < ours || theirs < middle) return undefined;
  return text.slice(0, ours).split('\n').length;
}

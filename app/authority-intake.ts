import type { Authority, AuthorityRow } from '../annotations/authority/authority.ts';
import { givenType } from '../annotations/authority/given-type.ts';
import { readAuthority } from '../annotations/authority/reading.ts';
import type { Tagset } from '../annotations/model/tagset.ts';
import { canonicalise } from '../annotations/text/canonical.ts';
import { decode } from '../annotations/text/decode.ts';
import type { AuthorityReport } from './contract/authorities.ts';
import { countsOf } from './counts.ts';

/** A file's rows, and what is to be said of them. */
export interface AuthorityFile {
  readonly rows: readonly AuthorityRow[];
  readonly report: AuthorityReport;
}

/** Told how far reading is, between two turns of other work; false stops it. */
export type Turn = (progress: { readonly done: number; readonly total: number }) => Promise<boolean>;

/**
 * Reads a file of rows in whatever encoding, a turn at a time.
 *
 * @param file the file's name, without folders
 * @param tagset whose types the rows are compared with
 * @returns null where it was stopped
 * @throws Problem as `decode`, `canonicalise` and `readAuthority` do.
 */
export async function authorityFrom(
  bytes: Uint8Array,
  file: string,
  tagset: Tagset,
  turn: Turn,
): Promise<AuthorityFile | null> {
  const text = canonicalise(decode(bytes, file).text, file);
  const reading = readAuthority(text, file);
  for (;;) {
    const { done, value } = reading.next();
    if (!done) {
      if (!(await turn(value))) return null;
      continue;
    }
    const { rows, ...said } = value;
    return { rows, report: { ...said, rows: rows.length, unknownTypes: unknownTypesIn(rows, tagset) } };
  }
}

/** The types that the tagset does not have, most rows first. */
function unknownTypesIn(rows: readonly AuthorityRow[], tagset: Tagset): AuthorityReport['unknownTypes'] {
  const counts = countsOf(rows.map(({ type }) => type).filter((type) => type !== ''));
  return [...counts]
    .filter(([type]) => givenType(tagset, type) === undefined)
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** What is known of a list, for its file. */
export function authorityOf(
  { rows, report }: AuthorityFile,
  facts: Pick<Authority, 'name' | 'title' | 'source' | 'creator' | 'created'>,
): Authority {
  return { ...facts, rows: rows.length, leftOut: report.leftOut.count };
}

/** What a list is called where nobody says: as its file, without the ending. */
export function titleFrom(file: string): string {
  return file.replace(/\.[^.]*$/, '') || file;
}

import type { Authority } from '../../annotations/authority/authority.ts';
import type { TakenIn } from '../../app/contract/authorities.ts';

/** The authority lists of the project, as they stand in the window. */
export interface Authorities {
  readonly lists: readonly Authority[];
  /** What taking in the last one came to; null where that is read, or there was none. */
  readonly taken: TakenIn | null;
}

export const noAuthorities: Authorities = { lists: [], taken: null };

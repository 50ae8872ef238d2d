/** The register, as it stands in the drawer. */
export interface Register {
  /** What of it is shown. Empty is everything. */
  readonly text: string;
  readonly type: string;
  /** The entity whose mentions are shown: its id, `unlinked` for the mentions of none, or ''. */
  readonly at: string;
  /** The entities that are to be merged, in the order in which they were marked. */
  readonly marked: ReadonlySet<string>;
  /** The mentions that are to be another entity's. */
  readonly mentions: ReadonlySet<string>;
}

/** In place of an entity: the mentions that are of none. */
export const unlinked = 'unlinked';

export const emptyRegister: Register = { text: '', type: '', at: '', marked: new Set(), mentions: new Set() };

/** The glossary, as it stands in the drawer. */
export interface GlossaryView {
  /** What of it is shown. Empty is everything. */
  readonly text: string;
  /** A domain; {@link noDomain} asks for the terms without one. */
  readonly domain: string;
  /** An issue of the tagset: terms with such a note. */
  readonly issue: string;
  /** An article: terms that are met in it. */
  readonly article: string;
  /** The term whose places are shown: its id, `unjoined` for the notes on none, or ''. */
  readonly at: string;
  /** The place that its list is at, by `placeKey`. */
  readonly place: string;
  /** The terms that are to be merged, in the order in which they were marked. */
  readonly marked: ReadonlySet<string>;
  /** The notes that are to be on another term. */
  readonly notes: ReadonlySet<string>;
  /** The places that are to have no note, by `placeKey`. */
  readonly out: ReadonlySet<string>;
}

/** In place of a term: the notes that are on none. */
export const unjoined = 'unjoined';

/** In place of a domain; no domain is only white space. */
export const noDomain = ' ';

export const emptyGlossary: GlossaryView = {
  text: '',
  domain: '',
  issue: '',
  article: '',
  at: '',
  place: '',
  marked: new Set(),
  notes: new Set(),
  out: new Set(),
};

/** One thing that the palette offers. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** What else is said of it, more quietly; '' for nothing. */
  readonly about: string;
  /** The key that does the same, or ''. */
  readonly key: string;
  readonly go: () => void;
}

/** What the palette offers of one kind, under a heading. */
export interface Section {
  readonly id: 'commands' | 'types' | 'articles' | 'entities' | 'tags' | 'search';
  readonly entries: readonly Entry[];
}

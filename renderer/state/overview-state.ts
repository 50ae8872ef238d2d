/** The figures of the overview, in the order they are shown in. */
export const figureIds = ['entities', 'timeline', 'coverage', 'speakers', 'types'] as const;
export type FigureId = (typeof figureIds)[number];

/** What the figures are of, and how they stand. */
export interface OverviewView {
  /** Whose tags: one's own and those of the colleagues who are shown, or one's own alone. */
  readonly whose: 'shown' | 'own';
  readonly where: 'all' | 'open';
  /** How many rows a figure has at the most; 0 is no limit. */
  readonly most: number;
  /** The year that the timeline is of; '' for all. */
  readonly year: string;
  /** The figures whose table is open. */
  readonly tables: ReadonlySet<FigureId>;
  /** The mark that was gone to the text from: a figure and the mark's key in it. */
  readonly at: { readonly figure: FigureId; readonly mark: string } | null;
}

/** How much of a figure is shown. */
export type FigureView = Pick<OverviewView, 'most' | 'year'>;

export const emptyOverview: OverviewView = {
  whose: 'shown',
  where: 'all',
  most: 20,
  year: '',
  tables: new Set(),
  at: null,
};

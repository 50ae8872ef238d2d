import type { FigureMark } from '../state/overview.ts';
import type { FigureId } from '../state/overview-state.ts';

/** One figure: what it shows as marks, the same as a table, and how it is drawn. */
export interface FigureModel {
  readonly id: FigureId;
  readonly title: string;
  /** What is counted, in words. */
  readonly caption: string;
  /** What to do to have something here; '' where there is something. */
  readonly empty: string;
  /** What is left out, and how to see it. */
  readonly notes: readonly Note[];
  readonly table: Table;
  readonly marks: readonly FigureMark[];
  readonly draw: (drawing: Drawing) => SVGSVGElement;
}

export interface Note {
  readonly text: string;
  readonly action: string;
  readonly act: () => void;
}

export interface Table {
  /** The first is that of the rows' heads. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly key: string;
  readonly head: string;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: string;
  /** What Enter on it goes to. */
  readonly mark?: FigureMark | undefined;
}

/** What a figure is drawn with. */
export interface Drawing {
  /** The room there is, in CSS pixels; a figure with many columns takes more. */
  readonly width: number;
  /** The colour of a token of tokens.css, as an SVG attribute takes it. */
  readonly paint: (token: string) => string;
}

/** The rows that are shown of all, and those that are left out: none where `most` is 0. */
export function firstOf<Row>(rows: readonly Row[], most: number): { shown: readonly Row[]; left: readonly Row[] } {
  return most === 0 ? { shown: rows, left: [] } : { shown: rows.slice(0, most), left: rows.slice(most) };
}

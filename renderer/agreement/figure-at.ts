import type { LayerAgreement } from '../../annotations/agreement/agreement.ts';
import type { Estimate } from '../../annotations/agreement/bootstrap.ts';
import { openDifferences } from '../state/difference-walking.ts';
import type { DifferenceFilter } from '../state/review-state.ts';
import { getState } from '../state/store.ts';
import { toggleLayer } from '../state/workspace.ts';
import { t } from '../words.ts';
import type { FigureRow } from './figure-rows.ts';

/** One of the figures: of which layer, in which row, and of which annotators. */
export interface FigureAt {
  readonly layer: LayerAgreement;
  readonly row: FigureRow;
  /** The column; one for each pair of annotators, and where there are several pairs one more for all. */
  readonly column: number;
}

export function estimateAt({ row, column }: FigureAt): Estimate | null | undefined {
  return row.of(column);
}

/** The pair of annotators that a figure is of or, where it is of all, the first. */
export function pairAt({ layer, row, column }: FigureAt) {
  return (row.isOfPairs ? layer.pairs[column] : undefined) ?? layer.pairs[0];
}

export function figureName(at: FigureAt, named: (id: string) => string): string {
  const pair = at.row.isOfPairs ? at.layer.pairs[at.column] : undefined;
  const who = pair === undefined ? '' : t('agreement.pair', { first: named(pair.first), second: named(pair.second) });
  return who === '' ? at.row.name : `${at.row.name}, ${who}`;
}

/** List the differences that a figure is of, as far as the filter does not say otherwise. */
export function goToDifferences(at: FigureAt, filter: Partial<DifferenceFilter> = {}): void {
  const pair = pairAt(at);
  if (pair === undefined) return;
  const { layer } = at.layer;
  if (getState().workspace.hiddenLayers.includes(layer)) toggleLayer(layer);
  const { classes, attribute } = at.row;
  void openDifferences({ mine: pair.first, theirs: pair.second }, { layer, classes, attribute, ...filter });
}

import type { Coverage, LayerAgreement } from '../../annotations/agreement/agreement.ts';
import type { Layer } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';

/** Figures of agreement, as they stand in the drawer: never part of the project. */
export interface AgreementView {
  /** Whose, by id; null for all who have tagged, without curated sets. */
  readonly annotators: readonly string[] | null;
  readonly articles: ChosenArticles;
  readonly hiddenLayers: readonly Layer[];
  readonly search: AgreementSearch;
  readonly found: FoundFigures | null;
  /** The figure that the keyboard is at. */
  readonly at: FigurePlace;
  /** What stands beside the figures. */
  readonly beside: Beside;
}

/** All of them, those that are open, or certain ones. */
export type ChosenArticles = 'all' | 'open' | readonly ArticleId[];

export interface AgreementSearch {
  readonly is: 'idle' | 'running' | 'done' | 'stopped';
  readonly done: number;
  readonly total: number;
}

/** What has been found so far. */
export interface FoundFigures {
  readonly coverage: Coverage;
  readonly layers: readonly LayerAgreement[];
  /** The layers whose intervals are there, too. */
  readonly withIntervals: readonly Layer[];
  /** Whether tags, the tagset or what was chosen have changed since. */
  readonly isOutdated: boolean;
}

/** A figure of a layer, and which of its values: a pair of annotators by its place, or all of them. */
export interface FigurePlace {
  readonly layer: Layer;
  readonly figure: string;
  readonly column: number;
}

export const besides = ['types', 'articles', 'confusion'] as const;
export type Beside = (typeof besides)[number];

export const noAgreementSearch: AgreementSearch = { is: 'idle', done: 0, total: 0 };

export const emptyAgreement: AgreementView = {
  annotators: null,
  articles: 'all',
  hiddenLayers: [],
  search: noAgreementSearch,
  found: null,
  at: { layer: 'entity', figure: 'exact-f1', column: 0 },
  beside: 'types',
};

import type { Annotation } from '../model/annotation.ts';

/** An annotation that something was taken from. */
export interface Source {
  readonly annotator: string;
  readonly id: string;
}

/** What several annotators say alike, as one tag. */
export interface MergedTag
  extends Pick<Annotation, 'article' | 'layer' | 'type' | 'spans' | 'quotes' | 'attributes' | 'entry'> {
  /** Those that say so, in the order of annotators. The id of the first stands for the tag. */
  readonly from: readonly Source[];
}

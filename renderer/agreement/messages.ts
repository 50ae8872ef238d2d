import type { Coverage, LayerAgreement, LayerGamma } from '../../annotations/agreement/agreement.ts';
import type { Tagged } from '../../annotations/agreement/parts.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { ArticleId } from '../../annotations/model/article.ts';

/** What the window and the worker that finds figures of agreement say to each other. */
export type ToWorker =
  | { readonly frame: Omit<Tagged, 'texts' | 'annotations'> }
  | { readonly article: ArticleId; readonly text: string; readonly tags: readonly Annotation[] }
  /** All has been told: find the figures. */
  | Asked;

export interface Asked {
  readonly annotators: readonly string[];
  readonly articles: readonly ArticleId[];
}

export type FromWorker =
  | { readonly coverage: Coverage }
  | { readonly layer: LayerAgreement; readonly hasIntervals: boolean }
  | { readonly gamma: LayerGamma }
  | { readonly done: number; readonly total: number }
  | { readonly isWhole: true };

import type { ArticleId } from '../../annotations/model/article.ts';

/** How the texts follow one another while scrolling is aligned. */
export interface Aligning {
  /** The article that was scrolled, or is worked in: the others follow it. '' before anything was done. */
  readonly leader: ArticleId | '';
  /** The articles that were scrolled alone, and stand further on or back than they would. */
  readonly aside: ReadonlySet<ArticleId>;
}

export const notAligning: Aligning = { leader: '', aside: new Set() };

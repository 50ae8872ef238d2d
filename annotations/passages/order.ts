import type { ArticleId } from '../model/article.ts';
import type { Passage } from './passages.ts';

/** By what passages can be sorted. */
export const passageOrders = ['articles', 'similarity', 'words'] as const;
export type PassageOrder = (typeof passageOrders)[number];
export type PassageDirection = 'ascending' | 'descending';

/** Passages in an order of one's choice; where that says nothing, in the order of the articles and of their texts. */
export function sortedPassages(
  passages: readonly Passage[],
  by: PassageOrder,
  direction: PassageDirection,
  articles: readonly ArticleId[],
): Passage[] {
  const ranks = new Map(articles.map((article, rank) => [article, rank]));
  const rank = (article: ArticleId) => ranks.get(article) ?? articles.length;
  const inTexts = (x: Passage, y: Passage) =>
    rank(x.a.article) - rank(y.a.article) ||
    rank(x.b.article) - rank(y.b.article) ||
    x.a.span.start - y.a.span.start ||
    x.b.span.start - y.b.span.start;
  const turn = direction === 'ascending' ? 1 : -1;
  return passages.toSorted((x, y) =>
    by === 'articles' ? turn * inTexts(x, y) : turn * (x[by] - y[by]) || inTexts(x, y),
  );
}

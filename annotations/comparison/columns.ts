import type { ArticleId } from '../model/article.ts';

/**
 * The order of all articles in which one of them comes right before or after another; unchanged where either is not among
 * them.
 */
export function movedBeside(
  order: readonly ArticleId[],
  article: ArticleId,
  other: ArticleId,
  side: 'before' | 'after',
): readonly ArticleId[] {
  if (article === other || !order.includes(article) || !order.includes(other)) return order;
  const rest = order.filter((id) => id !== article);
  return rest.toSpliced(rest.indexOf(other) + (side === 'after' ? 1 : 0), 0, article);
}

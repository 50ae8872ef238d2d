import { type ArticleId, blockAt } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Hit, Searchable } from './search.ts';

/** A hit in its context: one line of a concordance. White space in it is single spaces. */
export interface Row {
  readonly article: ArticleId;
  readonly span: Span;
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** UTF-16 units of context on either side, at the most. */
const reach = 80;

/** The line of a hit: the whole words of its block that fit on either side. */
export function rowOf({ article, span }: Hit, { text, blocks }: Pick<Searchable, 'text' | 'blocks'>): Row {
  const block = blocks[blockAt(blocks, span.start)] ?? span;
  return {
    article,
    span,
    left: leftOf(text, block.start, span.start),
    match: oneLine(text.slice(span.start, span.end)),
    right: rightOf(text, span.end, block.end),
  };
}

function leftOf(text: string, start: number, end: number): string {
  if (end - start <= reach) return oneLine(text.slice(start, end)).trimStart();
  const context = text.slice(end - reach - 1, end);
  // The first word may be cut; without any space there is nothing whole to show but what stands there.
  const space = context.search(/\s/u);
  return oneLine(context.slice(space === -1 ? wholeFrom(context) : space)).trimStart();
}

function rightOf(text: string, start: number, end: number): string {
  if (end - start <= reach) return oneLine(text.slice(start, end)).trimEnd();
  const context = text.slice(start, start + reach + 1);
  const last = /\s\S*$/u.exec(context)?.index ?? wholeTo(context);
  return oneLine(context.slice(0, last)).trimEnd();
}

/** Where a stretch may begin or end without half of a surrogate pair. */
function wholeFrom(context: string): number {
  return /^[\udc00-\udfff]/.test(context) ? 1 : 0;
}
function wholeTo(context: string): number {
  return /[\ud800-\udbff]$/.test(context) ? context.length - 1 : context.length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** What lines are sorted by; `left` compares the words before the match from right to left. */
export const orders = ['article', 'date', 'left', 'match', 'right'] as const;
export type Order = (typeof orders)[number];
export type Direction = 'ascending' | 'descending';

/** What sorting asks of the articles: their order in the project, and when they were published (ISO 8601, '' unknown). */
export interface Ranked {
  readonly id: ArticleId;
  readonly published: string;
}

/**
 * The lines in another order; lines that are equal in it keep the order of articles and text, whichever way they are
 * sorted. Words are compared without regard to case, accents and punctuation. Undated articles come last either way.
 */
export function sorted(
  rows: readonly Row[],
  by: Order,
  direction: Direction,
  articles: readonly Ranked[],
): readonly Row[] {
  const ranks = new Map(articles.map(({ id }, i) => [id, i]));
  const dates = new Map(articles.map(({ id, published }) => [id, published]));
  const keyed = rows.map((row) => ({ row, rank: ranks.get(row.article) ?? ranks.size, key: keyOf(row, by, dates) }));
  const turn = direction === 'ascending' ? 1 : -1;
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number => {
    if (by === 'article') return turn * (a.rank - b.rank);
    if (by !== 'date') return turn * collator.compare(a.key, b.key);
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return turn * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  };
  return keyed
    .toSorted((a, b) => compare(a, b) || a.rank - b.rank || a.row.span.start - b.row.span.start)
    .map(({ row }) => row);
}

const collator = new Intl.Collator('und', { sensitivity: 'base', ignorePunctuation: true, numeric: true });

function keyOf(row: Row, by: Order, dates: ReadonlyMap<ArticleId, string>): string {
  switch (by) {
    case 'article':
      return '';
    case 'date':
      return dates.get(row.article) ?? '';
    case 'left':
      return wordsOf(row.left).toReversed().join(' ');
    case 'match':
      return row.match;
    case 'right':
      return wordsOf(row.right).join(' ');
  }
}

/** The words of a context, without what stands between them. */
function wordsOf(context: string): string[] {
  return context.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

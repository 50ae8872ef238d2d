import { type ArticleId, blockAt } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Said } from './said.ts';
import type { Hit, Searchable } from './search.ts';

/** Words with what stands before and after them. White space is single spaces. */
export interface Context {
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** A hit in its context: one line of a concordance. */
export interface Row extends Context {
  readonly article: ArticleId;
  readonly span: Span;
  /** The tag that was found, and what it says; null where the words of a text were. */
  readonly tag: FoundTag | null;
}

export interface FoundTag {
  readonly id: string;
  readonly matched: readonly Matched[];
}

/** Something that a tag says, with what was found in it; `match` is '' where nothing was looked for. */
export interface Matched extends Context {
  readonly what: Said['what'];
  readonly name: string;
}

/** UTF-16 units of context on either side, at the most. */
const reach = 80;

/** The line of a hit: the whole words of its block that fit on either side. */
export function rowOf({ article, span }: Hit, { text, blocks }: Pick<Searchable, 'text' | 'blocks'>): Row {
  const start = blocks[blockAt(blocks, span.start)]?.start ?? span.start;
  const end = blocks[blockAt(blocks, span.end - 1)]?.end ?? span.end;
  return { article, span, ...contextOf(text, { start, end }, span, reach), tag: null };
}

/** A span with the whole words beside it that fit into so many UTF-16 units, and lie within another span. */
export function contextOf(text: string, within: Span, { start, end }: Span, units: number): Context {
  return {
    left: leftOf(text, within.start, start, units),
    match: oneLine(text.slice(start, end)),
    right: rightOf(text, end, within.end, units),
  };
}

function leftOf(text: string, start: number, end: number, units: number): string {
  if (end - start <= units) return oneLine(text.slice(start, end)).trimStart();
  const context = text.slice(end - units - 1, end);
  // The first word may be cut; without any space there is nothing whole to show but what stands there.
  const space = context.search(/\s/u);
  return oneLine(context.slice(space === -1 ? wholeFrom(context) : space)).trimStart();
}

function rightOf(text: string, start: number, end: number, units: number): string {
  if (end - start <= units) return oneLine(text.slice(start, end)).trimEnd();
  const context = text.slice(start, start + units + 1);
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

/** With single spaces, whatever white space there is. */
export function oneLine(text: string): string {
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

import type { Span } from './span.ts';

/** Words of a text that no item parts further. */
export interface Words extends Span {
  readonly of: undefined;
}

/** An item, or as much of it as lies in one place, and what lies in it. */
export interface Nest<Item> extends Span {
  readonly of: Item;
  /** The whole of [start, end), without gaps. */
  readonly parts: readonly Part<Item>[];
  /** Whether this is where the item's span begins, and where it ends; else it is continued from before, or goes on. */
  readonly isBegin: boolean;
  readonly isEnd: boolean;
}

export type Part<Item> = Words | Nest<Item>;

/**
 * A stretch of text with what lies on it, as parts that lie within each other and never across: what HTML elements and
 * brackets can say, and crossing spans cannot. Where two spans cross, the one that began later is parted where the other
 * ends, and goes on behind it. Nothing is left out: the parts are all of the text, and the parts of an item are all of its
 * span as far as it lies in the stretch. Spans that do not cross are never parted.
 *
 * @param range UTF-16 units; what lies beyond is cut off
 * @param items of spans on the same words, the first one lies outside
 */
export function nested<Item extends { readonly span: Span }>(range: Span, items: readonly Item[]): Part<Item>[] {
  const waiting = items
    .filter(({ span }) => span.start < range.end && range.start < span.end && span.start < span.end)
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: Open<Item>[] = [{ item: undefined, start: range.start, parts: [] }];
  let next = 0;
  let at = range.start;
  while (at < range.end) {
    const begun: Item[] = [];
    for (let item = waiting[next]; item !== undefined && item.span.start <= at; item = waiting[next]) {
      begun.push(item);
      next += 1;
    }
    openAll(open, [...closeAt(open, at), ...begun], at);
    const until = Math.min(range.end, waiting[next]?.span.start ?? range.end, ...open.map(endOf));
    open.at(-1)?.parts.push({ start: at, end: until, of: undefined });
    at = until;
  }
  closeDownTo(open, 1, range.end);
  return open[0]?.parts ?? [];
}

/** What is being made of an item, the outermost first; of no item the stretch itself. */
interface Open<Item> {
  readonly item: Item | undefined;
  readonly start: number;
  readonly parts: Part<Item>[];
}

function endOf<Item extends { readonly span: Span }>({ item }: Open<Item>): number {
  return item?.span.end ?? Number.POSITIVE_INFINITY;
}

/** Closes what ends at a place, and what lies in it; answers the items that go on. */
function closeAt<Item extends { readonly span: Span }>(open: Open<Item>[], at: number): Item[] {
  const first = open.findIndex((each) => endOf(each) <= at);
  if (first === -1) return [];
  return closeDownTo(open, first, at).filter(({ span }) => span.end > at);
}

/** Closes all from a level inwards; answers the items, the outermost first. */
function closeDownTo<Item extends { readonly span: Span }>(open: Open<Item>[], level: number, at: number): Item[] {
  const closed: Item[] = [];
  while (open.length > level) {
    const last = open.pop();
    if (last?.item === undefined) break;
    const { item, start, parts } = last;
    open.at(-1)?.parts.push({
      start,
      end: at,
      of: item,
      parts,
      isBegin: start === item.span.start,
      isEnd: at === item.span.end,
    });
    closed.unshift(item);
  }
  return closed;
}

/** Opens items at a place, those that reach furthest outside, so that as few as can be have to be parted. */
function openAll<Item extends { readonly span: Span }>(open: Open<Item>[], items: readonly Item[], at: number): void {
  for (const item of items.toSorted((a, b) => b.span.end - a.span.end)) open.push({ item, start: at, parts: [] });
}

import { hull, type Span } from '../model/span.ts';
import type { SpanIndex } from '../model/span-index.ts';
import type { Suggestion } from './suggestion.ts';

/** What an annotator has answered to an article's suggestions so far. */
export interface Answered {
  readonly annotator: string;
  readonly index: SpanIndex;
  /** The suggestions that were skipped, by `suggestionKey`. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * A suggestion's name within its article: what it would tag, and as what. Texts do not change, so a suggestion that is
 * made again later has the same one.
 */
export function suggestionKey(suggestion: Suggestion): string {
  const known = keys.get(suggestion);
  if (known !== undefined) return known;
  const { layer, type, spans } = suggestion;
  const key = [layer, type, ...spans.map(({ start, end }) => `${start}-${end}`)].join(' ');
  keys.set(suggestion, key);
  return key;
}

const keys = new WeakMap<Suggestion, string>();

/**
 * The suggestions still to be looked at, in the order in which they are given: neither skipped nor answered by a tag of one's own in
 * the same layer on some of the same words.
 */
export function pending(suggestions: readonly Suggestion[], { annotator, index, skipped }: Answered): Suggestion[] {
  const isTagged = ({ layer }: Suggestion, { start, end }: Span) =>
    index
      .overlapping(start, end)
      .some(({ annotation }) => annotation.layer === layer && annotation.creator === annotator);
  const left = skipped.size === 0 ? suggestions : suggestions.filter((one) => !skipped.has(suggestionKey(one)));
  return left.filter((suggestion) => !suggestion.spans.some((span) => isTagged(suggestion, span)));
}

/** Those that can be accepted together: of several in one layer that overlap, the one that begins first. */
export function compatible(suggestions: readonly Suggestion[]): Suggestion[] {
  const free = new Map<string, number>();
  return suggestions.toSorted(inOrder).filter(({ layer, spans }) => {
    const { start, end } = hull(spans);
    if (start < (free.get(layer) ?? 0)) return false;
    free.set(layer, end);
    return true;
  });
}

/** By where they begin, the longer first; those on the same words by their key, so that there is only one order. */
export function inOrder(a: Suggestion, b: Suggestion): number {
  const [one, other] = [hull(a.spans), hull(b.spans)];
  return one.start - other.start || other.end - one.end || compare(suggestionKey(a), suggestionKey(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

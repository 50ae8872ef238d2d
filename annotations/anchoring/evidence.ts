import type { Quote } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { editDistance } from './approximate.ts';

/** How the words of a span were found, from the surest to the least sure. */
export type Method = 'in place' | 'exact' | 'comparable' | 'approximate';

/** Where a quote is. */
export interface Located {
  readonly span: Span;
  readonly method: Method;
}

/** Where a quote may be, and what speaks for it. */
export interface Candidate extends Located {
  /** 0 to 1: see {@link evidenceFor}. */
  readonly evidence: number;
  /** 0 to 1: how much of the context alone agrees; 0 when the quote has none. */
  readonly context: number;
}

/**
 * What a unit of context weighs beside a unit of the quoted words, which weigh 1. Words are what was tagged; context
 * only tells equal words apart, and is what an editor may well have changed.
 */
const contextWeight = 0.5;

/** Edit distance finds about a third of any two stretches of one language alike; agreement counts from there. */
const chance = 1 / 3;

/**
 * The share of the whole quote, words and context, that agrees with a place in the text. Counted by units, so that a name
 * is nothing without its context while a long sentence speaks for itself.
 */
export function evidenceFor(
  text: string,
  span: Span,
  quote: Quote,
  errors: number,
): { evidence: number; context: number } {
  const { exact, prefix, suffix } = quote;
  const before = text.slice(Math.max(0, span.start - prefix.length), span.start);
  const after = text.slice(span.end, span.end + suffix.length);
  const length = prefix.length + suffix.length;
  const agreeing = agreement(before, prefix) * prefix.length + agreement(after, suffix) * suffix.length;
  return {
    evidence: (exact.length - errors + contextWeight * agreeing) / (exact.length + contextWeight * length),
    context: length === 0 ? 0 : agreeing / length,
  };
}

/** 0 for what two unrelated stretches have in common, 1 for equal ones. */
function agreement(a: string, b: string): number {
  if (a === b) return 1;
  const alike = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  return Math.max(0, (alike - chance) / (1 - chance));
}

/** The evidence below which a place is not proposed at all: half of the quote is gone. */
const enough = 0.5;

/** Evidence that differs by less is no difference: a changed word in one of two contexts. */
const margin = 0.05;

/** Context that says where we are: with it, distance may decide between repeated passages; without it, nothing may. */
const tellingContext = 0.5;

/** How many times nearer than the next one a place must be for distance to decide. */
export const clearly = 2;

/** The one candidate that the evidence speaks for; between equals the clearly nearer one, if its context agrees too. */
export function choose(candidates: readonly Candidate[], expected: number): Candidate | 'absent' | 'ambiguous' {
  const likely = candidates.filter(({ evidence }) => evidence >= enough);
  const best = Math.max(...likely.map(({ evidence }) => evidence));
  const [first, second] = likely
    .filter(({ evidence }) => evidence > best - margin)
    .toSorted((a, b) => distanceTo(a.span, expected) - distanceTo(b.span, expected));
  if (first === undefined) return 'absent';
  if (second === undefined) return first;
  const isNearer = distanceTo(first.span, expected) * clearly < distanceTo(second.span, expected);
  return isNearer && first.context >= tellingContext ? first : 'ambiguous';
}

/** UTF-16 units between a span's start and where it was expected. */
export function distanceTo(span: Span, expected: number): number {
  return Math.abs(span.start - expected);
}

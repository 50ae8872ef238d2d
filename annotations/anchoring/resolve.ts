import type { Quote } from '../model/annotation.ts';
import { type Span, sameSpans } from '../model/span.ts';
import { Comparable, comparableForm } from '../text/comparable.ts';
import { isGraphemeBoundary, snapToGraphemes } from '../text/graphemes.ts';
import { findApproximately } from './approximate.ts';
import { type Candidate, choose, clearly, distanceTo, evidenceFor, type Located, type Method } from './evidence.ts';
import { matches } from './quote.ts';

export type { Method };

/** Where an annotation's spans are in a text that may have changed. */
export type Resolution =
  /** Every span stands where it stood, with its words and context. */
  | { readonly status: 'found'; readonly spans: readonly Span[] }
  /** Somewhere else, or not quite the same: a person confirms it. One method for each span. */
  | { readonly status: 'moved'; readonly spans: readonly Span[]; readonly methods: readonly Method[] }
  /** Not there, or in several places equally. The spans are those it had; the annotation is kept and listed. */
  | { readonly status: 'orphan'; readonly spans: readonly Span[]; readonly reason: 'absent' | 'ambiguous' };

/** Resolves one annotation; {@link resolverFor} is for many on one text. */
export function resolve(text: string, spans: readonly Span[], quotes: readonly Quote[]): Resolution {
  return resolverFor(text)(spans, quotes);
}

/**
 * What finds annotations again in one text, by the cheap and sure way first: the position, checked against the quote;
 * the quote elsewhere, ranked by how much of its context agrees and then by distance; the same in a form that ignores
 * white space, composition and the shape of quotation marks; and last with some errors allowed. Every answer but the first
 * is for a person to confirm, and between equals there is no answer: a tag on the wrong words is worse than none.
 *
 * The spans of one annotation are looked for longest first: its words say most, and the others are then expected at the
 * same distance from it and must keep their order.
 */
export function resolverFor(text: string): (spans: readonly Span[], quotes: readonly Quote[]) => Resolution {
  let comparable: Comparable | undefined;
  const comparableText = () => {
    comparable ??= new Comparable(text);
    return comparable;
  };

  return (spans, quotes) => {
    const found = new Map<number, Located>();
    let shift = 0;
    for (const i of longestFirst(spans)) {
      const [span, quote] = [spans[i], quotes[i]];
      if (span === undefined || quote === undefined) return { status: 'orphan', spans, reason: 'absent' };
      const answer = locate(text, comparableText, quote, span, shift, roomFor(i, found, text));
      if (answer === 'absent' || answer === 'ambiguous') return { status: 'orphan', spans, reason: answer };
      if (found.size === 0) shift = answer.span.start - span.start;
      found.set(i, answer);
    }
    const located = [...found].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
    const resolved = located.map((answer) => answer.span);
    if (located.every(({ method }) => method === 'in place')) return { status: 'found', spans: resolved };
    return { status: 'moved', spans: resolved, methods: located.map(({ method }) => method) };
  };
}

function longestFirst(spans: readonly Span[]): number[] {
  const lengthAt = (i: number) => (spans[i]?.end ?? 0) - (spans[i]?.start ?? 0);
  return spans.map((_, i) => i).toSorted((a, b) => lengthAt(b) - lengthAt(a));
}

/** The stretch that is left for a span between those of its neighbours that are placed. */
function roomFor(index: number, found: ReadonlyMap<number, Located>, text: string): Span {
  let room = { start: 0, end: text.length };
  for (const [i, { span }] of found) {
    if (i < index) room = { start: Math.max(room.start, span.end), end: room.end };
    else room = { start: room.start, end: Math.min(room.end, span.start) };
  }
  return room;
}

function locate(
  text: string,
  comparableText: () => Comparable,
  quote: Quote,
  span: Span,
  shift: number,
  room: Span,
): Located | 'absent' | 'ambiguous' {
  if (shift === 0 && matches(text, span, quote) && isWithin(span, room)) return { span, method: 'in place' };
  if (quote.exact === '') return 'absent';
  const expected = span.start + shift;

  const nearby = around(expected, quote.exact.length + nearbyReach, room);
  const whole = placesOf(text, quote.exact, nearby, expected).filter((place) => matches(text, place, quote));
  const nearest = quote.prefix + quote.suffix === '' ? 'absent' : choose(weigh(text, whole, quote), expected);
  if (typeof nearest === 'object' && distanceTo(nearest.span, expected) < nearbyReach / clearly) return nearest;

  const searches = [
    () => findExactly(text, quote, room, expected),
    () => findComparable(text, comparableText(), quote, room, expected),
    () => findApproximate(text, comparableText(), quote, around(expected, approximateReach, room)),
  ];
  let candidates: readonly Candidate[] = [];
  for (const search of searches) {
    candidates = withNews(candidates, search());
    if (candidates.some(({ evidence }) => evidence >= sure)) break;
  }
  return choose(candidates, expected);
}

/** Evidence above which no looser search is worth its time. */
const sure = 0.9;

/**
 * In UTF-16 units: how far the whole quote, context and all, is looked for before the text is searched from end to end.
 * It trades nothing but time: what is found this near and clearly nearest would win that search as well.
 */
const nearbyReach = 4096;

/**
 * In UTF-16 units: how far from its expected place a changed quote is looked for. Every article is shorter; in a book, a
 * quote that was both changed and carried far away is an orphan for a person to place, rather than seconds of search.
 */
const approximateReach = 50_000;

/** The share of a quote's units that may be wrong: more, and unrelated sentences of one subject begin to qualify. */
const errorShare = 0.2;

/** Candidates nearest to the expected place that are weighed; a quote with more is too short to say anything. */
const mostCandidates = 1000;

/** What a looser search adds: other places, and for those known the evidence that it sees and a stricter one did not. */
function withNews(known: readonly Candidate[], news: readonly Candidate[]): Candidate[] {
  const isSame = (a: Candidate) => (b: Candidate) => sameSpans([a.span], [b.span]);
  const bettered = known.map((candidate) => {
    const again = news.find(isSame(candidate));
    return again !== undefined && again.evidence > candidate.evidence
      ? { ...again, method: candidate.method }
      : candidate;
  });
  return [...bettered, ...news.filter((candidate) => !known.some(isSame(candidate)))];
}

function findExactly(text: string, quote: Quote, room: Span, expected: number): Candidate[] {
  return weigh(text, placesOf(text, quote.exact, room, expected), quote);
}

/** Where the words stand, in whole graphemes; of very many places, those nearest to the expected one. */
function placesOf(text: string, exact: string, room: Span, expected: number): Span[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact, room.start); at >= 0 && at + exact.length <= room.end; ) {
    starts.push(at);
    at = text.indexOf(exact, at + 1);
  }
  if (starts.length > mostCandidates) {
    starts.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
    starts.length = mostCandidates;
  }
  return starts
    .map((start) => ({ start, end: start + exact.length }))
    .filter(({ start, end }) => isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end));
}

function weigh(text: string, places: readonly Span[], quote: Quote): Candidate[] {
  return places.map((span) => ({ span, method: 'exact', ...evidenceFor(text, span, quote, 0) }));
}

function findComparable(text: string, comparable: Comparable, quote: Quote, room: Span, expected: number): Candidate[] {
  const plain = comparableQuote(quote);
  if (plain.exact.trim() === '') return [];
  const near = comparable.fromOriginal(expected);
  return findExactly(comparable.text, plain, spanIn(comparable, room), near).flatMap(({ span, evidence, context }) =>
    placed(text, comparable, span, room).map((original) => ({
      span: original,
      method: 'comparable' as const,
      evidence,
      context,
    })),
  );
}

function findApproximate(text: string, comparable: Comparable, quote: Quote, room: Span): Candidate[] {
  const plain = comparableQuote(quote);
  const maxErrors = Math.floor(plain.exact.length * errorShare);
  if (maxErrors === 0) return [];
  const window = spanIn(comparable, room);
  const found = findApproximately(comparable.text.slice(window.start, window.end), plain.exact, maxErrors);
  return found.flatMap(({ start, end, errors }) => {
    const span = { start: start + window.start, end: end + window.start };
    const evidence = evidenceFor(comparable.text, span, plain, errors);
    return placed(text, comparable, span, room).map((original) => ({
      span: original,
      method: 'approximate' as const,
      ...evidence,
    }));
  });
}

function comparableQuote({ exact, prefix, suffix }: Quote): Quote {
  return { exact: comparableForm(exact), prefix: comparableForm(prefix), suffix: comparableForm(suffix) };
}

function spanIn(comparable: Comparable, { start, end }: Span): Span {
  return { start: comparable.fromOriginal(start), end: comparable.fromOriginal(end) };
}

/** A span of the comparable text in the text itself, in whole graphemes; none when that leaves the room. */
function placed(text: string, comparable: Comparable, span: Span, room: Span): Span[] {
  if (span.start >= span.end) return [];
  const original = snapToGraphemes(text, comparable.toOriginal(span));
  return isWithin(original, room) ? [original] : [];
}

function isWithin(span: Span, room: Span): boolean {
  return room.start <= span.start && span.end <= room.end;
}

/** The part of a room within reach of an offset. */
function around(offset: number, reach: number, room: Span): Span {
  return { start: Math.max(room.start, offset - reach), end: Math.min(room.end, offset + reach) };
}

/** How suggestions agree with gold tags: for each type, how many of them find a partner, by exact and overlapping spans. */
import { overlaps, type Span, sameSpans } from '../../../annotations/model/span.ts';
import type { Suggestion } from '../../../annotations/suggestions/suggestion.ts';
import type { GoldArticle, GoldTag } from './gold.ts';

export type ScoredType = GoldTag['type'];
export const scoredTypes = [
  'date',
  'quantity',
  'person',
  'organisation',
  'place',
  'quotation',
  'note',
] as const satisfies readonly ScoredType[];

/** What was suggested in an article whose tags are known. */
export interface Outcome {
  readonly gold: GoldArticle;
  readonly suggestions: readonly Suggestion[];
}

/** Tags set by hand, what was suggested, and how many of them found a partner. */
export interface Tally {
  readonly gold: number;
  readonly suggested: number;
  readonly exact: number;
  readonly overlapping: number;
}

/** The tally of one type over some articles. Each tag and each suggestion has one partner at most. */
export function tallyOf(outcomes: readonly Outcome[], type: ScoredType): Tally {
  const sum = { gold: 0, suggested: 0, exact: 0, overlapping: 0 };
  for (const outcome of outcomes) {
    const gold = outcome.gold.tags.filter((tag) => tag.type === type);
    const suggested = outcome.suggestions.filter((suggestion) => scoredTypeOf(suggestion) === type);
    sum.gold += gold.length;
    sum.suggested += suggested.length;
    sum.exact += partners(gold, suggested, sameSpans).length;
    sum.overlapping += partners(gold, suggested, touching).length;
  }
  return sum;
}

/** Of quotations that were found at all: how often what is said about them is right, of how many that have it. */
export interface AttributionTally {
  readonly found: number;
  readonly attribution: number;
  readonly withVerb: number;
  readonly verb: number;
  readonly withSpeaker: number;
  readonly speaker: number;
}

export function attributionTallyOf(outcomes: readonly Outcome[]): AttributionTally {
  const sum = { found: 0, attribution: 0, withVerb: 0, verb: 0, withSpeaker: 0, speaker: 0 };
  for (const { gold, suggestions } of outcomes) {
    const quotations = gold.tags.filter((tag) => tag.type === 'quotation');
    const suggested = suggestions.filter((suggestion) => scoredTypeOf(suggestion) === 'quotation');
    for (const [tag, { attributes, because }] of partners(quotations, suggested, touching)) {
      sum.found += 1;
      if (attributes.attribution === tag.attribution) sum.attribution += 1;
      if (tag.verb !== undefined) {
        sum.withVerb += 1;
        if ('verb' in because.values && because.values.verb === gold.text.slice(...tag.verb)) sum.verb += 1;
      }
      const speakers = tag.speakers ?? [];
      if (speakers.length > 0) {
        sum.withSpeaker += 1;
        const named = lastWord(String(attributes.speaker ?? ''));
        if (speakers.some((speaker) => lastWord(gold.text.slice(...speaker)) === named)) sum.speaker += 1;
      }
    }
  }
  return sum;
}

/** Precision, recall and F1, their harmonic mean, from 0 to 1; undefined where nothing could be right or wrong. */
export function rates(hits: number, gold: number, suggested: number) {
  return {
    precision: suggested === 0 ? undefined : hits / suggested,
    recall: gold === 0 ? undefined : hits / gold,
    f1: gold + suggested === 0 ? undefined : (2 * hits) / (gold + suggested),
  };
}

/** What a suggestion is measured as: a claim of any type is a quotation, since which claim it makes is not suggested. */
export function scoredTypeOf({ layer, type }: Suggestion): string {
  return layer === 'claim' ? 'quotation' : type;
}

export function spansOf(tag: GoldTag): Span[] {
  return tag.spans.map(([start, end]) => ({ start, end }));
}

/** Each tag with the first suggestion left that fits it. */
export function partners(
  gold: readonly GoldTag[],
  suggested: readonly Suggestion[],
  fits: (a: readonly Span[], b: readonly Span[]) => boolean,
): [GoldTag, Suggestion][] {
  const left = new Set(suggested);
  const pairs: [GoldTag, Suggestion][] = [];
  // What fits exactly is paired first, so that a neighbour that only touches does not take it away.
  for (const agree of [sameSpans, fits]) {
    for (const tag of gold) {
      if (pairs.some(([paired]) => paired === tag)) continue;
      const partner = [...left].find(({ spans }) => fits(spansOf(tag), spans) && agree(spansOf(tag), spans));
      if (partner === undefined) continue;
      left.delete(partner);
      pairs.push([tag, partner]);
    }
  }
  return pairs;
}

export function touching(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

function lastWord(words: string): string {
  return words.split(/\s/u).at(-1)?.toLowerCase() ?? '';
}

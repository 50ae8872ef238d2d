import type { Attributes, Layer } from '../model/annotation.ts';
import type { Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { type Tagset, typesIn } from '../model/tagset.ts';
import { datesIn } from './dates.ts';
import { type Passage, passagesOf, ruleLanguageOf } from './passage.ts';
import type { Reason } from './reason.ts';

/** Something the rules think is worth a tag; never a tag until someone accepts it. */
export interface Suggestion {
  readonly layer: Layer;
  /** A type that the tagset has and offers: one of the default tagset's ids. */
  readonly type: string;
  /** In one block, on grapheme boundaries, sorted, disjoint. */
  readonly spans: readonly Span[];
  /** Only attributes that the tagset asks of the type. */
  readonly attributes: Attributes;
  /** The register's entry that the words are of, or ''. */
  readonly entry: string;
  readonly because: Reason;
}

/** What suggestions are made from: an article's canonical text, its blocks and its language (BCP 47). */
export interface SuggestionSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
}

/** A name of the register's entry `entry`, and the entry's type. */
export interface KnownName {
  readonly name: string;
  readonly entry: string;
  readonly type: string;
}

/** What is known beside the text. */
export interface Known {
  readonly tagset: Tagset;
  readonly names: readonly KnownName[];
}

/**
 * What the rules suggest to tag in an article, in the order of the text; the same for the same input, and without looking
 * at what is tagged already. Costs a few ms for 1,000 words. Of several that overlap with one type, the longest is given.
 */
export function suggestionsIn(source: SuggestionSource, known: Known): Suggestion[] {
  const passages = passagesOf(source.text, source.blocks);
  const all = passages.flatMap((passage) => inPassage(passage, source.language));
  const offered = new Set(typesIn(known.tagset, 'entity').map(({ id }) => id));
  return all.filter(({ type }) => offered.has(type));
}

function inPassage(passage: Passage, language: string): Suggestion[] {
  const ruled = ruleLanguageOf(language);
  if (ruled === undefined) return [];
  return datesIn(passage, ruled).map(({ span, because }) => ({
    layer: 'entity',
    type: 'date',
    spans: [span],
    attributes: {},
    entry: '',
    because,
  }));
}

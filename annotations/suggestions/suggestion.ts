import type { Attributes, Layer } from '../model/annotation.ts';
import type { Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Tagset } from '../model/tagset.ts';
import { damageIn } from './damage.ts';
import { datesIn } from './dates.ts';
import { type NameFound, namesIn } from './names.ts';
import { offeredBy } from './offered.ts';
import { type Passage, passagesOf, placed, type RuleLanguage, ruleLanguageOf } from './passage.ts';
import { quantitiesIn } from './quantities.ts';
import { type ClaimFound, claimsIn } from './quotations.ts';
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
  const language = ruleLanguageOf(source.language);
  const offered = offeredBy(known.tagset);
  const passages = passagesOf(source.text, source.blocks);
  const names = language === undefined ? [] : namesIn(passages, language);
  const claims = language === undefined ? [] : claimsIn(passages, names, language);
  return passages
    .flatMap((passage, i) => inPassage(passage, language, names[i] ?? [], claims[i] ?? []))
    .flatMap((suggestion) => offered(suggestion) ?? []);
}

function inPassage(
  passage: Passage,
  language: RuleLanguage | undefined,
  names: readonly NameFound[],
  claims: readonly ClaimFound[],
): Suggestion[] {
  const dates = language === undefined ? [] : datesIn(passage, language);
  const quantities = quantitiesIn(passage, language, dates);
  const entity = (type: string, { because, ...span }: Span & { because: Reason }): Suggestion => {
    return { layer: 'entity', type, spans: [placed(passage, span)], attributes: {}, entry: '', because };
  };
  return [
    ...dates.map((date) => entity('date', date)),
    ...quantities.map((quantity) => entity('quantity', quantity)),
    ...names.map(({ type, start, end, because, full }) => ({
      ...entity(type, { start, end, because }),
      attributes: full === undefined ? {} : { name: full },
    })),
    ...claims.map((claim) => asSuggestion(passage, claim)),
    ...damageIn(passage).map(({ because, ...span }) => note(placed(passage, span), because)),
  ];
}

function asSuggestion(passage: Passage, { spans, claim, attribution, speaker, because }: ClaimFound): Suggestion {
  return {
    layer: 'claim',
    type: claim,
    spans: spans.map((span) => placed(passage, span)),
    attributes: { attribution, ...(speaker === '' ? {} : { speaker }) },
    entry: '',
    because,
  };
}

function note(span: Span, because: Reason): Suggestion {
  return {
    layer: 'translation',
    type: 'note',
    spans: [span],
    attributes: { issue: 'number-format' },
    entry: '',
    because,
  };
}

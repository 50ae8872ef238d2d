import type { Attributes, Layer } from '../model/annotation.ts';
import type { Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Tagset } from '../model/tagset.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import { damageIn } from './damage.ts';
import { datesIn } from './dates.ts';
import { type KnownName, type KnownNames, knownNames } from './known-names.ts';
import { type NameFound, namesIn } from './names.ts';
import { offeredBy } from './offered.ts';
import { type Passage, passagesOf, placed, type RuleLanguage, ruleLanguageOf } from './passage.ts';
import { quantitiesIn } from './quantities.ts';
import { type ClaimFound, claimsIn } from './quotations.ts';
import type { Reason } from './reason.ts';
import { settled } from './settled.ts';
import { firstMeeting } from './sorted-spans.ts';

export type { KnownName } from './known-names.ts';

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

/** What is known beside the text. The list of names is made ready once: hand over the same one while it has not changed. */
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
  const register = knownNames(known.names);
  const passages = passagesOf(source.text, source.blocks);
  const names = language === undefined ? [] : namesIn(passages, language);
  const claims = language === undefined ? [] : claimsIn(passages, names, language);
  const offered = offeredBy(known.tagset);
  const all = passages.flatMap((passage, i) => [
    ...entitiesIn(passage, language, names[i] ?? [], register),
    ...(claims[i] ?? []).map((claim) => asClaim(passage, claim)),
    ...damageIn(passage).map(({ because, ...span }) => asNote(placed(passage, span), because)),
  ]);
  return settled(all.flatMap((suggestion) => offered(suggestion) ?? [])).filter(({ spans }) =>
    spans.every(({ start, end }) => isGraphemeBoundary(source.text, start) && isGraphemeBoundary(source.text, end)),
  );
}

/** Dates, quantities and names of a passage. What the register knows goes before what the rules think it is. */
function entitiesIn(
  passage: Passage,
  language: RuleLanguage | undefined,
  names: readonly NameFound[],
  register: KnownNames,
): Suggestion[] {
  const dates = language === undefined ? [] : datesIn(passage, language);
  const quantities = quantitiesIn(passage, language, dates);
  const registered = register.isEmpty ? [] : register.in(passage);
  const entity = (type: string, { start, end, because }: Span & { because: Reason }): Suggestion => {
    return { layer: 'entity', type, spans: [placed(passage, { start, end })], attributes: {}, entry: '', because };
  };
  const guessed = names
    .filter((name) => !isWithin(name, firstMeeting(registered, name)) && firstMeeting(dates, name) === undefined)
    .map((name) => asName(entity(name.type, name), name, register));
  return [
    ...registered.map((name) => ({ ...entity(name.type, name), entry: name.entry })),
    ...dates.map((date) => entity('date', date)),
    ...quantities.map((quantity) => entity('quantity', quantity)),
    ...guessed,
  ];
}

function isWithin(name: Span, other: Span | undefined): boolean {
  return other !== undefined && other.start <= name.start && name.end <= other.end;
}

/** A name that is short for another has the entry that the register has the other in. */
function asName(suggestion: Suggestion, { type, full }: NameFound, register: KnownNames): Suggestion {
  if (full === undefined) return suggestion;
  const known = register.isEmpty ? undefined : register.entryOf(full, type);
  if (known === undefined) return suggestion;
  return {
    ...suggestion,
    entry: known.entry,
    because: { code: 'name-mentioned-registered', values: { full, name: known.name } },
  };
}

function asClaim(passage: Passage, { spans, claim, attribution, speaker, because }: ClaimFound): Suggestion {
  return {
    layer: 'claim',
    type: claim,
    spans: spans.map((span) => placed(passage, span)),
    attributes: { attribution, ...(speaker === '' ? {} : { speaker }) },
    entry: '',
    because,
  };
}

function asNote(span: Span, because: Reason): Suggestion {
  return {
    layer: 'translation',
    type: 'note',
    spans: [span],
    attributes: { issue: 'number-format' },
    entry: '',
    because,
  };
}

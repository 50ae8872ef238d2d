/**
 * Why something is suggested, as a value: a code and the words of the text that it names. The sentence a person reads is
 * in the catalogue (app/contract/words/en/suggestions.ts), one for each code.
 */

/** Every reason and the values that its sentence needs; words are as they stand in the text. */
export interface ReasonValues {
  /* dates */
  'date-whole': Record<never, never>;
  'date-partial': Record<never, never>;
  'date-range': Record<never, never>;
  'date-open': { word: string };
  'date-relative': Record<never, never>;
  'date-clock': Record<never, never>;
  /* quantities */
  'quantity-counted': { number: string; counted: string };
  'quantity-percent': Record<never, never>;
  'quantity-money': Record<never, never>;
  'quantity-alone': Record<never, never>;
  /* names */
  'name-title': { title: string };
  'name-shape': Record<never, never>;
  'name-listed': { list: 'country' | 'capital' | 'region' };
  'name-located': { word: string };
  'name-cue': { cue: string };
  'name-acronym': Record<never, never>;
  'name-speaking': Record<never, never>;
  'name-dateline': Record<never, never>;
  'name-mentioned': { full: string };
  'name-paired': { other: string };
  'name-registered': { name: string };
  'name-registered-often': { name: string; count: number };
  'name-mentioned-registered': { full: string; name: string };
  'name-elsewhere': Record<never, never>;
  /* quotations, in marks and as indirect speech */
  'quotation-said': { verb: string; speaker: string };
  'quotation-pronoun': { verb: string; speaker: string; pronoun: string };
  'quotation-unnamed': { verb: string };
  'quotation-according': { word: string; speaker: string };
  'quotation-continued': { speaker: string };
  'quotation-marked': Record<never, never>;
  'speech-said': { verb: string; speaker: string };
  'speech-pronoun': { verb: string; speaker: string; pronoun: string };
  'speech-unnamed': { verb: string };
  /* damage by machine translation */
  'damage-placeholder': { word: string };
  'damage-two-figures': { first: string; second: string };
}

export type ReasonCode = keyof ReasonValues;

export type Reason = {
  readonly [Code in ReasonCode]: { readonly code: Code; readonly values: Readonly<ReasonValues[Code]> };
}[ReasonCode];

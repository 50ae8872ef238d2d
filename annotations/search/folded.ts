import type { Span } from '../model/span.ts';
import { Comparable, comparableForm } from '../text/comparable.ts';
import { Rewritten } from '../text/rewritten.ts';

/** What must agree for two texts to be the same to who searches; typography never has to. */
export interface Agreement {
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

/**
 * A text in the form in which it is searched: its comparable form, without case and accents where those do not matter.
 * Two steps, each of which knows where its units came from.
 */
export class Folded {
  readonly text: string;
  /** Undefined where every unit has stayed in its place. */
  readonly #comparable: Comparable | undefined;
  readonly #folded: Rewritten | undefined;

  constructor(original: string, agreement: Agreement) {
    if (evenly.test(original)) {
      this.text = foldedForm(original, agreement);
      return;
    }
    this.#comparable = new Comparable(original);
    const variable = variableIn(agreement);
    this.#folded =
      variable === undefined ? undefined : new Rewritten(this.#comparable.text, variable, folding(agreement));
    this.text = this.#folded?.text ?? this.#comparable.text;
  }

  /** The span of the original that a span of this text came from; undefined where that would be part of a character. */
  toOriginal(span: Span): Span | undefined {
    if (this.#comparable === undefined) return span;
    if (this.#folded?.isWhole(span) === false) return undefined;
    const comparable = this.#folded?.toOriginal(span) ?? span;
    return this.#comparable.isWhole(comparable) ? this.#comparable.toOriginal(comparable) : undefined;
  }
}

/**
 * Texts of common letters and signs and of single spaces, each of which becomes one other at the most: for those nothing
 * has to be remembered, which for a tag's few words is ten times as fast.
 */
const evenly = /^(?:[!-~À-ÅÇ-Þà-åç-ÿ’–—]| (?! ))*$/u;

/** The folded form of what is searched for. */
export function foldedForm(text: string, agreement: Agreement): string {
  return fold(comparableForm(text), agreement);
}

/** A comparable text without what does not have to agree. */
export function fold(comparable: string, agreement: Agreement): string {
  const variable = variableIn(agreement);
  return variable === undefined ? comparable : comparable.replace(variable, folding(agreement));
}

/** Letters with another case: those of few scripts have their capitals as the folded form, so both sides are asked. */
const cased = '[\\p{Changes_When_Lowercased}\\p{Changes_When_Casefolded}]';
/** Letters with accents; one that has no precomposed form is taken with its marks, so that both go as one. */
const accented = '.[\\u0300-\\u036f]+|[^\\x00-\\x7f]';

const variables = {
  both: new RegExp(`${accented}|${cased}`, 'gsu'),
  accents: new RegExp(accented, 'gsu'),
  case: new RegExp(cased, 'gu'),
};

function variableIn({ matchCase, matchAccents }: Agreement): RegExp | undefined {
  if (matchCase) return matchAccents ? undefined : variables.accents;
  return matchAccents ? variables.case : variables.both;
}

function folding({ matchCase, matchAccents }: Agreement): (stretch: string) => string {
  return (stretch) => {
    const lower = matchCase ? stretch : withoutCase(stretch);
    return matchAccents ? lower : withoutAccents(lower);
  };
}

/** By way of the capital, so that “ß” is “ss” and both small sigmas are one. */
function withoutCase(stretch: string): string {
  let folded = '';
  for (const character of stretch) folded += character.toUpperCase().toLowerCase();
  return folded;
}

function withoutAccents(stretch: string): string {
  return stretch
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[œæøłđŒÆØŁĐ]/gu, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}

/** Letters that Unicode does not take apart although people who lack the key write them like this. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
]);

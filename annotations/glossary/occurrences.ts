import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import type { Span } from '../model/span.ts';
import { standing } from '../register/standing.ts';
import { comparableForm } from '../text/comparable.ts';
import { wordAt, words } from '../text/segments.ts';
import { agrees, isAcronym, isExact, lookupForm } from './word-form.ts';

/** Where the source forms of terms stand in a text, whether anybody tagged them or not. */

/** Words that are the source form of a term, or of several that are written alike. */
export interface Occurrence {
  readonly span: Span;
  /** Never empty; in the order of the glossary. */
  readonly terms: readonly Term[];
  /** Whether they are written as the first of the terms is, but for case and typography; else in another number. */
  readonly isExact: boolean;
}

/**
 * The terms of a glossary whose source form stands in a stretch of a text, from left to right: whole words, of which word-form.ts
 * says when they agree. Where one could begin the longest is taken, and what it covers is none of another: in « force de
 * maintien de la paix » there is no « force ». Terms that were merged count as the one they turned out to be.
 *
 * @param range the stretch, such as a paragraph, in UTF-16 units of `text`; nothing is found across its edges
 * @param language BCP 47, '' when it is not known: a term is found in texts of its own language, or where either is not known
 */
export function termsIn(terms: Project['terms'], text: string, range: Span, language: string): Occurrence[] {
  return formsFor(terms, primaryOf(language)).isEmpty
    ? []
    : termsAmong(terms, text, wordsIn(text, range, language), language);
}

/** The words of a stretch, ready to be looked up: worth keeping where terms are looked for again and again. */
export function wordsIn(text: string, range: Span, language: string): readonly Word[] {
  return wordsOf(text, range, primaryOf(language));
}

/** What {@link termsIn} finds, among {@link wordsIn} of the same stretch. */
export function termsAmong(
  terms: Project['terms'],
  text: string,
  here: readonly Word[],
  language: string,
): Occurrence[] {
  const forms = formsFor(terms, primaryOf(language));
  const found: Occurrence[] = [];
  let end = 0;
  for (const [i, word] of here.entries()) {
    if (word.start < end) continue;
    const match = forms.at(text, here, i);
    const span = match === undefined ? undefined : { start: word.start, end: here[i + match.length - 1]?.end ?? 0 };
    if (match === undefined || span === undefined || !isWhole(text, span, language)) continue;
    found.push({ span, terms: match.terms, isExact: match.isExact });
    end = span.end;
  }
  return found;
}

/** A word as it stands in a text. */
export interface Word extends Span {
  readonly said: Said;
  /** Where the word before ends. */
  readonly after: number;
}

/** A word in comparable form, and what it is looked up by. */
export interface Said {
  readonly text: string;
  readonly key: string;
}

/** Letters and digits in a row, whatever stands invisibly among them. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b\u2060]*/gu;

/** Of scripts that write no spaces: only the segmenter knows their words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function wordsOf(text: string, range: Span, language: string): Word[] {
  const known = vocabularyOf(language);
  let after = range.start;
  return stretchesOf(text, range, language).map(({ start, end }) => {
    const word = { said: sayingOf(text.slice(start, end), language, known), start, end, after };
    after = end;
    return word;
  });
}

function stretchesOf(text: string, range: Span, language: string): Span[] {
  const stretch = text.slice(range.start, range.end);
  if (spaceless.test(stretch)) return words(text, range, language);
  return Array.from(stretch.matchAll(wordPattern), ({ 0: word, index }) => ({
    start: range.start + index,
    end: range.start + index + word.length,
  }));
}

/** The words that were met, by language: a million words of a project are some ten thousand different ones. */
const vocabularies = new Map<string, Map<string, Said>>();

/** Words kept for a language; then it is begun anew. */
const mostKept = 100_000;

function vocabularyOf(language: string): Map<string, Said> {
  const known = vocabularies.get(language);
  if (known !== undefined && known.size < mostKept) return known;
  const empty = new Map<string, Said>();
  vocabularies.set(language, empty);
  return empty;
}

function sayingOf(word: string, language: string, known: Map<string, Said>): Said {
  const before = known.get(word);
  if (before !== undefined) return before;
  const text = comparableForm(word);
  const said = { text, key: lookupForm(text, language) };
  known.set(word, said);
  return said;
}

interface Form {
  readonly words: readonly {
    readonly text: string /** What stands before it, in comparable form. */;
    readonly gap: string;
  }[];
  readonly terms: readonly Term[];
}

interface Match {
  /** In words. */
  readonly length: number;
  readonly terms: readonly Term[];
  readonly isExact: boolean;
}

/** The source forms of a glossary, ready to be looked up in texts of one language. */
class Forms {
  readonly #language: string;
  /** By their first word, the longest first. */
  readonly #byFirstWord = new Map<string, Form[]>();

  constructor(terms: Project['terms'], language: string) {
    this.#language = language;
    for (const [term, ids] of standing(terms)) {
      const own = primaryOf(term.language);
      if (own !== '' && language !== '' && own !== language) continue;
      for (const source of new Set([...ids].flatMap((id) => terms.get(id)?.source ?? []))) this.#add(source, term);
    }
    for (const forms of this.#byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  get isEmpty(): boolean {
    return this.#byFirstWord.size === 0;
  }

  #add(source: string, term: Term): void {
    const found = wordsOf(source, { start: 0, end: source.length }, this.#language);
    const [first] = found;
    if (first === undefined) return;
    const words = found.map((word, i) => ({ text: word.said.text, gap: i === 0 ? '' : gapBefore(source, word) }));
    const forms = this.#byFirstWord.get(first.said.key) ?? [];
    const same = forms.findIndex((form) => areSame(form.words, words));
    const known = forms[same];
    if (known === undefined) forms.push({ words, terms: [term] });
    else if (!known.terms.includes(term)) forms[same] = { ...known, terms: [...known.terms, term] };
    this.#byFirstWord.set(first.said.key, forms);
  }

  /** The longest form that begins with a word of a text, with all the terms that are written so. */
  at(text: string, words: readonly Word[], from: number): Match | undefined {
    const forms = this.#byFirstWord.get(words[from]?.said.key ?? '');
    if (forms === undefined) return undefined;
    const fitting = forms.filter((form) => this.#fits(form, text, words, from));
    const length = fitting[0]?.words.length ?? 0;
    if (length === 0) return undefined;
    const longest = fitting.filter((form) => form.words.length === length);
    const isSame = (form: Form) => form.words.every((word, i) => isExact(word.text, words[from + i]?.said.text ?? ''));
    // Those that are written just so come first: « Cour » before « cours ».
    const inOrder = longest.toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)));
    const terms = [...new Set(inOrder.flatMap((form) => form.terms))];
    return { length, terms, isExact: inOrder[0] !== undefined && isSame(inOrder[0]) };
  }

  #fits({ words: wanted }: Form, text: string, words: readonly Word[], from: number): boolean {
    const [only] = wanted;
    const isShort = wanted.length === 1 && only !== undefined && isAcronym(only.text);
    if (isShort && only.text !== words[from]?.said.text) return false;
    return wanted.every((word, i) => {
      const here = words[from + i];
      if (here === undefined || !agrees(word.text, here.said.text, this.#language)) return false;
      if (i === 0) return true;
      const gap = gapBefore(text, here);
      return gap === word.gap || (joins(gap) && joins(word.gap));
    });
  }
}

function gapBefore(text: string, { start, after }: Word): string {
  return comparableForm(text.slice(after, start));
}

/** Whether what stands between two words only joins them, so that other copies may have another such sign there. */
function joins(gap: string): boolean {
  return /^[ '-]$/.test(gap);
}

function areSame(a: Form['words'], b: Form['words']): boolean {
  return a.length === b.length && a.every(({ text, gap }, i) => text === b[i]?.text && gap === b[i]?.gap);
}

const ready = new WeakMap<Project['terms'], Map<string, Forms>>();

/** Made once for each state of a glossary and each language. */
function formsFor(terms: Project['terms'], language: string): Forms {
  const known = ready.get(terms) ?? new Map<string, Forms>();
  ready.set(terms, known);
  const forms = known.get(language) ?? new Forms(terms, language);
  known.set(language, forms);
  return forms;
}

/**
 * Whether a span begins and ends where words do: “hui” is no word of “aujourd’hui”. What stands before an English 's does
 * end there.
 */
function isWhole(text: string, { start, end }: Span, language: string): boolean {
  return (
    isEdge(text, start, language) &&
    (/^['’]s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) || isEdge(text, end, language))
  );
}

/** Most edges lie beside a space and are decided without the segmenter. */
function isEdge(text: string, offset: number, language: string): boolean {
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
  if (/^[\s(«»"“”„]?$/u.test(before) || /^[\s)«»"“”„!?]?$/u.test(after)) return true;
  const word = wordAt(text, offset, language);
  return word === undefined || word.start === offset || word.end === offset;
}

function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

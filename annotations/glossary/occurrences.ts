import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import type { Span } from '../model/span.ts';
import { standing } from '../register/standing.ts';
import { Folded } from '../search/folded.ts';
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
  const forms = formsFor(terms, primaryOf(language));
  if (forms.isEmpty) return [];
  const found: Occurrence[] = [];
  const here = wordsOf(text, range, language);
  let end = range.start;
  for (const [i, word] of here.entries()) {
    if (word.start < end) continue;
    const match = forms.at(here, i);
    const span = match === undefined ? undefined : { start: word.start, end: here[i + match.length - 1]?.end ?? 0 };
    if (match === undefined || span === undefined || !isWhole(text, span, language)) continue;
    found.push({ span, terms: match.terms, isExact: match.isExact });
    end = span.end;
  }
  return found;
}

/** A word in comparable form, and where it stands in the text. */
interface Word extends Span {
  readonly text: string;
  /** What stands between the word before and this one, in comparable form. */
  readonly gap: string;
}

/** Letters and digits in a row. */
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Of scripts that write no spaces: only the segmenter knows their words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function wordsOf(text: string, range: Span, language: string): Word[] {
  const folded = new Folded(text.slice(range.start, range.end), { matchCase: true, matchAccents: true });
  const found: Word[] = [];
  let before = 0;
  for (const { start, end } of stretchesOf(folded.text, language)) {
    const span = folded.toOriginal({ start, end });
    const gap = folded.text.slice(before, start);
    before = end;
    if (span === undefined) continue;
    const word = folded.text.slice(start, end);
    found.push({ text: word, gap, start: range.start + span.start, end: range.start + span.end });
  }
  return found;
}

function stretchesOf(text: string, language: string): Span[] {
  if (spaceless.test(text)) return words(text, { start: 0, end: text.length }, language);
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

interface Form {
  readonly words: readonly Pick<Word, 'text' | 'gap'>[];
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
    const words = wordsOf(source, { start: 0, end: source.length }, this.#language);
    const [first] = words;
    if (first === undefined) return;
    const key = lookupForm(first.text, this.#language);
    const forms = this.#byFirstWord.get(key) ?? [];
    const same = forms.findIndex((form) => areSame(form.words, words));
    const known = forms[same];
    if (known === undefined) forms.push({ words, terms: [term] });
    else if (!known.terms.includes(term)) forms[same] = { ...known, terms: [...known.terms, term] };
    this.#byFirstWord.set(key, forms);
  }

  /** The longest form that begins with a word of a text, with all the terms that are written so. */
  at(words: readonly Word[], from: number): Match | undefined {
    const first = words[from];
    const forms = first === undefined ? undefined : this.#byFirstWord.get(lookupForm(first.text, this.#language));
    const fitting = forms?.filter((form) => this.#fits(form, words, from)) ?? [];
    const length = fitting[0]?.words.length ?? 0;
    if (length === 0) return undefined;
    const longest = fitting.filter((form) => form.words.length === length);
    const isSame = (form: Form) => form.words.every((word, i) => isExact(word.text, words[from + i]?.text ?? ''));
    // Those that are written just so come first: « Cour » before « cours ».
    const inOrder = longest.toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)));
    const terms = [...new Set(inOrder.flatMap((form) => form.terms))];
    return { length, terms, isExact: inOrder[0] !== undefined && isSame(inOrder[0]) };
  }

  #fits({ words: wanted }: Form, words: readonly Word[], from: number): boolean {
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined && isAcronym(only.text) && only.text !== words[from]?.text)
      return false;
    return wanted.every((word, i) => {
      const here = words[from + i];
      if (here === undefined || !agrees(word.text, here.text, this.#language)) return false;
      return i === 0 || here.gap === word.gap || (joins(here.gap) && joins(word.gap));
    });
  }
}

/** Whether what stands between two words only joins them, so that other copies may have another such sign there. */
function joins(gap: string): boolean {
  return /^[ '-]$/.test(gap);
}

function areSame(a: Form['words'], b: Form['words']): boolean {
  return a.length === b.length && a.every(({ text, gap }, i) => text === b[i]?.text && (i === 0 || gap === b[i]?.gap));
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

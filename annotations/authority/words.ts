import { foldedForm } from '../search/folded.ts';

/** The words of a name or of what is typed, without case and accents. */
export function wordsIn(text: string): string[] {
  return (text.match(stretches) ?? []).flatMap(foldedWords);
}

/**
 * Gives names a form in which a word's beginning is found as a part: a space, and the words with one between. Each word is
 * folded once, since names share most of theirs and folding takes time.
 */
export class NameForms {
  readonly #known = new Map<string, string>();

  of(name: string): string {
    let form = '';
    for (const stretch of name.match(stretches) ?? []) {
      let words = this.#known.get(stretch);
      if (words === undefined) {
        words = formOf(foldedWords(stretch));
        this.#known.set(stretch, words);
      }
      form += words;
    }
    return form;
  }
}

/** Words as {@link NameForms} has them. */
export function formOf(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

function foldedWords(stretch: string): string[] {
  return foldedForm(stretch, { matchCase: false, matchAccents: false }).match(letters) ?? [];
}

const letters = /[\p{L}\p{M}\p{N}]+/gu;
/** Words before they are folded, with what is invisible in them. Some letters become a letter and a sign. */
const stretches = /[\p{L}\p{M}\p{N}\u00ad\u200b\u2060\ufeff]+/gu;

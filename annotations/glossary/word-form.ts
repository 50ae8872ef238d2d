import { foldedForm } from '../search/folded.ts';

/**
 * How the words of a term agree with those of a text.
 *
 * - Typography never matters: apostrophes, dashes, spaces of any kind, composed accents.
 * - Case does not matter, but for a term that is one short word in capitals: “UN” is not « un ».
 * - Accents matter, « congé » being no « conge », but for those that capitals are written without: « Etat » is « État ».
 * - Singular and plural agree in French and English: an s or x at the end of words of five letters and more, and French -aux
 *   for -al. So do an English -y and -ies. Gender and conjugation do not: a rule for those would make « porte » a « port ».
 *   Even this one has its false friends (« cours », « cour »), which is why what it finds is offered and never taken.
 */

/** Letters up to which a term in capitals is taken for an acronym, which never is written otherwise. */
const longestAcronym = 5;

/** Letters from which on an s or x at the end may be a plural: below, it is part of the word as often as not (« bras »). */
const shortestPlural = 5;

/** What words have in common that may agree: to look them up by. */
export function lookupForm(word: string, language: string): string {
  return singular(foldedForm(word, { matchCase: false, matchAccents: false }), language);
}

/** Whether a word of a text is one of a term, given that their {@link lookupForm} is the same. Both are in comparable form. */
export function agrees(inTerm: string, inText: string, language: string): boolean {
  const term = lettersOf(singular(inTerm, language));
  const text = lettersOf(singular(inText, language));
  if (term.length !== text.length) return false;
  return term.every((letter, i) => sameLetter(letter, text[i] ?? ''));
}

/** Whether words are the very same, but for case. */
export function isExact(inTerm: string, inText: string): boolean {
  return inTerm.toLowerCase() === inText.toLowerCase();
}

export function isAcronym(word: string): boolean {
  return word.length <= longestAcronym && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
}

function lettersOf(word: string): string[] {
  return [...word.replaceAll('œ', 'oe').replaceAll('Œ', 'Oe').replaceAll('æ', 'ae').replaceAll('Æ', 'Ae')];
}

function sameLetter(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const isCapitalWithout = [a, b].some((letter) => /^\p{Lu}$/u.test(letter) && plain(letter) === letter);
  return isCapitalWithout && plain(a).toLowerCase() === plain(b).toLowerCase();
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}

function singular(word: string, language: string): string {
  if (word.length < shortestPlural) return word;
  if (language === 'fr') return word.replace(/([^e])aux$/iu, '$1al').replace(/[sx]$/iu, '');
  if (language === 'en') return word.replace(/ies$/iu, 'y').replace(/([^s])s$/iu, '$1');
  return word;
}

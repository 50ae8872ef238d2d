import type { Span } from '../model/span.ts';
import { bodyInRun, isRunTogether } from './bodies.ts';
import { isJoined, type Lettered } from './capitals.ts';
import { countryCapitals, cues, isAdjective, noBodies, wordAcronyms } from './cues.ts';
import { gazetteer } from './gazetteer.ts';
import type { NameFound, NameType } from './names.ts';
import type { Passage, RuleLanguage } from './passage.ts';
import type { Reason } from './reason.ts';
import { isSpeechForm } from './speech-verbs.ts';

/** What the rules know while they look for names in an article. */
export interface Reading {
  readonly language: RuleLanguage;
  /** Words that the article also has with a small first letter: with a capital they are no name. */
  readonly vocabulary: ReadonlySet<string>;
}

/** A capitalised run whose kind its surroundings do not tell. */
export interface OpenRun extends Span {
  readonly words: string;
  /** Its capitalised words. */
  readonly parts: readonly Span[];
  /** The name that it is joined with: “la Tarvanie” in “la Tarvanie et Lydia”. */
  readonly pairedWith: string;
  /** Looks like the name of someone, but begins a sentence, where its first word may be another's: “Later Ostrivan left”. */
  readonly looksLikeSomeone: boolean;
  /** The preposition after which it stands, as places do more often than persons or bodies: “de”, “dans”. */
  readonly after: string;
}

export type AtWord = { readonly known: NameFound } | { readonly open: OpenRun };

/** The run of capitalised words that begins with a word, if one does, and its kind where what stands around it tells. */
export function runAt(
  passage: Passage,
  words: readonly Lettered[],
  first: number,
  { language, vocabulary }: Reading,
): AtWord | undefined {
  const { noNames, office, locative } = cues[language];
  const word = words[first];
  if (word === undefined || !word.isCapital || noNames.has(word.lower) || office.has(word.lower)) return undefined;
  const after = word.isAcronym ? acronymEnd(words, first) : runEnd(words, first, language);
  const last = words[after - 1];
  if (last === undefined) return undefined;
  const span = { start: word.start, end: last.end };
  const known = (type: NameType, because: Reason): AtWord => ({ known: { type, ...span, because } });
  if (word.isAcronym) return isNumbered(words[after]) ? undefined : acronym(word, after - first, known);
  if (wordAcronyms.has(word.lower) && after === first + 1)
    return known('organisation', { code: 'name-acronym', values: {} });
  const run = words.slice(first, after);
  if (run.some(({ text }) => /\p{N}/u.test(text) || isRunTogether(text))) return undefined;
  const body = bodyInRun(passage, words, first, after, language);
  if (body !== undefined) return { known: body };

  const isSingle = run.length === 1;
  if (isSingle && (vocabulary.has(word.lower) || isNumbered(words[after]))) return undefined;
  const before = words[first - 1];
  const lead = before !== undefined && /^(?:\s{1,2}|['’])$/u.test(word.gapBefore) ? before.lower : '';
  const title = titleBefore(words, first, language);
  if (title !== undefined) return known('person', { code: 'name-title', values: { title } });
  const isSpeaker = !genitives.has(lead) && isSpeaking(words, after, language);
  const looksLikeSomeone = !isSingle && !articles.has(lead) && isNameOfSomeone(run);
  const isPlace = locative.has(lead) && !isSpeaker && (!looksLikeSomeone || /^(?:en|in)$/u.test(lead));
  if (isPlace) return known('place', { code: 'name-located', values: { word: lead } });
  if (isSingle && isWhere(passage.text, last.end))
    return known('place', { code: 'name-located', values: { word: 'où' } });
  if (looksLikeSomeone && !word.isInitial) return known('person', { code: 'name-shape', values: {} });
  if (isSingle && lead === 'la') return known('place', { code: 'name-located', values: { word: lead } });
  if (isSingle && isSpeaker) return known('person', { code: 'name-speaking', values: {} });
  return {
    open: {
      ...span,
      words: passage.text.slice(span.start, span.end),
      parts: run.filter(({ isCapital }) => isCapital),
      pairedWith: /^(?:et|and)$/u.test(lead) ? (words[first - 2]?.text ?? '') : '',
      looksLikeSomeone,
      after: isSingle && genitives.has(lead) ? lead : '',
    },
  };
}

const articles = new Set(['la', 'le', 'les', 'l', 'the']);
const genitives = new Set(['de', 'd', 'dans', 'of']);

/** An acronym is taken with the town that it is told apart by: “CNAM Paris”. */
function acronymEnd(words: readonly Lettered[], first: number): number {
  const next = words[first + 1];
  return next?.isCapital === true && isJoined(next) && next.gapBefore === ' ' && gazetteer.get(next.text) === 'capital'
    ? first + 2
    : first + 1;
}

/** Letters of the longest acronym: longer ones are words in capitals. */
const longestAcronym = 8;

function acronym(
  { text }: Lettered,
  length: number,
  known: (type: NameType, because: Reason) => AtWord,
): AtWord | undefined {
  if (length === 1 && (noBodies.has(text) || text.includes('NUM') || text.length > longestAcronym)) return undefined;
  if (countryCapitals.has(text)) return known('place', { code: 'name-listed', values: { list: 'country' } });
  return known('organisation', { code: 'name-acronym', values: {} });
}

/** A number right behind a name makes it the name of a thing: “Boeing 737”, “AF 447”. */
function isNumbered(next: Lettered | undefined): boolean {
  return next !== undefined && /^\d/u.test(next.text) && /^(?:\s|[-‑])$/u.test(next.gapBefore);
}

/** A relative clause of place behind a name: “Brenica, où”. */
function isWhere(text: string, end: number): boolean {
  return /^,?\s(?:où|where)\s/u.test(text.slice(end, end + 9));
}

/** Particles within names of persons, of any language. */
const particles = new Set('de du des d van von der den ten ter la al el bin ben ibn da dos di del della'.split(' '));
/** Those that stand before any noun as well. */
const ambiguous = new Set('de du des d la'.split(' '));

/** The index after a run of capitalised words, with the particles within it. */
export function runEnd(words: readonly Lettered[], first: number, language: RuleLanguage): number {
  const { office, address, noNames } = cues[language];
  let end = first + 1;
  for (let i = first + 1; i < words.length && i < first + longestRun; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const before = words[i - 1];
    const isElided = /^['’]$/u.test(word.gapBefore);
    if (!isJoined(word) && !isElided && !isInitialsPoint(before, word)) break;
    if (!word.isCapital) {
      if (!particles.has(word.lower) || i - end >= 2) break;
      if (ambiguous.has(word.lower) && (i !== first + 1 || words[first]?.isInitial === true)) break;
      continue;
    }
    if (office.has(word.lower) || address.has(word.lower)) break;
    if (noNames.has(word.lower) && word.text.length < 4 && word.gapBefore === ' ') break;
    if (isElided && !/^[DO]$/iu.test(before?.text ?? '')) break;
    end = i + 1;
  }
  return end;
}

/** Words of a run, particles included, at most: what is longer is a line in capitals. */
const longestRun = 9;

/** “J. Stoltenberg”: the point of an initial is no end. */
function isInitialsPoint(before: Lettered | undefined, word: Lettered): boolean {
  return before !== undefined && /^\p{Lu}$/u.test(before.text) && /^\.\s{0,2}$/u.test(word.gapBefore);
}

/** Words that look like given and last name: two to four, no acronym among them. */
export function isNameOfSomeone(run: readonly Lettered[]): boolean {
  const capitals = run.filter(({ isCapital }) => isCapital);
  return (
    capitals.length >= 2 &&
    capitals.length <= 4 &&
    capitals.every(({ text }) => /^\p{Lu}$/u.test(text) || /^\p{Lu}[\p{L}\p{M}]*\p{Ll}/u.test(text))
  );
}

/** Words back from a name in which an office is looked for: “le président de la Tarvanie, Marek Ostrivan”. */
const titleReach = 9;

/**
 * The office that a name follows: right before it, or with what it is the office of in between and a comma of apposition at
 * most.
 */
function titleBefore(words: readonly Lettered[], first: number, language: RuleLanguage): string | undefined {
  const { office, joints } = cues[language];
  const hasComma = /^,\s$/u.test(words[first]?.gapBefore ?? '');
  for (let i = first - 1; i >= Math.max(0, first - titleReach); i -= 1) {
    const [word, next] = [words[i], words[i + 1]];
    if (word === undefined || next === undefined) return undefined;
    const isComma = hasComma && i === first - 1;
    if (!isComma && !/^(?:\s{1,2}|[-‑'’])$/u.test(next.gapBefore)) return undefined;
    if (office.has(word.lower)) return word.text;
    // What stands right before the name belongs to the office: an adjective or a name, not “de”.
    const mayFollow = word.isCapital || isAdjective(word.lower) || (hasComma ? true : i < first - 1);
    if (!mayFollow || (joints.has(word.lower) && i === first - 1) || isSpeechForm(word.lower, language))
      return undefined;
  }
  return undefined;
}

/** Whether a verb of saying follows a name, or a pronoun that stands for it: “Ostrivan dit que”, “Kessali, lui,”. */
function isSpeaking(words: readonly Lettered[], after: number, language: RuleLanguage): boolean {
  const [next, second] = [words[after], words[after + 1]];
  if (next === undefined) return false;
  if (/^,\s$/u.test(next.gapBefore)) return /^(?:lui|elle)$/u.test(next.text);
  if (!/^\s{1,2}$/u.test(next.gapBefore)) return false;
  if (isSpeechForm(next.lower, language)) return true;
  return /^(?:a|avait|has|had)$/u.test(next.lower) && second !== undefined && isSpeechForm(second.lower, language);
}

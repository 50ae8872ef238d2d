/** Names that a common noun is part of: bodies, sites and states. */
import { isPhrase, type Lettered } from './capitals.ts';
import { cues, isAdjective, isOfLand } from './cues.ts';
import type { NameFound } from './names.ts';
import type { Passage, RuleLanguage } from './passage.ts';

/** Words of a body's name after its noun, at most. */
const longestBody = 9;

/**
 * A body that begins with its noun: “Commission du bassin de la Velse (CBV)”, “Mission Passerelle”, “Conseil européen”, and in
 * small letters “gouvernement lydavien”, “ministère lydavien de la Défense”. A capitalised noun alone is the
 * short form of such a name: “la Commission”.
 */
export function bodyAt(
  { text }: Passage,
  words: readonly Lettered[],
  i: number,
  language: RuleLanguage,
): NameFound | undefined {
  const { body, commonBody, stateBody, joints } = cues[language];
  const word = words[i];
  if (word === undefined || !body.has(word.lower)) return undefined;
  const isProper = word.isCapital && !word.isInitial;
  const next = words[i + 1];
  const isOfState = stateBody.has(word.lower);
  const isDirect = commonBody.has(word.lower) && next?.isCapital === true;
  if (!isProper && !isOfState && !isDirect) return undefined;
  if (word.isCapital && words[i - 1]?.isCapital === true && isPhrase(word) && !isArticle(words[i - 1]))
    return undefined;

  const last = bodyEnd(words, i, language, isProper);
  const before = words[i - 1];
  const isNamed = before !== undefined && isPhrase(word) && (isArticle(before) || joints.has(before.lower));
  if (last === i && !(isProper && isNamed)) return undefined;
  const end = withAcronym(text, words[last]?.end ?? word.end);
  return { type: 'organisation', start: word.start, end, because: { code: 'name-cue', values: { cue: word.text } } };
}

/** The index of the last word of a body's name; that of its noun where nothing of it follows. */
function bodyEnd(words: readonly Lettered[], first: number, language: RuleLanguage, isProper: boolean): number {
  const { joints, noNames, office } = cues[language];
  let last = first;
  let afterJoint = false;
  let hasJoint = false;
  let hasName = false;
  for (let i = first + 1; i < words.length && i <= first + longestBody; i += 1) {
    const [word, before] = [words[i], words[i - 1]];
    if (word === undefined || before === undefined || !isPhrase(word)) break;
    if (word.isCapital) {
      if (isRunTogether(word.text)) break;
      const isBeside = !afterJoint && i - 1 === last;
      if (isBeside && last > first && !before.isCapital) break;
      if (office.has(word.lower) || (noNames.has(word.lower) && word.text.length < 4 && word.lower !== 'for')) break;
      last = i;
      hasName = true;
      afterJoint = false;
    } else if (joints.has(word.lower)) {
      if (/^(?:et|and)$/u.test(word.lower) && !(before.isCapital && words[i + 1]?.isCapital === true)) break;
      if (/^(?:à|en|et|and|in|on)$/u.test(word.lower) && !isProper) break;
      if (/^(?:à|en|in|on|sur)$/u.test(word.lower) && last > first) break;
      if (hasName && !/^(?:d[eu]?|des|l[ae]?|les|et|of|the|and)$/u.test(word.lower)) break;
      afterJoint = true;
      hasJoint = true;
    } else if (i - 1 === last && !hasJoint && (isProper ? isAdjective(word.lower) : isOfLand(word.lower))) last = i;
    else if (isAdjective(word.lower) && i - 1 === last && /s$/u.test(word.lower) && before.isCapital) last = i;
    else if (afterJoint && isProper) afterJoint = false;
    else if (!(isAdjective(word.lower) && isProper)) break;
  }
  return last;
}

/** The end of a name with the acronym in brackets behind it. */
function withAcronym(text: string, end: number): number {
  const bracket = /^\s\(\p{Lu}{2,}(?:\s\p{Lu}[\p{L}\p{M}]*)?\)/u.exec(text.slice(end, end + 40))?.[0];
  return end + (bracket?.length ?? 0);
}

/** Two words that lost the space between them, as when a caption was run into the text: “RadeLes”. */
export function isRunTogether(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && !/^Ma?c\p{Lu}/u.test(word);
}

function isArticle(word: Lettered | undefined): boolean {
  return word !== undefined && /^(?:la|le|les|l|une?|the|an?)$/u.test(word.lower);
}

/** A run of capitalised words with a body's noun among them: “Nordic Center For Conflict”, “Velse Basin Commission”. */
export function bodyInRun(
  { text }: Passage,
  words: readonly Lettered[],
  first: number,
  after: number,
  language: RuleLanguage,
): NameFound | undefined {
  const run = words.slice(first, after);
  const cue = run.find(({ lower }, i) => cues[language].body.has(lower) && (after - first > 1 || i > 0));
  const [start, last] = [run[0], run.at(-1)];
  if (run.some((word) => isRunTogether(word.text))) return undefined;
  if (cue === undefined || start === undefined || last === undefined) return undefined;
  const end = withAcronym(text, words[bodyEnd(words, after - 1, language, true)]?.end ?? last.end);
  return { type: 'organisation', start: start.start, end, because: { code: 'name-cue', values: { cue: cue.text } } };
}

/** A site with what it is named after: “barrage de Korvel”, “aéroport de Kaboul”, “lac Sevan”. */
export function siteAt(words: readonly Lettered[], i: number, language: RuleLanguage): NameFound | undefined {
  return nounAndName(words, i, cues[language].site, language);
}

/** A state by its form: “République d’Arménie”. */
export function stateAt(words: readonly Lettered[], i: number, language: RuleLanguage): NameFound | undefined {
  const word = words[i];
  if (word?.isCapital !== true) return undefined;
  return nounAndName(words, i, cues[language].state, language);
}

function nounAndName(
  words: readonly Lettered[],
  i: number,
  nouns: ReadonlySet<string>,
  language: RuleLanguage,
): NameFound | undefined {
  const noun = words[i];
  if (noun === undefined || !nouns.has(noun.lower)) return undefined;
  let next = i + 1;
  const adjective = words[next];
  if (adjective !== undefined && !adjective.isCapital && isAdjective(adjective.lower) && isPhrase(adjective)) next += 1;
  const isJoint = (word: Lettered | undefined): boolean =>
    word !== undefined &&
    isPhrase(word) &&
    (language === 'fr' ? /^(?:d[eu]?|des|la|l)$/u : /^(?:of|the)$/u).test(word.text);
  const beforeJoints = next;
  while (isJoint(words[next]) && next < i + 5) next += 1;
  if (next === beforeJoints && !cues[language].directSite.has(noun.lower)) return undefined;
  const name = words[next];
  if (name === undefined || !name.isCapital || !isPhrase(name)) return undefined;
  let last = next;
  while (words[last + 1]?.isCapital === true && /^[-‑]$/u.test(words[last + 1]?.gapBefore ?? '')) last += 1;
  const end = words[last]?.end ?? name.end;
  return { type: 'place', start: noun.start, end, because: { code: 'name-cue', values: { cue: noun.text } } };
}

import type { Span } from '../model/span.ts';
import type { RuleLanguage } from './passage.ts';
import { gap, matchAt, wordEnd } from './pattern.ts';
import { type ClaimType, isSpeechForm, speechVerbOf } from './speech-verbs.ts';

/** Words that say who says something, in a passage: “a-t-elle déclaré”, “a dit le maître du port Jonas Abrel”. */
export interface Attribution extends Span {
  /** As it stands in the text. */
  readonly verb: Span;
  readonly claim: ClaimType;
  /** Where the speaker is named or described; undefined for a pronoun or nobody. */
  readonly speaker: Span | undefined;
  /** The pronoun that stands for the speaker, or ''. */
  readonly pronoun: string;
  /** “Et d’ajouter”: the one who spoke before goes on. */
  readonly goesOn: boolean;
}

/** A form that words after a claim take; the groups are `verb`, `pronoun` and, for a subject behind the verb, `subject`. */
interface Form {
  readonly pattern: RegExp;
  /** Whether the form is clear without quotation marks. */
  readonly isClear: boolean;
}

const adverb =
  '(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|également|aussi|encore|enfin|ensuite|toutefois|cependant|alors|notamment|depuis|par ailleurs|par la suite|also|later|then|further)';
const aux = '(?:a|ont|avait|avaient|aura)';
const pronoun = '(?<pronoun>ils?|elles?|on)';
/** A subject goes on to a comma, a full stop or the words of a time, place or audience. */
const subject = `(?<subject>(?:[LlUuDdSs](?:es?|a|['’]|n|ne|on|eur|eurs)?${gap}?)?[^,.;:!?«»“”"()\\n]{2,90}?)(?=${gap}(?:à|au|aux|lors|dans|en|sur|pour|devant|après|avant|face|auprès|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|on|in|at|during|after|before|to|yesterday)${wordEnd}|[,.;:!?«»“”"()\\n]|$)`;
const anyWord = '[\\p{L}\\p{M}]+';
const clitic = `(?:(?:nous|lui|leur|me|te)${gap}|(?:nous${gap})?l['’]|y${gap}|en${gap})?`;

const after: Record<RuleLanguage, readonly Form[]> = {
  fr: [
    form(`${clitic}${aux}-t-${pronoun}${gap}(?:${adverb}${gap})?(?:fait${gap})?(?<verb>${anyWord})`, true),
    form(`(?:s['’]est|se${gap}sont)-${pronoun}${gap}(?:${adverb}${gap})?(?<verb>${anyWord})`, true),
    form(`(?:s['’]|se${gap})?(?<verb>${anyWord})-(?:t-)?${pronoun}`, true),
    form(`${pronoun}${gap}${aux}${gap}(?:${adverb}${gap})?(?<verb>${anyWord})`, true),
    form(
      `${clitic}${aux}${gap}(?:${adverb}${gap})?(?<verb>fait${gap}savoir|${anyWord})${gap}(?:${adverb}${gap})?${subject}`,
      true,
    ),
    form(`(?:s['’]est|se${gap}sont)${gap}(?<verb>${anyWord})${gap}${subject}`, true),
    form(`(?:s['’]|se${gap})?(?<verb>${anyWord})${gap}(?:${adverb}${gap})?${subject}`, false),
  ],
  en: [
    form(`(?<pronoun>he|she|they)${gap}(?:(?:has|had|have)${gap})?(?:${adverb}${gap})?(?<verb>${anyWord})`, true),
    form(`(?<verb>${anyWord})${gap}(?<pronoun>he|she|they)`, true),
    form(`(?<verb>${anyWord})${gap}(?!that${wordEnd})${subject}`, false),
    form(
      `(?<subject>(?:(?:[Tt]he|[Aa]n?)${gap})?[^,.;:!?«»“”"()\\n]{2,60}?)${gap}(?:(?:has|had|have)${gap})?(?:${adverb}${gap})?(?<verb>says?|said|added|adds|told|explained|replied|warned|insisted|stressed|noted|wrote|argued)`,
      true,
    ),
  ],
};

function form(source: string, isClear: boolean): Form {
  return { pattern: new RegExp(`${source}${wordEnd}`, 'duy'), isClear };
}

/** The attribution that stands at an offset, behind a claim or within it. */
export function attributionAfter(
  text: string,
  offset: number,
  language: RuleLanguage,
  isMarked: boolean,
): Attribution | undefined {
  for (const { pattern, isClear } of after[language]) {
    if (!isClear && !isMarked) continue;
    pattern.lastIndex = offset;
    const groups = pattern.exec(text)?.indices?.groups;
    const [verbStart, verbEnd] = groups?.verb ?? [0, 0];
    const verb = { start: verbStart, end: verbEnd };
    const known = verbEnd > 0 ? speechVerb(text.slice(verbStart, verbEnd), language) : undefined;
    if (known === undefined) continue;
    const spoken = groups?.subject;
    const stand = groups?.pronoun;
    const end = pattern.lastIndex;
    return {
      start: offset,
      end: clauseEnd(text, end),
      verb,
      claim: known.claim,
      speaker: spoken === undefined ? undefined : { start: spoken[0], end: spoken[1] },
      pronoun: stand === undefined ? '' : text.slice(stand[0], stand[1]),
      goesOn: false,
    };
  }
  return undefined;
}

/** UTF-16 units that an attribution may go on behind its verb or subject, to an audience or a time. */
const longestTail = 120;

/** Where the words of an attribution end: before a comma, a full stop or a quotation mark. */
function clauseEnd(text: string, offset: number): number {
  const tail = text.slice(offset, offset + longestTail).search(/[,.;:!?«»“”"\n]/u);
  return tail < 0 ? Math.min(text.length, offset + longestTail) : offset + tail;
}

function speechVerb(word: string, language: RuleLanguage) {
  const lower = word.toLowerCase();
  return speechVerbOf(/^fait\s/u.test(lower) ? 'indiqué' : lower, language);
}

/** Determiners: a word behind one is a noun, though it may look like a verb: “une demande”. */
const determiners: Record<RuleLanguage, ReadonlySet<string>> = {
  fr: new Set(
    'le la les l un une des du de d ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre au aux à par sans'.split(
      ' ',
    ),
  ),
  en: new Set('the a an his her its their our my this to of in'.split(' ')),
};

/**
 * The attribution before a claim: the last verb of saying between `from` and `to`, with what says it. Where `that` is set,
 * the verb must stand right before `to`, with an adverb at most in between.
 */
export function attributionBefore(
  text: string,
  from: number,
  to: number,
  language: RuleLanguage,
  that: boolean,
): Attribution | undefined {
  const reach = Math.max(from, to - longestLead);
  const words = [...text.slice(reach, to).matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: reach + index,
    end: reach + index + word.length,
  }));
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const [here, before] = [words[i], words[i - 1]];
    if (here === undefined) break;
    if (that && !new RegExp(`^(?:${gap}${adverb})?$`, 'u').test(text.slice(here.end, to).trimEnd())) {
      if (here.end < to - 40) break;
      continue;
    }
    const isMadeKnown = here.word === 'savoir' && /^(?:fait|font|faisait)$/u.test(before?.word ?? '');
    const known = speechVerbOf(isMadeKnown ? 'indiquer' : here.word, language);
    if (known === undefined) continue;
    const isInfinitive = language === 'fr' && known.lemma === here.word && !isMadeKnown;
    const goesOn = isInfinitive && /^de?$/u.test(before?.word ?? '') && /^et$/u.test(words[i - 2]?.word ?? '');
    if (isInfinitive && !goesOn) continue;
    if (!goesOn && before !== undefined && determiners[language].has(before.word) && !isCliticAt(words, i)) continue;
    const verb = { start: isMadeKnown && before !== undefined ? before.start : here.start, end: here.end };
    const group = groupStart(words, i, isMadeKnown);
    return {
      start: group.start,
      end: to,
      verb,
      claim: known.claim,
      ...subjectBefore(text, reach, group.start, words, group.index),
      goesOn,
    };
  }
  return undefined;
}

/** UTF-16 units before a claim in which its verb and subject are looked for. */
const longestLead = 500;

interface Placed extends Span {
  readonly word: string;
}

/** “l’a dit”, “le dit”: here the determiner is an object. */
function isCliticAt(words: readonly Placed[], i: number): boolean {
  return /^(?:il|elle|on|ils|elles|qui|nous)$/u.test(words[i - 2]?.word ?? '');
}

const auxiliaries = new Set(
  'a ont avait avaient aura auront est sont été s se n ne y en l lui leur nous vous me te fait pas également aussi encore enfin ensuite toutefois cependant alors notamment récemment has had have been also later then ailleurs par'.split(
    ' ',
  ),
);

/** Where the group of a verb begins: its auxiliaries, clitics and adverbs. */
function groupStart(words: readonly Placed[], verb: number, isMadeKnown: boolean): { start: number; index: number } {
  let index = isMadeKnown ? verb - 1 : verb;
  while (index > 0 && auxiliaries.has(words[index - 1]?.word ?? '')) index -= 1;
  return { start: words[index]?.start ?? 0, index };
}

/** Words of a described speaker, at most. */
const longestSpeaker = 14;

/** Who says something, from what stands before the verb: a pronoun, or the phrase that is its subject. */
function subjectBefore(
  text: string,
  from: number,
  to: number,
  words: readonly Placed[],
  index: number,
): { speaker: Span | undefined; pronoun: string } {
  const last = words[index - 1];
  const isImpersonal = words.slice(index, index + 4).some(({ word }) => word === 'été' || word === 'been');
  if (last !== undefined && /^(?:ils?|elles?|on|he|she|they|it)$/u.test(last.word)) {
    return { speaker: undefined, pronoun: isImpersonal ? '' : last.word };
  }
  const clause = text.slice(from, to).replace(/\s+$/u, '');
  // A relative clause or an aside between subject and verb is passed over.
  const bare = clause.replace(/,\s(?:qui|dont|who|which)\s[^,]*,$/u, '').replace(/,$/u, '');
  const start = Math.max(
    0,
    ...[', ', '; ', ' – ', ': '].map((mark) => bare.lastIndexOf(mark) + (bare.includes(mark) ? mark.length : 0)),
  );
  const phrase = bare.slice(start).replace(/^(?:et|mais|or|and|but|puis)\s/iu, '');
  // “Il l’a reçu et a promis”: the pronoun before the first of two verbs is the subject of both.
  const stands = /^(?:ils?|elles?|on|he|she|they)(?=\s)/iu.exec(phrase)?.[0];
  if (stands !== undefined) return { speaker: undefined, pronoun: isImpersonal ? '' : stands.toLowerCase() };
  const count = phrase.split(/\s+/u).length;
  if (phrase === '' || count > longestSpeaker) return { speaker: undefined, pronoun: '' };
  const isPhrase =
    /^(?:[LlUuDd](?:es?|a|ne?)\s|[Ll]['’]|[Ss](?:on|a|es)\s|[Cc](?:e|et|ette|es)\s|[Tt]he\s|[Aa]n?\s|\p{Lu})/u.test(
      phrase,
    );
  const at = from + bare.length - phrase.length;
  return { speaker: isPhrase ? { start: at, end: at + phrase.length } : undefined, pronoun: '' };
}

/** “que”, “qu’” or “that” at an offset behind a verb, with the gap before it; UTF-16 units, or undefined. */
export function conjunctionAt(text: string, offset: number, language: RuleLanguage): number | undefined {
  return matchAt(language === 'fr' ? french : english, text, offset)?.length;
}

const french = new RegExp(`(?:${gap}${adverb})?${gap}(?:que${gap}|qu['’])`, 'uy');
const english = new RegExp(
  `(?:${gap}${adverb})?(?:${gap}(?:reporters|journalists|lawmakers))?(?:${gap}on)?(?:${gap}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?${gap}that${gap}`,
  'uy',
);

/** Whether any verb of saying is among words: whether it is worth looking closer. */
export function hasSpeech(words: readonly { readonly text: string }[], language: RuleLanguage): boolean {
  return words.some(({ text }) => isSpeechForm(text.toLowerCase(), language) || text === 'savoir');
}

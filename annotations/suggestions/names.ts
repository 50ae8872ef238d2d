import type { Span } from '../model/span.ts';
import { bodyAt, siteAt, stateAt } from './bodies.ts';
import { type Lettered, lettered } from './capitals.ts';
import { cues } from './cues.ts';
import { datelineOf } from './dateline.ts';
import { gazetteer, listedAt } from './gazetteer.ts';
import type { Passage, RuleLanguage } from './passage.ts';
import type { Reason } from './reason.ts';
import { type AtWord, type OpenRun, type Reading, runAt, runEnd } from './runs.ts';

export type NameType = 'person' | 'organisation' | 'place';

/** A capitalised name in a passage, what it is of, and how that was known. */
export interface NameFound extends Span {
  readonly type: NameType;
  readonly because: Reason;
  /** A person's name in full, where the words are short for it. */
  readonly full?: string;
}

/**
 * Names of persons, organisations and places of an article, passage by passage. Two looks: the first takes every capitalised
 * run whose kind a list or what stands around it tells; the second takes what is named in the same way elsewhere in the
 * article, such as a person's last name, or a town that once stood after “à”. What nothing tells is not suggested.
 */
export function namesIn(passages: readonly Passage[], language: RuleLanguage): NameFound[][] {
  const all = passages.map((passage) => lettered(passage));
  const vocabulary = new Set(
    all.flatMap((words) => words.filter(({ isCapital }) => !isCapital).map(({ text }) => text)),
  );
  const looks = passages.map((passage, i) => firstLook(passage, all[i] ?? [], { language, vocabulary }));
  const learnt = learn(looks);
  return looks.map(({ passage, found, open }) =>
    [...found.map((name) => inFull(name, passage, learnt)), ...open.flatMap((run) => secondLook(run, learnt))].toSorted(
      (a, b) => a.start - b.start,
    ),
  );
}

interface Look {
  readonly passage: Passage;
  readonly found: readonly NameFound[];
  readonly open: readonly OpenRun[];
}

function firstLook(passage: Passage, words: readonly Lettered[], reading: Reading): Look {
  const found: NameFound[] = [...datelineOf(passage)];
  const open: OpenRun[] = [];
  let end = found.reduce((furthest, name) => Math.max(furthest, name.end), 0);
  for (const [i, word] of words.entries()) {
    const name = word.start < end ? undefined : nameAt(passage, words, i, reading);
    if (name === undefined) continue;
    if ('known' in name) found.push(name.known);
    else open.push(name.open);
    end = 'known' in name ? name.known.end : name.open.end;
  }
  return { passage, found, open };
}

/** The name that begins with a word, if one does. */
function nameAt(passage: Passage, words: readonly Lettered[], i: number, reading: Reading): AtWord | undefined {
  const { language } = reading;
  const word = words[i];
  if (word === undefined || (!word.isCapital && !mayBegin[language].has(word.lower))) return undefined;
  const known =
    addressedAt(passage, words, i, language) ??
    stateAt(words, i, language) ??
    siteAt(words, i, language) ??
    bodyAt(passage, words, i, language) ??
    listedAt(passage, words, i);
  return known === undefined ? runAt(passage, words, i, reading) : { known };
}

/** Nouns with which a name begins although they have no capital. */
const mayBegin: Record<RuleLanguage, ReadonlySet<string>> = {
  fr: new Set([...cues.fr.site, ...cues.fr.commonBody, ...cues.fr.stateBody]),
  en: new Set([...cues.en.site, ...cues.en.commonBody, ...cues.en.stateBody]),
};

/** A name after a form of address, which is taken along: “Mme Voršak”, “M. Kessaly”. */
function addressedAt(
  { text }: Passage,
  words: readonly Lettered[],
  i: number,
  language: RuleLanguage,
): NameFound | undefined {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined || !word.isCapital || !next.isCapital) return undefined;
  if (!cues[language].address.has(word.lower) || !/^\.?\s{1,2}$/u.test(next.gapBefore)) return undefined;
  if (word.text === 'M' && !next.gapBefore.startsWith('.')) return undefined;
  const end = words[runEnd(words, i + 1, language) - 1]?.end ?? next.end;
  const title = text.slice(word.start, next.start).trim();
  return { type: 'person', start: word.start, end, because: { code: 'name-title', values: { title } } };
}

/** What an article has taught about its names. */
interface Learnt {
  /** Persons in full by their last name. */
  readonly persons: ReadonlyMap<string, string>;
  /** Other names whose kind was told somewhere. */
  readonly kinds: ReadonlyMap<string, NameType>;
}

function learn(looks: readonly Look[]): Learnt {
  const persons = new Map<string, string>();
  const kinds = new Map<string, NameType>();
  for (const { passage, found } of looks) {
    for (const { type, start, end } of found) {
      const words = passage.text.slice(start, end);
      if (type === 'person') {
        const full = words.replace(address, '');
        const last = full.split(/\s/u).at(-1) ?? '';
        if (full.length > (persons.get(last)?.length ?? 0)) persons.set(last, full);
      } else if (!kinds.has(words)) kinds.set(words, type);
    }
  }
  for (const { open } of looks) {
    for (const { words, looksLikeSomeone } of open) {
      const last = words.split(/\s/u).at(-1) ?? '';
      if (looksLikeSomeone && !persons.has(last)) persons.set(last, words);
    }
  }
  return { persons, kinds };
}

const address = /^(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Miss|Dr|Me|Mgr|Sir|Lord|Lady|Madame|Monsieur)\.?\s+/u;

/** A person by the last name, with a form of address or without, and the name in full that the article has for it. */
function inFull(name: NameFound, { text }: Passage, { persons }: Learnt): NameFound {
  if (name.type !== 'person') return name;
  const words = text.slice(name.start, name.end);
  const last = words.replace(address, '');
  const full = persons.get(last);
  if (full === undefined || full === last) return name;
  return last === words ? { ...name, full, because: { code: 'name-mentioned', values: { full } } } : { ...name, full };
}

/** What an open run is, by what the article has taught. */
function secondLook(run: OpenRun, { persons, kinds }: Learnt): NameFound[] {
  const { start, end, words, parts, looksLikeSomeone, pairedWith, after } = run;
  const span = { start, end };
  const full = persons.get(words);
  if (full !== undefined && full !== words) {
    return [{ type: 'person', ...span, full, because: { code: 'name-mentioned', values: { full } } }];
  }
  const kind = full === undefined ? kinds.get(words) : 'person';
  if (kind !== undefined) return [{ type: kind, ...span, because: { code: 'name-elsewhere', values: {} } }];

  const [first, ...others] = parts;
  const firstWord = first === undefined ? '' : words.slice(0, first.end - start);
  const [second] = others;
  if (first !== undefined && second !== undefined && others.length > 1 && kinds.get(firstWord) === 'place') {
    return [
      { type: 'place', start, end: first.end, because: { code: 'name-elsewhere', values: {} } },
      { type: 'person', start: second.start, end, because: { code: 'name-shape', values: {} } },
    ];
  }
  if (looksLikeSomeone) return [atSentenceStart(run, persons)];
  if (others.length > 0) return [];
  if (kinds.get(pairedWith) === 'place' || gazetteer.has(pairedWith)) {
    return [{ type: 'place', ...span, because: { code: 'name-paired', values: { other: pairedWith } } }];
  }
  return after === '' ? [] : [{ type: 'place', ...span, because: { code: 'name-located', values: { word: after } } }];
}

/** A name that begins a sentence: without its first word where the article has the last one with another before it. */
function atSentenceStart({ start, end, words, parts }: OpenRun, persons: ReadonlyMap<string, string>): NameFound {
  const last = parts.at(-1) ?? { start, end };
  const full = persons.get(words.slice(last.start - start)) ?? words;
  const isOther = full !== words && parts.length === 2;
  if (!isOther) return { type: 'person', start, end, because: { code: 'name-shape', values: {} } };
  return { type: 'person', start: last.start, end, full, because: { code: 'name-mentioned', values: { full } } };
}

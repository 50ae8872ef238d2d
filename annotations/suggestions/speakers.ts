import type { Span } from '../model/span.ts';
import type { Attribution } from './attribution.ts';
import type { NameFound } from './names.ts';
import type { Passage } from './passage.ts';
import { lastWithin } from './sorted-spans.ts';

/** Who a claim is of, and how that was known. */
export interface Speaker {
  readonly name: string;
  readonly how: 'named' | 'pronoun' | 'continued' | 'unknown';
}

type Gender = 'f' | 'm' | undefined;

interface Person {
  readonly name: string;
  readonly gender: Gender;
  /** Where in the article. */
  readonly start: number;
}

/**
 * The persons that an article has named up to a place, and who of them spoke last: what a pronoun is taken for. “elle” is
 * never taken for whom “M.” or “le président” stands before, nor “il” for whom “Mme” or “la ministre” does.
 */
export class Speakers {
  readonly #persons: readonly Person[];
  readonly #names: ReadonlySet<string>;
  readonly #genders = new Map<string, Gender>();
  #last: { readonly name: string; readonly passage: number } | undefined;

  constructor(passages: readonly Passage[], names: readonly (readonly NameFound[])[]) {
    this.#persons = passages.flatMap((passage, i) =>
      (names[i] ?? [])
        .filter(({ type }) => type === 'person')
        .map((name) => ({
          name: fullNameOf(passage.text, name),
          gender: genderOf(passage.text, name),
          start: passage.start + name.start,
        })),
    );
    this.#names = new Set(this.#persons.map(({ name }) => name));
    for (const { name, gender } of this.#persons) if (gender !== undefined) this.#genders.set(name, gender);
  }

  /** Who says something by an attribution in a passage that has these persons. */
  of(attribution: Attribution, passage: Passage, persons: readonly NameFound[], sentence: Span): Speaker {
    const speaker = this.#find(attribution, passage, persons, sentence);
    if (speaker.name !== '') this.#last = { name: speaker.name, passage: passage.start };
    return speaker;
  }

  /** Who goes on speaking in a passage, where someone has spoken in it. */
  continued(passage: Passage): Speaker | undefined {
    const last = this.#last;
    return last?.passage === passage.start ? { name: last.name, how: 'continued' } : undefined;
  }

  #find(
    { speaker, pronoun, verb, goesOn }: Attribution,
    passage: Passage,
    persons: readonly NameFound[],
    sentence: Span,
  ): Speaker {
    if (goesOn) return { name: this.#last?.name ?? '', how: this.#last === undefined ? 'unknown' : 'continued' };
    if (pronoun !== '') return this.#meant(pronoun, passage, sentence.start);
    if (speaker !== undefined) {
      const person = lastWithin(persons, speaker);
      if (person !== undefined) return { name: fullNameOf(passage.text, person), how: 'named' };
      return { name: passage.text.slice(speaker.start, speaker.end), how: 'named' };
    }
    const person = lastWithin(persons, { start: sentence.start, end: verb.start });
    return person === undefined
      ? { name: '', how: 'unknown' }
      : { name: fullNameOf(passage.text, person), how: 'named' };
  }

  /** Who a pronoun stands for: who spoke last in the passage, otherwise the last person named before the sentence. */
  #meant(pronoun: string, passage: Passage, before: number): Speaker {
    const gender = /^elles?$|^she$/u.test(pronoun) ? 'f' : 'm';
    const fits = (name: string): boolean => (this.#genders.get(name) ?? gender) === gender;
    if (/^(?:on|ils|elles|they|it)$/u.test(pronoun)) return { name: '', how: 'unknown' };
    const isPerson = this.#last !== undefined && this.#names.has(this.#last.name);
    if (this.#last?.passage === passage.start && isPerson && fits(this.#last.name))
      return { name: this.#last.name, how: 'pronoun' };
    const named = this.#persons.findLast(({ name, start }) => start < passage.start + before && fits(name));
    // Of persons whom nothing says to be women or men there are many: “elle” is rather one of whom it is said.
    const isSaid = ({ name, start }: Person): boolean =>
      start < passage.start + before && this.#genders.get(name) === 'f';
    const person = gender === 'f' ? (this.#persons.findLast(isSaid) ?? named) : named;
    return person === undefined ? { name: '', how: 'unknown' } : { name: person.name, how: 'pronoun' };
  }
}

const address = /^(?:(?:M|MM|Mr|Mrs|Ms|Dr)\.?|Mme|Mlle|Madame|Monsieur|Miss)\s+/u;

function fullNameOf(text: string, { start, end, full }: NameFound): string {
  return full ?? text.slice(start, end).replace(address, '');
}

/** UTF-16 units before a name in which the article of its office is looked for. */
const officeReach = 70;

function genderOf(text: string, { start, end, because }: NameFound): Gender {
  const words = text.slice(start, end);
  if (/^(?:Mme|Mlle|Madame|Mrs|Ms|Miss)\b/u.test(words)) return 'f';
  if (/^(?:M\.|MM\.|Monsieur|Mr)/u.test(words)) return 'm';
  if (because.code !== 'name-title') return undefined;
  const before = text.slice(Math.max(0, start - officeReach), start);
  const office = before.lastIndexOf(because.values.title);
  const article = /(?:^|[^\p{L}])([Ll]a|[Uu]ne|[Ll]e|[Uu]n|[Dd]u|[Aa]u)\s(?:\p{L}+[\s-])?$/u
    .exec(before.slice(0, office))?.[1]
    ?.toLowerCase();
  if (article === 'la' || article === 'une') return 'f';
  return article === undefined ? undefined : 'm';
}

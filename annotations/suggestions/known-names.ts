import type { Span } from '../model/span.ts';
import type { Passage } from './passage.ts';
import type { Reason } from './reason.ts';

/** A name of the register's entry `entry`, and the entry's type. An entry's names stand in its order, the canonical first. */
export interface KnownName {
  readonly name: string;
  readonly entry: string;
  readonly type: string;
}

/** A name of the register in a passage. Where several entries have it, `entry` is ''. */
export interface KnownNameFound extends Span {
  readonly entry: string;
  readonly type: string;
  readonly because: Reason;
}

interface Indexed {
  readonly folded: string;
  readonly exact: string;
  /** Words it has: how far to read. */
  readonly length: number;
  readonly known: KnownName;
  /** Entries of the same type with the same name. */
  readonly count: number;
}

/** The register's names, made ready to be found in texts: 100,000 of them cost about as much as a long article each. */
export class KnownNames {
  /** By their first word, the longest first. */
  readonly #byFirstWord = new Map<string, Indexed[]>();
  readonly #canonical = new Map<string, string>();

  constructor(names: readonly KnownName[]) {
    for (const known of names) {
      if (!this.#canonical.has(known.entry)) this.#canonical.set(known.entry, known.name);
      this.#add(known);
    }
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  }

  get isEmpty(): boolean {
    return this.#byFirstWord.size === 0;
  }

  #add(known: KnownName): void {
    const words = [...known.name.matchAll(word)];
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return;
    const exact = plain(known.name.slice(first.index, last.index + last[0].length));
    const key = fold(first[0]);
    const list = this.#byFirstWord.get(key) ?? [];
    const same = list.findIndex((other) => other.exact === exact && other.known.type === known.type);
    const other = list[same];
    if (other === undefined) list.push({ folded: fold(exact), exact, length: words.length, known, count: 1 });
    else if (other.known.entry !== known.entry) list[same] = { ...other, count: other.count + 1 };
    this.#byFirstWord.set(key, list);
  }

  /** The names in a passage, from left to right; where one could begin, the longest is taken. */
  in({ text, words }: Passage): KnownNameFound[] {
    const found: KnownNameFound[] = [];
    let end = 0;
    for (const [i, { text: first, start }] of words.entries()) {
      const candidates = start < end ? undefined : this.#byFirstWord.get(fold(first));
      const match = candidates?.find((candidate) => {
        const last = words[i + candidate.length - 1];
        return last !== undefined && agrees(candidate, text.slice(start, last.end));
      });
      const last = match === undefined ? undefined : words[i + match.length - 1];
      if (match === undefined || last === undefined) continue;
      end = last.end;
      found.push({ start, end, ...this.#saidOf(match) });
    }
    return found;
  }

  /** The entry of a type that is called by a name, where there is just one. */
  entryOf(name: string, type: string): { readonly entry: string; readonly name: string } | undefined {
    const first = word.exec(name)?.[0];
    word.lastIndex = 0;
    const list = first === undefined ? undefined : this.#byFirstWord.get(fold(first));
    const match = list?.find((candidate) => candidate.known.type === type && agrees(candidate, name));
    if (match === undefined || match.count > 1) return undefined;
    return { entry: match.known.entry, name: this.#canonical.get(match.known.entry) ?? match.known.name };
  }

  #saidOf({ known, count }: Indexed): Pick<KnownNameFound, 'entry' | 'type' | 'because'> {
    if (count > 1) {
      const because: Reason = { code: 'name-registered-often', values: { name: known.name, count } };
      return { entry: '', type: known.type, because };
    }
    const name = this.#canonical.get(known.entry) ?? known.name;
    return { entry: known.entry, type: known.type, because: { code: 'name-registered', values: { name } } };
  }
}

const made = new WeakMap<readonly KnownName[], KnownNames>();

/** Makes names ready once for each list of them. */
export function knownNames(names: readonly KnownName[]): KnownNames {
  const ready = made.get(names) ?? new KnownNames(names);
  made.set(names, ready);
  return ready;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Letters up to which a name must stand as it is written: “Or”, “NOK”. */
const shortName = 3;

/**
 * Whether words are the name: any spaces and apostrophes, and for longer names any case and diacritics, except that a name
 * with a capital is not met by a word without one.
 */
function agrees({ exact, folded }: Indexed, words: string): boolean {
  const here = plain(words);
  if (here === exact) return true;
  if (exact.length <= shortName || fold(here) !== folded) return false;
  return !/^\p{Lu}/u.test(exact) || /^\p{Lu}/u.test(here);
}

function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[’]/gu, "'").replace(/‑/gu, '-').normalize('NFC');
}

function fold(words: string): string {
  const lower = words.toLowerCase();
  return /^[ -~]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

import { foldedForm } from '../search/folded.ts';

/** How well words that are typed, or tagged, agree with the name of something. */

/**
 * Best first: they are the name; begin it; begin words of it; have the whole name in them; stand somewhere in it.
 */
export const closenesses = ['whole', 'start', 'words', 'within', 'inside'] as const;
export type Closeness = (typeof closenesses)[number];

/** UTF-16 units: shorter names occur in other words' company by chance. */
const shortestWithin = 3;

/** Words, to be compared with many names. */
export class Words {
  readonly form: string;
  /** Each word, after a space. */
  readonly #starts: readonly string[];

  constructor(text: string) {
    this.form = wordForm(text);
    this.#starts = this.form.split(' ').map((word) => ` ${word}`);
  }

  /** How they agree with a name that is in {@link wordForm}; undefined where they do not. */
  closenessTo(name: string): Closeness | undefined {
    const { form } = this;
    if (name === '' || form === '') return undefined;
    if (name === form) return 'whole';
    if (name.length < form.length) return this.#isAround(name) ? 'within' : undefined;
    if (name.startsWith(form)) return 'start';
    const padded = ` ${name}`;
    if (this.#starts.every((start) => padded.includes(start))) return 'words';
    return name.includes(form) ? 'inside' : undefined;
  }

  #isAround(name: string): boolean {
    return name.length >= shortestWithin && this.form.includes(name) && ` ${this.form} `.includes(` ${name} `);
  }
}

/** The words of a text without case, accents and punctuation, with one space between them. */
export function wordForm(text: string): string {
  return foldedForm(text, { matchCase: false, matchAccents: false })
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** How what is typed agrees with an identifier, both in lower case; undefined where it does not. */
export function closenessToIdentifier(typed: string, identifier: string): Closeness | undefined {
  if (identifier === typed) return 'whole';
  if (identifier.startsWith(typed)) return 'start';
  return identifier.includes(typed) ? 'inside' : undefined;
}

import type { Span } from '../../annotations/model/span.ts';
import { rebase } from '../../annotations/translation/rebase.ts';

/** Words of a segment that are typed and not known to be in the project yet. */
interface Draft extends Span {
  /** What the project has, as it was last heard of. */
  readonly base: string;
  /** What it was asked to have and does not have yet, oldest first. */
  readonly sent: readonly { readonly number: number; readonly words: string }[];
  /** What stands on the screen. */
  readonly words: string;
}

/** Words of a segment on their way to the project. */
export interface Sent extends Span {
  readonly number: number;
  readonly words: string;
}

/**
 * What is typed into a translation, from the key until the project has it. The project tells of every change, also of those
 * that somebody else made or that took a step back; what was typed meanwhile stays then, and is put on top.
 */
export class Typing {
  readonly #drafts = new Map<string, Draft>();
  #count = 0;

  /** Whether the project has everything. */
  get isEmpty(): boolean {
    return this.#drafts.size === 0;
  }

  /** The segments with words that the project has not been asked to have yet. */
  get open(): Span[] {
    return [...this.#drafts.values()].filter(isOpen).map(({ start, end }) => ({ start, end }));
  }

  /** A segment of which the project has `base` now reads so on the screen. */
  typed({ start, end }: Span, base: string, words: string): void {
    const key = keyOf({ start, end });
    const draft = this.#drafts.get(key) ?? { start, end, base, sent: [], words };
    this.#drafts.set(key, { ...draft, words });
    this.#drop(key);
  }

  /** What the project is to be asked to have now, of all segments; from now on it is on its way. */
  send(): Sent[] {
    return this.open.flatMap((segment) => {
      const draft = this.#drafts.get(keyOf(segment));
      if (draft === undefined) return [];
      this.#count += 1;
      const { words } = draft;
      this.#drafts.set(keyOf(segment), { ...draft, sent: [...draft.sent, { number: this.#count, words }] });
      return [{ ...segment, number: this.#count, words }];
    });
  }

  /** The project has what was sent, also where nobody draws the segments any more. */
  answered(answers: readonly Sent[]): void {
    for (const { start, end, number } of answers) {
      const key = keyOf({ start, end });
      const draft = this.#drafts.get(key);
      const had = draft?.sent.findLast((sent) => sent.number <= number);
      if (draft === undefined || had === undefined) continue;
      const sent = draft.sent.filter((other) => other.number > number);
      this.#drafts.set(key, { ...draft, base: had.words, sent });
      this.#drop(key);
    }
  }

  /** The project was asked and did not take it: it is asked again with the next words, or before the window is left. */
  refused(answers: readonly Sent[]): void {
    for (const { start, end, number } of answers) {
      const draft = this.#drafts.get(keyOf({ start, end }));
      if (draft === undefined) continue;
      const sent = draft.sent.filter((other) => other.number !== number);
      this.#drafts.set(keyOf({ start, end }), { ...draft, sent });
    }
  }

  /** The words of a segment on the screen, now that the project has these. */
  shown(segment: Span, target: string): string {
    const key = keyOf(segment);
    const draft = this.#drafts.get(key);
    if (draft === undefined || target === draft.base) return draft?.words ?? target;
    const answered = draft.sent.findIndex((sent) => sent.words === target);
    const words = answered === -1 ? rebase(draft.base, draft.words, target) : draft.words;
    this.#drafts.set(key, { ...draft, base: target, sent: draft.sent.slice(answered + 1), words });
    this.#drop(key);
    return words;
  }

  /**
   * The segments there are now. What was typed into one that is none any more, because it was split or joined just then, is
   * put into the one that its beginning lies in.
   */
  resettle(segments: readonly (Span & { readonly target: string })[]): void {
    const here = new Set(segments.map(keyOf));
    for (const [key, draft] of this.#drafts) {
      if (here.has(key)) continue;
      this.#drafts.delete(key);
      const heir = segments.find(({ start, end }) => start <= draft.start && draft.start < end);
      if (heir === undefined) continue;
      const { start, end, target } = heir;
      this.typed({ start, end }, target, rebase(draft.base, draft.words, this.shown(heir, target)));
    }
  }

  #drop(key: string): void {
    const draft = this.#drafts.get(key);
    if (draft !== undefined && draft.sent.length === 0 && draft.words === draft.base) this.#drafts.delete(key);
  }
}

function isOpen({ base, sent, words }: Draft): boolean {
  return words !== (sent.at(-1)?.words ?? base);
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

import type { ArticleId } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { type Sent, Typing } from '../translation/typing.ts';
import { perform } from './commands.ts';
import { draftBegun, draftEnded } from './drafts.ts';
import { getState } from './store.ts';
import { inTurn } from './turns.ts';

/** Milliseconds without a key after which what was typed is saved, as a step of its own to undo. */
const restBeforeSaving = 500;

/** Milliseconds of typing without a rest after which it is saved at the end of a word: what a crash may cost at the most. */
const longestBurst = 3000;

/** Where in what is typed a key left off. */
export type Pause = 'composing' | 'word-end' | 'none';

/** Writing one article's own working translation: from keys to commands, whether or not it is on the screen just now. */
export class Writing {
  readonly typing = new Typing();
  /** Where the caret was left. */
  caret = { start: -1, offset: 0 };
  readonly #article: ArticleId;
  #timer: number | undefined;
  /** When the burst of keys began that is not saved yet; 0 for none. */
  #begun = 0;
  #isDraft = false;

  constructor(article: ArticleId) {
    this.#article = article;
  }

  /** A segment reads so now; `known` is what the project has of it. What is being composed waits until it is whole. */
  typed(segment: Span, known: string, words: string, pause: Pause): void {
    this.typing.typed(segment, known, words);
    if (!this.#isDraft) draftBegun(this.save);
    this.#isDraft = true;
    const now = performance.now();
    if (this.#begun === 0) this.#begun = now;
    window.clearTimeout(this.#timer);
    if (pause === 'composing') return;
    if (pause === 'word-end' && now - this.#begun > longestBurst) this.save();
    else this.#timer = window.setTimeout(this.save, restBeforeSaving);
  }

  /** Save what is typed: one step for all that was typed since the last. */
  save = (): void => {
    window.clearTimeout(this.#timer);
    this.#begun = 0;
    const sent = this.typing.send();
    if (sent.length > 0) void inTurn(() => this.#send(sent));
    else this.#settle();
  };

  async #send(sent: readonly Sent[]): Promise<void> {
    let isTaken = false;
    try {
      isTaken = await translate(this.#article, sent);
    } finally {
      if (isTaken) this.typing.answered(sent);
      else this.typing.refused(sent);
      this.#settle();
    }
  }

  #settle(): void {
    if (!this.#isDraft || !this.typing.isEmpty) return;
    this.#isDraft = false;
    draftEnded(this.save);
  }
}

async function translate(article: ArticleId, sent: readonly Sent[]): Promise<boolean> {
  const segments = sent.map(({ start, end, words: target }) => ({
    id: crypto.randomUUID(),
    article,
    span: { start, end },
    target,
  }));
  const [only] = segments;
  if (only === undefined) return true;
  const command = segments.length === 1 ? { do: 'translate' as const, ...only } : undefined;
  return (await perform(command ?? { do: 'translate-all', segments })) !== undefined;
}

/** By the project's folder and the article: what is being written outlives its pane. */
const writings = new Map<string, Writing>();

/** The writing of an article's own working translation. */
export function writingOf(article: ArticleId): Writing {
  const key = `${getState().open?.folder}\n${article}`;
  const known = writings.get(key) ?? new Writing(article);
  writings.set(key, known);
  return known;
}

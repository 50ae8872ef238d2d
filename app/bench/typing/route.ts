import { type Block, blockAt } from '../../../annotations/model/article.ts';
import type { Span } from '../../../annotations/model/span.ts';
import { isGraphemeBoundary } from '../../../annotations/text/graphemes.ts';
import { nextWordBoundary, previousWordBoundary, sentences } from '../../../annotations/text/segments.ts';
import { widened } from '../../../annotations/text/widening.ts';

/** A line as it is drawn: where it begins in the text (UTF-16 units), and where the caret stands at each offset in it. */
export interface Line {
  readonly start: number;
  /** CSS pixels from the left, one for each offset from the start on. */
  readonly lefts: readonly number[];
}

/** A text as keys walk through it. */
export interface Ground {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: string;
  readonly lines: readonly Line[];
}

/** Where the caret stands: its offset, and what is selected up to there (UTF-16 units); equal for none. */
export interface Standing {
  readonly anchor: number;
  readonly head: number;
}

/** While the caret goes up and down, it keeps to where it began: CSS pixels from the left; undefined after other keys. */
interface At extends Standing {
  readonly left?: number | undefined;
}

/** Finds the fewest keys that select some words: what someone who knows the keys does about as well. */
export class Router {
  readonly #ground: Ground;
  readonly #sentences: readonly number[];
  readonly #steps = new Map<string, number>();

  constructor(ground: Ground) {
    const { text, blocks, language } = ground;
    this.#ground = ground;
    this.#sentences = blocks.flatMap((block) => sentences(text, block, language)).map(({ start }) => start);
  }

  /**
   * By breadth-first search: by characters, words, sentences and lines to the span, then by words and characters along it,
   * or at once by W where it is a word.
   */
  route(span: Span, from: Standing): readonly string[] {
    const nameOf = ({ anchor, head, left }: At) => `${anchor} ${head} ${left ?? ''}`;
    const first: At = { anchor: from.anchor, head: from.head };
    const reached = new Map<string, { readonly before: At; readonly key: string } | null>([[nameOf(first), null]]);
    const queue: At[] = [first];
    for (const at of queue) {
      if (isSelected(span, at)) {
        const keys: string[] = [];
        for (let step = reached.get(nameOf(at)); step != null; step = reached.get(nameOf(step.before))) {
          keys.unshift(step.key);
        }
        return keys;
      }
      for (const [key, to] of this.#moves(at, span)) {
        if (reached.has(nameOf(to))) continue;
        reached.set(nameOf(to), { before: at, key });
        queue.push(to);
      }
    }
    throw new Error(`no keys lead to ${span.start}-${span.end}`);
  }

  #moves(at: At, span: Span): [key: string, to: At][] {
    const { anchor, head } = at;
    const isCaret = anchor === head;
    const moves: [string, At][] = [];
    const walk = (key: string, to: number | undefined) => {
      if (to !== undefined) moves.push([key, { anchor: to, head: to }]);
    };
    walk('ArrowRight', isCaret ? this.#character(head, 1) : Math.max(anchor, head));
    walk('ArrowLeft', isCaret ? this.#character(head, -1) : Math.min(anchor, head));
    walk('Control+ArrowRight', this.#word(head, 1));
    walk('Control+ArrowLeft', this.#word(head, -1));
    walk(
      'Alt+ArrowDown',
      this.#sentences.find((start) => start > head),
    );
    walk(
      'Alt+ArrowUp',
      this.#sentences.findLast((start) => start < head),
    );
    if (isCaret) {
      for (const [key, step] of [
        ['ArrowDown', 1],
        ['ArrowUp', -1],
      ] as const) {
        const to = this.#line(at, step);
        if (to !== undefined) moves.push([key, to]);
      }
    }
    // What is selected reaches from one end of the span towards its other, and nowhere else.
    const extend = (key: string, to: number | undefined) => {
      if (to !== undefined && span.start <= to && to <= span.end) moves.push([key, { anchor, head: to }]);
    };
    if (anchor === span.start || anchor === span.end) {
      extend('Shift+ArrowRight', this.#character(head, 1));
      extend('Shift+ArrowLeft', this.#character(head, -1));
      extend('Control+Shift+ArrowRight', this.#word(head, 1));
      extend('Control+Shift+ArrowLeft', this.#word(head, -1));
    }
    if (isCaret && span.start <= head && head <= span.end) {
      const { text, blocks, language } = this.#ground;
      const unit = widened(text, { start: head, end: head }, blocks, language);
      if (isSelected(span, { anchor: unit.start, head: unit.end })) {
        moves.push(['w', { anchor: unit.start, head: unit.end }]);
      }
    }
    return moves;
  }

  /** The next or previous whole character; from a block's edge the nearer edge of the block beside it. */
  #character(offset: number, step: 1 | -1): number | undefined {
    const { text, blocks } = this.#ground;
    const at = blockAt(blocks, offset);
    const block = blocks[at];
    if (block === undefined) return undefined;
    if (offset === (step === 1 ? block.end : block.start)) {
      return step === 1 ? blocks[at + 1]?.start : blocks[at - 1]?.end;
    }
    let next = offset + step;
    while (!isGraphemeBoundary(text, next)) next += step;
    return next;
  }

  #word(offset: number, step: 1 | -1): number {
    const name = `${offset} ${step}`;
    const known = this.#steps.get(name);
    if (known !== undefined) return known;
    const { text, language } = this.#ground;
    const next = (step === 1 ? nextWordBoundary : previousWordBoundary)(text, offset, language);
    const found = this.#inBlock(next, step);
    this.#steps.set(name, found);
    return found;
  }

  /** An offset between two blocks as the caret's: the edge of the block that it is gone to. */
  #inBlock(offset: number, step: 1 | -1): number {
    const { blocks } = this.#ground;
    const at = blockAt(blocks, offset);
    const block = blocks[at];
    if (block === undefined || offset >= block.start) return Math.min(offset, block?.end ?? offset);
    return step === 1 ? block.start : (blocks[at - 1]?.end ?? block.start);
  }

  /** The nearest place in the line below or above. */
  #line({ head, left }: At, step: 1 | -1): At | undefined {
    const { lines } = this.#ground;
    const at = lines.findLastIndex(({ start }) => start <= head);
    const here = lines[at];
    const there = lines[at + step];
    if (here === undefined || there === undefined) return undefined;
    const from = left ?? here.lefts[head - here.start];
    if (from === undefined) return undefined;
    const away = there.lefts.map((there) => Math.abs(there - from));
    const to = there.start + away.indexOf(Math.min(...away));
    return { anchor: to, head: to, left: Math.round(from) };
  }
}

export function isSelected({ start, end }: Span, { anchor, head }: Standing): boolean {
  return Math.min(anchor, head) === start && Math.max(anchor, head) === end;
}

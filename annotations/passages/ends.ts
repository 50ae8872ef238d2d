import type { ArticleId, Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Passage } from './passages.ts';

/** A passage as one of its two articles has it. */
export interface PassageEnd {
  readonly passage: Passage;
  readonly side: 'a' | 'b';
  readonly article: ArticleId;
  readonly span: Span;
}

/** A place in an article's text (UTF-16 units), and the passage by which it was come to. */
export interface SamePlace {
  readonly article: ArticleId;
  readonly offset: number;
  readonly passage: Passage;
}

/** Passages by the articles that have them. */
export class PassageEnds {
  readonly #byArticle = new Map<ArticleId, PassageEnd[]>();

  constructor(passages: readonly Passage[]) {
    for (const passage of passages) {
      for (const side of ['a', 'b'] as const) {
        const { article, span } = passage[side];
        const known = this.#byArticle.get(article) ?? [];
        this.#byArticle.set(article, known);
        known.push({ passage, side, article, span });
      }
    }
    for (const ends of this.#byArticle.values()) ends.sort((x, y) => x.span.start - y.span.start);
  }

  /** What an article shares with any other, in the order of its text. */
  of(article: ArticleId): readonly PassageEnd[] {
    return this.#byArticle.get(article) ?? [];
  }

  /** The passages that an offset is in or at the end of. */
  at(article: ArticleId, offset: number): PassageEnd[] {
    return this.of(article).filter(({ span }) => span.start <= offset && offset <= span.end);
  }

  /** What an article shares with another one. */
  between(article: ArticleId, other: ArticleId): PassageEnd[] {
    return this.of(article).filter((end) => otherEnd(end).article === other);
  }

  /**
   * Where the words at an offset stand in other articles, whether it shares them with this one directly or by way of a
   * third: of a text that very many have, each is compared with the earliest alone.
   */
  elsewhere(article: ArticleId, offset: number, texts: ReadonlyMap<ArticleId, string>): Map<ArticleId, SamePlace> {
    const found = new Map<ArticleId, SamePlace>();
    const queue = [{ article, offset }];
    for (const from of queue) {
      for (const end of this.at(from.article, from.offset)) {
        const other = otherEnd(end).article;
        if (other === article || found.has(other)) continue;
        const place = { article: other, offset: sameWord(end, from.offset, texts), passage: end.passage };
        found.set(other, place);
        queue.push(place);
      }
    }
    return found;
  }
}

export function otherEnd({ passage, side }: PassageEnd): PassageEnd {
  const other = side === 'a' ? 'b' : 'a';
  return { passage, side: other, ...passage[other] };
}

/** Where the word at an offset begins at a passage's other end; of one that differs, where what stands there instead does. */
function sameWord(end: PassageEnd, offset: number, texts: ReadonlyMap<ArticleId, string>): number {
  const other = otherEnd(end);
  const { pieces } = end.passage;
  const piece = pieces.find((candidate) => offset < candidate[end.side].end) ?? pieces.at(-1);
  if (piece === undefined) return other.span.start;
  const [here, there] = [piece[end.side], piece[other.side]];
  if (!piece.isSame) return there.start;
  const words = wordStarts((texts.get(end.article) ?? '').slice(here.start, here.end));
  const others = wordStarts((texts.get(other.article) ?? '').slice(there.start, there.end));
  const at = words.findLastIndex((start) => here.start + start <= offset);
  return there.start + (others[Math.max(0, at)] ?? 0);
}

function wordStarts(text: string): number[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index);
}

/**
 * The stretches of an article that some other one has word for word, in order and each once, however many have it. What
 * is boilerplate within a passage is none.
 */
export function sharedStretches(ends: readonly PassageEnd[], blocks: readonly Block[]): Span[] {
  const same = ends
    .flatMap(({ passage, side }) => passage.pieces.filter(({ isSame }) => isSame).map((piece) => piece[side]))
    .sort((x, y) => x.start - y.start);
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of same) {
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return outsideBoilerplate(stretches, blocks);
}

/** Both in order, so that each block is looked at once. */
function outsideBoilerplate(stretches: readonly Span[], blocks: readonly Block[]): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (const stretch of stretches) {
    while ((blocks[first]?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) first += 1;
    for (let i = first; i < blocks.length; i += 1) {
      const block = blocks[i];
      if (block === undefined || block.start >= stretch.end) break;
      const [start, end] = [Math.max(stretch.start, block.start), Math.min(stretch.end, block.end)];
      if (block.kind !== 'boilerplate' && start < end) spans.push({ start, end });
    }
  }
  return spans;
}

/** A passage by its two places: the same one when it is found again. */
export function passageKey({ a, b }: Passage): string {
  return [a, b].map(({ article, span }) => `${article} ${span.start} ${span.end}`).join(' ');
}

import type { ArticleId } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { type Alignment, alignAt, alignmentOf } from './alignment.ts';
import { Shingles } from './shingles.ts';
import { type Source, WordRow } from './words.ts';

/** A stretch of an article's text that another one has too; empty, at its place, in a piece that the other one adds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a passage: the same words on both sides, or what stands there instead, on one side perhaps nothing. */
export interface Piece {
  readonly isSame: boolean;
  readonly a: Stretch;
  readonly b: Stretch;
}

/** Text that two articles share, word for word or lightly reworded. */
export interface Passage {
  readonly a: { readonly article: ArticleId; readonly span: Span };
  readonly b: { readonly article: ArticleId; readonly span: Span };
  /** Words that agree, of those of both sides (Dice): 1 is word for word. */
  readonly similarity: number;
  /** How many words agree. */
  readonly words: number;
  readonly pieces: readonly Piece[];
  /** The article that was published first; '' where the dates do not say. */
  readonly earlier: ArticleId | '';
}

/**
 * So many words in a row must agree before a passage is looked for. With four, lightly reworded text is still found
 * (every fifth word may differ); with three, common turns of phrase make up half of what is looked at.
 */
const shingleLength = 4;

/** So many words must agree for a passage to be more than a phrase. */
const leastWords = 10;

/** From this share of words that agree on, two stretches are one passage. */
const leastSimilarity = 0.5;

/**
 * A shingle in more articles than this is looked up in the earliest only: all pairs of a thousand copies of one dispatch
 * would be half a million passages, and each copy is compared with the first ones anyway.
 */
const crowd = 16;

/**
 * The passages that articles share, in the order of the articles: exact shingles of words, each grown into a local
 * alignment. Answers after each article how many are done, so that whoever asks can show it, or stop.
 */
export function* findPassages(articles: readonly Source[]): Generator<number, Passage[]> {
  const sources = inOrderOfDate(articles);
  const row = new WordRow(sources);
  const shingles = new Shingles(row.words, shingleLength);
  const passages: Passage[] = [];
  for (const [b, source] of sources.entries()) {
    for (const [a, alignments] of alignmentsWithEarlier(row, shingles, b)) {
      const earlier = sources[a];
      if (earlier === undefined) continue;
      const whole = alignments.map((alignment) => withoutScraps(alignment, row)).filter(isPassage);
      passages.push(...whole.map((alignment) => passageOf(alignment, row, earlier, source)));
    }
    yield b + 1;
  }
  return passages;
}

/** All at once, where nobody waits. */
export function passagesIn(articles: readonly Source[]): Passage[] {
  const search = findPassages(articles);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** The earlier first; what has no date comes last, and what has the same one stays in the order given. */
function inOrderOfDate(articles: readonly Source[]): Source[] {
  const key = ({ published }: Source) => (published === '' ? '9999' : published);
  return articles.toSorted((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0));
}

/** The local alignments of an article with each of those before it. */
function alignmentsWithEarlier(row: WordRow, shingles: Shingles, article: number): Map<number, Alignment[]> {
  const found = new Map<number, Alignment[]>();
  const { begin, end } = row.placesOf(article);
  for (let place = begin; place < end; place += 1) {
    for (const other of shingles.earlier(place, crowd)) {
      const source = row.articleAt(other);
      if (source === article) break;
      const known = found.get(source) ?? [];
      if (known.some(({ a, b }) => isWithin(other, a) && isWithin(place, b))) continue;
      found.set(source, [...known, alignAt(row.words, other, place)]);
    }
  }
  return found;
}

function isWithin(place: number, { start, end }: Stretch): boolean {
  return start <= place && place < end;
}

/** Fewer words than a shingle that are parted from the rest by the end of a paragraph agree by chance: a date, a name. */
function withoutScraps({ pairs }: Alignment, { blocks }: WordRow): Alignment {
  const isParted = (i: number) => {
    const [[a, b] = [0, 0], [c, d] = [0, 0]] = [pairs[i - 1], pairs[i]];
    return blocks[a] !== blocks[c] || blocks[b] !== blocks[d];
  };
  let [from, to] = [0, pairs.length];
  for (let i = 1; i < shingleLength && i < pairs.length; i += 1) {
    if (isParted(i)) from = i;
    if (isParted(pairs.length - i)) to = pairs.length - i;
  }
  return alignmentOf(pairs.slice(from, to));
}

function isPassage({ a, b, pairs }: Alignment): boolean {
  return pairs.length >= leastWords && similarity(a, b, pairs.length) >= leastSimilarity;
}

/** Dice's coefficient: twice what agrees, of all. */
function similarity(a: Stretch, b: Stretch, agreeing: number): number {
  return (2 * agreeing) / (a.end - a.start + b.end - b.start);
}

function passageOf(alignment: Alignment, row: WordRow, first: Source, second: Source): Passage {
  const { a, b, pairs } = alignment;
  return {
    a: { article: first.id, span: textOf(row, a) },
    b: { article: second.id, span: textOf(row, b) },
    similarity: similarity(a, b, pairs.length),
    words: pairs.length,
    pieces: piecesOf(alignment, row),
    earlier: isEarlier(first.published, second.published) ? first.id : '',
  };
}

/** The pairs as runs that agree, and what lies between them. */
function piecesOf({ pairs }: Alignment, row: WordRow): Piece[] {
  const pieces: Piece[] = [];
  let run: { a: { start: number; end: number }; b: { start: number; end: number } } | undefined;
  for (const [a, b] of pairs) {
    if (run !== undefined && run.a.end === a && run.b.end === b) {
      run.a.end += 1;
      run.b.end += 1;
      continue;
    }
    if (run !== undefined) {
      pieces.push({ isSame: true, a: textOf(row, run.a), b: textOf(row, run.b) });
      const [betweenA, betweenB] = [
        { start: run.a.end, end: a },
        { start: run.b.end, end: b },
      ];
      pieces.push({ isSame: false, a: textOf(row, betweenA), b: textOf(row, betweenB) });
    }
    run = { a: { start: a, end: a + 1 }, b: { start: b, end: b + 1 } };
  }
  if (run !== undefined) pieces.push({ isSame: true, a: textOf(row, run.a), b: textOf(row, run.b) });
  return pieces;
}

/** Where a stretch of words stands in its text; one without words lies empty before the next word. */
function textOf({ starts, ends }: WordRow, { start, end }: Stretch): Stretch {
  const from = starts[start] ?? 0;
  return { start: from, end: start === end ? from : (ends[end - 1] ?? from) };
}

/** Whether a date lies before another for sure: 2023-06 may be after 2023-06-02. */
function isEarlier(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) < b.slice(0, shared);
}

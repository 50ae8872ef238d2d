import type { Passage, Piece } from '../../annotations/passages/passages.ts';
import type { Chapter, Contents } from './contents.ts';

/** A passage with its words: the article that was published first, where that is known, comes first. */
export interface PassageTold {
  readonly passage: Passage;
  readonly isEarlierKnown: boolean;
  readonly sides: readonly [Side, Side];
}

/** The words of one side, those that the other has otherwise told apart. */
export interface Side {
  readonly chapter: Chapter;
  readonly start: number;
  readonly runs: readonly { readonly text: string; readonly isSame: boolean }[];
}

/** In the order of the articles and of their texts. */
export function passagesTold({ chapters, passages }: Contents): PassageTold[] {
  const byId = new Map(chapters.map((chapter) => [chapter.article.id, chapter]));
  const told = passages.flatMap((passage) => {
    const [a, b] = [byId.get(passage.a.article), byId.get(passage.b.article)];
    if (a === undefined || b === undefined) return [];
    const sides: [Side, Side] = [sideOf(a, passage, 'a'), sideOf(b, passage, 'b')];
    const isEarlierKnown = passage.earlier !== '';
    if (isEarlierKnown ? passage.earlier === b.article.id : b.number < a.number) sides.reverse();
    return [{ passage, isEarlierKnown, sides }];
  });
  return told.sort((x, y) => compared(x.sides[0], y.sides[0]) || compared(x.sides[1], y.sides[1]));
}

function compared(a: Side, b: Side): number {
  return a.chapter.number - b.chapter.number || a.start - b.start;
}

function sideOf(chapter: Chapter, passage: Passage, name: 'a' | 'b'): Side {
  const { start, end } = passage[name].span;
  const runs: { text: string; isSame: boolean }[] = [];
  let at = start;
  const add = (until: number, isSame: boolean) => {
    if (until > at) runs.push({ text: chapter.text.slice(at, until), isSame });
    at = Math.max(at, until);
  };
  for (const piece of passage.pieces) {
    if (piece.isSame || isEmpty(piece, name)) continue;
    add(piece[name].start, true);
    add(piece[name].end, false);
  }
  add(end, true);
  return { chapter, start, runs };
}

function isEmpty(piece: Piece, name: 'a' | 'b'): boolean {
  return piece[name].start === piece[name].end;
}

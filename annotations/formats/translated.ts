import type { Annotation } from '../model/annotation.ts';
import { type Article, type BlockKind, blockAt } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { articlesInOrder, type Project } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { type Selection, select } from './selection.ts';

/** An article as one person's working translation has it: block by block, segment by segment. */

/** A stretch of a block: a segment, words that nobody has made one of yet, or the white space between. */
export interface Stretch extends Span {
  readonly segment: Segment | undefined;
  readonly isBlank: boolean;
}

export interface TranslatedBlock extends Span {
  readonly kind: BlockKind;
  /** What it consists of, without gaps. */
  readonly stretches: readonly Stretch[];
  /** The translation notes that begin in it. */
  readonly notes: readonly Annotation[];
}

/**
 * One person's translation and their notes, of what is selected: of whoever is chosen, else of the only one who has any.
 *
 * @throws Problem `translation-of-whom` where several have, and those of {@link select}.
 */
export function translationIn(project: Project, selection: Selection): Project {
  const selected = select(project, selection);
  const people = [...new Set([...translators(selected)])].sort();
  const [first] = people;
  if (people.length > 1) throw new Problem('translation-of-whom', { annotators: people.join(', ') });
  return first === undefined ? selected : select(selected, { annotators: [first], articles: [] });
}

function* translators({ segments, annotations }: Project): Generator<string> {
  for (const { creator } of segments.values()) yield creator;
  for (const tags of annotations.values()) {
    for (const { layer, creator } of tags.values()) if (layer === 'translation') yield creator;
  }
}

/**
 * The articles of which something is translated, in the project's order.
 *
 * @throws Problem `no-translation` where there is none.
 */
export function translatedArticles(project: Project): Article[] {
  const begun = new Set([...project.segments.values()].filter(hasWords).map(({ article }) => article));
  const articles = articlesInOrder(project).filter(({ id }) => begun.has(id));
  if (articles.length === 0) throw new Problem('no-translation', {});
  return articles;
}

export function hasWords({ target }: Segment): boolean {
  return target.trim() !== '';
}

/** The blocks of an article with every segment and note on it once; segments of {@link translationIn} are one person's. */
export function translatedBlocks(project: Project, article: Article): TranslatedBlock[] {
  const text = project.texts.get(article.id) ?? '';
  const segments = [...project.segments.values()]
    .filter((segment) => segment.article === article.id)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const written =
    article.blocks.length > 0 ? article.blocks : [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const held = byPlace(segments, ({ span }) => blockHolding(written, span));
  const notes = byPlace(notesOn(project, article), ({ spans }) => blockAt(written, spans[0]?.start ?? 0));
  const taken = new Set<Segment>();
  const blocks = written.map(({ start, end, kind }, i) => {
    const own = disjoint(held.get(i) ?? []);
    for (const segment of own) taken.add(segment);
    return { start, end, kind, stretches: stretchesOf(text, { start, end }, own), notes: notes.get(i) ?? [] };
  });
  // Of a file that somebody has edited: a segment that lies across others or across blocks is a block of its own.
  const strays = segments
    .filter((segment) => !taken.has(segment))
    .map((segment) => ({
      ...segment.span,
      kind: 'paragraph' as const,
      stretches: [{ ...segment.span, segment, isBlank: false }],
      notes: [],
    }));
  return [...blocks, ...strays];
}

function disjoint(segments: readonly Segment[]): Segment[] {
  let end = 0;
  return segments.filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

function stretchesOf(text: string, block: Span, segments: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = block.start;
  for (const segment of segments) {
    stretches.push(...restOf(text, { start: at, end: segment.span.start }));
    stretches.push({ ...segment.span, segment, isBlank: false });
    at = segment.span.end;
  }
  return [...stretches, ...restOf(text, { start: at, end: block.end })];
}

/** What lies between segments: words with the white space around them apart, or white space alone. */
function restOf(text: string, { start, end }: Span): Stretch[] {
  const rest = text.slice(start, end);
  const from = start + rest.length - rest.trimStart().length;
  const to = Math.max(from, start + rest.trimEnd().length);
  const cuts = [
    { start, end: from, isBlank: true },
    { start: from, end: to, isBlank: false },
    { start: to, end, isBlank: true },
  ];
  return cuts.filter((cut) => cut.start < cut.end).map((cut) => ({ ...cut, segment: undefined }));
}

/** The place of the block that a span lies in; -1 for one that lies in none. Blocks are in order and disjoint. */
function blockHolding(blocks: readonly Span[], { start, end }: Span): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? start) <= start) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  return block !== undefined && block.start <= start && end <= block.end ? low : -1;
}

/** The translation notes of an article, in the order of the text. */
function notesOn({ annotations }: Project, { id }: Article): Annotation[] {
  const startOf = ({ spans }: Annotation) => spans[0]?.start ?? 0;
  return [...(annotations.get(id)?.values() ?? [])]
    .filter(({ layer }) => layer === 'translation')
    .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** By the block that each lies in. */
function byPlace<T>(list: readonly T[], placeOf: (one: T) => number): Map<number, T[]> {
  const placed = new Map<number, T[]>();
  for (const one of list) {
    const place = placeOf(one);
    const there = placed.get(place);
    if (there === undefined) placed.set(place, [one]);
    else there.push(one);
  }
  return placed;
}

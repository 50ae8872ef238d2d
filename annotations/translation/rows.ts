import { hasWords, translatedBlocks } from '../formats/translated.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, ArticleId, BlockKind } from '../model/article.ts';
import type { Project } from '../model/project.ts';
import { type Segment, type SegmentState, segmentStates } from '../model/segment.ts';
import type { Span } from '../model/span.ts';

/** How far the translation of a row is: nothing written yet, or what its segment says. */
export const rowStates = ['untranslated', ...segmentStates] as const;
export type RowState = 'untranslated' | SegmentState;

/** Words of the source that are translated together: a segment, or a paragraph of which nobody has made one yet. */
export interface Row extends Span {
  /** The place of its block among those of the translation: the article's blocks come first. */
  readonly block: number;
  readonly kind: BlockKind;
  /** The number of its paragraph, where it is the first row of one; '' otherwise. */
  readonly number: string;
  readonly segment: Segment | undefined;
  /** The translation notes that begin in it. */
  readonly notes: readonly Annotation[];
}

/**
 * One person's working translation of an article, as rows in the order of the text. White space between segments is no row.
 *
 * @param readers whose notes stand beside the rows
 */
export function rowsOf(project: Project, article: Article, translator: string, readers: readonly string[]): Row[] {
  const segments = new Map([...project.segments].filter(([, { creator }]) => creator === translator));
  const tags = [...(project.annotations.get(article.id) ?? [])].filter(([, { creator }]) => readers.includes(creator));
  const annotations = new Map([[article.id, new Map(tags)]]);
  let paragraphs = 0;
  return translatedBlocks({ ...project, segments, annotations }, article).flatMap(
    ({ kind, stretches, notes }, block) => {
      const words = stretches.filter(({ isBlank }) => !isBlank);
      const isCounted = kind === 'paragraph' && block < article.blocks.length;
      if (isCounted) paragraphs += 1;
      return words.map(
        ({ start, end, segment }, i): Row => ({
          start,
          end,
          block,
          kind,
          number: isCounted && i === 0 ? String(paragraphs) : '',
          segment,
          notes: notes.filter(({ spans }) => {
            const from = spans[0]?.start ?? 0;
            return (i === 0 || from >= start) && from < (words[i + 1]?.start ?? Number.POSITIVE_INFINITY);
          }),
        }),
      );
    },
  );
}

export function stateOf({ segment }: Pick<Row, 'segment'>): RowState {
  return segment === undefined || !hasWords(segment) ? 'untranslated' : segment.state;
}

/** Whether a row is to be translated: residue of the web page is only where somebody has begun to. */
export function isWanted(row: Row): boolean {
  return row.kind !== 'boilerplate' || stateOf(row) !== 'untranslated';
}

export type RowCounts = Readonly<Record<RowState, number>>;

/** How many of the rows that are to be translated are how far. */
export function countRows(rows: readonly Row[]): RowCounts {
  const counts = { untranslated: 0, draft: 0, done: 0, changed: 0 };
  for (const row of rows) if (isWanted(row)) counts[stateOf(row)] += 1;
  return counts;
}

/** The place of the row that an offset of the source lies in, or else of the one before it, or of the first. */
export function rowAt(rows: readonly Span[], offset: number): number {
  const after = rows.findIndex(({ start }) => start > offset);
  return after === -1 ? Math.max(0, rows.length - 1) : Math.max(0, after - 1);
}

/**
 * The place of the next row that is to be translated or, having been done, was changed; after the last one it goes on at
 * the first. Undefined where there is none.
 */
export function nextOpen(rows: readonly Row[], from: number, step: 1 | -1): number | undefined {
  for (let far = 1; far <= rows.length; far += 1) {
    const place = (from + step * far + rows.length * 2) % rows.length;
    const row = rows[place];
    if (row === undefined || !isWanted(row)) continue;
    const state = stateOf(row);
    if (state === 'untranslated' || state === 'changed') return place;
  }
  return undefined;
}

/** Who has translated some of an article, in the order of their ids. */
export function translatorsOf(project: Project, article: ArticleId): string[] {
  const people = new Set<string>();
  for (const segment of project.segments.values()) {
    if (segment.article === article && hasWords(segment)) people.add(segment.creator);
  }
  return [...people].sort();
}

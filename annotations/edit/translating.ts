import type { Block } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Segment } from '../model/segment.ts';
import { overlaps, type Span } from '../model/span.ts';
import { articleOf, textFor } from './articles.ts';
import type { Of } from './command.ts';
import type { Diff } from './diff.ts';
import type { Occasion } from './occasion.ts';
import { added, change, each, mustBeNew, own, removed, together, updated } from './updates.ts';

/** Changes of one's own working translation. The source is never changed. */

/**
 * The words of a segment. A block without segments becomes one, under the id given.
 *
 * @throws Problem `not-a-segment` where the stretch is neither a segment nor a block without any.
 */
export function translate(
  project: Project,
  { id, article, span, target }: Omit<Of<'translate'>, 'do'>,
  occasion: Occasion,
): Diff {
  const there = segmentAt(project, article, span, occasion);
  if (there === undefined)
    return target === '' ? together() : added(fresh(project, { id, article, span, target }, occasion));
  const state = there.state === 'done' && there.target !== target ? 'changed' : there.state;
  return updated(change(there, { target, state }, occasion));
}

/**
 * The words of several segments, each of which comes once.
 *
 * @throws Problem `not-a-segment` as {@link translate} does, and where two of the stretches overlap.
 */
export function translateAll(project: Project, { segments }: Of<'translate-all'>, occasion: Occasion): Diff {
  for (const [i, { article, span }] of segments.entries()) {
    const twice = segments.slice(0, i).some((other) => other.article === article && overlaps(other.span, span));
    if (twice) throw new Problem('not-a-segment', { start: span.start, end: span.end });
  }
  return together(...segments.map((segment) => translate(project, segment, occasion)));
}

/**
 * Two segments out of one, at an offset in it. What was translated stays with the first.
 *
 * @throws Problem `not-a-segment`, `span-splits-character`, or `segment-not-split` at its very edge or where only white
 *   space would be on one side.
 */
export function splitSegment(project: Project, command: Of<'split-segment'>, occasion: Occasion): Diff {
  const { article, span, at, ids } = command;
  const there = segmentAt(project, article, span, occasion);
  const text = textFor(project, article, [span]);
  if (at <= span.start || at >= span.end) throw new Problem('segment-not-split', {});
  textFor(project, article, [{ start: span.start, end: at }]);
  const spans = [trimmed(text, { start: span.start, end: at }), trimmed(text, { start: at, end: span.end })];
  const [first, second] = spans;
  if (first === undefined || second === undefined) throw new Problem('segment-not-split', {});
  const left = { id: ids[0], article, span: first, target: there?.target ?? '' };
  const right = { id: ids[1], article, span: second, target: '' };
  return together(
    removed(...(there === undefined ? [] : [there])),
    added(fresh(project, left, occasion), fresh(project, right, occasion)),
  );
}

/**
 * One segment out of two or more that follow one another in a block, with their words one after the other.
 *
 * @throws Problem `segments-not-joined` where they do not follow one another in one block.
 */
export function joinSegments(project: Project, command: Of<'join-segments'>, occasion: Occasion): Diff {
  const { id, ids } = command;
  const segments = each(ids)
    .map((one) => own(project, 'segment', one, occasion))
    .sort((a, b) => a.span.start - b.span.start);
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined || segments.length < 2) throw new Problem('segments-not-joined', {});
  const { article } = first;
  const span = { start: first.span.start, end: last.span.end };
  const between = [...project.segments.values()].filter(
    (other) => other.creator === occasion.by && other.article === article && overlaps(other.span, span),
  );
  const isOneBlock = blockAround(project, article, span) !== undefined;
  if (segments.some((one) => one.article !== article) || between.length !== segments.length || !isOneBlock) {
    throw new Problem('segments-not-joined', {});
  }
  const target = segments
    .map((one) => one.target)
    .filter((words) => words !== '')
    .join(' ');
  mustBeNew(project, 'segment', id);
  const { by: creator, at } = occasion;
  const state = segments.every((one) => one.state === 'done') ? 'done' : 'draft';
  const joined: Segment = { kind: 'segment', id, article, span, target, state, creator, created: at, modified: at };
  return together(removed(...segments), added(joined));
}

export function setSegmentState(project: Project, command: Of<'set-segment-state'>, occasion: Occasion): Diff {
  const { ids, state } = command;
  return updated(...each(ids).map((id) => change(own(project, 'segment', id, occasion), { state }, occasion)));
}

/** One's own segment of the very stretch; undefined for a block, or a rest of one, that has none. */
function segmentAt(project: Project, article: string, span: Span, { by }: Occasion): Segment | undefined {
  for (const segment of project.segments.values()) {
    const isOwn = segment.article === article && segment.creator === by;
    if (!isOwn || !overlaps(segment.span, span)) continue;
    if (segment.span.start === span.start && segment.span.end === span.end) return segment;
    throw new Problem('not-a-segment', { start: span.start, end: span.end });
  }
  if (blockAround(project, article, span) === undefined) {
    throw new Problem('not-a-segment', { start: span.start, end: span.end });
  }
  return undefined;
}

function blockAround(project: Project, article: string, span: Span): Block | undefined {
  return articleOf(project, article).blocks.find(({ start, end }) => start <= span.start && span.end <= end);
}

function fresh(
  project: Project,
  segment: Pick<Segment, 'id' | 'article' | 'span' | 'target'>,
  { by: creator, at }: Occasion,
): Segment {
  mustBeNew(project, 'segment', segment.id);
  textFor(project, segment.article, [segment.span]);
  return { kind: 'segment', ...segment, state: 'draft', creator, created: at, modified: at };
}

/** A stretch without white space at its edges; undefined where nothing else is in it. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

import type { Annotation } from './annotation.ts';
import { lengthOf, type Span } from './span.ts';

interface Entry {
  readonly span: Span;
  readonly annotation: Annotation;
}

/**
 * The annotations of one article, found by place. Entries lie sorted by start in one array; `reach[i]` is the furthest
 * end among the entries up to i. A query looks up the last entry that starts before its end by binary search and walks
 * back from there until the reach falls short of its start: what is left further back ends before it. An interval tree
 * would walk less past one very long tag, and this is two arrays that copy in microseconds, so the index can be a value.
 */
export class SpanIndex {
  readonly #entries: readonly Entry[];
  readonly #reach: readonly number[];

  constructor(annotations: Iterable<Annotation>) {
    const entries: Entry[] = [];
    for (const annotation of annotations) {
      for (const span of annotation.spans) entries.push({ span, annotation });
    }
    entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    let furthest = 0;
    this.#entries = entries;
    this.#reach = entries.map(({ span }) => {
      furthest = Math.max(furthest, span.end);
      return furthest;
    });
  }

  /** Number of spans. */
  get size(): number {
    return this.#entries.length;
  }

  /** Every span that shares at least one UTF-16 unit with [start, end), by start, the longer first. */
  overlapping(start: number, end: number): Entry[] {
    const found: Entry[] = [];
    for (let i = this.#firstFrom(end) - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i--) {
      const entry = this.#entries[i];
      if (entry !== undefined && entry.span.end > start) found.push(entry);
    }
    return found.reverse();
  }

  /** The annotations on the character at an offset, the shortest first: what a click there means, in turn. */
  at(offset: number): Annotation[] {
    const annotations = new Set(this.overlapping(offset, offset + 1).map((entry) => entry.annotation));
    return [...annotations].sort((a, b) => lengthOf(a.spans) - lengthOf(b.spans) || (a.id < b.id ? -1 : 1));
  }

  /** The first annotation that begins after an offset, or the last that begins before it. */
  next(offset: number, direction: 1 | -1, accept: (annotation: Annotation) => boolean): Annotation | undefined {
    const begins = (entry: Entry) => entry.annotation.spans[0]?.start === entry.span.start && accept(entry.annotation);
    if (direction === 1) return this.#entries.slice(this.#firstFrom(offset + 1)).find(begins)?.annotation;
    return this.#entries.slice(0, this.#firstFrom(offset)).findLast(begins)?.annotation;
  }

  /** The first entry that starts at or after an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.span.start ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

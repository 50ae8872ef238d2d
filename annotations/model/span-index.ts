import type { Annotation } from './annotation.ts';
import { lengthOf, type Span } from './span.ts';

type Accepts = (annotation: Annotation) => boolean;

/** One span of an annotation. */
export interface Entry {
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
    entries.sort(byPlace);
    let furthest = 0;
    this.#entries = entries;
    this.#reach = entries.map(({ span }) => {
      furthest = Math.max(furthest, span.end);
      return furthest;
    });
  }

  /** The annotation with an id, where it is one of this article's. */
  byId(id: string): Annotation | undefined {
    return this.#entries.find((entry) => entry.annotation.id === id)?.annotation;
  }

  /** Number of spans. */
  get size(): number {
    return this.#entries.length;
  }

  /** The annotations in the order in which they begin; of those that begin together, the longer first. */
  annotations(): Annotation[] {
    return this.#entries.filter(isFirstSpan).map(({ annotation }) => annotation);
  }

  /** Every span that shares at least one UTF-16 unit with [start, end), by start, the longer first. */
  overlapping(start: number, end: number): Entry[] {
    const found: Entry[] = [];
    if (start >= end) return found;
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

  /** The first annotation that begins at or after an offset, or (step -1) the last one that begins before it. */
  from(offset: number, step: 1 | -1, accepts: Accepts): Annotation | undefined {
    return this.#walk(step === 1 ? this.#firstFrom(offset) : this.#firstFrom(offset) - 1, step, accepts);
  }

  /** The annotation that begins next after another, or (step -1) before it; those with the same start one after the other. */
  beside(annotation: Annotation, step: 1 | -1, accepts: Accepts): Annotation | undefined {
    const at = this.#entries.findIndex((entry) => entry.annotation.id === annotation.id);
    return at === -1 ? undefined : this.#walk(at + step, step, accepts);
  }

  /** From an entry on, the first annotation whose first span it is and that is accepted. */
  #walk(from: number, step: 1 | -1, accepts: Accepts): Annotation | undefined {
    for (let i = from; i >= 0 && i < this.#entries.length; i += step) {
      const entry = this.#entries[i];
      if (entry === undefined) return undefined;
      if (isFirstSpan(entry) && accepts(entry.annotation)) return entry.annotation;
    }
    return undefined;
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

/** By start, the longer first; those on the same words by id, so that the order does not depend on who came first. */
function byPlace(a: Entry, b: Entry): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || (a.annotation.id < b.annotation.id ? -1 : 1);
}

/** Spans are sorted and disjoint, so an annotation's first one is the only one with its start. */
function isFirstSpan({ annotation, span }: Entry): boolean {
  return annotation.spans[0]?.start === span.start;
}

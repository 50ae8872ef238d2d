import type { EditorView } from 'prosemirror-view';
import { overlaps, type Span } from '../../annotations/model/span.ts';
import type { TextMap } from './document.ts';

/** What of a text is tinted, sorted and disjoint. */
export interface Tint {
  /** What others have too, but for what of it is in `at`. */
  readonly shared: readonly Span[];
  /** The same, of the passage that was gone to. */
  readonly at: readonly Span[];
}

export const noTint: Tint = { shared: [], at: [] };

/** Names that the style sheet has rules for. */
const names = ['shared', 'at'] as const;
const registered = { shared: 'shared-passage', at: 'shared-passage-at' } as const;

/**
 * The tint behind words that are shared: highlights of the browser's own, which change nothing in the text's elements, so
 * what is drawn for tags stays whole. One highlight is for all texts of the window; each adds its ranges and takes them away.
 */
export class PassageTint {
  readonly #ranges: Record<(typeof names)[number], Range[]> = { shared: [], at: [] };

  /** Tint what lies in the visible part. To be done again after the text's elements were drawn anew. */
  draw(view: EditorView, map: TextMap, visible: Span, tint: Tint): void {
    this.clear();
    for (const name of names) {
      const highlight = highlightOf(registered[name]);
      const inSight = tint[name].filter((span) => overlaps(span, visible));
      this.#ranges[name] = inSight.map((span) => rangeOf(view, map, span));
      for (const range of this.#ranges[name]) highlight.add(range);
    }
  }

  clear(): void {
    for (const name of names) {
      const highlight = highlightOf(registered[name]);
      for (const range of this.#ranges[name]) highlight.delete(range);
      this.#ranges[name] = [];
    }
  }
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

function rangeOf(view: EditorView, map: TextMap, { start, end }: Span): Range {
  const range = document.createRange();
  const [from, to] = [view.domAtPos(map.position(start), 1), view.domAtPos(map.endPosition(end), -1)];
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

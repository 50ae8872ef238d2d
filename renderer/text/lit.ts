import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { blockAt } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import type { TextMap } from './document.ts';

/** What of a text is lit for what is written beside it. */
export interface Lit {
  /** The words that are being translated. */
  readonly current: Span | null;
  /** Words of a stretch that the glossary knows. */
  readonly terms: (visible: Span) => readonly Span[];
}

/** Set as a transaction's metadata, it is what is lit from then on. */
export const litKey = new PluginKey<DecorationSet>('lit');

/** Draws what is lit, for the part of the text in sight. */
export function lit(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: litKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, drawn) => {
        const shown: { lit: Lit | null; map: TextMap; visible: Span } | undefined = transaction.getMeta(litKey);
        if (shown === undefined) return drawn;
        return shown.lit === null ? DecorationSet.empty : drawLit(transaction.doc, shown.lit, shown.map, shown.visible);
      },
    },
    props: { decorations: (state) => litKey.getState(state) },
  });
}

function drawLit(doc: Node, { current, terms }: Lit, map: TextMap, visible: Span): DecorationSet {
  const known = terms(visible).map(({ start, end }) =>
    Decoration.inline(map.position(start), map.endPosition(end), { nodeName: 'span', class: 'term' }),
  );
  return DecorationSet.create(doc, [...known, ...(current === null ? [] : currentMarks(doc, current, map))]);
}

/** The paragraph that is being translated and, where it is only part of one, the words. */
function currentMarks(doc: Node, { start, end }: Span, map: TextMap): Decoration[] {
  const block = map.blocks[blockAt(map.blocks, start)];
  if (block === undefined) return [];
  const from = map.position(block.start) - 1;
  const node = doc.nodeAt(from);
  const paragraph = node === null ? [] : [Decoration.node(from, from + node.nodeSize, { class: 'level' })];
  if (start === block.start && end === block.end) return paragraph;
  const words = { nodeName: 'span', class: 'level-words' };
  return [...paragraph, Decoration.inline(map.position(start), map.endPosition(end), words)];
}

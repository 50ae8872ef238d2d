import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { RowNote } from './document.ts';

/**
 * A segment on the screen: its number and state beside it, its words, and what translation notes say of its source. It is at
 * least as high as its source would be here, by a twin of the source that is not seen, so that both stand level.
 */
export function segmentNode(node: Node): NodeView {
  const dom = document.createElement('div');
  dom.className = 'segment';
  const words = document.createElement('div');
  words.className = 'words';
  dom.append(words);
  let notes: HTMLElement | undefined;
  const draw = ({ attrs, content }: Node) => {
    const { kind, state, number, source, isLast } = attrs;
    // Attributes of its own, as classes are what the view puts on it.
    Object.assign(dom.dataset, { kind, state, paragraph: number, source });
    dom.toggleAttribute('data-empty', content.size === 0);
    dom.toggleAttribute('data-goes-on', !isLast);
    notes?.remove();
    notes = attrs.notes.length === 0 ? undefined : noteList(attrs.notes);
    if (notes !== undefined) dom.append(notes);
  };
  draw(node);
  let drawn = node;
  return {
    dom,
    contentDOM: words,
    update: (next) => {
      if (next.type !== drawn.type) return false;
      if (!next.sameMarkup(drawn) || (next.content.size === 0) !== (drawn.content.size === 0)) draw(next);
      drawn = next;
      return true;
    },
    // What is drawn around the words is ours; only the words are the person's.
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !words.contains(mutation.target),
  };
}

function noteList(notes: readonly RowNote[]): HTMLElement {
  const list = document.createElement('div');
  list.className = 'row-notes';
  list.contentEditable = 'false';
  for (const { id, words } of notes) {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.dataset.note = id;
    button.textContent = words;
    button.title = words;
    list.append(button);
  }
  return list;
}

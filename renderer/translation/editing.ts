import { Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { pastedParagraphs } from '../../annotations/translation/pasted.ts';
import { haveSameSegments, placesIn } from './document.ts';

/** Whether words can be written, and what is to be told. */
export interface EditingListener {
  mayWrite(): boolean;
  /** A key would have written where that cannot be. */
  refused(): void;
  /** What was typed until now is a step of its own. */
  rest(): void;
  /** Several paragraphs were pasted: one into each of so many segments, or all into one. */
  pasted(segments: number): void;
}

/** Marks the transactions that draw what the project has. */
export const drawingKey = new PluginKey('drawing');

/**
 * Plain text is written within segments; the segments themselves are the project's. Whatever else a key, an input method or a
 * drop would do is refused here, and the view draws the words again as they were.
 */
export function editing(listener: EditingListener): Plugin {
  return new Plugin({
    filterTransaction: (transaction, { doc }) =>
      !transaction.docChanged ||
      transaction.getMeta(drawingKey) === true ||
      (listener.mayWrite() && haveSameSegments(doc, transaction.doc)),
    props: {
      handleTextInput: (view, _from, _to, text) => {
        if (!isAcross(view)) return false;
        if (listener.mayWrite()) view.dispatch(emptied(view.state.tr).insertText(text).scrollIntoView());
        return true;
      },
      handlePaste: (view, event) => {
        if (listener.mayWrite()) paste(view, event.clipboardData?.getData('text/plain') ?? '', listener);
        else listener.refused();
        return true;
      },
      handleDrop: () => true,
      handleDOMEvents: {
        beforeinput: (view, event) => {
          if (!listener.mayWrite()) {
            listener.refused();
            event.preventDefault();
            return true;
          }
          return !isOurs(view, event);
        },
        copy: (view, event) => copied(view, event),
        cut: (view, event) => {
          if (!copied(view, event)) return false;
          if (listener.mayWrite()) view.dispatch(emptied(view.state.tr).scrollIntoView());
          else listener.refused();
          return true;
        },
        dragstart: (_view, event) => {
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

/** Whether the selection reaches over more than one segment. */
export function isAcross({ state: { selection } }: EditorView): boolean {
  return !selection.$from.sameParent(selection.$to);
}

/** The selected words gone, the segments still there; the caret where they began. */
export function emptied(transaction: Transaction): Transaction {
  const { from, to } = transaction.selection;
  for (const { node, position } of placesIn(transaction.doc).reverse()) {
    const [start, end] = [Math.max(from, position), Math.min(to, position + node.content.size)];
    if (start < end) transaction.delete(start, end);
  }
  return transaction.setSelection(TextSelection.create(transaction.doc, from));
}

/** Whether what the browser is about to do is typing; where it is not, it does nothing. */
function isOurs(_view: EditorView, event: InputEvent): boolean {
  if (/^(insert(Text|ReplacementText|CompositionText|FromComposition)|delete)/.test(event.inputType)) return true;
  event.preventDefault();
  return false;
}

function copied({ state: { doc, selection } }: EditorView, event: ClipboardEvent): boolean {
  if (event.clipboardData === null || selection.empty) return false;
  event.clipboardData.setData('text/plain', doc.textBetween(selection.from, selection.to, '\n\n'));
  event.preventDefault();
  return true;
}

/**
 * Paste plain text. Of several paragraphs each goes into a segment of its own, where those that follow are not translated
 * yet; else they stay together in this one, so that nothing written is mixed with them.
 */
function paste(view: EditorView, text: string, listener: EditingListener): void {
  const paragraphs = pastedParagraphs(text);
  const [first = ''] = paragraphs;
  if (paragraphs.every((paragraph) => paragraph === '')) return;
  listener.rest();
  const transaction = emptied(view.state.tr);
  const { from } = transaction.selection;
  const following = placesIn(transaction.doc)
    .filter(({ node, position }) => position > from && (node.attrs.kind !== 'boilerplate' || node.content.size > 0))
    .slice(0, paragraphs.length - 1);
  const isRoom = following.length === paragraphs.length - 1 && following.every(({ node }) => node.content.size === 0);
  transaction.insertText(isRoom ? first : paragraphs.join('\n'));
  if (isRoom) {
    for (const [i, { position }] of following.entries()) {
      const at = transaction.mapping.map(position);
      transaction.insertText(paragraphs[i + 1] ?? '', at);
      if (i === following.length - 1) {
        const end = at + (paragraphs[i + 1]?.length ?? 0);
        transaction.setSelection(TextSelection.create(transaction.doc, end));
      }
    }
  }
  view.dispatch(transaction.scrollIntoView());
  listener.rest();
  if (paragraphs.length > 1) listener.pasted(isRoom ? paragraphs.length : 1);
}

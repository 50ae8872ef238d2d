import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * The selection as it stands on the screen, while a view has the focus. The browser tells of a caret that it has moved
 * only a moment later, and a key pressed meanwhile is meant where the caret is seen.
 */
export function drawnSelection(view: EditorView): { anchor: number; head: number } | undefined {
  const { dom } = view;
  const selection = dom.ownerDocument.getSelection();
  if (selection === null || !view.hasFocus()) return undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null || !dom.contains(anchorNode) || !dom.contains(focusNode))
    return undefined;
  return { anchor: view.posAtDOM(anchorNode, anchorOffset), head: view.posAtDOM(focusNode, focusOffset) };
}

/** Drawing puts the state's selection on the screen; where the caret has moved there meanwhile, it stays as it is seen. */
export function withDrawnSelection(view: EditorView, transaction: Transaction): Transaction {
  const drawn = drawnSelection(view);
  const { selection } = transaction;
  if (drawn === undefined || (drawn.anchor === selection.anchor && drawn.head === selection.head)) return transaction;
  const { doc } = transaction;
  return transaction.setSelection(TextSelection.between(doc.resolve(drawn.anchor), doc.resolve(drawn.head)));
}

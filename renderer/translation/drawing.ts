import type { Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { placesIn } from './document.ts';
import { drawingKey } from './editing.ts';

/** Where the caret is: the segment, by where it begins in the source, and how far in its words (UTF-16 units). */
export interface Caret {
  readonly start: number;
  readonly offset: number;
}

export function caretIn(doc: Node, position: number): Caret {
  const $position = doc.resolve(position);
  return { start: $position.parent.attrs.start, offset: $position.parentOffset };
}

/** The position of a caret; of a segment that is none any more, in the one that its beginning lies in. */
export function positionOf(doc: Node, { start, offset }: Caret): number {
  const places = placesIn(doc);
  const place = places.findLast(({ node }) => node.attrs.start <= start) ?? places[0];
  if (place === undefined) return 0;
  const isSame = place.node.attrs.start === start;
  return place.position + Math.min(isSame ? offset : place.node.content.size, place.node.content.size);
}

/**
 * Make a document another one, changing only what differs, so that the caret and what is drawn of the rest stay. Answers
 * where words of one segment changed, as after a step that was taken back; -1 where that is nowhere or in several.
 */
export function drawInto(transaction: Transaction, after: Node): number {
  const before = transaction.doc;
  const { from, to } = transaction.selection;
  const caret = caretIn(before, from);
  transaction.setMeta(drawingKey, true);
  if (before.childCount !== after.childCount) {
    transaction.replaceWith(0, before.content.size, after.content);
    setCaret(transaction, caret);
    return -1;
  }
  const changed: number[] = [];
  let end = before.content.size;
  for (let i = before.childCount - 1; i >= 0; i -= 1) {
    const [old, section] = [before.child(i), after.child(i)];
    const start = end - old.nodeSize;
    if (old !== section) {
      if (haveSameStarts(old, section)) changed.push(...drawSection(transaction, start + 1, old, section));
      else {
        transaction.replaceWith(start + 1, end - 1, section.content);
        if (from > start && to < end) setCaret(transaction, caret);
      }
    }
    end = start;
  }
  return changed.length === 1 ? (changed[0] ?? -1) : -1;
}

function haveSameStarts(a: Node, b: Node): boolean {
  if (a.childCount !== b.childCount) return false;
  for (let k = 0; k < a.childCount; k += 1) {
    const [one, other] = [a.child(k).attrs, b.child(k).attrs];
    if (one.start !== other.start || one.end !== other.end) return false;
  }
  return true;
}

/** Draws the segments of a section that differ, the last first; answers where their words did. */
function drawSection(transaction: Transaction, from: number, before: Node, after: Node): number[] {
  const changed: number[] = [];
  let end = from + before.content.size;
  for (let k = before.childCount - 1; k >= 0; k -= 1) {
    const [old, segment] = [before.child(k), after.child(k)];
    const start = end - old.nodeSize;
    if (old !== segment && !old.sameMarkup(segment)) transaction.setNodeMarkup(start, null, segment.attrs);
    const at = replaceWords(transaction, start + 1, old.textContent, segment.textContent);
    if (at !== -1) changed.push(at);
    end = start;
  }
  return changed;
}

/** Replaces what differs between two words; answers the position behind it, -1 where nothing does. */
function replaceWords(transaction: Transaction, at: number, before: string, after: string): number {
  if (before === after) return -1;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const words = after.slice(head, after.length - tail);
  if (words === '') transaction.delete(at + head, at + before.length - tail);
  else transaction.insertText(words, at + head, at + before.length - tail);
  return at + head + words.length;
}

function setCaret(transaction: Transaction, caret: Caret): void {
  transaction.setSelection(TextSelection.create(transaction.doc, positionOf(transaction.doc, caret)));
}

import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { type DrawnRow, documentOf, placesIn, wordsIn } from './document.ts';
import { drawingKey, editing } from './editing.ts';

function stateWith(isWritable: boolean): EditorState {
  const rows = ['one', 'two'].map(
    (words, i): DrawnRow => ({
      start: i * 10,
      end: i * 10 + 9,
      block: i,
      kind: 'paragraph',
      number: '',
      source: 'source',
      words,
      state: 'draft',
      notes: [],
      isLast: true,
    }),
  );
  const nothing = () => undefined;
  const listener = { mayWrite: () => isWritable, refused: nothing, rest: nothing, pasted: nothing };
  return EditorState.create({ doc: documentOf(rows), plugins: [editing(listener)] });
}

test('words are written, and segments are never joined, split or removed by writing', () => {
  const state = stateWith(true);
  const [, second] = placesIn(state.doc);
  const position = second?.position ?? 0;
  expect(wordsIn(state.apply(state.tr.insertText('!', position + 3)).doc)).toEqual(['one', 'two!']);
  for (const transaction of [
    state.tr.join(position - 1),
    state.tr.split(position + 1),
    state.tr.delete(position - 1, position + 4),
    state.tr.setNodeMarkup(position - 1, null, { start: 99 }),
  ]) {
    expect(transaction.docChanged).toBe(true);
    expect(state.apply(transaction).doc).toBe(state.doc);
  }
});

test('where nothing may be written, only what the project has is drawn', () => {
  const state = stateWith(false);
  expect(state.apply(state.tr.insertText('!', 3)).doc).toBe(state.doc);
  const drawn = state.apply(state.tr.insertText('!', 2).setMeta(drawingKey, true));
  expect(wordsIn(drawn.doc)).toEqual(['!one', 'two']);
});

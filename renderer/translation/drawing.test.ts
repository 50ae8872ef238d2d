import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { type DrawnRow, documentOf, placesIn } from './document.ts';
import { caretIn, drawInto, positionOf } from './drawing.ts';
import { emptied } from './editing.ts';

function rowsFor(words: readonly string[], perBlock = 1): DrawnRow[] {
  return words.map((each, i) => ({
    start: i * 10,
    end: i * 10 + 9,
    block: Math.floor(i / perBlock),
    kind: 'paragraph',
    number: '',
    source: 'source',
    words: each,
    state: each === '' ? 'untranslated' : 'draft',
    notes: [],
    isLast: true,
  }));
}

function at(words: readonly string[], place: number, offset: number) {
  const doc = documentOf(rowsFor(words));
  const position = (placesIn(doc)[place]?.position ?? 0) + offset;
  return EditorState.create({ doc, selection: TextSelection.create(doc, position) });
}

describe('drawing what the project has', () => {
  test('changes what differs, says where, and leaves the caret in its words', () => {
    const state = at(['one', 'two words', 'three'], 1, 9);
    const { tr } = state;
    const changed = drawInto(tr, documentOf(rowsFor(['one', 'two', 'three']), state.doc));
    expect(caretIn(tr.doc, changed)).toEqual({ start: 10, offset: 3 });
    expect(caretIn(tr.doc, tr.selection.head)).toEqual({ start: 10, offset: 3 });
  });

  test('of words elsewhere leaves the caret where it is', () => {
    const state = at(['one', 'two', 'three'], 1, 2);
    const { tr } = state;
    const changed = drawInto(tr, documentOf(rowsFor(['one and', 'two', 'three'])));
    expect(caretIn(tr.doc, changed)).toEqual({ start: 0, offset: 7 });
    expect(caretIn(tr.doc, tr.selection.head)).toEqual({ start: 10, offset: 2 });
  });

  test('of segments that were split leaves the caret in the words it is in', () => {
    const state = at(['one', 'two', 'three'], 2, 3);
    const [first, ...others] = rowsFor(['one', 'two', 'three']);
    if (first === undefined) throw new Error('there is a first row');
    const { tr } = state;
    drawInto(tr, documentOf([{ ...first, end: 4 }, { ...first, start: 5, words: '' }, ...others], state.doc));
    expect(placesIn(tr.doc)).toHaveLength(4);
    expect(caretIn(tr.doc, tr.selection.head)).toEqual({ start: 20, offset: 3 });
  });

  test('a caret in a segment that was joined is in the one that has its source', () => {
    const { doc } = at(['one', 'two'], 0, 0);
    expect(caretIn(doc, positionOf(doc, { start: 15, offset: 1 }))).toEqual({ start: 10, offset: 3 });
    expect(caretIn(doc, positionOf(doc, { start: 10, offset: 99 }))).toEqual({ start: 10, offset: 3 });
  });

  const some = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 40 });
  test('makes of any translation any other, and of the same nothing new', () => {
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 3 }), (before, after, perBlock) => {
        const state = EditorState.create({ doc: documentOf(rowsFor(before, perBlock)) });
        const target = documentOf(rowsFor(after, perBlock), state.doc);
        const { tr } = state;
        drawInto(tr, target);
        expect(tr.doc.eq(target)).toBe(true);
        const again = EditorState.create({ doc: tr.doc }).tr;
        drawInto(again, documentOf(rowsFor(after, perBlock), tr.doc));
        expect(again.docChanged).toBe(false);
      }),
    );
  });
});

test('words that are selected over several segments go, and the segments stay', () => {
  const { doc } = at(['one', 'two', 'three'], 0, 0);
  const [first, , third] = placesIn(doc);
  const selection = TextSelection.create(doc, (first?.position ?? 0) + 1, (third?.position ?? 0) + 2);
  const tr = emptied(EditorState.create({ doc, selection }).tr);
  expect(placesIn(tr.doc).map(({ node }) => node.textContent)).toEqual(['o', '', 'ree']);
  expect(caretIn(tr.doc, tr.selection.head)).toEqual({ start: 0, offset: 1 });
});

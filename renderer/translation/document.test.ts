import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { apply } from '../../annotations/edit/apply.ts';
import { patch } from '../../annotations/edit/diff.ts';
import { anyTranslation, translatedProject } from '../../annotations/formats/translated.fixture.ts';
import { uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Project } from '../../annotations/model/project.ts';
import { rowsOf, stateOf } from '../../annotations/translation/rows.ts';
import { changedWords, type DrawnRow, documentOf, haveSameSegments, placesIn, schema, wordsIn } from './document.ts';

function drawn(project: Project): DrawnRow[] {
  const [article] = project.articles.values();
  if (article === undefined) throw new Error('there is an article');
  const text = project.texts.get(article.id) ?? '';
  return rowsOf(project, article, 'anna', ['anna']).map((row) => ({
    ...row,
    source: text.slice(row.start, row.end),
    words: row.segment?.target ?? '',
    state: stateOf(row),
    notes: row.notes.map(({ id }) => ({ id, words: id })),
    isLast: true,
  }));
}

const small = translatedProject([
  [{ source: 'La crue', target: 'The flood' }],
  [{ source: 'Le maire.', target: 'The mayor.' }, { source: 'Il pleut.' }],
]);

describe('the document of a translation', () => {
  test('has the words of each segment, and an empty one of what is not translated', () => {
    expect(wordsIn(documentOf(drawn(small)))).toEqual(['The flood', 'The mayor.', '']);
  });

  test('keeps the nodes of what is as it was', () => {
    const before = documentOf(drawn(small));
    const rows = drawn(small).map((row, i) => (i === 0 ? { ...row, words: 'A flood' } : row));
    const after = documentOf(rows, before);
    expect(placesIn(after)[1]?.node).toBe(placesIn(before)[1]?.node);
    expect(changedWords(before, after)).toEqual([{ place: 0, words: 'A flood' }]);
  });

  test('of an article without words has one segment, so that there is a caret', () => {
    expect(wordsIn(documentOf([]))).toEqual(['']);
  });

  test('knows when segments are others', () => {
    const before = documentOf(drawn(small));
    const tr = EditorState.create({ doc: before }).tr;
    expect(haveSameSegments(before, tr.insertText('x', 3).doc)).toBe(true);
    expect(haveSameSegments(before, documentOf(drawn(small).slice(1)))).toBe(false);
    const [, second] = placesIn(before);
    const joined = EditorState.create({ doc: before }).tr.join((second?.position ?? 0) - 1);
    expect(haveSameSegments(before, joined.doc)).toBe(false);
  });
});

test('what is typed anywhere, as commands, leads to records whose document is what was typed', () => {
  const typed = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 6 });
  fc.assert(
    fc.property(anyTranslation, typed, (start, keys) => {
      let project = start;
      let doc = documentOf(drawn(project));
      keys.forEach(([which, where, words], n) => {
        const places = placesIn(doc);
        const place = which % places.length;
        const there = places[place];
        if (there === undefined) throw new Error('there is a segment');
        const from = there.position + (where % (there.node.content.size + 1));
        const to = Math.min(there.position + there.node.content.size, from + 2);
        const text = words === '' ? [] : [schema.text(words)];
        const next = EditorState.create({ doc }).tr.replaceWith(from, to, text).doc;
        for (const change of changedWords(doc, next)) {
          const { start, end } = drawn(project)[change.place] ?? { start: 0, end: 0 };
          const command = { do: 'translate', id: uuid(1000 + n), article: 'crue', span: { start, end } } as const;
          const occasion = { by: 'anna', at: '2024-05-02T10:00:00.000Z' };
          project = patch(project, apply(project, { ...command, target: change.words }, occasion));
        }
        doc = next;
      });
      expect(wordsIn(documentOf(drawn(project)))).toEqual(wordsIn(doc));
      expect(drawn(project).map(({ words }) => words)).toEqual(wordsIn(doc));
    }),
  );
});

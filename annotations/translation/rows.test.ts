import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTranslation, translatedProject } from '../formats/translated.fixture.ts';
import type { Project } from '../model/project.ts';
import { overlaps } from '../model/span.ts';
import { countRows, nextOpen, type Row, rowAt, rowsOf, stateOf, translatorsOf } from './rows.ts';

const project = translatedProject(
  [
    [{ source: 'La crue', target: 'The flood', state: 'done' }],
    [{ source: 'Le maire a parlé.', target: 'The mayor spoke.', state: 'changed' }, { source: 'Il pleut.' }],
    [{ source: 'Partager' }],
    [{ source: 'Fin.', target: '  ' }],
  ],
  [{ spans: [{ start: 3, end: 7 }] }, { spans: [{ start: 27, end: 29 }] }],
);

function article(of: Project) {
  const [first] = of.articles.values();
  if (first === undefined) throw new Error('there is an article');
  return first;
}

function withBoilerplate(): Project {
  const blocks = article(project).blocks.map((block, i) =>
    i === 2 ? { ...block, kind: 'boilerplate' as const } : block,
  );
  return { ...project, articles: new Map([['crue', { ...article(project), blocks }]]) };
}

function rows(of = withBoilerplate(), translator = 'anna', readers = ['anna']): Row[] {
  return rowsOf(of, article(of), translator, readers);
}

function shown({ start, end, number, segment, notes }: Row): string {
  const text = project.texts.get('crue') ?? '';
  return `${number}|${text.slice(start, end)}|${segment?.target ?? '-'}|${notes.length}`;
}

test('a row is a segment or what is none yet, with its paragraph’s number and its notes', () => {
  expect(rows().map(shown)).toEqual([
    '1|La crue|The flood|1',
    '2|Le maire a parlé.|The mayor spoke.|0',
    '|Il pleut.|-|1',
    '|Partager|-|0',
    '3|Fin.|  |0',
  ]);
});

test('another’s translation and notes are not one’s own', () => {
  expect(rows(withBoilerplate(), 'bilal', []).map(shown)).toEqual([
    '1|La crue|-|0',
    '2|Le maire a parlé. Il pleut.|-|0',
    '|Partager|-|0',
    '3|Fin.|-|0',
  ]);
  expect(translatorsOf(project, 'crue')).toEqual(['anna']);
});

test('boilerplate that nobody translates and segments without words count as what they are', () => {
  expect(rows().map(stateOf)).toEqual(['done', 'changed', 'untranslated', 'untranslated', 'untranslated']);
  expect(countRows(rows())).toEqual({ untranslated: 2, draft: 0, done: 1, changed: 1 });
});

test.each<[from: number, step: 1 | -1, place: number]>([
  [0, 1, 1],
  [1, 1, 2],
  [2, 1, 4],
  [4, 1, 1],
  [1, -1, 4],
  [4, -1, 2],
])('from row %i in step %i the next one to work on is %i', (from, step, place) => {
  expect(nextOpen(rows(), from, step)).toBe(place);
});

test('where all is done there is none', () => {
  const done = translatedProject([[{ source: 'La crue', target: 'The flood', state: 'done' }]]);
  expect(nextOpen(rows(done), 0, 1)).toBeUndefined();
});

test.each<[offset: number, place: number]>([
  [0, 0],
  [7, 0],
  [9, 1],
  [26, 1],
  [27, 2],
  [999, 4],
])('offset %i lies in row %i, or between it and the next', (offset, place) => {
  expect(rowAt(rows(), offset)).toBe(place);
});

test('in any translation each segment is one row, and rows are disjoint and cover every word', () => {
  fc.assert(
    fc.property(anyTranslation, (any) => {
      const all = rows(any);
      const text = any.texts.get('crue') ?? '';
      expect(all.flatMap(({ segment }) => segment?.id ?? []).sort()).toEqual([...any.segments.keys()].sort());
      for (const [i, row] of all.entries()) expect(all.slice(i + 1).some((other) => overlaps(row, other))).toBe(false);
      const covered = all.map(({ start, end }) => text.slice(start, end)).join('');
      expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(all.flatMap(({ notes }) => notes)).toHaveLength(any.annotations.get('crue')?.size ?? 0);
    }),
  );
});

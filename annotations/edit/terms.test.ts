import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { patch } from './diff.ts';
import { occasion } from './edits.fixture.ts';
import { small, spanOf } from './small.fixture.ts';

const { term } = small;
const { by, at } = occasion(1);
const words = { source: 'maire', target: 'mayor', alternatives: ['reeve'], language: 'fr', domain: 'law', note: '' };
const note = {
  do: 'annotate',
  id: uuid(80),
  article: 'a',
  layer: 'translation',
  type: 'note',
  spans: [spanOf('maire')],
  attributes: {},
} as const satisfies Command;
const add: Command = { do: 'add-term', id: uuid(90), ...words, notes: [uuid(80)] };

function after(project: Project, ...commands: readonly Command[]): Project {
  return commands.reduce((now, command) => patch(now, apply(now, command, { by, at })), project);
}

test('a term comes with the notes that are on it', () => {
  const project = after(small.project, note, add);
  expect(project.terms.get(uuid(90))).toMatchObject({ ...words, mergedInto: '', creator: by, created: at });
  expect(project.annotations.get('a')?.get(uuid(80))?.entry).toBe(uuid(90));
});

test('many terms are one change', () => {
  const terms = [
    { id: uuid(90), ...words },
    { id: uuid(91), ...words, source: 'préfet' },
  ];
  const diff = apply(small.project, { do: 'add-terms', terms }, { by, at });
  expect(diff.added.map(({ id }) => id)).toEqual([uuid(90), uuid(91)]);
  const again = { do: 'add-terms', terms: [{ id: term.id, ...words }] } as const;
  expect(() => apply(small.project, again, { by, at })).toThrow(Problem);
});

test('merged, the other’s translation is an alternative', () => {
  const project = after(small.project, note, add, { do: 'merge-terms', ids: [uuid(90)], into: term.id });
  expect(project.terms.get(term.id)).toMatchObject({
    target: 'flood',
    alternatives: ['reeve', 'mayor'],
    domain: 'law',
  });
  expect(project.annotations.get('a')?.get(uuid(80))?.entry).toBe(term.id);
});

test('merged into one without a translation, it is the translation', () => {
  const untranslated = { ...term, target: '' };
  const start = { ...small.project, terms: new Map([[term.id, untranslated]]) };
  const project = after(
    start,
    { ...add, notes: [], alternatives: [] },
    { do: 'merge-terms', ids: [uuid(90)], into: term.id },
  );
  expect(project.terms.get(term.id)).toMatchObject({ target: 'mayor', alternatives: [] });
});

test('removed, its notes are on none', () => {
  const project = after(small.project, note, add, { do: 'remove-terms', ids: [uuid(90)] });
  expect(project.terms.has(uuid(90))).toBe(false);
  expect(project.annotations.get('a')?.get(uuid(80))?.entry).toBe('');
});

test('many terms come with more said of some that are there, as one change', () => {
  const described = [{ ...words, id: term.id, source: 'crue', target: 'spate' }];
  const diff = apply(small.project, { do: 'add-terms', terms: [{ id: uuid(90), ...words }], described }, { by, at });
  expect([diff.added.length, diff.updated.length]).toEqual([1, 1]);
  expect(patch(small.project, diff).terms.get(term.id)).toMatchObject({ target: 'spate', domain: 'law' });
  expect(() => apply(small.project, { do: 'add-terms', terms: [], described }, { by: 'bilal', at })).toThrow(
    expect.objectContaining({ code: 'not-yours' }),
  );
});

describe('notes on a term', () => {
  const more = { ...note, id: uuid(81), spans: [spanOf('Valmont')] };
  const { do: _, ...tag } = more;

  test('are made where there were none, and those on none are on it, as one change', () => {
    const start = after(small.project, note);
    const diff = apply(start, { do: 'note-term', id: term.id, tags: [tag], notes: [uuid(80)] }, { by, at });
    expect([diff.added.length, diff.updated.length]).toEqual([1, 1]);
    const tags = patch(start, diff).annotations.get('a');
    expect([tags?.get(uuid(80))?.entry, tags?.get(uuid(81))?.entry]).toEqual([term.id, term.id]);
  });

  test.each([
    { name: 'a term that is not there', command: { id: uuid(99), tags: [tag], notes: [] }, code: 'no-such-record' },
    {
      name: 'tags of another layer',
      command: { id: term.id, tags: [{ ...tag, layer: 'entity', type: 'person' }], notes: [] },
      code: 'no-such-record',
    },
    { name: 'a mention', command: { id: term.id, tags: [], notes: [small.mayor.id] }, code: 'no-such-record' },
  ] as const)('are not of $name', ({ command, code }) => {
    expect(() => apply(small.project, { do: 'note-term', ...command }, { by, at })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

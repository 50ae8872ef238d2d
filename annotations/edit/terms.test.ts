import { expect, test } from 'vitest';
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
const note: Command = {
  do: 'annotate',
  id: uuid(80),
  article: 'a',
  layer: 'translation',
  type: 'note',
  spans: [spanOf('maire')],
  attributes: {},
};
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

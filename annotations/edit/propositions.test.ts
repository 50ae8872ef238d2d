import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { patch } from './diff.ts';
import { occasion } from './edits.fixture.ts';
import { small } from './small.fixture.ts';

const { said, mayor, proposition } = small;
const { by, at } = occasion(1);
const words = {
  statement: 'Twelve houses are lost.',
  sourceStatement: 'Douze maisons sont perdues.',
  tags: ['flood'],
  note: '',
};

function after(project: Project, ...commands: readonly Command[]): Project {
  return commands.reduce((now, command) => patch(now, apply(now, command, { by, at })), project);
}

function code(command: Command, project: Project = small.project): ProblemCode | undefined {
  try {
    apply(project, command, { by, at });
    return undefined;
  } catch (problem) {
    if (problem instanceof Problem) return problem.code;
    throw problem;
  }
}

const add: Command = { do: 'add-proposition', id: uuid(90), ...words, claims: [said.id] };

test('a proposition comes with the claims that assert it', () => {
  const project = after(small.project, add);
  expect(project.propositions.get(uuid(90))).toEqual({
    kind: 'proposition',
    id: uuid(90),
    ...words,
    formerly: [],
    mergedInto: '',
    creator: by,
    created: at,
    modified: at,
  });
  expect(project.annotations.get('a')?.get(said.id)?.entry).toBe(uuid(90));
});

test('what was stated before another wording stays, until when', () => {
  const project = after(small.project, { do: 'describe-proposition', id: proposition.id, ...words });
  expect(project.propositions.get(proposition.id)).toMatchObject({
    ...words,
    formerly: [{ statement: proposition.statement, until: at }],
  });
  const noted = after(project, { do: 'describe-proposition', id: proposition.id, ...words, note: 'twelve?' });
  expect(noted.propositions.get(proposition.id)?.formerly).toHaveLength(1);
});

test('merged, the claims of both are of the one that stays, which knows how the other was worded', () => {
  const project = after(small.project, add, { do: 'merge-propositions', ids: [uuid(90)], into: proposition.id });
  expect(project.annotations.get('a')?.get(said.id)?.entry).toBe(proposition.id);
  expect(project.propositions.get(uuid(90))?.mergedInto).toBe(proposition.id);
  expect(project.propositions.get(proposition.id)).toMatchObject({
    statement: proposition.statement,
    sourceStatement: words.sourceStatement,
    tags: ['flood'],
    formerly: [{ statement: words.statement, until: at }],
  });
});

test('split, some of its claims are of a new one', () => {
  const split = { ...add, id: uuid(91), claims: [said.id] };
  const project = after(small.project, add, split);
  expect(project.annotations.get('a')?.get(said.id)?.entry).toBe(uuid(91));
  expect(project.propositions.get(uuid(90))).toBeDefined();
});

test('removed, its claims are of none', () => {
  const project = after(small.project, add, { do: 'remove-propositions', ids: [uuid(90)] });
  expect(project.propositions.has(uuid(90))).toBe(false);
  expect(project.annotations.get('a')?.get(said.id)?.entry).toBe('');
});

test.each<{ name: string; command: Command; expected: ProblemCode }>([
  { name: 'an id that is taken', command: { ...add, id: proposition.id }, expected: 'duplicate-record' },
  { name: 'what is no claim', command: { ...add, claims: [mayor.id] }, expected: 'no-such-record' },
  {
    name: 'one that is not there',
    command: { do: 'describe-proposition', id: uuid(99), ...words },
    expected: 'no-such-record',
  },
  {
    name: 'a merger with itself',
    command: { do: 'merge-propositions', ids: [proposition.id], into: proposition.id },
    expected: 'merge-with-itself',
  },
])('refuses $name', ({ command, expected }) => {
  expect(code(command)).toBe(expected);
});

test('refuses to change a colleague’s', () => {
  const theirs = { ...proposition, creator: 'bilal' };
  const project = { ...small.project, propositions: new Map([[theirs.id, theirs]]) };
  expect(code({ do: 'describe-proposition', id: theirs.id, ...words }, project)).toBe('not-yours');
  expect(code({ do: 'remove-propositions', ids: [theirs.id] }, project)).toBe('not-yours');
});

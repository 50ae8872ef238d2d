import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { type Diff, emptyDiff, patch, reverse } from './diff.ts';
import { occasion } from './edits.fixture.ts';
import { small } from './small.fixture.ts';

const { project, mayor, said, place, theirs, links } = small;
const { by, at } = occasion(1);

function changes(command: Command): Diff {
  return apply(project, command, { by, at });
}

function link(fields: Partial<Extract<Command, { do: 'link' }>> = {}): Command {
  return { do: 'link', id: uuid(5), type: 'speaker-of', from: mayor.id, to: said.id, ...fields };
}

describe('a command changes', () => {
  test('link: adds a link by who commands, at that time, kept with the article it starts in', () => {
    const { id: to } = said;
    const made = { kind: 'link', id: uuid(5), type: 'speaker-of', from: mayor.id, to, article: 'a', creator: by };
    expect(changes(link())).toEqual({ ...emptyDiff, added: [{ ...made, created: at, modified: at }] });
  });

  test('link: of a colleague’s annotation the link is one’s own all the same', () => {
    expect(changes(link({ from: theirs.id })).added).toMatchObject([{ from: theirs.id, creator: by }]);
  });

  test('link: from one article to another is kept with the first', () => {
    const elsewhere = { ...place, id: uuid(6), article: 'b' };
    const both = patch(project, { ...emptyDiff, added: [elsewhere] });
    const from = (id: string, to: string) => apply(both, link({ from: id, to }), { by, at }).added;
    expect(from(mayor.id, elsewhere.id)).toMatchObject([{ article: 'a' }]);
    expect(from(elsewhere.id, mayor.id)).toMatchObject([{ article: 'b' }]);
  });

  test.each<{ command: Command; diff: Diff }>([
    {
      command: { do: 'retype-link', id: links.out.id, type: 'contradicts' },
      diff: { ...emptyDiff, updated: [[links.out, { ...links.out, type: 'contradicts', modified: at }]] },
    },
    {
      command: { do: 'unlink', ids: [links.out.id, links.other.id] },
      diff: { ...emptyDiff, removed: [links.out, links.other] },
    },
    {
      command: { do: 'unlink', ids: [links.out.id, links.out.id] },
      diff: { ...emptyDiff, removed: [links.out] },
    },
    { command: { do: 'retype-link', id: links.out.id, type: links.out.type }, diff: emptyDiff },
  ])('$command.do', ({ command, diff }) => {
    expect(changes(command)).toEqual(diff);
  });
});

test('two tags are linked once by each type, in each direction, by each person', () => {
  for (const other of [
    link({ type: 'contradicts' }),
    link({ type: 'supports', from: place.id }),
    link({ type: 'supports', from: said.id, to: theirs.id }),
    // This is said by bilal already.
    link({ type: links.theirs.type, from: links.theirs.from, to: links.theirs.to }),
  ]) {
    expect(changes(other).added).toHaveLength(1);
  }
});

test('a deleted tag takes one’s own links along; undone, both are back as they were', () => {
  const diff = changes({ do: 'remove', ids: [said.id] });
  expect(diff.removed).toEqual([said, links.out, links.in, links.other]);
  const without = patch(project, diff);
  expect([...without.links.values()]).toEqual([links.theirs]);
  expect(patch(without, reverse(diff))).toEqual(project);
});

const missing = { kind: 'annotation', id: uuid(99) };

test.each<{ name: string; command: Command; code: ProblemCode; values: object }>([
  { name: 'to the tag itself', command: link({ to: mayor.id }), code: 'link-to-itself', values: {} },
  {
    name: 'said already',
    command: link({ type: 'supports' }),
    code: 'duplicate-link',
    values: { type: 'supports' },
  },
  {
    name: 'of a type that the tagset has not',
    command: link({ type: 'person' }),
    code: 'unknown-link-type',
    values: { type: 'person' },
  },
  { name: 'from nothing', command: link({ from: uuid(99) }), code: 'no-such-record', values: missing },
  { name: 'to nothing', command: link({ to: uuid(99) }), code: 'no-such-record', values: missing },
  {
    name: 'under an id that is taken',
    command: link({ id: links.out.id }),
    code: 'duplicate-record',
    values: { kind: 'link', id: links.out.id },
  },
  {
    name: 'given a type that the tagset has not',
    command: { do: 'retype-link', id: links.out.id, type: 'person' },
    code: 'unknown-link-type',
    values: { type: 'person' },
  },
  {
    name: 'that is not there, retyped',
    command: { do: 'retype-link', id: uuid(99), type: 'supports' },
    code: 'no-such-record',
    values: { kind: 'link', id: uuid(99) },
  },
  {
    name: 'that is not there, removed',
    command: { do: 'unlink', ids: [links.out.id, uuid(99)] },
    code: 'no-such-record',
    values: { kind: 'link', id: uuid(99) },
  },
  {
    name: 'of a colleague, retyped',
    command: { do: 'retype-link', id: links.theirs.id, type: 'repeats' },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
  {
    name: 'of a colleague, removed',
    command: { do: 'unlink', ids: [links.out.id, links.theirs.id] },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
])('refuses a link $name', ({ command, code, values }) => {
  expect(problemOf(command)).toEqual({ code, values });
});

test('refuses to give a link the type of another one between the same tags', () => {
  const both = patch(project, changes(link()));
  const command: Command = { do: 'retype-link', id: uuid(5), type: 'supports' };
  expect(problemOf(command, both)).toEqual({ code: 'duplicate-link', values: { type: 'supports' } });
});

/** The problem that a command meets, as data. */
function problemOf(command: Command, within: Project = project): unknown {
  try {
    return apply(within, command, { by, at });
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

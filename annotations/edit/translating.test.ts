import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { patch } from './diff.ts';
import { occasion } from './edits.fixture.ts';
import { small, spanOf } from './small.fixture.ts';

const { by, at } = occasion(1);
const text = small.texts.a;
const [, paragraph] = small.project.articles.get('a')?.blocks ?? [];
if (paragraph === undefined) throw new Error('article a has a paragraph');
/** The whole paragraph: what is translated as one segment until somebody splits it. */
const whole: Span = { start: paragraph.start, end: paragraph.end };

function after(...commands: readonly Command[]): Project {
  return commands.reduce((now: Project, command) => patch(now, apply(now, command, { by, at })), small.project);
}

/** The segments of anna's translation, as “source = target (state)”. */
function shown(project: Project): string[] {
  return [...project.segments.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, target, state }) => `${text.slice(span.start, span.end)} = ${target} (${state})`);
}

const write = (target: string, span = whole, id = uuid(70)): Command => ({
  do: 'translate',
  id,
  article: 'a',
  span,
  target,
});
const opening = spanOf('Valmont a parlé.');
const split: Command = {
  do: 'split-segment',
  article: 'a',
  span: whole,
  at: spanOf('« Douze').start,
  ids: [uuid(71), uuid(72)],
};
const rest = { start: spanOf('« Douze').start, end: whole.end };
const first = { start: whole.start, end: opening.end };

test('a paragraph becomes a segment when its translation is begun, and follows what is written', () => {
  expect(shown(after(write('Valmont spoke.')))).toEqual([`${text.slice(whole.start)} = Valmont spoke. (draft)`]);
  expect(shown(after(write('Valm'), write('Valmont spoke.', whole, uuid(99))))).toHaveLength(1);
  expect(after(write('')).segments.size).toBe(0);
});

test('several segments are written as one change, each once', () => {
  const heading = { start: 0, end: small.project.articles.get('a')?.blocks[0]?.end ?? 0 };
  const both = [heading, whole].map((span, i) => ({ id: uuid(80 + i), article: 'a', span, target: `words ${i}` }));
  const project = after({ do: 'translate-all', segments: both });
  expect([...project.segments.values()].map(({ target }) => target)).toEqual(['words 0', 'words 1']);
  const twice = [whole, whole].map((span, i) => ({ id: uuid(80 + i), article: 'a', span, target: `words ${i}` }));
  expect(code({ do: 'translate-all', segments: twice }, small.project)).toBe('not-a-segment');
});

test('what was done is changed when it is written again, and only then', () => {
  const done: Command = { do: 'set-segment-state', ids: [uuid(70)], state: 'done' };
  expect([...after(write('One'), done).segments.values()][0]?.state).toBe('done');
  expect([...after(write('One'), done, write('One')).segments.values()][0]?.state).toBe('done');
  expect([...after(write('One'), done, write('Two')).segments.values()][0]?.state).toBe('changed');
});

test('split, the translation stays with the first, and the space between belongs to neither', () => {
  expect(shown(after(split))).toEqual([
    `${text.slice(first.start, first.end)} =  (draft)`,
    `${text.slice(rest.start)} =  (draft)`,
  ]);
  const [one, two] = shown(after(write('He spoke.'), split));
  expect(one).toBe(`${text.slice(first.start, first.end)} = He spoke. (draft)`);
  expect(two).toBe(`${text.slice(rest.start)} =  (draft)`);
});

test('joined again, the words follow one another', () => {
  const project = after(split, write('He spoke.', first), write('“Twelve.”', rest), {
    do: 'join-segments',
    id: uuid(73),
    ids: [uuid(72), uuid(71)],
  });
  expect(shown(project)).toEqual([`${text.slice(whole.start)} = He spoke. “Twelve.” (draft)`]);
});

function code(command: Command, project: Project): ProblemCode | undefined {
  try {
    apply(project, command, { by, at });
    return undefined;
  } catch (problem) {
    if (problem instanceof Problem) return problem.code;
    throw problem;
  }
}

const family = text.indexOf('👩');

test.each<{ name: string; given?: readonly Command[]; command: Command; expected: ProblemCode }>([
  { name: 'a stretch over two paragraphs', command: write('x', { start: 0, end: 12 }), expected: 'not-a-segment' },
  { name: 'a stretch across a segment', given: [split], command: write('x', whole), expected: 'not-a-segment' },
  { name: 'a split at the edge', command: { ...split, at: whole.start }, expected: 'segment-not-split' },
  {
    name: 'a split before nothing but space',
    given: [split],
    command: { ...split, span: first, at: first.end },
    expected: 'segment-not-split',
  },
  { name: 'a split within a character', command: { ...split, at: family + 2 }, expected: 'span-splits-character' },
  {
    name: 'one segment joined',
    given: [split],
    command: { do: 'join-segments', id: uuid(74), ids: [uuid(71)] },
    expected: 'segments-not-joined',
  },
  { name: 'an article that is not there', command: { ...split, article: 'c' }, expected: 'no-such-record' },
])('refuses $name', ({ given = [], command, expected }) => {
  expect(code(command, after(...given))).toBe(expected);
});

test('refuses to join over a segment between, and to touch a colleague’s', () => {
  const middle = spanOf('a parlé.');
  const project = after(split, { ...split, span: first, at: middle.start, ids: [uuid(75), uuid(76)] });
  expect(code({ do: 'join-segments', id: uuid(77), ids: [uuid(75), uuid(72)] }, project)).toBe('segments-not-joined');
  const theirs = apply(small.project, write('x'), { by: 'bilal', at });
  const both = patch(small.project, theirs);
  expect(code({ do: 'set-segment-state', ids: [uuid(70)], state: 'done' }, both)).toBe('not-yours');
  expect(code(write('y', whole, uuid(78)), both)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { occasion } from './edits.fixture.ts';
import { small, spanOf } from './small.fixture.ts';

const { project, mayor, said, place, theirs, links, entity, proposition, term, texts } = small;
const { by, at } = occasion(1);
const noSource = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };

function annotate(fields: Partial<Extract<Command, { do: 'annotate' }>> = {}): Command {
  const spans = [spanOf('Douze')];
  return {
    do: 'annotate',
    id: uuid(5),
    article: 'a',
    layer: 'entity',
    type: 'quantity',
    spans,
    attributes: {},
    ...fields,
  };
}

/** Several tags at once, each other than the first by these fields. */
function all(...fields: Partial<Extract<Command, { do: 'annotate' }>>[]): Command {
  const tag = { article: 'a', layer: 'entity', type: 'quantity', spans: [spanOf('Douze')], attributes: {} } as const;
  return { do: 'annotate-all', tags: fields.map((other, i) => ({ ...tag, id: uuid(5 + i), ...other })) };
}

/** The problem that something throws, as data. */
function problemOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

const family = texts.a.indexOf('👩');
const length = texts.a.length;
const noSuch = { kind: 'annotation', id: uuid(99) };
const outside = [{ start: 0, end: length + 1 }];
const records = (...list: Extract<Command, { do: 'take-in' }>['records']): Command => ({
  do: 'take-in',
  records: list,
});

test.each<{ name: string; command: Command; code: ProblemCode; values: object }>([
  {
    name: 'that tags with an id which is taken',
    command: annotate({ id: mayor.id }),
    code: 'duplicate-record',
    values: { kind: 'annotation', id: mayor.id },
  },
  {
    name: 'that tags with an id which is taken in another article',
    command: annotate({ id: mayor.id, article: 'b' }),
    code: 'duplicate-record',
    values: { kind: 'annotation', id: mayor.id },
  },
  {
    name: 'that tags with a type of another layer',
    command: annotate({ type: 'factual' }),
    code: 'unknown-type',
    values: { layer: 'entity', type: 'factual' },
  },
  {
    name: 'that tags an article which is not there',
    command: annotate({ article: 'c' }),
    code: 'no-such-record',
    values: { kind: 'article', id: 'c' },
  },
  {
    name: 'that tags past the text’s end',
    command: annotate({ spans: outside }),
    code: 'span-outside-text',
    values: { start: 0, end: length + 1, length },
  },
  {
    name: 'that begins a tag within a character',
    command: annotate({ spans: [{ start: family + 1, end: length }] }),
    code: 'span-splits-character',
    values: { offset: family + 1 },
  },
  {
    name: 'that ends a tag before an accent',
    command: annotate({ spans: [spanOf('Le'), spanOf('Cafe')] }),
    code: 'span-splits-character',
    values: { offset: spanOf('Cafe').end },
  },
  {
    name: 'of several tags of which one is no type',
    command: all({}, { type: 'factual' }),
    code: 'unknown-type',
    values: { layer: 'entity', type: 'factual' },
  },
  {
    name: 'of several tags under one id',
    command: all({}, { id: uuid(5) }),
    code: 'duplicate-record',
    values: { kind: 'annotation', id: uuid(5) },
  },
  {
    name: 'of several tags of which one ends past the text’s end',
    command: all({}, { spans: outside }),
    code: 'span-outside-text',
    values: { start: 0, end: length + 1, length },
  },
  {
    name: 'that moves one tag twice',
    command: { do: 'respan-all', changes: [mayor, mayor] },
    code: 'duplicate-record',
    values: { kind: 'annotation', id: mayor.id },
  },
  {
    name: 'that moves several tags of which one is a colleague’s',
    command: { do: 'respan-all', changes: [mayor, theirs] },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
  {
    name: 'that moves a tag past the text’s end',
    command: { do: 'respan', id: mayor.id, spans: outside },
    code: 'span-outside-text',
    values: { start: 0, end: length + 1, length },
  },
  {
    name: 'that moves a tag into a character',
    command: { do: 'respan', id: mayor.id, spans: [{ start: family, end: family + 2 }] },
    code: 'span-splits-character',
    values: { offset: family + 2 },
  },
  {
    name: 'that gives a type which is not there',
    command: { do: 'retype', ids: [mayor.id, said.id], type: 'person' },
    code: 'unknown-type',
    values: { layer: 'claim', type: 'person' },
  },
  {
    name: 'on no annotation: respan',
    command: { do: 'respan', id: uuid(99), spans: mayor.spans },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'on no annotation: retype',
    command: { do: 'retype', ids: [mayor.id, uuid(99)], type: 'event' },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'on no annotation: set-attribute',
    command: { do: 'set-attribute', ids: [uuid(99)], name: 'x', value: 1 },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'on no annotation: set-note',
    command: { do: 'set-note', id: uuid(99), note: '' },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'on no annotation: remove',
    command: { do: 'remove', ids: [mayor.id, uuid(99)] },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'on no article: set-blocks',
    command: { do: 'set-blocks', article: 'c', blocks: [0], kind: 'heading' },
    code: 'no-such-record',
    values: { kind: 'article', id: 'c' },
  },
  {
    name: 'on no article: describe-article',
    command: { do: 'describe-article', article: 'c', title: '', language: '', source: noSource },
    code: 'no-such-record',
    values: { kind: 'article', id: 'c' },
  },
  ...[mayor, links.out, entity, proposition, term].map((record) => ({
    name: `that takes in another ${record.kind} under the id of one that is here`,
    command: records({ ...record, creator: 'chloe' }),
    code: 'duplicate-record' as const,
    values: { kind: record.kind, id: record.id },
  })),
  {
    name: 'that takes in two annotations of one id, be it in two articles',
    command: records({ ...place, id: uuid(6) }, { ...place, id: uuid(6), article: 'b', spans: [{ start: 0, end: 2 }] }),
    code: 'duplicate-record',
    values: { kind: 'annotation', id: uuid(6) },
  },
  {
    name: 'that takes in a tag of an article which is not there',
    command: records({ ...mayor, id: uuid(6), article: 'c' }),
    code: 'no-such-record',
    values: { kind: 'article', id: 'c' },
  },
  {
    name: 'that takes in a tag past the text’s end',
    command: records({ ...mayor, id: uuid(6), spans: outside }),
    code: 'span-outside-text',
    values: { start: 0, end: length + 1, length },
  },
  {
    name: 'that takes in a tag which cuts a character',
    command: records({ ...mayor, id: uuid(6), spans: [{ start: family + 2, end: length }] }),
    code: 'span-splits-character',
    values: { offset: family + 2 },
  },
])('refuses a command $name', ({ command, code, values }) => {
  expect(problemOf(() => apply(project, command, { by, at }))).toEqual({ code, values });
});

test.each<Command>([
  { do: 'respan', id: theirs.id, spans: mayor.spans },
  { do: 'retype', ids: [mayor.id, theirs.id], type: 'event' },
  { do: 'set-attribute', ids: [theirs.id], name: 'name', value: 'x' },
  { do: 'set-note', id: theirs.id, note: 'x' },
  { do: 'remove', ids: [mayor.id, theirs.id] },
])('refuses a command on a colleague’s annotation: $do', (command) => {
  expect(problemOf(() => apply(project, command, { by, at }))).toEqual({
    code: 'not-yours',
    values: { creator: 'bilal' },
  });
});

test('refuses a command that tags an article of which only the description is here', () => {
  const textless: Project = { ...project, texts: new Map() };
  expect(problemOf(() => apply(textless, annotate(), { by, at }))).toEqual({
    code: 'no-such-record',
    values: { kind: 'article', id: 'a' },
  });
});

import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { CommandSchema } from './command.ts';
import { anyDraws, anyEdited, editsOf } from './edits.fixture.ts';

test('a command crosses a border as JSON and is the same beyond it', () => {
  fc.assert(
    fc.property(anyEdited, anyDraws(20), (project, draws) => {
      for (const { command } of editsOf(project, draws)) {
        expect(v.parse(CommandSchema, JSON.parse(JSON.stringify(command)))).toEqual(command);
      }
    }),
    { numRuns: 40 },
  );
});

const annotate = {
  do: 'annotate',
  id: uuid(1),
  article: 'a',
  layer: 'entity',
  type: 'person',
  spans: [{ start: 0, end: 1 }],
  attributes: {},
};

test.each<{ name: string; command: unknown }>([
  { name: 'nothing', command: null },
  { name: 'no such command', command: { ...annotate, do: 'erase' } },
  { name: 'an id that is no UUID', command: { ...annotate, id: 'x' } },
  { name: 'an article that leads out of the folder', command: { ...annotate, article: '../a' } },
  { name: 'no such layer', command: { ...annotate, layer: 'mood' } },
  { name: 'no span', command: { ...annotate, spans: [] } },
  { name: 'an empty span', command: { ...annotate, spans: [{ start: 1, end: 1 }] } },
  {
    name: 'spans that overlap',
    command: {
      do: 'respan',
      id: uuid(1),
      spans: [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
      ],
    },
  },
  {
    name: 'an attribute under a forbidden key',
    command: JSON.parse(
      '{"do":"set-attribute","id":"00000000-0000-4000-8000-000000000001","name":"__proto__","value":1}',
    ),
  },
  {
    name: 'a number without end',
    command: { do: 'set-attribute', id: uuid(1), name: 'x', value: Number.POSITIVE_INFINITY },
  },
  { name: 'nothing to tag', command: { do: 'annotate-all', tags: [] } },
  { name: 'no tag to move', command: { do: 'respan-all', changes: [] } },
  { name: 'no annotation to remove', command: { do: 'remove', ids: [] } },
  { name: 'no annotation to retype', command: { do: 'retype', ids: [], type: 'person' } },
  { name: 'no block', command: { do: 'set-blocks', article: 'a', blocks: [], kind: 'heading' } },
  { name: 'a block before the first', command: { do: 'set-blocks', article: 'a', blocks: [-1], kind: 'heading' } },
  { name: 'a whole article to take in', command: { do: 'take-in', records: [{ kind: 'article', id: 'a' }] } },
])('refuses $name', ({ command }) => {
  expect(v.is(CommandSchema, command)).toBe(false);
});

import { expect, test } from 'vitest';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { patch, reverse } from '../edit/diff.ts';
import type { Entry } from '../edit/entry.ts';
import { on, projectOf, stated } from './evacuation.fixture.ts';
import { historyOf } from './history.ts';

const [old, other] = [stated(1, 'Old.'), stated(2, 'Other.')];
const claims = [
  on('agency', { words: '38 400 civils', entry: old.id }),
  on('opinion', { words: 'jamais vu', entry: old.id }),
  on('translated', { words: 'On salue' }),
];
const [first = '', second = '', third = ''] = claims.map(({ id }) => id);
const made = stated(3, 'Made.').id;

/** What the journal has of commands that follow one another, the last of them undone. */
function journal(...commands: readonly Command[]): Entry[] {
  let project = projectOf(claims, [old, other]);
  const done = commands.map((command, i): Entry => {
    const at = `2026-01-03T10:00:0${i}.000Z`;
    const diff = apply(project, command, { by: 'anna', at });
    project = patch(project, diff);
    return { seq: i + 1, at, by: 'anna', name: command.do, cause: 'do', diff };
  });
  const last = done.at(-1);
  if (last === undefined) return [];
  const at = '2026-01-03T11:00:00.000Z';
  return [...done, { ...last, seq: done.length + 1, at, cause: 'undo', diff: reverse(last.diff) }];
}

const said = { sourceStatement: '', note: '', tags: [] };
const split: Command = { do: 'add-proposition', id: made, statement: 'Made.', ...said, claims: [first] };

test.each([
  ['made of claims of another', [split], made, [{ kind: 'made', claims: 1, from: [old.id] }, { kind: 'removed' }]],
  [
    'and those left it',
    [split],
    old.id,
    [
      { kind: 'left', claims: 1, to: [made] },
      { kind: 'joined', claims: 1 },
    ],
  ],
  [
    'renamed, and back',
    [{ do: 'describe-proposition', id: old.id, statement: 'New.', ...said }],
    old.id,
    [
      { kind: 'renamed', from: 'Old.' },
      { kind: 'renamed', from: 'New.' },
    ],
  ],
  [
    'its note changed',
    [{ do: 'describe-proposition', id: old.id, statement: 'Old.', ...said, note: 'Look.' }],
    old.id,
    [{ kind: 'described' }, { kind: 'described' }],
  ],
  [
    'another merged into it',
    [{ do: 'merge-propositions', ids: [other.id], into: old.id }],
    old.id,
    [
      { kind: 'merged', others: [other.id] },
      { kind: 'parted', others: [other.id] },
    ],
  ],
  [
    'itself merged into another',
    [{ do: 'merge-propositions', ids: [other.id], into: old.id }],
    other.id,
    [
      { kind: 'merged-into', into: old.id },
      { kind: 'parted', others: [old.id] },
    ],
  ],
  [
    'a claim joined',
    [{ do: 'set-entry', ids: [third], entry: old.id }],
    old.id,
    [
      { kind: 'joined', claims: 1 },
      { kind: 'left', claims: 1, to: [] },
    ],
  ],
  [
    'deleted',
    [{ do: 'remove-propositions', ids: [old.id] }],
    old.id,
    [{ kind: 'removed' }, { kind: 'made', claims: 2, from: [] }],
  ],
  ['nothing where a claim of it is only annotated', [{ do: 'set-note', id: first, note: 'Look.' }], old.id, []],
  ['nothing of another', [{ do: 'set-entry', ids: [second], entry: other.id }], made, []],
] satisfies [string, Command[], string, object[]][])('%s', (_, commands, id, expected) => {
  expect(historyOf(journal(...commands), id).map(({ what }) => what)).toEqual(expected);
});

test('the oldest comes first, whoever’s journal it is in, and says who did it and whether it was taken back', () => {
  const entries = journal(split);
  const theirs = entries.map((entry) => ({ ...entry, by: 'ben', at: entry.at.replace('2026', '2025') }));
  expect(historyOf([...entries, ...theirs], made).map(({ by, cause }) => `${by} ${cause}`)).toEqual([
    'ben do',
    'ben undo',
    'anna do',
    'anna undo',
  ]);
});

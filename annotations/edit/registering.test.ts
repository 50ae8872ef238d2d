import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import { allAnnotations, type Project, type ProjectRecord } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { mentionsOf } from '../register/mentions.ts';
import { byId, entityOf, mention, named } from '../register/register.fixture.ts';
import { entityFor, standing } from '../register/standing.ts';
import { apply } from './apply.ts';
import type { Command } from './command.ts';
import { type Diff, emptyDiff, patch } from './diff.ts';
import { occasion } from './edits.fixture.ts';
import { small } from './small.fixture.ts';

const { by, at } = occasion(1);

/** Anna's and bilal's entities and mentions on two articles. */
const velse = named(31, ['Velse'], { type: 'place', note: 'a river' });
const river = named(32, ['La Velse', 'Velse'], { type: 'place', identifiers: ['Q1'], note: 'flows north' });
const old = named(33, ['Velsa'], { type: 'place', mergedInto: river.id });
const theirs = named(34, ['The Velse'], { type: 'place', identifiers: ['Q1', 'Q2'], creator: 'bilal' });
const theirOld = named(35, ['Velse river'], { type: 'place', creator: 'bilal', mergedInto: theirs.id });
const mine = {
  ofVelse: mention(41, 0, 'Velse', { entry: velse.id }),
  ofRiver: mention(42, 3, 'Velse', { article: 'b', entry: river.id }),
  ofOld: mention(43, 6, 'Velse', { entry: old.id }),
  ofTheirs: mention(44, 9, 'Velse', { entry: theirs.id }),
  ofTheirOld: mention(45, 12, 'Velse', { entry: theirOld.id }),
  ofNone: mention(46, 15, 'Velse'),
};
const colleagues = {
  ofRiver: mention(51, 0, 'Velse', { entry: river.id, creator: 'bilal' }),
  ofTheirs: mention(52, 3, 'Velse', { entry: theirs.id, creator: 'bilal' }),
};
const tags = [...Object.values(mine), ...Object.values(colleagues)];
const claim = mention(61, 0, 'Velse', { layer: 'claim', type: 'factual' });
const project: Project = {
  ...small.project,
  entities: byId(velse, river, old, theirs, theirOld),
  annotations: new Map([
    ['a', byId(...tags.filter(({ article }) => article === 'a'), claim)],
    ['b', byId(mine.ofRiver)],
  ]),
};

function changes(command: Command): Diff {
  return apply(project, command, { by, at });
}

/** Updates of records by some fields, at the time of the command. */
function updates(...pairs: readonly (readonly [ProjectRecord, object])[]): Diff {
  return { ...emptyDiff, updated: pairs.map(([record, fields]) => [record, { ...record, ...fields, modified: at }]) };
}

const described = {
  type: 'place',
  names: [
    { text: 'Velse', language: 'en' },
    { text: 'La Velse', language: 'fr' },
  ],
  identifiers: ['https://example.org/velse'],
  note: '',
};

describe('a command changes', () => {
  test('add-entity: adds it, with the mentions that are given, be they of another until then', () => {
    const ids = [mine.ofNone, mine.ofRiver].map(({ id }) => id);
    const entity = {
      kind: 'entity',
      id: uuid(70),
      ...described,
      mergedInto: '',
      creator: by,
      created: at,
      modified: at,
    };
    expect(changes({ do: 'add-entity', id: uuid(70), ...described, mentions: ids })).toEqual({
      added: [entity],
      updated: updates([mine.ofNone, { entry: uuid(70) }], [mine.ofRiver, { entry: uuid(70) }]).updated,
      removed: [],
    });
  });

  test.each<{ name: string; command: Command; diff: Diff }>([
    {
      name: 'describe-entity: what is said of it',
      command: { do: 'describe-entity', id: velse.id, ...described },
      diff: updates([velse, described]),
    },
    {
      name: 'set-entry: what a mention is of, a colleague’s entity too',
      command: { do: 'set-entry', ids: [mine.ofNone.id, mine.ofTheirs.id], entry: theirs.id },
      diff: updates([mine.ofNone, { entry: theirs.id }]),
    },
    {
      name: 'set-entry: takes it back',
      command: { do: 'set-entry', ids: [mine.ofVelse.id, mine.ofNone.id], entry: '' },
      diff: updates([mine.ofVelse, { entry: '' }]),
    },
    {
      name: 'merge-entities: one’s own mentions follow, of what was merged before too; entries stay as pointers',
      command: { do: 'merge-entities', ids: [river.id], into: velse.id },
      diff: updates(
        [
          velse,
          {
            names: [...velse.names, { text: 'La Velse', language: '' }],
            identifiers: ['Q1'],
            note: 'a river\nflows north',
          },
        ],
        [river, { mergedInto: velse.id }],
        [old, { mergedInto: velse.id }],
        [mine.ofOld, { entry: velse.id }],
        [mine.ofRiver, { entry: velse.id }],
      ),
    },
    {
      name: 'merge-entities: of a colleague’s only one’s own mentions',
      command: { do: 'merge-entities', ids: [theirs.id], into: velse.id },
      diff: updates(
        [velse, { names: [...velse.names, ...theirs.names], identifiers: ['Q1', 'Q2'] }],
        [mine.ofTheirs, { entry: velse.id }],
        [mine.ofTheirOld, { entry: velse.id }],
      ),
    },
    {
      name: 'merge-entities: into a colleague’s, which stays as it is',
      command: { do: 'merge-entities', ids: [velse.id], into: theirs.id },
      diff: updates([velse, { mergedInto: theirs.id }], [mine.ofVelse, { entry: theirs.id }]),
    },
    {
      name: 'remove-entities: what was merged into it goes too, and one’s own mentions are of none',
      command: { do: 'remove-entities', ids: [river.id] },
      diff: {
        added: [],
        updated: updates([mine.ofOld, { entry: '' }], [mine.ofRiver, { entry: '' }]).updated,
        removed: [river, old],
      },
    },
  ])('$name', ({ command, diff }) => {
    const { added, updated, removed } = changes(command);
    const inOrder = (pairs: Diff['updated']) => pairs.toSorted(([a], [b]) => (a.id < b.id ? -1 : 1));
    expect({ added, updated: inOrder(updated), removed }).toEqual({ ...diff, updated: inOrder(diff.updated) });
  });
});

describe('of what is named twice there is one change', () => {
  const [once, twice] = [[river.id], [river.id, river.id]];
  test.each<{ command: Command; same: Command }>([
    {
      command: { do: 'merge-entities', ids: twice, into: velse.id },
      same: { do: 'merge-entities', ids: once, into: velse.id },
    },
    { command: { do: 'remove-entities', ids: twice }, same: { do: 'remove-entities', ids: once } },
    {
      command: { do: 'set-entry', ids: [mine.ofNone.id, mine.ofNone.id], entry: velse.id },
      same: { do: 'set-entry', ids: [mine.ofNone.id], entry: velse.id },
    },
  ])('$command.do', ({ command, same }) => {
    expect(changes(command)).toEqual(changes(same));
  });
});

const said = { type: velse.type, names: velse.names, identifiers: velse.identifiers, note: velse.note };

test.each<Command>([
  { do: 'set-entry', ids: [mine.ofVelse.id], entry: velse.id },
  { do: 'describe-entity', id: velse.id, ...said },
])('a command that would change nothing answers an empty diff: $do', (command) => {
  expect(changes(command)).toEqual(emptyDiff);
});

const noSuch = { kind: 'entity', id: uuid(99) };

test.each<{ name: string; command: Command; code: ProblemCode; values: object }>([
  {
    name: 'adds an entity under an id which is taken',
    command: { do: 'add-entity', id: velse.id, ...described, mentions: [] },
    code: 'duplicate-record',
    values: { kind: 'entity', id: velse.id },
  },
  {
    name: 'adds an entity of a type of another layer',
    command: { do: 'add-entity', id: uuid(70), ...described, type: 'factual', mentions: [] },
    code: 'unknown-type',
    values: { layer: 'entity', type: 'factual' },
  },
  {
    name: 'adds an entity with a colleague’s mention',
    command: { do: 'add-entity', id: uuid(70), ...described, mentions: [mine.ofNone.id, colleagues.ofRiver.id] },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
  {
    name: 'adds an entity with a mention which is not there',
    command: { do: 'add-entity', id: uuid(70), ...described, mentions: [uuid(99)] },
    code: 'no-such-record',
    values: { kind: 'annotation', id: uuid(99) },
  },
  {
    name: 'adds an entity with a mention of another layer',
    command: { do: 'add-entity', id: uuid(70), ...described, mentions: [claim.id] },
    code: 'no-such-record',
    values: { kind: 'proposition', id: uuid(70) },
  },
  {
    name: 'describes a colleague’s entity',
    command: { do: 'describe-entity', id: theirs.id, ...described },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
  {
    name: 'gives an entity a type which is not there',
    command: { do: 'describe-entity', id: velse.id, ...described, type: 'ship' },
    code: 'unknown-type',
    values: { layer: 'entity', type: 'ship' },
  },
  {
    name: 'links a mention to an entity which is not there',
    command: { do: 'set-entry', ids: [mine.ofNone.id], entry: uuid(99) },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'links a claim to an entity',
    command: { do: 'set-entry', ids: [claim.id], entry: velse.id },
    code: 'no-such-record',
    values: { kind: 'proposition', id: velse.id },
  },
  {
    name: 'links a colleague’s mention',
    command: { do: 'set-entry', ids: [colleagues.ofRiver.id], entry: velse.id },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
  {
    name: 'merges an entity with itself',
    command: { do: 'merge-entities', ids: [river.id, velse.id], into: velse.id },
    code: 'merge-with-itself',
    values: {},
  },
  {
    name: 'merges into what was merged',
    command: { do: 'merge-entities', ids: [velse.id], into: old.id },
    code: 'merge-into-merged',
    values: { id: old.id },
  },
  {
    name: 'merges what is not there',
    command: { do: 'merge-entities', ids: [uuid(99)], into: velse.id },
    code: 'no-such-record',
    values: noSuch,
  },
  {
    name: 'removes a colleague’s entity',
    command: { do: 'remove-entities', ids: [velse.id, theirs.id] },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
])('refuses a command that $name', ({ command, code, values }) => {
  expect(() => changes(command)).toThrow(expect.objectContaining({ code, values }));
});

test('of a circle that two people have made, what stands for it can be merged into, and opens it', () => {
  const [one, other] = [
    { ...velse, mergedInto: theirs.id },
    { ...theirs, mergedInto: velse.id },
  ];
  const circle = { ...project, entities: byId(one, other, river) };
  const after = patch(circle, apply(circle, { do: 'merge-entities', ids: [river.id], into: one.id }, { by, at }));
  expect(after.entities.get(one.id)?.mergedInto).toBe('');
  for (const { id } of [one, other, river]) expect(entityFor(after.entities, id)?.id).toBe(one.id);
  expect(() => apply(circle, { do: 'merge-entities', ids: [river.id], into: other.id }, { by, at })).toThrow(Problem);
});

/* Merging and splitting. */

const people = ['anna', 'bilal'] as const;
const count = { entities: 6, mentions: 12 };
const articles = ['a', 'b'] as const;

/** Registers of two people with any pointers between entries, and mentions of both, a few of them of nothing. */
const anyRegister: fc.Arbitrary<Project> = fc
  .record({
    entities: fc.array(fc.record({ creator: fc.constantFrom(...people), into: fc.nat(count.entities) }), {
      minLength: 2,
      maxLength: count.entities,
    }),
    mentions: fc.array(
      fc.record({
        creator: fc.constantFrom(...people),
        of: fc.nat(count.entities),
        article: fc.constantFrom(...articles),
      }),
      { minLength: 1, maxLength: count.mentions },
    ),
  })
  .map(({ entities, mentions }) => {
    const entry = (n: number) => (n === 0 ? '' : uuid(100 + n));
    const all = mentions.map(({ of, ...fields }, n) => mention(n + 1, n, 'Velse', { ...fields, entry: entry(of) }));
    const on = (wanted: string) => byId(...all.filter(({ article }) => article === wanted));
    return {
      ...small.project,
      entities: byId(
        ...entities.map(({ creator, into }, n) => entityOf(101 + n, { creator, mergedInto: entry(into) })),
      ),
      annotations: new Map(articles.map((article) => [article, on(article)])),
    };
  });

interface Move {
  readonly by: (typeof people)[number];
  readonly splits: boolean;
  readonly numbers: readonly [number, number, number];
}

const anyMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    by: fc.constantFrom(...people),
    splits: fc.boolean(),
    numbers: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  }),
  { maxLength: 12 },
);

/** A merge of two that stand for themselves, or a split of some of one's mentions of one; undefined where there are none. */
function commandOf(project: Project, { by, splits, numbers }: Move, n: number): Command | undefined {
  const [a, b, c] = numbers;
  const entities = [...standing(project.entities).keys()];
  const into = entities[a % entities.length];
  const other = entities.filter((entity) => entity !== into)[b % Math.max(1, entities.length - 1)];
  if (into === undefined) return undefined;
  if (!splits) return other && { do: 'merge-entities', ids: [other.id], into: into.id };
  const own = mentionsOf(project, into).filter(({ creator }) => creator === by);
  const mentions = own.slice(0, 1 + (c % Math.max(1, own.length))).map(({ id }) => id);
  return { do: 'add-entity', id: uuid(1000 + n), ...described, mentions };
}

function linked(project: Project): string[] {
  const isLinked = ({ entry }: Annotation) => entityFor(project.entities, entry) !== undefined;
  return [...allAnnotations(project)].filter(isLinked).map(({ id }) => id);
}

/** All that merging and splitting must leave as it is: every annotation but for what it points to. */
function unmoved(project: Project): object[] {
  return [...allAnnotations(project)].map((annotation) => ({ ...annotation, entry: '', modified: '' }));
}

test('merging and splitting in any order, by two people, loses no mention', () => {
  let merges = 0;
  fc.assert(
    fc.property(anyRegister, anyMoves, (start, moves) => {
      let project = start;
      for (const [n, move] of moves.entries()) {
        const command = commandOf(project, move, n);
        if (command === undefined) continue;
        const before = project;
        project = patch(project, apply(project, command, { ...occasion(n), by: move.by }));
        if (command.do === 'merge-entities') {
          merges += 1;
          checkMerged(before, project, command, move.by);
        }
        expect(unmoved(project)).toEqual(unmoved(start));
        expect(linked(project)).toEqual(linked(start));
        const all = [...standing(project.entities).keys(), null].flatMap((of: Entity | null) =>
          mentionsOf(project, of),
        );
        expect(all.map(({ id }) => id).sort()).toEqual([...allAnnotations(project)].map(({ id }) => id).sort());
      }
    }),
  );
  expect(merges).toBeGreaterThan(100);
});

/** One's own mentions of what was merged are of the one that stays; a colleague's are of something still. */
function checkMerged(
  before: Project,
  after: Project,
  { ids, into }: { readonly ids: readonly string[]; readonly into: string },
  by: string,
): void {
  const stays = after.entities.get(into);
  for (const id of ids) {
    const entity = before.entities.get(id);
    if (entity === undefined || stays === undefined) throw new Error('both are in a register');
    const own = mentionsOf(before, entity).filter(({ creator }) => creator === by);
    const there = new Set(mentionsOf(after, stays).map(({ id }) => id));
    expect(own.filter(({ id }) => !there.has(id))).toEqual([]);
  }
}

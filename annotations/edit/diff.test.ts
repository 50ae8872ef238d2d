import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tag, uuid } from '../model/annotation.fixture.ts';
import { Problem } from '../model/problem.ts';
import type { Project, ProjectRecord } from '../model/project.ts';
import { type Diff, DiffSchema, emptyDiff, isEmpty, patch, reverse, touched } from './diff.ts';
import { anyDraws, anyEdited, editsOf } from './edits.fixture.ts';
import { small } from './small.fixture.ts';

const { project, mayor, said, place, links, entity, proposition, term } = small;
const articles = [...project.articles.values()];
const [articleA, articleB] = articles;
if (articleA === undefined || articleB === undefined) throw new Error('the small project has two articles');

const maps = ['articles', 'annotations', 'links', 'entities', 'propositions', 'terms'] as const;

/** The same project in maps of its own: what it was, whatever happens to it. */
function copyOf(original: Project): Project {
  const annotations = new Map([...original.annotations].map(([id, tags]) => [id, new Map(tags)]));
  const { articles, texts, links, entities, propositions, terms } = original;
  return {
    ...original,
    annotations,
    articles: new Map(articles),
    texts: new Map(texts),
    links: new Map(links),
    entities: new Map(entities),
    propositions: new Map(propositions),
    terms: new Map(terms),
  };
}

test('a change that is taken back leads to the very same project, and leaves the one it was made from as it was', () => {
  fc.assert(
    fc.property(anyEdited, anyDraws(40), (start, draws) => {
      for (const { diff, before, after } of editsOf(start, draws)) {
        const copy = copyOf(before);
        expect(patch(after, reverse(diff))).toEqual(copy);
        expect(patch(before, diff)).toEqual(after);
        expect(before).toEqual(copy);
      }
    }),
    { numRuns: 60 },
  );
});

test('a change that is reversed twice is the change', () => {
  fc.assert(
    fc.property(anyEdited, anyDraws(10), (start, draws) => {
      for (const { diff } of editsOf(start, draws)) expect(reverse(reverse(diff))).toEqual(diff);
    }),
  );
});

test('a change crosses a border as JSON and is the same beyond it', () => {
  fc.assert(
    fc.property(anyEdited, anyDraws(20), (start, draws) => {
      for (const { diff } of editsOf(start, draws)) {
        expect(v.parse(DiffSchema, JSON.parse(JSON.stringify(diff)))).toEqual(diff);
      }
    }),
    { numRuns: 40 },
  );
});

describe('what a change does not touch is the same object as before', () => {
  const other = { ...tag(5, [[0, 2]]), article: 'b' };
  test.each<{ name: string; diff: Diff; touches: (keyof Project)[] }>([
    { name: 'nothing', diff: emptyDiff, touches: [] },
    {
      name: 'the project’s title',
      diff: { ...emptyDiff, updated: [[project.info, { ...project.info, title: 'x' }]] },
      touches: ['info'],
    },
    {
      name: 'the tagset',
      diff: { ...emptyDiff, updated: [[project.tagset, { ...project.tagset }]] },
      touches: ['tagset'],
    },
    {
      name: 'an article',
      diff: { ...emptyDiff, updated: [[articleA, { ...articleA, title: 'x' }]] },
      touches: ['articles'],
    },
    {
      name: 'an annotation',
      diff: { ...emptyDiff, updated: [[mayor, { ...mayor, note: 'x' }]] },
      touches: ['annotations'],
    },
    { name: 'a link', diff: { ...emptyDiff, removed: [links.out] }, touches: ['links'] },
    { name: 'an entity', diff: { ...emptyDiff, removed: [entity] }, touches: ['entities'] },
    { name: 'a proposition', diff: { ...emptyDiff, removed: [proposition] }, touches: ['propositions'] },
    { name: 'a term', diff: { ...emptyDiff, removed: [term] }, touches: ['terms'] },
  ])('$name', ({ diff, touches }) => {
    const after = patch(project, diff);
    const changed = (['info', 'tagset', 'texts', ...maps] as const).filter((key) => after[key] !== project[key]);
    expect(changed).toEqual(touches);
  });

  test('the tags of the other articles', () => {
    const both = patch(project, { ...emptyDiff, added: [other] });
    expect(both.annotations.get('a')).toBe(project.annotations.get('a'));
    const after = patch(both, { ...emptyDiff, removed: [mayor] });
    expect(after.annotations.get('b')).toBe(both.annotations.get('b'));
  });

  test('the other records', () => {
    const after = patch(project, { ...emptyDiff, updated: [[mayor, { ...mayor, note: 'x' }]] });
    expect(after.annotations.get('a')?.get(said.id)).toBe(said);
  });
});

describe('a change that does not fit is refused, and the project is what it was', () => {
  const present: ProjectRecord[] = [articleA, mayor, links.out, entity, proposition, term];
  const absent: ProjectRecord[] = [
    { ...articleA, id: 'z' },
    { ...mayor, id: uuid(99) },
    { ...mayor, article: 'b' },
    { ...links.out, id: uuid(99) },
    { ...entity, id: uuid(99) },
    { ...proposition, id: uuid(99) },
    { ...term, id: uuid(99) },
  ];
  const rows = [
    ...present.map((record) => ({
      name: `adds the ${record.kind} that is there`,
      diff: { ...emptyDiff, added: [record] },
      code: 'duplicate-record',
      record,
    })),
    ...absent.map((record) => ({
      name: `removes a ${record.kind} that is not there`,
      diff: { ...emptyDiff, removed: [record] },
      code: 'no-such-record',
      record,
    })),
    ...absent.map((record) => ({
      name: `updates a ${record.kind} that is not there`,
      diff: { ...emptyDiff, updated: [[record, record]] as const },
      code: 'no-such-record',
      record,
    })),
    { name: 'removes twice', diff: { ...emptyDiff, removed: [mayor, mayor] }, code: 'no-such-record', record: mayor },
    {
      name: 'updates what it removes',
      diff: { ...emptyDiff, removed: [mayor], updated: [[mayor, mayor]] as const },
      code: 'no-such-record',
      record: mayor,
    },
    // What fits of a change is not done either.
    {
      name: 'half fits',
      diff: { ...emptyDiff, removed: [mayor, term], added: [said] },
      code: 'duplicate-record',
      record: said,
    },
  ];

  test.each(rows)('$name', ({ diff, code, record: { kind, id } }) => {
    const copy = copyOf(project);
    expect(() => patch(project, diff)).toThrow(Problem);
    expect(() => patch(project, diff)).toThrow(expect.objectContaining({ code, values: { kind, id } }));
    expect(project).toEqual(copy);
  });
});

describe('in a change', () => {
  test('what goes makes room before what comes', () => {
    const replaced = { ...mayor, note: 'another' };
    const diff: Diff = { ...emptyDiff, removed: [mayor], added: [replaced] };
    expect(patch(project, diff).annotations.get('a')?.get(mayor.id)).toBe(replaced);
    expect(patch(patch(project, diff), reverse(diff))).toEqual(project);
  });

  test.each([mayor, project.info, term])('the last of several updates of a record holds ($kind)', (record) => {
    const [first, second, third] = ['x', 'y', 'z'].map((words) => ({ ...record, note: words, title: words }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
    const diff: Diff = {
      ...emptyDiff,
      updated: [
        [record, first],
        [first, second],
        [second, third],
      ],
    };
    const all = patch(project, diff);
    expect(all).toEqual(patch(project, { ...emptyDiff, updated: [[record, third]] }));
    expect(all).not.toEqual(project);
    expect(patch(all, reverse(diff))).toEqual(project);
  });

  test('records are told as they are after it; what is gone, as it was', () => {
    const after = { ...said, note: 'x' };
    expect(touched({ added: [place], updated: [[said, after]], removed: [mayor] })).toEqual([place, after, mayor]);
  });
});

test('an article that gets its first tag and loses it again is as it was', () => {
  const first = { ...tag(5, [[0, 2]]), article: 'b' };
  const diff: Diff = { ...emptyDiff, added: [first] };
  const tagged = patch(project, diff);
  expect([...(tagged.annotations.get('b')?.values() ?? [])]).toEqual([first]);
  expect(patch(tagged, reverse(diff)).annotations.has('b')).toBe(false);
});

test.each<{ diff: Diff; empty: boolean }>([
  { diff: emptyDiff, empty: true },
  { diff: { ...emptyDiff, added: [mayor] }, empty: false },
  { diff: { ...emptyDiff, updated: [[mayor, mayor]] }, empty: false },
  { diff: { ...emptyDiff, removed: [mayor] }, empty: false },
])('whether a change is one: $empty', ({ diff, empty }) => {
  expect(isEmpty(diff)).toBe(empty);
});

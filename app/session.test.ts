import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { apply } from '../annotations/edit/apply.ts';
import type { Command } from '../annotations/edit/command.ts';
import { type Diff, emptyDiff, patch, reverse } from '../annotations/edit/diff.ts';
import type { Article } from '../annotations/model/article.ts';
import { Problem, type ProblemData } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import type { Events } from './contract/requests.ts';
import { Memory, turns } from './memory.fixture.ts';
import { Session } from './session.ts';
import { at, id, projectOf, spanOf, tagOn, text } from './small-project.fixture.ts';

const full = new Problem('disk-full', { file: 'journal.jsonl' });
const start = projectOf(text, [tagOn('Le maire')]);
const [crue] = start.articles.values();
if (crue === undefined) throw new Error('the project has an article');
const another: Article = { ...crue, id: 'autre', title: 'Autre' };
const note = (words: string): Command => ({ do: 'set-note', id, note: words });
const respan: Command = { do: 'respan', id, spans: [spanOf('Valmont')] };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at) });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A session on a project, what keeps it, and what it told. */
function sessionOn({
  memory = new Memory(),
  readOnly = null,
}: {
  memory?: Memory;
  readOnly?: ProblemData | null;
} = {}) {
  const session = new Session({ project: start, annotator: 'anna', readOnly, keeping: memory });
  const changes: Events['changed'][] = [];
  const states: string[] = [];
  const stop = session.listen({
    changed: (change) => changes.push(change),
    saving: ({ state }) => states.push(state),
  });
  return { session, memory, changes, states, stop };
}

function noteIn(project: Project): string | undefined {
  return project.annotations.get('crue')?.get(id)?.note;
}

describe('a command', () => {
  test('is done at once, told, journalled, and then saved', async () => {
    const { session, memory, changes, states } = sessionOn({ memory: new Memory(41) });
    memory.isSlow = true;
    const diff = session.perform(note('x'));
    expect(diff).toEqual(apply(start, note('x'), { by: 'anna', at }));
    expect(noteIn(session.project)).toBe('x');
    expect(changes).toEqual([{ diff, texts: [], history: { undo: 'set-note', redo: '' }, revision: 1 }]);
    expect(states).toEqual(['saving']);
    expect(memory.entries).toEqual([]);
    await memory.finish();
    expect(memory.entries).toEqual([{ seq: 42, at, by: 'anna', name: 'set-note', cause: 'do', diff }]);
    expect(states).toEqual(['saving', 'saved']);
    expect(memory.snapshots).toEqual([{ project: session.project, seq: 42 }]);
  });

  test('that changes nothing is not journalled, told, counted or undone', async () => {
    const { session, memory, changes, states } = sessionOn();
    expect(session.perform(note(''))).toEqual(emptyDiff);
    await turns();
    expect([memory.entries, changes, states, session.revision]).toEqual([[], [], [], 0]);
    expect(session.undo()).toBeNull();
  });

  test('that does not fit is refused, and nothing has happened', async () => {
    const { session, memory, changes, states } = sessionOn();
    expect(() => session.perform({ do: 'remove', ids: ['3f1c8e52-9d0b-4a6e-8c1d-5b7f2e9a4c61'] })).toThrow(Problem);
    await turns();
    expect(session.project).toBe(start);
    expect([memory.entries, changes, states, session.revision]).toEqual([[], [], [], 0]);
  });

  test('is not told to who stopped listening', () => {
    const { session, changes, stop } = sessionOn();
    stop();
    session.perform(note('x'));
    expect(changes).toEqual([]);
  });

  test('is undone and redone with its cause in the journal, and each change is counted', async () => {
    const { session, memory, changes } = sessionOn();
    const diff = session.perform(note('x'));
    const done = session.project;
    vi.setSystemTime(Date.parse('2024-05-01T10:00:05.000Z'));
    expect(session.undo()).toBe('set-note');
    expect(session.project).toEqual(start);
    expect(session.reach).toEqual({ undo: '', redo: 'set-note' });
    expect(session.redo()).toBe('set-note');
    expect(session.project).toEqual(done);
    expect(session.reach).toEqual({ undo: 'set-note', redo: '' });
    await session.settled();
    const later = '2024-05-01T10:00:05.000Z';
    expect(memory.entries).toEqual([
      { seq: 1, at, by: 'anna', name: 'set-note', cause: 'do', diff },
      { seq: 2, at: later, by: 'anna', name: 'set-note', cause: 'undo', diff: reverse(diff) },
      { seq: 3, at: later, by: 'anna', name: 'set-note', cause: 'redo', diff },
    ]);
    expect(changes.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(session.revision).toBe(3);
  });

  test('given after an undo, there is nothing to redo any more', () => {
    const { session, changes } = sessionOn();
    session.perform(note('x'));
    session.undo();
    session.perform(respan);
    expect(session.redo()).toBeNull();
    expect(changes.at(-1)?.history).toEqual({ undo: 'respan', redo: '' });
    expect(changes.length).toBe(3);
  });
});

test('whatever is done, undone and redone, the journal leads from the start to where the project is', async () => {
  const act = fc.oneof(
    fc.constantFrom('undo', 'redo'),
    fc.constantFrom('', 'x', 'y', 'z').map(note),
    fc.constant(respan),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      const { session, memory } = sessionOn();
      for (const what of acts) {
        if (what === 'undo') session.undo();
        else if (what === 'redo') session.redo();
        else session.perform(what);
        if (acts.length % 2 === 0) await Promise.resolve();
      }
      await session.close();
      expect(memory.entries.map(({ seq }) => seq)).toEqual(memory.entries.map((_, i) => i + 1));
      expect(session.revision).toBe(memory.entries.length);
      const replayed = memory.entries.reduce((project, { diff }) => patch(project, diff), start);
      expect(replayed).toEqual(session.project);
      expect(memory.snapshots.at(-1)?.project ?? start).toBe(session.project);
    }),
  );
});

test('a burst of a thousand changes goes to the disk in two writes', async () => {
  const { session, memory } = sessionOn();
  memory.isSlow = true;
  for (let i = 0; i < 1000; i++) session.perform(note(`${i}`));
  await memory.finish();
  await memory.finish();
  expect(memory.writes).toEqual([1, 999]);
  expect(session.saving.state).toBe('saved');
});

test('what cannot be saved is kept, tried again when asked, and undone like anything else', async () => {
  const { session, memory, states } = sessionOn();
  memory.failure = full;
  session.perform(note('x'));
  session.undo();
  await session.settled();
  expect(session.saving).toEqual({ state: 'failed', problem: full.toData(), waiting: 2 });
  memory.failure = null;
  session.retrySave();
  await session.settled();
  expect(memory.entries.map(({ cause }) => cause)).toEqual(['do', 'undo']);
  expect(states.at(-1)).toBe('saved');
});

describe('an article', () => {
  test('is in the project once it is on the disk, and told with its text', async () => {
    const { session, memory, changes } = sessionOn();
    memory.isSlow = true;
    const added = session.addArticle(another, 'Autre texte');
    await turns();
    expect(session.project).toBe(start);
    session.perform(note('meanwhile'));
    await memory.finish();
    await added;
    expect(memory.articles).toEqual([{ article: another, text: 'Autre texte' }]);
    expect(session.project.articles.get('autre')).toBe(another);
    expect(session.project.texts.get('autre')).toBe('Autre texte');
    expect(noteIn(session.project)).toBe('meanwhile');
    const diff: Diff = { ...emptyDiff, added: [another] };
    const history = { undo: 'set-note', redo: '' };
    expect(changes.at(-1)).toEqual({ diff, texts: [['autre', 'Autre texte']], history, revision: 2 });
  });

  test('is no part of the history', async () => {
    const { session } = sessionOn();
    await session.addArticle(another, text);
    expect(session.undo()).toBeNull();
    expect(session.project.articles.has('autre')).toBe(true);
  });

  test('that could not be put on the disk is not in the project, and does not keep the next from it', async () => {
    const { session, memory, changes } = sessionOn();
    memory.failure = full;
    await expect(session.addArticle(another, text)).rejects.toBe(full);
    expect(session.project).toBe(start);
    expect(changes).toEqual([]);
    memory.failure = null;
    await session.addArticle(another, text);
    expect(session.project.articles.get('autre')).toBe(another);
  });

  test('under the name of one that is there, or that is being added, is refused and not written', async () => {
    const { session, memory } = sessionOn();
    await expect(session.addArticle(crue, 'other')).rejects.toMatchObject({ code: 'duplicate-record' });
    const twice = await Promise.allSettled([session.addArticle(another, 'one'), session.addArticle(another, 'two')]);
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(memory.articles.map((added) => added.text)).toEqual(['one']);
    expect(session.project.texts.get('autre')).toBe('one');
  });
});

test('who only reads changes nothing, and is told why', async () => {
  const readOnly: ProblemData = { code: 'held', values: { holder: 'bilal' } };
  const { session, memory, changes } = sessionOn({ readOnly });
  const refusal = expect.objectContaining({ code: 'read-only' });
  expect(() => session.perform(note('x'))).toThrow(refusal);
  expect(() => session.undo()).toThrow(refusal);
  expect(() => session.redo()).toThrow(refusal);
  await expect(session.addArticle(another, text)).rejects.toThrow(refusal);
  session.retrySave();
  await session.close();
  expect(session.project).toBe(start);
  expect([memory.entries, memory.articles, changes]).toEqual([[], [], []]);
  expect(memory.isClosed).toBe(true);
});

describe('closing', () => {
  test('waits for what is being saved, and only then lets go', async () => {
    const { session, memory } = sessionOn();
    memory.isSlow = true;
    session.perform(note('x'));
    session.perform(note('y'));
    const closed = session.close();
    await memory.finish();
    expect([memory.entries.length, memory.isClosed]).toEqual([1, false]);
    await memory.finish();
    await closed;
    expect([memory.entries.length, memory.isClosed]).toEqual([2, true]);
    expect(session.saving.state).toBe('saved');
  });

  test('waits for an article that is being added', async () => {
    const { session, memory } = sessionOn();
    memory.isSlow = true;
    const added = session.addArticle(another, text);
    const closed = session.close();
    await turns();
    expect(memory.isClosed).toBe(false);
    await memory.finish();
    await added;
    await closed;
    expect([memory.articles.length, memory.isClosed]).toEqual([1, true]);
  });

  test('tries once more what could not be saved', async () => {
    const { session, memory } = sessionOn();
    memory.failure = full;
    session.perform(note('x'));
    await session.settled();
    memory.failure = null;
    await session.close();
    expect(memory.entries.length).toBe(1);
    expect(session.saving.state).toBe('saved');
  });

  test('lets go though it cannot be saved, says so, and does not try later', async () => {
    const { session, memory } = sessionOn();
    memory.failure = full;
    session.perform(note('x'));
    await session.close();
    expect(memory.isClosed).toBe(true);
    const said = session.saving;
    expect(said).toEqual({ state: 'failed', problem: full.toData(), waiting: 1 });
    memory.failure = null;
    session.retrySave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(memory.entries).toEqual([]);
    expect(session.saving).toBe(said);
  });

  test('is the end: from the call on nothing is done, since another may hold the project by then', async () => {
    const { session, memory } = sessionOn();
    session.perform(note('x'));
    const closed = session.close();
    const refusal = expect.objectContaining({ code: 'no-project' });
    expect(() => session.perform(note('y'))).toThrow(refusal);
    expect(() => session.undo()).toThrow(refusal);
    expect(() => session.redo()).toThrow(refusal);
    await expect(session.addArticle(another, text)).rejects.toThrow(refusal);
    await closed;
    expect([memory.entries.length, memory.articles.length]).toEqual([1, 0]);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDiff } from '../annotations/edit/diff.ts';
import type { Entry } from '../annotations/edit/entry.ts';
import { Problem } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import type { SaveState } from './contract/requests.ts';
import { Memory, turns } from './memory.fixture.ts';
import { SaveQueue } from './save-queue.ts';
import { fresh } from './small-project.fixture.ts';

const at = '2024-05-01T10:00:00.000Z';
const full = new Problem('disk-full', { file: 'journal.jsonl' });

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at) });
});

afterEach(() => {
  vi.useRealTimers();
});

function entry(seq: number): Entry {
  return { seq, at, by: 'anna', name: 'set-note', cause: 'do', diff: emptyDiff };
}

/** The state after an entry. */
function stateAfter(seq: number): Project {
  return { ...fresh, info: { ...fresh.info, title: `after ${seq}` } };
}

/** A queue, what keeps its entries, and what it told, as short words. */
function queueOn(memory = new Memory(), react: (state: SaveState) => void = () => undefined) {
  const told: string[] = [];
  const queue = new SaveQueue(
    memory,
    () => new Date(),
    (state) => {
      told.push(state.state === 'failed' ? `failed ${state.waiting}` : state.state);
      react(state);
    },
  );
  let seq = memory.lastSeq;
  const add = (count = 1): void => {
    for (let i = 0; i < count; i++) {
      seq += 1;
      queue.add(entry(seq), stateAfter(seq));
    }
  };
  return { queue, memory, told, add };
}

function seqs(memory: Memory): number[] {
  return memory.entries.map(({ seq }) => seq);
}

describe('what is added', () => {
  test('is saved only once it is on the disk', async () => {
    const { queue, memory, told, add } = queueOn();
    memory.isSlow = true;
    expect(queue.state).toEqual({ state: 'saved', at: '' });
    add();
    await turns();
    expect(queue.state).toEqual({ state: 'saving' });
    vi.setSystemTime(Date.parse('2024-05-01T10:00:07.000Z'));
    await memory.finish();
    expect(seqs(memory)).toEqual([1]);
    expect(queue.state).toEqual({ state: 'saved', at: '2024-05-01T10:00:07.000Z' });
    expect(told).toEqual(['saving', 'saved']);
  });

  test('while something is being saved goes together in the next write, and nothing is saved before it', async () => {
    const { queue, memory, told, add } = queueOn();
    memory.isSlow = true;
    add();
    add(99);
    expect(memory.underWay).toBe(1);
    await memory.finish();
    expect(seqs(memory)).toEqual([1]);
    expect(queue.state.state).toBe('saving');
    await memory.finish();
    expect(memory.writes).toEqual([1, 99]);
    expect(told.filter((state) => state === 'saved')).toEqual(['saved']);
  });

  test('is followed by a snapshot of the state after the last entry of each write', async () => {
    const { memory, add } = queueOn(new Memory(7));
    memory.isSlow = true;
    add(3);
    await memory.finish();
    expect(memory.snapshots).toEqual([{ project: stateAfter(8), seq: 8 }]);
    await memory.finish();
    expect(memory.snapshots[1]).toEqual({ project: stateAfter(10), seq: 10 });
  });

  test('by one who is told that all is saved is saved, too', async () => {
    let left = 2;
    const { queue, memory, add } = queueOn(undefined, ({ state }) => {
      if (state === 'saved' && left-- > 0) add();
    });
    add();
    await turns();
    expect(seqs(memory)).toEqual([1, 2, 3]);
    expect(queue.state.state).toBe('saved');
  });
});

describe('after a write that failed', () => {
  async function failed(count = 2) {
    const made = queueOn();
    made.memory.failure = full;
    made.add(count);
    await turns();
    return made;
  }

  test('everything is kept and it is said why, and how much waits', async () => {
    const { queue, memory } = await failed();
    expect(queue.state).toEqual({ state: 'failed', problem: full.toData(), waiting: 2 });
    expect(memory.entries).toEqual([]);
    expect(memory.snapshots).toEqual([]);
  });

  test('a failure that nobody foresaw is said, too', async () => {
    const { queue, memory, add } = queueOn();
    memory.failure = new Error('out of order');
    add();
    await turns();
    expect(queue.state).toMatchObject({ problem: { code: 'disk-failed', values: { reason: 'Error: out of order' } } });
  });

  test('it is tried again after five seconds, and each five seconds, until it is saved', async () => {
    const { queue, memory, told } = await failed();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(told).toEqual(['saving', 'saving', 'failed 2']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told.slice(3)).toEqual(['saving', 'failed 2']);
    memory.failure = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(queue.state.state).toBe('saved');
    expect(seqs(memory)).toEqual([1, 2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('it is tried at once when that is asked for, and not once more later', async () => {
    const { queue, memory, told } = await failed();
    memory.failure = null;
    queue.retry();
    await turns();
    expect(told.slice(3)).toEqual(['saving', 'saved']);
    expect(vi.getTimerCount()).toBe(0);
    expect(memory.writes).toEqual([2]);
  });

  test('what is added waits with the rest, and the number told grows', async () => {
    const { queue, memory, told, add } = await failed();
    add();
    await turns();
    expect(told.slice(3)).toEqual(['failed 3']);
    expect(queue.state).toEqual({ state: 'failed', problem: full.toData(), waiting: 3 });
    memory.failure = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(memory.writes).toEqual([3]);
  });

  test('what came while it was tried waits, too', async () => {
    const { queue, memory, add } = queueOn();
    memory.isSlow = true;
    memory.failure = full;
    add();
    add();
    await memory.finish();
    expect(queue.state).toMatchObject({ state: 'failed', waiting: 2 });
    memory.failure = null;
    memory.isSlow = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seqs(memory)).toEqual([1, 2]);
  });

  test('only one tries again, however often that is asked for', async () => {
    const { queue, memory } = await failed();
    memory.failure = null;
    memory.isSlow = true;
    queue.retry();
    queue.retry();
    expect(memory.underWay).toBe(1);
    await memory.finish();
    expect(seqs(memory)).toEqual([1, 2]);
  });

  test('who is told so may ask at once to try again', async () => {
    let asks = 1;
    const { queue, memory, add } = queueOn(undefined, ({ state }) => {
      if (state !== 'failed' || asks-- <= 0) return;
      memory.failure = null;
      queue.retry();
    });
    memory.failure = full;
    add();
    await turns();
    expect(queue.state.state).toBe('saved');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('nothing is tried any more once it is stopped', async () => {
    const { queue, memory } = await failed();
    memory.failure = null;
    queue.stop();
    expect(vi.getTimerCount()).toBe(0);
    queue.retry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(memory.entries).toEqual([]);
    expect(queue.state).toMatchObject({ state: 'failed', waiting: 2 });
  });
});

test('asked to try again at any step of a write that fails, it does not stay at “Saving…”', async () => {
  for (let steps = 0; steps < 12; steps++) {
    const { queue, memory, add } = queueOn();
    memory.failure = full;
    add();
    for (let i = 0; i < steps; i++) await Promise.resolve();
    queue.retry();
    await turns();
    expect(queue.state).toMatchObject({ state: 'failed', waiting: 1 });
    memory.failure = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(queue.state.state).toBe('saved');
    expect(seqs(memory)).toEqual([1]);
  }
});

test('stopped while it writes, it does not try again when that fails', async () => {
  const { queue, memory, add } = queueOn();
  memory.isSlow = true;
  memory.failure = full;
  add();
  queue.stop();
  await memory.finish();
  expect(vi.getTimerCount()).toBe(0);
});

describe('settled', () => {
  /** Whether a promise has resolved by now. */
  async function isSettled(promise: Promise<void>): Promise<boolean> {
    let settled = false;
    void promise.then(() => {
      settled = true;
    });
    await turns();
    return settled;
  }

  test('is at once where nothing is under way', async () => {
    expect(await isSettled(queueOn().queue.settled())).toBe(true);
  });

  test('is when what was added before is on the disk, whatever is added later', async () => {
    const { queue, memory, add } = queueOn();
    memory.isSlow = true;
    add(2);
    const two = queue.settled();
    await memory.finish();
    add();
    expect(await isSettled(two)).toBe(false);
    await memory.finish();
    expect(await isSettled(two)).toBe(true);
    expect(seqs(memory)).toEqual([1, 2]);
    expect(memory.underWay).toBe(1);
  });

  test('is when saving failed', async () => {
    const { queue, memory, add } = queueOn();
    memory.isSlow = true;
    memory.failure = full;
    add();
    const settled = queue.settled();
    await memory.finish();
    expect(await isSettled(settled)).toBe(true);
    expect(await isSettled(queue.settled())).toBe(true);
    expect(queue.state.state).toBe('failed');
  });

  test('means that the state says so', async () => {
    const { queue, add } = queueOn();
    add(3);
    await queue.settled();
    expect(queue.state.state).toBe('saved');
  });
});

test('whatever happens in whatever order, what is on the disk is a beginning of what was added, and in the end all of it', async () => {
  const happening = fc.constantFrom('add', 'burst', 'finish', 'fail', 'mend', 'retry', 'wait', 'turn', 'step');
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const { queue, memory, add } = queueOn(new Memory(3));
      memory.isSlow = true;
      let added = 0;
      const expected = (count: number): number[] => Array.from({ length: count }, (_, i) => 4 + i);
      for (const what of happenings) {
        if (what === 'add' || what === 'burst') {
          const count = what === 'add' ? 1 : 5;
          add(count);
          added += count;
        }
        if (what === 'finish') await memory.finish();
        if (what === 'fail') memory.failure = full;
        if (what === 'mend') memory.failure = null;
        if (what === 'retry') queue.retry();
        if (what === 'wait') await vi.advanceTimersByTimeAsync(5_000);
        if (what === 'turn') await turns();
        if (what === 'step') await Promise.resolve();
        expect(seqs(memory)).toEqual(expected(memory.entries.length));
        const isAll = memory.entries.length === added;
        if (queue.state.state === 'saved') expect(isAll).toBe(true);
        if (queue.state.state === 'failed') expect(queue.state.waiting).toBe(added - memory.entries.length);
      }
      memory.failure = null;
      memory.isSlow = false;
      await memory.finish();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(seqs(memory)).toEqual(expected(added));
      expect(queue.state.state).toBe('saved');
      vi.clearAllTimers();
    }),
    { numRuns: 300 },
  );
});

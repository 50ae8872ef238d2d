import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../model/project.ts';
import { emptyDiff, patch } from './diff.ts';
import { anyDraws, anyEdited, type Edit, editsOf } from './edits.fixture.ts';
import { emptyHistory, type History, record, redo, type Step, undo } from './history.ts';

function stepOf({ command, diff }: Edit): Step {
  return { name: command.do, diff };
}

/** Goes back or forth as far as it goes. */
function travel(
  project: Project,
  history: History,
  go: typeof undo,
): { project: Project; history: History; steps: number } {
  let [at, steps] = [{ project, history }, 0];
  for (let to = go(history); to !== undefined; to = go(to.history)) {
    at = { project: patch(at.project, to.diff), history: to.history };
    steps += 1;
  }
  return { ...at, steps };
}

test('all of up to a thousand steps undone is the start, all redone the end', () => {
  fc.assert(
    fc.property(anyEdited, anyDraws(1000), (start, draws) => {
      const edits = editsOf(start, draws);
      const end = edits.at(-1)?.after ?? start;
      const history = edits.map(stepOf).reduce(record, emptyHistory);

      const undone = travel(end, history, undo);
      expect(undone.steps).toBe(edits.length);
      expect(undone.project).toEqual(start);
      expect(undone.history.done).toEqual([]);

      const redone = travel(undone.project, undone.history, redo);
      expect(redone.steps).toBe(edits.length);
      expect(redone.project).toEqual(end);
      expect(redone.history).toEqual(history);
    }),
    { numRuns: 15 },
  );
  // Thousands of steps: on a machine with much else to do more than the usual five seconds.
}, 60_000);

test('going to and fro, one is always where one was at that point', () => {
  const moves = fc.array(fc.constantFrom(undo, redo), { maxLength: 60 });
  fc.assert(
    fc.property(anyEdited, anyDraws(20), moves, (start, draws, moves) => {
      const edits = editsOf(start, draws);
      const states = [start, ...edits.map(({ after }) => after)];
      let [project, history, at] = [
        states.at(-1) ?? start,
        edits.map(stepOf).reduce(record, emptyHistory),
        edits.length,
      ];
      for (const go of moves) {
        const to = go(history);
        const next = at + (go === undo ? -1 : 1);
        expect(to === undefined).toBe(states[next] === undefined);
        if (to === undefined) continue;
        [project, history, at] = [patch(project, to.diff), to.history, next];
        expect(project).toEqual(states[at]);
      }
    }),
    { numRuns: 50 },
  );
});

describe('a history', () => {
  const step = (name: Step['name']): Step => ({ name, diff: emptyDiff });
  const two = [step('annotate'), step('set-note')].reduce(record, emptyHistory);

  test('of nothing leads nowhere', () => {
    expect(undo(emptyHistory)).toBeUndefined();
    expect(redo(emptyHistory)).toBeUndefined();
  });

  test('is undone last first', () => {
    const back = undo(two);
    expect(back?.step.name).toBe('set-note');
    expect(back && undo(back.history)?.step.name).toBe('annotate');
  });

  test('can no longer be redone once something new was done', () => {
    const back = undo(two)?.history ?? emptyHistory;
    expect(redo(back)?.step.name).toBe('set-note');
    const anew = record(back, step('remove'));
    expect(redo(anew)).toBeUndefined();
    expect(anew.done.map(({ name }) => name)).toEqual(['annotate', 'remove']);
  });

  test('forgets the oldest past ten thousand steps', () => {
    const full = { done: [step('annotate'), ...Array.from({ length: 9_999 }, () => step('set-note'))], undone: [] };
    const { done } = record(full, step('remove'));
    expect(done.length).toBe(10_000);
    expect([done[0]?.name, done.at(-1)?.name]).toEqual(['set-note', 'remove']);
  });
});

import { describe, expect, test } from 'vitest';
import { apply } from '../edit/apply.ts';
import { patch } from '../edit/diff.ts';
import { small } from '../edit/small.fixture.ts';
import { tag, uuid } from './annotation.fixture.ts';
import type { ProgressState } from './progress.ts';
import { articleStates, countStates, statedProgress } from './progress-of.ts';
import type { Project } from './project.ts';

const project: Project = small.project;

/** The project after someone has said how far they are with an article. */
function saying(by: string, article: string, ...states: ProgressState[]) {
  const at = '2024-05-02T10:00:00.000Z';
  return states.reduce(
    (now, state, i) => patch(now, apply(now, { do: 'set-progress', id: uuid(90 + i), article, state }, { by, at })),
    project,
  );
}

describe('how far someone is with each article', () => {
  test.each<{ name: string; by: string; of?: Project; states: [a: ProgressState, b: ProgressState] }>([
    { name: 'in progress with tags of their own', by: 'anna', states: ['in-progress', 'not-started'] },
    { name: 'not started where only others have tags', by: 'chloe', states: ['not-started', 'not-started'] },
    { name: 'done where they said so', by: 'anna', of: saying('anna', 'a', 'done'), states: ['done', 'not-started'] },
    { name: 'done without a single tag', by: 'anna', of: saying('anna', 'b', 'done'), states: ['in-progress', 'done'] },
    {
      name: 'not started where they said so, whatever is tagged',
      by: 'anna',
      of: saying('anna', 'a', 'not-started'),
      states: ['not-started', 'not-started'],
    },
    {
      name: 'as they said last',
      by: 'anna',
      of: saying('anna', 'a', 'done', 'in-progress'),
      states: ['in-progress', 'not-started'],
    },
    {
      name: 'not as a colleague said',
      by: 'bilal',
      of: saying('anna', 'a', 'done'),
      states: ['in-progress', 'not-started'],
    },
  ])('$name', ({ by, of = project, states }) => {
    expect([...articleStates(of, by)]).toEqual([
      ['a', states[0]],
      ['b', states[1]],
    ]);
  });

  test('follows the first tag and the last one that goes', () => {
    const only = tag(1, [[0, 2]], { article: 'b', creator: 'chloe' });
    const tagged = { ...project, annotations: new Map([['b', new Map([[only.id, only]])]]) };
    expect(articleStates(tagged, 'chloe').get('b')).toBe('in-progress');
    expect(articleStates({ ...tagged, annotations: new Map() }, 'chloe').get('b')).toBe('not-started');
  });
});

test('what was said is found by who said it', () => {
  expect(statedProgress(saying('anna', 'a', 'done'), 'a', 'anna')).toMatchObject({ state: 'done' });
  expect(statedProgress(saying('anna', 'a', 'done'), 'a', 'bilal')).toBeUndefined();
  expect(statedProgress(saying('anna', 'a', 'done'), 'b', 'anna')).toBeUndefined();
});

test('states are counted', () => {
  expect(countStates(['done', 'in-progress', 'done'])).toEqual({ 'not-started': 0, 'in-progress': 1, done: 2 });
});

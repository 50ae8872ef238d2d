import { expect, test } from 'vitest';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { patch } from '../edit/diff.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Project } from '../model/project.ts';
import { on, projectOf } from './review.fixture.ts';
import { answerBy, commentsOn } from './verdicts.ts';
import { seenBy, visibleVerdicts } from './visible-verdicts.ts';

/** A tag of Bilal's, which Anna and Chiara review. */
const tag = on(1, 'Le maire', { creator: 'bilal' });
const start = projectOf([tag]);

let seconds = 0;
function after(project: Project, by: string, command: Command): Project {
  seconds += 1;
  const at = new Date(Date.UTC(2031, 0, 1, 0, 0, seconds)).toISOString();
  return patch(project, apply(project, command, { by, at }));
}

const judge = (n: number) =>
  ({
    do: 'judge',
    verdicts: [{ id: uuid(n), annotation: tag.id }],
    judgement: 'nothing-here',
    reason: '',
    comment: '',
  }) as const;

const judged = after(start, 'chiara', judge(51));
const discussed = after(judged, 'chiara', { do: 'comment', id: uuid(61), annotation: tag.id, text: 'Look.' });
const answered = after(discussed, 'bilal', {
  do: 'answer',
  id: uuid(71),
  verdict: uuid(51),
  answer: 'contested',
  comment: 'It is.',
});

const seen = (project: Project, reader: string, isBlind: boolean) => {
  const view = seenBy(project, reader, isBlind);
  return {
    verdicts: visibleVerdicts(project, tag.id, reader, isBlind).map(({ creator }) => creator),
    comments: commentsOn(view, tag.id).length,
    isAnswered: answerBy(view, uuid(51), 'bilal') !== undefined,
  };
};

const all = { verdicts: ['chiara'], comments: 1, isAnswered: true };

test.each([
  ['whoever has judged nothing sees nothing', 'anna', true, { verdicts: [], comments: 0, isAnswered: false }],
  ['but all of it where they are not blind', 'anna', false, all],
  ['a reviewer sees their own, and what is answered to it', 'chiara', true, all],
  ['whose tag it is sees what is said of it', 'bilal', true, all],
] as const)('%s', (_, reader, isBlind, expected) => {
  expect(seen(answered, reader, isBlind)).toEqual(expected);
});

test('after one’s own verdict the others’ are seen, and hidden again where it is undone', () => {
  const own = after(answered, 'anna', judge(52));
  expect(seen(own, 'anna', true)).toEqual({ ...all, verdicts: ['anna', 'chiara'] });
  expect(seen(answered, 'anna', true).verdicts).toEqual([]);
});

test('what hides nothing is the very same', () => {
  expect(seenBy(start, 'anna', true).verdicts).toBe(start.verdicts);
  expect(seenBy(answered, 'anna', false)).toBe(answered);
});

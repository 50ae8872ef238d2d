import { describe, expect, test } from 'vitest';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { patch } from '../edit/diff.ts';
import type { Occasion } from '../edit/occasion.ts';
import { uuid } from '../model/annotation.fixture.ts';
import type { Project } from '../model/project.ts';
import { compare } from './differences.ts';
import { on, projectOf } from './review.fixture.ts';
import {
  alikeUnjudged,
  commentsOn,
  given,
  isOverruling,
  received,
  sameUnjudged,
  verdictsOn,
  waitingFor,
} from './verdicts.ts';

const mayor = on(1, 'Le maire');
const place = on(2, 'Valmont', { type: 'place' });
const houses = on(3, 'Douze maisons', { layer: 'claim', type: 'factual' });
const start = projectOf([mayor, place, houses]);

const by =
  (name: string) =>
  (n: number): Occasion => ({ by: name, at: new Date(Date.UTC(2031, 0, 1, 0, 0, n)).toISOString() });
const [anna, bilal] = [by('anna'), by('bilal')];

type Step = readonly [Occasion, Command];

/** The project after commands, each by somebody at some second. */
function having(...steps: readonly Step[]): Project {
  return steps.reduce((now, [occasion, command]) => patch(now, apply(now, command, occasion)), start);
}

const id = uuid(51);
const on1 = [{ id, annotation: mayor.id }];
const disagree = { do: 'judge', verdicts: on1, judgement: 'disagree', reason: 'type', comment: '' } as const;
const agree = { do: 'judge', verdicts: on1, judgement: 'agree', reason: '', comment: '' } as const;
const nothingHere = { ...agree, judgement: 'nothing-here' } as const;
const version = { id: uuid(61), type: 'place', spans: mayor.spans, attributes: {}, entry: '' };
const amend = { do: 'amend', id, annotation: mayor.id, version, reason: '', comment: '' } as const;
const accept = { do: 'answer', id: uuid(71), verdict: id, answer: 'accepted', comment: '' } as const;
const contest = { ...accept, answer: 'contested', comment: 'It is.' } as const;
const retype = { do: 'retype', ids: [mayor.id], type: 'place' } as const;
const remove = { do: 'remove', ids: [mayor.id] } as const;

describe('a verdict', () => {
  test.each<{ name: string; steps: readonly Step[]; standing: string; isStale?: true; overrules?: true }>([
    { name: 'that agrees', steps: [[bilal(1), agree]], standing: 'agreed' },
    {
      name: 'that agrees, with what was changed since',
      steps: [
        [bilal(1), agree],
        [anna(2), retype],
      ],
      standing: 'agreed',
      isStale: true,
    },
    { name: 'that disagrees', steps: [[bilal(1), disagree]], standing: 'waiting', overrules: true },
    {
      name: 'that was answered',
      steps: [
        [bilal(1), disagree],
        [anna(2), contest],
      ],
      standing: 'contested',
      overrules: true,
    },
    {
      name: 'that was changed after it was answered',
      steps: [
        [bilal(1), disagree],
        [anna(2), contest],
        [bilal(3), nothingHere],
      ],
      standing: 'waiting',
      overrules: true,
    },
    {
      name: 'that was changed by a clock that is behind',
      steps: [
        [bilal(2), disagree],
        [anna(9), contest],
        [bilal(3), nothingHere],
      ],
      standing: 'waiting',
      overrules: true,
    },
    {
      name: 'that agrees after it was contested',
      steps: [
        [bilal(1), disagree],
        [anna(2), contest],
        [bilal(3), agree],
      ],
      standing: 'agreed',
    },
    {
      name: 'on what was changed since',
      steps: [
        [bilal(1), disagree],
        [anna(2), retype],
      ],
      standing: 'waiting',
      isStale: true,
      overrules: true,
    },
    {
      name: 'on what got a note and was done with since',
      steps: [
        [bilal(1), disagree],
        [anna(2), { do: 'set-note', id: place.id, note: 'Looked up.' }],
        [anna(3), { do: 'set-status', ids: [place.id], status: 'done' }],
      ],
      standing: 'waiting',
      overrules: true,
    },
    {
      name: 'on what was removed since',
      steps: [
        [bilal(1), disagree],
        [anna(2), remove],
      ],
      standing: 'waiting',
      isStale: true,
      overrules: true,
    },
    {
      name: 'that amends and was accepted',
      steps: [
        [bilal(1), amend],
        [anna(2), accept],
      ],
      standing: 'accepted',
    },
    {
      name: 'that was accepted, on what was changed after that',
      steps: [
        [bilal(1), disagree],
        [anna(2), accept],
        [anna(3), retype],
      ],
      standing: 'accepted',
      isStale: true,
    },
    {
      name: 'that nothing belongs there, accepted',
      steps: [
        [bilal(1), nothingHere],
        [anna(2), accept],
      ],
      standing: 'accepted',
    },
  ])('$name is $standing', ({ steps, standing, isStale = false, overrules = false }) => {
    const now = having(...steps);
    const [judged] = received(now, 'anna');
    expect(judged).toMatchObject({ standing, isStale });
    expect(given(now, 'bilal')).toEqual(received(now, 'anna'));
    expect(judged !== undefined && isOverruling(judged)).toBe(overrules);
    expect(waitingFor(now, 'anna')).toBe(standing === 'waiting' ? 1 : 0);
  });

  test('is found by its tag, its reviewer and its annotator', () => {
    const also = { ...disagree, verdicts: [{ id: uuid(50), annotation: mayor.id }] };
    const now = having([bilal(1), disagree], [by('ada')(2), also]);
    expect(verdictsOn(now, mayor.id).map(({ creator }) => creator)).toEqual(['ada', 'bilal']);
    expect(received(now, 'bilal')).toEqual([]);
    expect(given(now, 'ada').map(({ verdict }) => verdict.id)).toEqual([uuid(50)]);
    expect(waitingFor(now, 'anna')).toBe(2);
  });

  test('stands where the tag stood, in the order of the text', () => {
    const verdicts = [place, mayor, houses].map((tag, i) => ({ id: uuid(50 - i), annotation: tag.id }));
    const now = having([bilal(1), { ...agree, verdicts }], [anna(2), remove]);
    expect(given(now, 'bilal').map(({ tag }) => tag?.id)).toEqual([undefined, place.id, houses.id]);
  });
});

test('a discussion is read from its beginning', () => {
  const say = (n: number, text: string) => ({ do: 'comment', id: uuid(n), annotation: mayor.id, text }) as const;
  const now = having([bilal(2), say(81, 'second')], [anna(1), say(82, 'first')], [anna(2), say(83, 'third')]);
  expect(commentsOn(now, mayor.id).map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  expect(commentsOn(now, place.id)).toEqual([]);
});

test('what one has just as a colleague is agreed with together, but for what is judged already', () => {
  const copies = [mayor, place].map((tag, i) => ({ ...tag, id: uuid(11 + i), creator: 'bilal' }));
  const other = on(13, 'Douze', { layer: 'claim', type: 'factual', creator: 'bilal' });
  const both = projectOf([mayor, place, houses, ...copies, other]);
  const { differences } = compare(both, 'bilal', 'anna');
  expect(sameUnjudged(both, differences, 'bilal')).toEqual([mayor, place]);
  const judged = patch(both, apply(both, agree, bilal(1)));
  expect(sameUnjudged(judged, differences, 'bilal')).toEqual([place]);
  expect(sameUnjudged(judged, differences, 'chloe')).toEqual([mayor, place]);
});

test('tags are alike on the same words, in one layer, of one type and by one annotator', () => {
  const curly = on(4, 'Valmont', { type: 'place' });
  const unlike = [
    on(5, 'Valmont', { type: 'person' }),
    on(6, 'Valmont', { type: 'place', creator: 'chloe' }),
    on(7, 'Valmont', { layer: 'claim', type: 'place' }),
    on(8, 'Valmont,', { type: 'place' }),
  ];
  const now = projectOf([place, curly, ...unlike]);
  expect(alikeUnjudged(now, place, 'bilal')).toEqual([curly]);
  const verdicts = [{ id, annotation: curly.id }];
  expect(alikeUnjudged(patch(now, apply(now, { ...agree, verdicts }, bilal(1))), place, 'bilal')).toEqual([]);
});

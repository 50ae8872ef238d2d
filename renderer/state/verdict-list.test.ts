import { describe, expect, test } from 'vitest';
import { small } from '../../annotations/edit/small.fixture.ts';
import { uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Answer, Judgement, Verdict } from '../../annotations/model/review.ts';
import { emptyWorkspace } from '../../app/contract/workspace.ts';
import { judgedMark } from './judged-marks.ts';
import { everyVerdict, type VerdictFilter } from './judging-state.ts';
import type { OpenProject } from './store.ts';
import { filteredVerdicts, reasonLabel, staleWords, standingsIn, toAnswer, verdictsOf } from './verdict-list.ts';

const { project, mayor, said, place, theirs } = small;
const times = { created: mayor.created, modified: mayor.created };

function verdict(n: number, tag: Annotation, judgement: Judgement, fields: Partial<Verdict> = {}): Verdict {
  const { article, creator: about, id: annotation } = tag;
  const words = { judgement, reason: '', comment: '', amended: '', judged: tag };
  return { kind: 'verdict', id: uuid(n), article, about, annotation, ...words, creator: 'bilal', ...times, ...fields };
}

const agrees = verdict(51, mayor, 'agree');
const disagrees = verdict(52, said, 'disagree', { reason: 'type' });
const stale = verdict(53, place, 'nothing-here', { judged: { ...place, type: 'organisation' } });
const other = verdict(54, said, 'amend', { creator: 'chloe', reason: 'mood' });
const own = verdict(55, theirs, 'agree', { creator: 'anna' });
const contested: Answer = {
  kind: 'answer',
  id: uuid(61),
  article: 'a',
  about: 'chloe',
  verdict: other.id,
  answer: 'contested',
  answered: other.modified,
  comment: 'No.',
  creator: 'anna',
  ...times,
};

const open: OpenProject = {
  folder: '',
  project: {
    ...project,
    verdicts: new Map([agrees, disagrees, stale, other, own].map((each) => [each.id, each])),
    answers: new Map([[contested.id, contested]]),
  },
  annotator: 'anna',
  readOnly: null,
  report: [],
  reach: { undo: '', redo: '' },
};

test('verdicts are those on one’s own tags and those given; some wait for an answer', () => {
  const { received, given, waiting } = verdictsOf(open);
  expect(received).toHaveLength(4);
  expect(given.map((each) => each.verdict.id)).toEqual([own.id]);
  expect(waiting).toBe(2);
  expect(toAnswer({ open })).toBe(2);
  expect(toAnswer({ open: { ...open, project } })).toBe(0);
  expect(verdictsOf({ ...open })).toBe(verdictsOf(open));
  expect(standingsIn(received)).toEqual(['waiting', 'contested', 'agreed', 'stale']);
});

test.each<[Partial<VerdictFilter>, Verdict[]]>([
  [{}, [agrees, disagrees, stale, other]],
  [{ judgement: 'overruled' }, [disagrees, stale, other]],
  [{ judgement: 'agree' }, [agrees]],
  [{ who: 'chloe' }, [other]],
  [{ standing: 'waiting' }, [disagrees, stale]],
  [{ standing: 'stale' }, [stale]],
  [{ standing: 'contested', who: 'bilal' }, []],
])('a filter %o lets through what fits all of it', (fields, fitting) => {
  const view = { of: 'received', filter: { ...everyVerdict, ...fields }, at: '' } as const;
  const ids = filteredVerdicts(verdictsOf(open).received, view).map((each) => each.verdict.id);
  expect(new Set(ids)).toEqual(new Set(fitting.map(({ id }) => id)));
});

test('a reason that the tagset has no more is called by its id, and what has become of a tag is said', () => {
  expect(reasonLabel(project, 'type')).toBe('Wrong type');
  expect(reasonLabel(project, 'mood')).toBe('mood');
  expect(staleWords({ isStale: false, tag: mayor })).toBe('');
  expect(staleWords({ isStale: true, tag: mayor })).toBe('changed since');
  expect(staleWords({ isStale: true, tag: undefined })).toBe('removed since');
});

describe('in the text', () => {
  const mark = (tag: Annotation, mode: 'read' | 'review', annotator = 'anna') =>
    judgedMark({ open: { ...open, annotator }, workspace: { ...emptyWorkspace, mode } }, tag);

  test.each([
    ['one’s own that is overruled is marked', 'read', said, 'overruled'],
    ['one’s own that is agreed with is not, while reading', 'read', mayor, ''],
    ['but while reviewing', 'review', mayor, 'agreed'],
    ['a colleague’s that one has judged is marked while reviewing', 'review', theirs, 'agreed'],
    ['but not while reading', 'read', theirs, ''],
  ] as const)('%s', (_, mode, tag, expected) => {
    expect(mark(tag, mode)).toBe(expected);
  });

  test('what others say of a colleague’s tag is not marked', () => {
    expect(mark(said, 'review', 'dora')).toBe('');
  });

  test('what is accepted overrules no more', () => {
    const accepted: Answer = { ...contested, id: uuid(62), verdict: stale.id, answer: 'accepted', about: 'bilal' };
    const answers = new Map([[accepted.id, accepted]]);
    const workspace = { ...emptyWorkspace, mode: 'read' } as const;
    expect(judgedMark({ open: { ...open, project: { ...open.project, answers } }, workspace }, place)).toBe('');
    expect(mark(place, 'read')).toBe('overruled');
  });
});

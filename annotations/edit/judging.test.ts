import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';
import { annotationOf, type Project } from '../model/project.ts';
import { verdictBy } from '../review/verdicts.ts';
import { apply } from './apply.ts';
import type { Command, Of } from './command.ts';
import { type Diff, emptyDiff, patch, reverse } from './diff.ts';
import { occasion } from './edits.fixture.ts';
import { small, spanOf } from './small.fixture.ts';

/** Bilal reviews anna's tags; `theirs` is bilal's own. */
const { project, mayor, said, place, theirs } = small;
const bilal = (n: number) => ({ ...occasion(n), by: 'bilal' });
const verdictId = uuid(51);

function judge(fields: Partial<Of<'judge'>> = {}): Of<'judge'> {
  const verdicts = [{ id: verdictId, annotation: mayor.id }];
  return { do: 'judge', verdicts, judgement: 'agree', reason: '', comment: '', ...fields };
}

const disagree = judge({ judgement: 'disagree', reason: 'type', comment: 'No person.' });
const nothingHere = judge({ judgement: 'nothing-here' });

/** Of the mayor, without the article. */
const version = { id: uuid(61), type: 'place', spans: [spanOf('maire')], attributes: { x: 1 }, entry: '' } as const;
const amend: Of<'amend'> = { do: 'amend', id: verdictId, annotation: mayor.id, version, reason: '', comment: '' };

const accept = { do: 'answer', id: uuid(71), verdict: verdictId, answer: 'accepted', comment: '' } as const;
const contest = { ...accept, answer: 'contested', comment: 'It is.' } as const;
const write = { do: 'comment', id: uuid(81), annotation: mayor.id, text: ' Who counted? ' } as const;

/** The project after commands, one of bilal's and one of anna's in turn; '' where one has nothing to say. */
function having(...commands: readonly (Command | '')[]): Project {
  return commands.reduce<Project>(
    (now, command, n) => (command === '' ? now : patch(now, apply(now, command, n % 2 === 0 ? bilal(n) : occasion(n)))),
    project,
  );
}

/** What a command of bilal's, or of another one's, changes after these. */
function changes(now: Project, command: Command, by = 'bilal'): Diff {
  return apply(now, command, { ...occasion(9), by });
}

const about = {
  article: 'a',
  about: 'anna',
  annotation: mayor.id,
  judged: {
    modified: mayor.modified,
    layer: 'entity',
    type: mayor.type,
    spans: mayor.spans,
    quotes: mayor.quotes,
    attributes: mayor.attributes,
    entry: mayor.entry,
  },
};
const times = (n: number) => ({ created: bilal(n).at, modified: bilal(n).at });

describe('judging', () => {
  test('says of a tag what the reviewer thinks, and how the tag was then', () => {
    expect(changes(project, disagree)).toEqual({
      ...emptyDiff,
      added: [
        {
          kind: 'verdict',
          id: verdictId,
          ...about,
          judgement: 'disagree',
          reason: 'type',
          comment: 'No person.',
          amended: '',
          creator: 'bilal',
          ...times(9),
        },
      ],
    });
  });

  test('another time changes the verdict that is there', () => {
    const first = verdictBy(having(disagree), mayor.id, 'bilal');
    const again = judge({ verdicts: [{ id: uuid(52), annotation: mayor.id }], judgement: 'agree' });
    expect(changes(having(disagree), again)).toEqual({
      ...emptyDiff,
      updated: [[first, { ...first, judgement: 'agree', reason: '', comment: '', modified: bilal(9).at }]],
    });
    expect(changes(having(disagree), disagree)).toEqual(emptyDiff);
  });

  test('several tags is one change', () => {
    const verdicts = [mayor, said, place].map((tag, i) => ({ id: uuid(51 + i), annotation: tag.id }));
    expect(changes(project, judge({ verdicts })).added).toHaveLength(3);
  });

  test('two reviewers each have a verdict on one tag', () => {
    const third = judge({ verdicts: [{ id: uuid(52), annotation: mayor.id }] });
    expect(patch(having(disagree), changes(having(disagree), third, 'chloe')).verdicts.size).toBe(2);
  });
});

describe('amending', () => {
  const amended = having(amend);

  test('makes a version of one’s own, which says of what it was made', () => {
    const made = annotationOf(amended, version.id);
    expect(made).toMatchObject({ ...version, article: 'a', layer: 'entity', creator: 'bilal', note: '' });
    expect(made?.from).toEqual([{ annotator: 'anna', id: mayor.id }]);
    expect(made?.quotes.map(({ exact }) => exact)).toEqual(['maire']);
    expect(verdictBy(amended, mayor.id, 'bilal')).toMatchObject({ judgement: 'amend', amended: version.id });
  });

  test('again changes the version', () => {
    const other = { ...amend, version: { ...version, type: 'person' } };
    expect(changes(amended, other).updated.map(([, { id }]) => id)).toEqual([version.id]);
    expect(annotationOf(having(amend, '', other), version.id)?.type).toBe('person');
  });

  test('by a tag that one has leaves that its own', () => {
    const { id, type, spans, attributes, entry } = theirs;
    const own: Of<'amend'> = { ...amend, annotation: place.id, version: { id, type, spans, attributes, entry } };
    const now = having(own);
    expect(annotationOf(now, id)).toEqual(theirs);
    expect(annotationOf(having(own, '', { do: 'withdraw', ids: [verdictId] }), id)).toEqual(theirs);
  });

  test('no more takes the version away that was made for it, with one’s links', () => {
    const link = { do: 'link', id: uuid(91), type: 'supports', from: version.id, to: place.id } as const;
    const linked = having(amend, '', link);
    for (const command of [judge(), { do: 'withdraw', ids: [verdictId] } as const]) {
      const now = patch(linked, changes(linked, command));
      expect(annotationOf(now, version.id)).toBeUndefined();
      expect(now.links.has(link.id)).toBe(false);
    }
  });
});

describe('an annotator answers', () => {
  const answerOf = (now: Project) => now.answers.get(accept.id);

  test('accepting an amendment gives the tag what the version says', () => {
    const now = having(amend, accept);
    const { type, spans, attributes } = version;
    expect(annotationOf(now, mayor.id)).toMatchObject({ type, spans, attributes, creator: 'anna', note: mayor.note });
    expect(annotationOf(now, mayor.id)?.modified).toBe(occasion(1).at);
    expect(answerOf(now)).toMatchObject({ about: 'bilal', verdict: verdictId, answer: 'accepted', creator: 'anna' });
    expect(answerOf(now)?.answered).toBe(bilal(0).at);
  });

  test('accepting a tag that the reviewer has anyway keeps the entry that it leaves out', () => {
    const entry = small.entity.id;
    const { id, type, spans, attributes } = theirs;
    const linked = patch(project, { ...emptyDiff, updated: [[place, { ...place, entry }]] });
    const own: Of<'amend'> = { ...amend, annotation: place.id, version: { id, type, spans, attributes, entry: '' } };
    const judged = patch(linked, apply(linked, own, bilal(0)));
    expect(annotationOf(patch(judged, apply(judged, accept, occasion(1))), place.id)?.entry).toBe(entry);
    const made: Of<'amend'> = { ...own, version: { ...own.version, id: version.id } };
    const remade = patch(linked, apply(linked, made, bilal(0)));
    expect(annotationOf(patch(remade, apply(remade, accept, occasion(1))), place.id)?.entry).toBe('');
  });

  test('accepting a version of the same thing keeps the entry of one’s own register', () => {
    const names = [{ text: 'Valmont', language: 'fr' }];
    const mine = { ...small.entity, id: uuid(31), names };
    const same = { ...mine, id: uuid(32), creator: 'bilal' };
    const other = { ...same, id: uuid(33), names: [{ text: 'Velse', language: 'fr' }] };
    const linked = patch(project, {
      ...emptyDiff,
      added: [mine, same, other],
      updated: [[place, { ...place, entry: mine.id }]],
    });
    const entryAfter = (entry: string) => {
      const command = { ...amend, annotation: place.id, version: { ...version, entry } };
      const judged = patch(linked, apply(linked, command, bilal(0)));
      return annotationOf(patch(judged, apply(judged, accept, occasion(1))), place.id)?.entry;
    };
    expect(entryAfter(same.id)).toBe(mine.id);
    expect(entryAfter(other.id)).toBe(other.id);
  });

  test('accepting that nothing belongs there removes the tag and its links, and the verdict keeps the words', () => {
    const now = having(nothingHere, accept);
    expect(annotationOf(now, mayor.id)).toBeUndefined();
    expect([...now.links.keys()]).toEqual([small.links.other.id, small.links.theirs.id]);
    expect(now.verdicts.get(verdictId)?.judged.quotes).toEqual(mayor.quotes);
    // Whoever has removed it already accepts it all the same.
    const gone = having(nothingHere, { do: 'remove', ids: [mayor.id] });
    expect(changes(gone, accept, 'anna').added).toHaveLength(1);
  });

  test('accepting a disagreement leaves the tag to its annotator', () => {
    expect(annotationOf(having(disagree, accept), mayor.id)).toEqual(mayor);
  });

  test('otherwise changes the answer that is there', () => {
    const now = having(disagree, contest, '', accept);
    expect(now.answers.size).toBe(1);
    expect(answerOf(now)).toMatchObject({ answer: 'accepted', comment: '' });
  });
});

test('a tag is discussed, its own annotator’s words too, also once it is removed', () => {
  const now = having(
    nothingHere,
    write,
    { do: 'comment', id: uuid(82), annotation: mayor.id, text: 'Nobody.' },
    accept,
  );
  expect(now.comments.get(write.id)).toMatchObject({ text: 'Who counted?', about: 'anna', creator: 'anna' });
  const later = patch(now, changes(now, { ...write, id: uuid(83) }));
  expect(later.comments.get(uuid(83))).toMatchObject({ article: 'a', about: 'anna', creator: 'bilal' });
  const edited = changes(now, { do: 'edit-comment', id: uuid(82), text: 'None.' });
  expect(patch(now, edited).comments.get(uuid(82))?.text).toBe('None.');
  expect(patch(now, changes(now, { do: 'remove-comments', ids: [uuid(82)] })).comments.size).toBe(1);
});

/** The problem that something throws, as data. */
function problemOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (problem) {
    if (problem instanceof Problem) return problem.toData();
    throw problem;
  }
}

const withoutReasons: Project = { ...project, tagset: { ...project.tagset, reasons: [] } };
const curated: Project = patch(project, {
  ...emptyDiff,
  added: [{ ...mayor, id: uuid(99), creator: 'curated-bilal' }],
});
const on = (annotation: string) => judge({ verdicts: [{ id: verdictId, annotation }] });
const gone = having(amend, '', { do: 'remove', ids: [version.id] });

test.each<{ name: string; now?: Project; by?: string; command: Command; code: ProblemCode; values?: object }>([
  { name: 'judging one’s own tag', command: on(theirs.id), code: 'own-tag-judged' },
  { name: 'judging a tag of one’s own curated set', now: curated, command: on(uuid(99)), code: 'own-tag-judged' },
  {
    name: 'judging no tag',
    command: on(uuid(98)),
    code: 'no-such-record',
    values: { kind: 'annotation', id: uuid(98) },
  },
  {
    name: 'judging one tag twice',
    command: judge({ verdicts: [uuid(51), uuid(52)].map((id) => ({ id, annotation: mayor.id })) }),
    code: 'duplicate-record',
    values: { kind: 'annotation', id: mayor.id },
  },
  {
    name: 'a verdict with the id of another one',
    now: having(disagree),
    command: on(place.id),
    code: 'duplicate-record',
    values: { kind: 'verdict', id: verdictId },
  },
  { name: 'disagreeing without a reason', command: { ...disagree, reason: '' }, code: 'no-reason' },
  {
    name: 'a reason that the tagset has not',
    command: { ...disagree, reason: 'mood' },
    code: 'unknown-reason',
    values: { reason: 'mood' },
  },
  { name: 'agreeing with a reason', command: judge({ reason: 'type' }), code: 'needless-reason' },
  { name: 'amending one’s own tag', command: { ...amend, annotation: theirs.id }, code: 'own-tag-judged' },
  {
    name: 'amending by a tag of another layer',
    command: { ...amend, annotation: said.id, version: { ...version, id: theirs.id, type: 'factual' } },
    code: 'amends-elsewhere',
  },
  {
    name: 'amending by somebody else’s tag',
    command: { ...amend, version: { ...version, id: place.id } },
    code: 'not-yours',
    values: { creator: 'anna' },
  },
  {
    name: 'amending to a type that is none',
    command: { ...amend, version: { ...version, type: 'factual' } },
    code: 'unknown-type',
    values: { layer: 'entity', type: 'factual' },
  },
  {
    name: 'withdrawing another one’s verdict',
    now: having(disagree),
    by: 'anna',
    command: { do: 'withdraw', ids: [verdictId] },
    code: 'not-yours',
    values: { creator: 'bilal' },
  },
  { name: 'an empty comment', command: { ...write, text: ' ' }, code: 'empty-comment' },
  {
    name: 'a comment on nothing',
    command: { ...write, annotation: uuid(98) },
    code: 'no-such-record',
    values: { kind: 'annotation', id: uuid(98) },
  },
  {
    name: 'changing another one’s comment',
    now: having('', write),
    command: { do: 'edit-comment', id: write.id, text: 'No.' },
    code: 'not-yours',
    values: { creator: 'anna' },
  },
  {
    name: 'removing another one’s comment',
    now: having('', write),
    command: { do: 'remove-comments', ids: [write.id] },
    code: 'not-yours',
    values: { creator: 'anna' },
  },
  {
    name: 'answering for somebody else',
    now: having(disagree),
    command: accept,
    code: 'not-your-tag',
    values: { annotator: 'anna' },
  },
  {
    name: 'answering who agrees',
    now: having(judge()),
    by: 'anna',
    command: accept,
    code: 'nothing-to-answer',
    values: { reviewer: 'bilal' },
  },
  {
    name: 'contesting without a comment',
    now: having(disagree),
    by: 'anna',
    command: { ...contest, comment: ' ' },
    code: 'contest-without-comment',
  },
  { name: 'accepting a version that is gone', now: gone, by: 'anna', command: accept, code: 'amendment-gone' },
  {
    name: 'accepting an amendment of a tag that is gone',
    now: having(amend, { do: 'remove', ids: [mayor.id] }),
    by: 'anna',
    command: accept,
    code: 'no-such-record',
    values: { kind: 'annotation', id: mayor.id },
  },
])('refuses $name', ({ now = project, by = 'bilal', command, code, values = {} }) => {
  expect(problemOf(() => changes(now, command, by))).toEqual({ code, values });
});

test('a tagset without reasons lets one disagree without', () => {
  expect(changes(withoutReasons, { ...disagree, reason: '' }).added).toHaveLength(1);
});

test('any verdicts and answers are taken back, one by one, to what was there', () => {
  const tags = [mayor, said, place];
  const anyVerdict = fc.constantFrom(judge(), disagree, nothingHere, amend);
  const anyStep = fc.record({
    command: fc.oneof(anyVerdict, fc.constantFrom(accept, contest), fc.constant({ do: 'withdraw', ids: [] } as const)),
    tag: fc.constantFrom(...tags),
    isBulk: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
      let now: Project = project;
      const done: { before: Project; diff: Diff }[] = [];
      for (const [n, { command, tag, isBulk }] of steps.entries()) {
        const fitted = fittedTo(now, command, isBulk ? tags : [tag], n);
        if (fitted === undefined) continue;
        const diff = apply(now, fitted, fitted.do === 'answer' ? occasion(n) : bilal(n));
        done.push({ before: now, diff });
        now = patch(now, diff);
      }
      for (const { before, diff } of done.toReversed()) {
        now = patch(now, reverse(diff));
        expect(now).toEqual(before);
      }
    }),
  );
});

/** A command on tags that are still there and what was judged of them; undefined where that does not fit. */
function fittedTo(now: Project, command: Command, tags: readonly { id: string }[], n: number): Command | undefined {
  const here = tags.flatMap(({ id }) => annotationOf(now, id) ?? []);
  const [first] = here;
  const verdicts = here.flatMap(({ id }) => verdictBy(now, id, 'bilal') ?? []);
  if (command.do === 'judge' && first !== undefined) {
    return { ...command, verdicts: here.map(({ id }, i) => ({ id: uuid(1000 + n * 10 + i), annotation: id })) };
  }
  if (command.do === 'amend' && first !== undefined) {
    const { type, spans, attributes } = first;
    const before = verdictBy(now, first.id, 'bilal')?.amended;
    const id = before === undefined || before === '' ? uuid(2000 + n) : before;
    return {
      ...command,
      id: uuid(1000 + n * 10),
      annotation: first.id,
      version: { id, type, spans, attributes, entry: '' },
    };
  }
  if (command.do === 'withdraw' && verdicts.length > 0) return { ...command, ids: verdicts.map(({ id }) => id) };
  const [verdict] = verdicts.filter(({ judgement }) => judgement !== 'agree');
  if (command.do === 'answer' && verdict !== undefined) return { ...command, id: uuid(3000 + n), verdict: verdict.id };
  return undefined;
}

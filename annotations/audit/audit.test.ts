import fc from 'fast-check';
import { expect, test } from 'vitest';
import { on, projectOf, stated } from '../comparison/evacuation.fixture.ts';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { type Diff, patch, reverse } from '../edit/diff.ts';
import type { Entry } from '../edit/entry.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Verdict } from '../model/review.ts';
import type { Happening } from './happening.ts';
import { History } from './history.ts';
import { inOrderOfTime } from './in-order-of-time.ts';
import { contentOf } from './labels.ts';
import { everything, fitting, type Question } from './question.ts';
import { happeningsOf } from './reading.ts';

const proposition = stated(1, 'It says 38,400.');
const claim = on('agency', { words: '38 400 civils' });
const other = on('opinion', { words: 'jamais vu' });
const project = projectOf([claim, other], [proposition]);

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 3, 10, 0, seconds)).toISOString();

function entry(diff: Diff, fields: Partial<Entry> = {}): Entry {
  return { seq: 1, at: at(0), by: 'anna', name: 'x', cause: 'do', diff, ...fields };
}

/** What a command comes to, as the journal of anna has it. */
function after(command: Command, where: Project = project): Happening[] {
  return happeningsOf(entry(apply(where, command, { by: 'anna', at: at(9) })), 'anna');
}

const added = (...records: Diff['added']): Diff => ({ added: records, updated: [], removed: [] });

test.each([
  [
    'retyped',
    { do: 'retype', ids: [claim.id], type: 'forecast' },
    [{ kind: 'type', from: claim.type, to: 'forecast' }],
  ],
  [
    'an attribute set',
    { do: 'set-attribute', ids: [claim.id], name: 'stance', value: 'reports' },
    [{ kind: 'attribute', of: 'stance', from: '', to: 'reports' }],
  ],
  ['marked', { do: 'set-status', ids: [claim.id], status: 'unsure' }, [{ kind: 'status', from: 'open', to: 'unsure' }]],
  ['noted', { do: 'set-note', id: claim.id, note: 'Look.' }, [{ kind: 'note', from: '', to: 'Look.' }]],
  [
    'an entry chosen',
    { do: 'set-entry', ids: [claim.id], entry: proposition.id },
    [{ kind: 'entry', from: '', to: proposition.id }],
  ],
  ['removed', { do: 'remove', ids: [claim.id] }, [{ kind: 'removed' }]],
] satisfies [string, Command, object[]][])('%s', (_, command, changes) => {
  expect(after(command)).toMatchObject([
    { thing: 'annotation', ids: [claim.id], about: [claim.id], article: claim.article, layer: 'claim', changes },
  ]);
});

test('moved words are told before and after, not where they stand', () => {
  const [span] = claim.spans;
  if (span === undefined) throw new Error('a span');
  const shorter = { start: span.start, end: span.start + 6 };
  const [{ changes } = { changes: [] }] = after({ do: 'respan', id: claim.id, spans: [shorter] });
  expect(changes).toEqual([{ kind: 'spans', from: '38 400 civils', to: '38 400' }]);
});

test('what is done alike to several tags of an article is one happening, which still names each', () => {
  const tags = Array.from({ length: 5 }, (_, n) => ({ ...claim, id: claim.id.replace(/^./, String(n)) }));
  const [happening, ...more] = happeningsOf(entry(added(...tags)), 'anna');
  expect(more).toEqual([]);
  expect(happening?.ids).toEqual(tags.map(({ id }) => id));
  expect(happening?.words).toHaveLength(3);
  expect(happeningsOf(entry(added(claim, other)), 'anna')).toHaveLength(2);
});

test('what was made by a colleague and comes in is taken in from them; a curated set is one’s own', () => {
  const changes = (creator: string) => happeningsOf(entry(added({ ...claim, creator })), 'anna')[0]?.changes;
  expect(changes('anna')).toEqual([{ kind: 'made' }]);
  expect(changes('curated-anna')).toEqual([{ kind: 'made' }]);
  expect(changes('bilal')).toEqual([{ kind: 'taken-in', from: 'bilal' }]);
});

test('what a colleague changed and removed is taken in from them too; taking that back is one’s own', () => {
  const theirs = { ...claim, creator: 'bilal' };
  const changed = { added: [], updated: [[theirs, { ...theirs, note: 'x' }] as const], removed: [theirs] };
  const changes = (diff: Diff, cause: Entry['cause']) =>
    happeningsOf(entry(diff, { cause }), 'anna').map((happening) => happening.changes.map(({ kind }) => kind));
  expect(changes(changed, 'do')).toEqual([
    ['taken-in', 'note'],
    ['taken-in', 'removed'],
  ]);
  expect(changes({ ...changed, removed: [] }, 'undo')).toEqual([['note']]);
});

test('a tagset’s changes are told one by one, an article’s by its fields', () => {
  const { tagset } = project;
  const [first, ...types] = tagset.layers.entity.types;
  if (first === undefined) throw new Error('a type');
  const entity = { ...tagset.layers.entity, types: [{ ...first, label: 'Human' }, ...types] };
  const changed = { ...tagset, layers: { ...tagset.layers, entity } };
  const told = happeningsOf(entry({ added: [], updated: [[tagset, changed]], removed: [] }), 'anna');
  expect(told[0]?.changes).toEqual([{ kind: 'field', of: 'type.changed', from: first.label, to: 'Human' }]);
  const article = project.articles.get('agency');
  if (article === undefined) throw new Error('an article');
  const described = { ...article, source: { ...article.source, author: 'A. Writer' } };
  const [happening] = happeningsOf(entry({ added: [], updated: [[article, described]], removed: [] }), 'anna');
  expect(happening).toMatchObject({ article: 'agency', creator: '' });
  expect(happening?.changes).toEqual([
    { kind: 'field', of: 'source.author', from: article.source.author, to: 'A. Writer' },
  ]);
});

test('articles that were added are told by the order they are put in', () => {
  const arranged = { ...project.info, order: [...project.info.order, 'new'] };
  const [happening] = happeningsOf(entry({ added: [], updated: [[project.info, arranged]], removed: [] }), 'anna');
  expect(happening?.changes).toEqual([{ kind: 'field', of: 'articles', from: '', to: 'new' }]);
  const turned = { ...project.info, order: project.info.order.toReversed() };
  const [other] = happeningsOf(entry({ added: [], updated: [[arranged, { ...turned }]], removed: [] }), 'anna');
  expect(other?.changes).toMatchObject([{ kind: 'field', of: 'order' }]);
});

const segment = (target: string, seconds: number) => ({
  kind: 'segment' as const,
  id: '00000000-0000-4000-8000-000000000077',
  article: 'agency',
  span: { start: 0, end: 4 },
  target,
  state: 'draft' as const,
  creator: 'anna',
  created: at(0),
  modified: at(seconds),
});

test('what is typed in a segment in one go is one happening; after a pause, or when it is done, another', () => {
  const history = new History();
  const typed = (from: string, to: string, seconds: number): Diff => ({
    added: [],
    updated: [[segment(from, 0), segment(to, seconds)]],
    removed: [],
  });
  history.add('anna', [
    entry(added(segment('T', 0))),
    entry(typed('T', 'Th', 1), { seq: 2, at: at(1) }),
    entry(typed('Th', 'The', 2), { seq: 3, at: at(2) }),
  ]);
  expect(history.all()).toMatchObject([{ since: at(0), at: at(2), words: ['The'], changes: [{ kind: 'made' }] }]);
  history.add('anna', [entry(typed('The', 'They', 400), { seq: 4, at: at(400) })]);
  history.add('anna', [entry(typed('They', 'Them', 401), { seq: 5, at: at(401) })]);
  expect(history.all()).toHaveLength(2);
  expect(history.all()[1]?.changes).toEqual([{ kind: 'field', of: 'target', from: 'The', to: 'Them' }]);
  history.add('anna', [entry(reverse(typed('They', 'Them', 402)), { seq: 6, at: at(402), cause: 'undo' })]);
  expect(history.all()).toHaveLength(3);
});

test('journals are in one order of time, and each in its own even where a clock went back', () => {
  const journal = fc.array(fc.record({ at: fc.integer({ min: 0, max: 50 }).map(at) }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(journal, { maxLength: 4 }), (journals) => {
      const named = journals.map((list, j) => list.map((one, i) => ({ ...one, j, i })));
      const order = inOrderOfTime(named);
      expect(order).toHaveLength(named.flat().length);
      for (const [j, list] of named.entries()) {
        expect(order.filter((one) => one.j === j).map(({ i }) => i)).toEqual(list.map(({ i }) => i));
      }
    }),
  );
  const early = [{ at: at(5) }, { at: at(1) }];
  expect(inOrderOfTime([early, [{ at: at(3) }]]).map((one) => one.at)).toEqual([at(3), at(5), at(1)]);
});

test('reading a journal in pieces comes to the same as reading it at once', () => {
  const entries = [
    entry(added(claim)),
    entry({ added: [], updated: [[claim, { ...claim, note: 'x' }]], removed: [] }, { seq: 2, at: at(1) }),
    entry(added(segment('a', 2)), { seq: 3, at: at(2) }),
    entry({ added: [], updated: [[segment('a', 2), segment('b', 3)]], removed: [] }, { seq: 4, at: at(3) }),
    entry({ added: [], updated: [], removed: [claim] }, { seq: 5, at: at(4) }),
  ];
  const whole = new History();
  whole.add('anna', entries);
  fc.assert(
    fc.property(fc.nat({ max: 5 }), (cut) => {
      const pieces = new History();
      pieces.add('anna', entries.slice(0, cut));
      pieces.all();
      pieces.add('anna', entries.slice(cut));
      expect(pieces.all()).toEqual(whole.all());
    }),
  );
});

const verdict = (creator: string, annotation: Annotation): Verdict => ({
  kind: 'verdict',
  id: '00000000-0000-4000-8000-0000000000aa',
  article: annotation.article,
  about: 'bilal',
  annotation: annotation.id,
  judged: annotation,
  judgement: 'disagree',
  reason: '',
  comment: 'No.',
  amended: '',
  creator,
  created: at(0),
  modified: at(0),
});

test('an answer belongs to the tag that its verdict is on, and others’ opinions wait for one’s own', () => {
  const history = new History();
  history.add('chiara', [entry(added(verdict('chiara', claim)), { by: 'chiara' })]);
  const answer = { ...verdict('bilal', claim), kind: 'answer' as const, id: claim.id.replace(/^./, '9') };
  const { annotation: _, judged: __, judgement: ___, reason: ____, amended: _____, ...rest } = answer;
  const answered = {
    ...rest,
    about: 'chiara',
    verdict: verdict('chiara', claim).id,
    answer: 'contested' as const,
    answered: at(0),
  };
  history.add('bilal', [
    entry(added(answered), { by: 'bilal', at: at(1) }),
    entry(added(other), { by: 'bilal', seq: 2, at: at(2) }),
  ]);
  const things = (question: Partial<Question>) =>
    fitting(history.all(), { ...everything, ...question }, project).map(({ thing }) => thing);
  expect(things({ about: claim.id })).toEqual(['verdict', 'answer']);
  expect(things({})).toEqual(['verdict', 'answer', 'annotation']);
  expect(things({ judged: { reader: 'anna', annotations: [] } })).toEqual(['annotation']);
  expect(things({ judged: { reader: 'chiara', annotations: [] } })).toEqual(['verdict', 'answer', 'annotation']);
  expect(things({ judged: { reader: 'anna', annotations: [claim.id] } })).toEqual(['verdict', 'answer', 'annotation']);
});

test.each([
  [{}, 3],
  [{ by: 'ben' }, 1],
  [{ thing: 'annotation' }, 3],
  [{ thing: 'link' }, 0],
  [{ change: 'entry' }, 1],
  [{ article: 'agency' }, 2],
  [{ layer: 'entity' }, 0],
  [{ since: at(1) }, 2],
  [{ until: at(1) }, 1],
  [{ about: claim.id }, 2],
  [{ text: 'IT SAYS' }, 1],
  [{ text: 'jamais' }, 1],
  [{ text: 'ben' }, 0],
] satisfies [Partial<Question>, number][])('%j leaves %i', (question, count) => {
  const history = new History();
  history.add('anna', [
    entry(added(claim)),
    entry({ added: [], updated: [[claim, { ...claim, entry: proposition.id }]], removed: [] }, { seq: 2, at: at(1) }),
  ]);
  history.add('ben', [entry(added(other), { by: 'ben', at: at(2) })]);
  expect(fitting(history.all(), { ...everything, ...question }, project)).toHaveLength(count);
});

test('what may be looked for never has a person’s name', () => {
  const taken = happeningsOf(entry(added({ ...claim, creator: 'bilal' })), 'anna');
  expect(taken.map((happening) => contentOf(project, happening)).join()).not.toContain('bilal');
});

test('any command is told: it never comes to nothing', () => {
  for (const command of [
    { do: 'describe-project', title: 'Other', workingLanguage: 'en' },
    { do: 'set-progress', id: claim.id.replace(/^./, '8'), article: 'agency', state: 'done' },
    { do: 'describe-proposition', id: proposition.id, statement: 'Else.', sourceStatement: '', note: '', tags: [] },
  ] satisfies Command[]) {
    expect(after(command).flatMap(({ changes }) => changes).length).toBeGreaterThan(0);
  }
  const done = apply(project, { do: 'set-note', id: claim.id, note: 'x' }, { by: 'anna', at: at(1) });
  expect(patch(project, done)).not.toEqual(project);
});

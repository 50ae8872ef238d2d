import { expect, test } from 'vitest';
import { happeningsOf } from '../annotations/audit/reading.ts';
import { on, projectOf, stated } from '../annotations/comparison/evacuation.fixture.ts';
import type { Diff } from '../annotations/edit/diff.ts';
import type { Entry } from '../annotations/edit/entry.ts';
import { historyTable } from './audit.ts';
import { ofWords, whatWords } from './contract/words/happening.ts';

const proposition = stated(1, 'It says 38,400.');
const claim = on('agency', { words: '38 400 civils' });
const project = projectOf([claim], [proposition]);
const { tagset } = project;

function told(diff: Partial<Diff>, cause: Entry['cause'] = 'do') {
  const entry: Entry = {
    seq: 1,
    at: '2026-01-03T10:00:00.000Z',
    by: 'anna',
    name: 'x',
    cause,
    diff: { added: [], updated: [], removed: [], ...diff },
  };
  return happeningsOf(entry, 'anna');
}

const [, second] = tagset.layers.claim.types;
const became = (fields: Partial<typeof claim>) => ({ updated: [[claim, { ...claim, ...fields }] as const] });

test.each([
  ['created', { added: [claim] }, 'do', /^created: \w/],
  ['created again', { added: [claim] }, 'undo', 'there again (by undoing)'],
  ['taken in', { added: [{ ...claim, creator: 'bilal' }] }, 'do', 'taken in from Colleague A'],
  ['removed', { removed: [claim] }, 'redo', 'removed (done again)'],
  ['an entry', became({ entry: proposition.id }), 'do', 'proposition set to It says 38,400.'],
  ['an attribute by its names', became({ attributes: { stance: 'reports' } }), 'do', 'Stance set to Reports'],
  ['a type by its name', became({ type: second?.id ?? '' }), 'do', new RegExp(`^type .+ → ${second?.label}$`)],
  ['several at once', became({ status: 'unsure', note: 'Look.' }), 'do', 'marked unsure · note “Look.”'],
] satisfies [string, Partial<Diff>, Entry['cause'], string | RegExp][])('%s', (_, diff, cause, expected) => {
  const [happening] = told(diff, cause);
  if (happening === undefined) throw new Error('something happened');
  const words = whatWords(happening, { project, nameOf: () => 'Colleague A' });
  if (typeof expected === 'string') expect(words).toBe(expected);
  else expect(words).toMatch(expected);
});

test('several tags are named by the first of them', () => {
  const tags = Array.from({ length: 5 }, (_, n) => ({ ...claim, id: claim.id.replace(/^./, String(n)) }));
  const [happening] = told({ added: tags });
  if (happening === undefined) throw new Error('something happened');
  expect(ofWords(happening)).toBe('38 400 civils · 38 400 civils · 38 400 civils and 2 more');
});

test('a spreadsheet reckons nothing of what people wrote', () => {
  const formula = { ...proposition, statement: '=HYPERLINK("x")' };
  const table = historyTable(told({ added: [formula] }), project);
  expect(table).toContain(`"'=HYPERLINK(""x"")"`);
});

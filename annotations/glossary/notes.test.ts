import { expect, test } from 'vitest';
import { termOf as termNumber } from '../formats/translated.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { notesIn, noteType, termFromNote, worstSeverity } from './notes.ts';
import { noteOn, projectOf } from './project.fixture.ts';

const texts = { a: 'La crue est là', b: 'Une crue' };
const [a, b] = [['a', texts.a] as const, ['b', texts.b] as const];

test('notes are on the term that theirs turned out to be, in the order of the articles', () => {
  const [into, merged] = [termNumber(1, { source: 'crue' }), termNumber(2, { mergedInto: uuid(1) })];
  const notes = [
    noteOn(11, b, 'crue', { entry: into.id }),
    noteOn(12, a, 'est', { entry: merged.id }),
    noteOn(13, a, 'La'),
    noteOn(14, a, 'là', { entry: uuid(99) }),
    noteOn(15, a, 'crue', { layer: 'entity', type: 'place' }),
  ];
  const { on, unjoined } = notesIn(projectOf(texts, [into, merged], notes));
  expect([...on].map(([term, list]) => [term.id, list.map(({ id }) => id)])).toEqual([[into.id, [uuid(12), uuid(11)]]]);
  expect(unjoined.map(({ id }) => id)).toEqual([uuid(13), uuid(14)]);
});

test.each([
  { severities: [], worst: '' },
  { severities: ['', 'minor'], worst: 'minor' },
  { severities: ['critical', 'neutral', 'major'], worst: 'critical' },
  { severities: ['unheard of'], worst: '' },
])('the worst of $severities is $worst', ({ severities, worst }) => {
  const notes = severities.map((severity, n) => noteOn(n, a, 'crue', { attributes: { severity } }));
  expect(worstSeverity(defaultTagset, notes)).toBe(worst);
});

test('a term begins with the note’s words and what it proposes', () => {
  const attributes = { proposal: 'flood', alternatives: ['spate'], comment: 'here' };
  const text = 'La grande\ncrue';
  const project = projectOf({ a: text }, []);
  expect(termFromNote(project, noteOn(1, ['a', text], 'grande\ncrue', { attributes }))).toEqual({
    source: 'grande crue',
    target: 'flood',
    alternatives: ['spate'],
    language: 'fr',
    domain: '',
    note: '',
  });
});

test('further notes have the type that most have, and is still offered', () => {
  const types = defaultTagset.layers.translation.types;
  const [note] = types;
  if (note === undefined) throw new Error('a type');
  const layer = { ...defaultTagset.layers.translation, types: [note, { ...note, id: 'idiom' }] };
  const tagset = { ...defaultTagset, layers: { ...defaultTagset.layers, translation: layer } };
  const idiom = noteOn(1, a, 'crue', { type: 'idiom' });
  expect(noteType(tagset, [])).toBe('note');
  expect(noteType(tagset, [idiom])).toBe('idiom');
  const retired = { ...layer, types: [note, { ...note, id: 'idiom', retired: true }] };
  expect(noteType({ ...tagset, layers: { ...tagset.layers, translation: retired } }, [idiom])).toBe('note');
});

import { expect, test } from 'vitest';
import { small } from '../../annotations/edit/small.fixture.ts';
import type { Entity } from '../../annotations/model/register.ts';
import { byId, mention, named } from '../../annotations/register/register.fixture.ts';
import { askSources, offered, type Sought } from './candidates.ts';

const sought: Sought = { typed: 'Valmont', words: 'Valmont', language: 'fr', type: 'place' };

function offers(entities: readonly Entity[], fields: Partial<Sought>) {
  const tags = byId(mention(9, 0, 'le bourg', { entry: named(1, []).id }));
  const project = { ...small.project, entities: byId(...entities), annotations: new Map([['a', tags]]) };
  const open = {
    folder: '',
    project,
    annotator: 'anna',
    readOnly: null,
    report: [],
    reach: { undo: '', redo: '' },
  } as const;
  const asked = { ...sought, ...fields };
  const answers = askSources(open, asked).flatMap((answer) => (answer instanceof Promise ? [] : [answer]));
  return offered(open, asked, answers);
}

const made = 'New entity “Valmont”';

test.each<{ name: string; entities: Entity[]; fields?: Partial<Sought>; names: string[] }>([
  { name: 'a new one where nothing is found', entities: [named(1, ['Brenica'])], names: [made] },
  { name: 'the same name', entities: [named(1, ['Valmont'], { type: 'place' })], names: ['Valmont', made] },
  { name: 'the same name, be it of another type', entities: [named(1, ['Valmont'])], names: ['Valmont', made] },
  {
    name: 'part of a name of its type',
    entities: [named(1, ['Valmont-sur-Velse'], { type: 'place' })],
    names: ['Valmont-sur-Velse', made],
  },
  {
    name: 'a new one before part of a name of another type',
    entities: [named(1, ['Jean Valmont'])],
    names: [made, 'Jean Valmont'],
  },
  {
    name: 'a new one before what only has the letters in it',
    entities: [named(1, ['Outrevalmont'], { type: 'place' })],
    names: [made, 'Outrevalmont'],
  },
  {
    name: 'whatever has the letters that were typed, and a new one last',
    entities: [named(1, ['Jean Valmont']), named(2, ['Outrevalmont'])],
    fields: { words: 'le bourg' },
    names: ['Jean Valmont', 'Outrevalmont', made],
  },
])('offers first $name', ({ entities, fields = {}, names }) => {
  expect(offers(entities, fields).map(({ name }) => name)).toEqual(names);
});

test('a new entity has the mention’s language where its name is the mention’s words, else the analysts’ own', () => {
  const languageOf = (fields: Partial<Sought>) =>
    offers([], fields).map(({ choice }) => ('make' in choice ? choice.make.names : []));
  expect(languageOf({})).toEqual([[{ text: 'Valmont', language: 'fr' }]]);
  expect(languageOf({ typed: ' Walmont ' })).toEqual([[{ text: 'Walmont', language: 'en' }]]);
  expect(languageOf({ typed: '' })).toEqual([[{ text: 'Valmont', language: 'fr' }]]);
  expect(languageOf({ typed: '', words: '' })).toEqual([]);
});

test('says why, how often it is mentioned, and whose it is', () => {
  const town = named(1, ['Valmont'], { creator: 'bilal', type: 'place' });
  const about = (typed: string) => offers([town], { typed }).map((candidate) => candidate.about)[0];
  expect(about('valm')).toBe('1 mention · entry of bilal');
  expect(about('le bourg')).toBe('“le bourg” is linked to it · 1 mention · entry of bilal');
});

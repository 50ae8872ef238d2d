import { expect, test } from 'vitest';
import { termOf } from '../../annotations/formats/translated.fixture.ts';
import { noteOn, projectOf } from '../../annotations/glossary/project.fixture.ts';
import type { Sought } from '../entities/candidates.ts';
import { offersFor } from './term-offers.ts';

const text = 'Les digues mobiles de la ville basse';
const attributes = { proposal: 'flood barriers', alternatives: ['barriers'] };
const note = noteOn(1, ['a', text], 'digues mobiles', { attributes });
const [barrier, dyke, town] = [
  termOf(1, { source: 'digue mobile', target: 'flood barrier', alternatives: [], domain: 'works' }),
  termOf(2, { source: 'digue', target: '', alternatives: [], domain: '', creator: 'bilal' }),
  termOf(3, { source: 'ville basse', target: 'lower town', alternatives: ['lower city'], domain: '' }),
];
const project = projectOf({ a: text }, [barrier, dyke, town], [note]);
const open = {
  folder: '',
  project,
  annotator: 'anna',
  readOnly: null,
  report: [],
  reach: { undo: '', redo: '' },
} as const;

function offered(typed: string, of = note) {
  const offers = offersFor(of);
  const sought: Sought = { typed, words: 'digues mobiles', language: 'fr', type: '' };
  const answers = offers.ask(open, sought).flatMap((answer) => (answer instanceof Promise ? [] : [answer]));
  return offers.inOrder(open, sought, answers);
}

test.each([
  {
    name: 'its own words, in another number, come before a new one',
    typed: 'digues mobiles',
    lines: [
      'digue mobile → flood barrier | same words in another number · works · no notes yet',
      'New term “digues mobiles” | flood barriers',
    ],
  },
  {
    name: 'letters that are typed find whatever has them, and a new one comes last',
    typed: 'digue',
    lines: [
      'digue, without a translation yet | same words · no notes yet · term of bilal',
      'digue mobile → flood barrier | works · no notes yet',
      'New term “digue” | flood barriers',
    ],
  },
  {
    name: 'a translation finds its term',
    typed: 'lower ci',
    lines: [
      'ville basse → lower town | translated as “lower city” · no notes yet',
      'New term “lower ci” | flood barriers',
    ],
  },
  {
    name: 'with nothing typed, all that there is, and a new one of the note’s words last',
    typed: '',
    lines: [
      'digue mobile → flood barrier | works · no notes yet',
      'ville basse → lower town | no notes yet',
      'digue, without a translation yet | no notes yet · term of bilal',
      'New term “digues mobiles” | flood barriers',
    ],
  },
])('$name', ({ typed, lines }) => {
  expect(offered(typed).map(({ name, about }) => `${name} | ${about}`)).toEqual(lines);
});

test('the term that a note is on is not offered again', () => {
  const names = offered('digues mobiles', { ...note, entry: barrier.id }).map(({ name }) => name);
  expect(names).toEqual(['New term “digues mobiles”']);
});

test('a new term has what was typed for its source form, and what the note proposes', () => {
  const [made] = offered('Digue  mobile ').flatMap(({ choice }) => ('make' in choice ? [choice.make] : []));
  expect(made).toEqual({
    source: 'Digue mobile',
    target: 'flood barriers',
    alternatives: ['barriers'],
    language: 'fr',
    domain: '',
    note: '',
  });
});

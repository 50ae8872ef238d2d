import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTagset } from '../model/default-tagset.ts';
import { hull } from '../model/span.ts';
import type { Matched } from './concordance.ts';
import { type Names, type SearchedTag, saidBy, type TagSubject } from './said.ts';
import { type Searchable, SearchText, search } from './search.ts';
import { FoldedForms, rowOfTag, searchTags, type TaggedText, type TagQuestion } from './tags.ts';

const text = 'Jean Valmont a dit hier : « Sélivar est évacuée », selon le port de Sélivar.';
const searchable: Searchable = {
  id: 'a',
  language: 'fr',
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
};

/** The tag on some words of the text; several where it is interrupted. */
function tag(id: string, words: string | readonly string[], fields: Partial<SearchedTag> = {}): SearchedTag {
  const spans = (typeof words === 'string' ? [words] : words).map((each) => {
    const start = text.indexOf(each);
    return { start, end: start + each.length };
  });
  return {
    id,
    article: 'a',
    layer: 'entity',
    type: 'person',
    spans,
    attributes: {},
    entry: '',
    note: '',
    creator: 'anna',
    ...fields,
  };
}

const tags = [
  tag('who', 'Jean Valmont', { entry: 'valmont', note: 'Le porte-parole,\nsans doute.' }),
  tag('where', 'Sélivar', { type: 'place', attributes: { name: 'Selivar', identifier: 'Q42' } }),
  tag('what', ['Sélivar est évacuée', 'selon le port'], {
    layer: 'claim',
    type: 'factual',
    creator: 'bilal',
    attributes: { speaker: 'Jean Valmont', stance: 'asserts', checked: true, by: 'valmont', weight: 3 },
  }),
  tag('issue', 'port', {
    layer: 'translation',
    type: 'note',
    attributes: { alternatives: ['harbour', 'haven'], issue: 'number-format' },
  }),
];
/** A tagset whose entities have attributes with labels, as a project's own may. */
const { entity } = defaultTagset.layers;
const labelled = { name: 'Canonical name', identifier: 'Identifier' };
const attributes = Object.entries(labelled).map(([id, label]) => {
  return { id, label, kind: 'text', choices: [], required: false, types: [] } as const;
});
const names: Names = {
  tagset: { ...defaultTagset, layers: { ...defaultTagset.layers, entity: { ...entity, attributes } } },
  entries: new Map([['valmont', 'Valmont (porte-parole)']]),
  yes: 'Yes',
  no: 'No',
};

const easy: TagQuestion = {
  query: { text: '', others: [], kind: 'plain', wholeWords: false, matchCase: false, matchAccents: false },
  subject: 'tags',
  attribute: '',
  layer: '',
  type: '',
  creator: '',
};

type Asked = Partial<Omit<TagQuestion, 'query'> & TagQuestion['query']>;

function question({
  text = '',
  others = [],
  kind,
  wholeWords,
  matchCase,
  matchAccents,
  ...fields
}: Asked): TagQuestion {
  const query = {
    text,
    others,
    kind: kind ?? 'plain',
    wholeWords: wholeWords ?? false,
    matchCase: matchCase ?? false,
    matchAccents: matchAccents ?? false,
  };
  return { ...easy, ...fields, query };
}

function texts(all: readonly SearchedTag[] = tags): TaggedText[] {
  return [{ searchable, tags: new Map(all.map((each) => [each.id, each])) }];
}

/** What is found, each tag with where it says it: “where words: [Sélivar]”. */
function found(asked: Asked): string[] {
  return searchTags(texts(), question(asked), names)
    .map((hit) => rowOfTag(hit, searchable).tag)
    .map((found) => `${found?.id} ${found?.matched.map(told).join(', ')}`);
}

function told({ what, name, left, match, right }: Matched): string {
  return `${name === '' ? what : name}: ${left}[${match}]${right}`;
}

describe('tags are found by', () => {
  test.each<{ name: string; asked: Asked; expected: string[] }>([
    {
      name: 'their words, whatever their accents',
      asked: { text: 'selivar' },
      expected: ['what words: [Sélivar] est évacuée … selon', 'where words: [Sélivar]'],
    },
    { name: 'their words with accents', asked: { text: 'selivar', matchAccents: true }, expected: [] },
    {
      name: 'the name of their type',
      asked: { text: 'pers' },
      expected: ['who type: [Pers]on'],
    },
    {
      name: 'the name of what they are of',
      asked: { text: 'valmont' },
      expected: ['who words: Jean [Valmont], entry: [Valmont] (porte-parole)'],
    },
    {
      name: 'whole words of the language',
      asked: { text: 'port', wholeWords: true },
      expected: ['what words: évacuée … selon le [port]', 'issue words: [port]'],
    },
    { name: 'no part of a word', asked: { text: 'por', wholeWords: true }, expected: [] },
    {
      name: 'an expression',
      asked: { text: 'é\\w*e$|^P\\w+$', kind: 'regular-expression', matchCase: true },
      expected: ['who type: [Person]', 'where type: [Place]'],
    },
    {
      name: 'any attribute, by what its value is called',
      asked: { text: 'valmont', subject: 'attributes' },
      expected: ['what Speaker: Jean [Valmont], by: [Valmont] (porte-parole)'],
    },
    {
      name: 'one attribute',
      asked: { text: 'valmont', subject: 'attributes', attribute: 'speaker' },
      expected: ['what Speaker: Jean [Valmont]'],
    },
    {
      name: 'a choice',
      asked: { text: 'number format', subject: 'attributes' },
      expected: ['issue Issue: Number or [number format]'],
    },
    {
      name: 'one of several texts',
      asked: { text: 'haven', subject: 'attributes' },
      expected: ['issue Alternatives: [haven]'],
    },
    { name: 'yes or no', asked: { text: 'yes', subject: 'attributes' }, expected: ['what checked: [Yes]'] },
    { name: 'a number', asked: { text: '3', subject: 'attributes' }, expected: ['what weight: [3]'] },
    {
      name: 'their note',
      asked: { text: 'parole, sans', subject: 'notes' },
      expected: ['who note: Le porte-[parole, sans] doute.'],
    },
    {
      name: 'nothing but that they have a note',
      asked: { subject: 'notes' },
      expected: ['who note: Le porte-parole, sans doute.[]'],
    },
    {
      name: 'nothing but layer, type and annotator',
      asked: { layer: 'claim', creator: 'bilal' },
      expected: ['what type: Factual[]'],
    },
    {
      name: 'nothing but an attribute that they have',
      asked: { subject: 'attributes', attribute: 'identifier' },
      expected: ['where Identifier: Q42[]'],
    },
    { name: 'a type of one layer', asked: { text: 'selivar', layer: 'entity' }, expected: ['where words: [Sélivar]'] },
    {
      name: 'an annotator',
      asked: { text: 'selivar', creator: 'bilal' },
      expected: ['what words: [Sélivar] est évacuée … selon'],
    },
    {
      name: 'a type',
      asked: { text: 'a', type: 'place', subject: 'attributes' },
      expected: ['where Canonical name: Seliv[a]r'],
    },
  ])('$name', ({ asked, expected }) => {
    expect(found(asked)).toEqual(expected);
  });

  test('an expression that is none: that is said', () => {
    expect(() => found({ text: '(', kind: 'regular-expression' })).toThrow('bad-pattern');
  });
});

test('what a curated set says once more is found where the set is asked for', () => {
  const all = tags.map((each) => ({ ...each, id: `${each.id} again`, creator: 'curated-anna' }));
  const idsOf = (creator: string) =>
    searchTags(texts([...tags, ...all]), question({ text: 'selivar', creator }), names).map(({ tag }) => tag.id);
  expect(idsOf('')).toEqual(['what', 'where']);
  expect(idsOf('curated-anna')).toEqual(['what again', 'where again']);
});

test('the line of a tag has its words in what stands around all of them', () => {
  const [hit] = searchTags(texts(), question({ text: 'selon' }), names);
  expect(hit === undefined ? undefined : rowOfTag(hit, searchable)).toMatchObject({
    left: 'Jean Valmont a dit hier : « ',
    match: 'Sélivar est évacuée … selon le port',
    right: ' de Sélivar.',
    tag: { id: 'what' },
  });
});

/** What is found when each thing that a tag says is searched as a text of its own, with nothing kept from before. */
function naive(all: readonly SearchedTag[], { query, subject, attribute, layer, creator }: TagQuestion): string[] {
  const says = (each: SearchedTag): boolean =>
    saidBy(each, text, subject, attribute, names).some(({ text: said }) => {
      const blocks = [{ start: 0, end: said.length, kind: 'paragraph' as const }];
      return search([new SearchText({ id: '', language: 'fr', text: said, blocks })], query).length > 0;
    });
  return all
    .filter((each) => (layer === '' || each.layer === layer) && (creator === '' || each.creator === creator))
    .filter(says)
    .map(({ id }) => id);
}

const anyValue = fc.oneof(
  fc.constantFrom('asserts', 'Jean Valmont', 'État', 'valmont', 'ß', "l'est", 'x\u0301'),
  fc.boolean(),
  fc.nat(20),
  fc.array(fc.constantFrom('Sélivar', 'haven'), { maxLength: 2 }),
);
const anySpans = fc
  .uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 4 })
  .map((offsets) => offsets.toSorted((a, b) => a - b))
  .map(([a = 0, b = 1, c, d]) => [
    { start: a, end: b },
    ...(c === undefined || d === undefined ? [] : [{ start: c, end: d }]),
  ]);
const anyTag = fc.record({
  spans: anySpans,
  layer: fc.constantFrom('entity' as const, 'claim' as const),
  type: fc.constantFrom('person', 'factual', 'gone'),
  attributes: fc.dictionary(fc.constantFrom('speaker', 'stance', 'name'), anyValue, { maxKeys: 2 }),
  entry: fc.constantFrom('', 'valmont', 'unknown'),
  note: fc.constantFrom('', 'Sélivar ?', 'a\nb'),
  creator: fc.constantFrom('anna', 'bilal'),
});
const anyQuestion = fc.record({
  text: fc.constantFrom('sélivar', 'a', 'ss', 'val', 'est', 'Person', 'x', '1', 'a b', 'asserts', '…'),
  others: fc.subarray(['port', 'Jean', 'é']),
  subject: fc.constantFrom<TagSubject>('tags', 'words', 'attributes', 'notes'),
  attribute: fc.constantFrom('', 'speaker'),
  layer: fc.constantFrom('', 'claim'),
  creator: fc.constantFrom('', 'bilal'),
  wholeWords: fc.boolean(),
  matchCase: fc.boolean(),
  matchAccents: fc.boolean(),
});

test('what is found is what a naive search finds, whatever was searched for before', () => {
  const forms = new FoldedForms();
  fc.assert(
    fc.property(fc.array(anyTag, { maxLength: 6 }), anyQuestion, (fields, asked) => {
      const all = fields.map((each, i) => tag(String(i), [], each));
      const hits = searchTags(texts(all), question(asked), names, forms);
      expect(hits.map(({ tag: { id } }) => id).toSorted()).toEqual(naive(all, question(asked)));
      const places = hits.map(({ tag: { spans } }) => hull(spans).start);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});

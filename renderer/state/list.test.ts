import { describe, expect, test } from 'vitest';
import { describe as quotesOf } from '../../annotations/anchoring/quote.ts';
import { tag, uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Article, BlockKind } from '../../annotations/model/article.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../../annotations/model/project.ts';
import { byId, named } from '../../annotations/register/register.fixture.ts';
import type { Shown } from './derived.ts';
import { filtered, listed, listedOnly, type Row, rowOf } from './list.ts';
import { emptyFilter, type ListFilter } from './store.ts';

const source = { outlet: '', author: '', published: '', url: '', rights: '', file: '', encoding: 'utf-8' };
const lines: readonly (readonly [BlockKind, string])[] = [
  ['heading', 'La crue'],
  ['paragraph', 'Le préfet Élie Noël parle.'],
  ['boilerplate', 'Partager sur le réseau'],
  ['paragraph', 'La Velse monte encore.'],
];
const text = lines.map(([, line]) => line).join('\n');

function article(id: string): Article {
  let end = -1;
  const blocks = lines.map(([kind, line]) => {
    const start = end + 1;
    end = start + line.length;
    return { start, end, kind };
  });
  return { kind: 'article', id, title: id, language: 'fr', source, blocks, sha256: '0'.repeat(64) };
}

function tagOn(n: number, words: readonly string[], fields: Partial<Annotation> = {}): Annotation {
  const spans = words.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  return { ...tag(n, []), spans, quotes: quotesOf(text, spans), ...fields };
}

function projectOf(tags: readonly Annotation[]): Project {
  const created = '2024-05-01T10:00:00.000Z';
  const info = { kind: 'project', id: uuid(0), title: '', workingLanguage: 'en', order: [], created } as const;
  const on = (id: string) => new Map(tags.filter((each) => each.article === id).map((each) => [each.id, each]));
  return {
    ...emptyProject(info, defaultTagset),
    articles: new Map(['a', 'b'].map((id) => [id, article(id)])),
    annotations: new Map([
      ['a', on('a')],
      ['b', on('b')],
    ]),
  };
}

const everything = { hiddenLayers: [], shownColleagues: ['bilal'] };

function list(tags: readonly Annotation[], articles = ['a', 'b'], shown: Shown = everything): Annotation[] {
  return listed({ project: projectOf(tags), annotator: 'anna' }, articles, shown);
}

function rows(tags: readonly Annotation[]): Row[] {
  return list(tags).map((annotation) => rowOf(annotation, projectOf(tags)));
}

const noel = named(9, ['Noël (préfet)']);

describe('the list of annotations', () => {
  const velse = tagOn(1, ['La Velse'], { type: 'place' });
  const prefect = tagOn(2, ['préfet']);
  const both = tagOn(3, ['préfet'], { layer: 'claim', type: 'factual' });
  const theirs = tagOn(4, ['Élie'], { creator: 'bilal' });
  const second = tagOn(5, ['La crue'], { article: 'b' });
  const tags = [velse, both, theirs, second, prefect];

  const ids = (found: readonly Annotation[]) => found.map(({ id }) => id);

  test('has them in the order of the panes, then of the text, then always the same', () => {
    expect(ids(list(tags))).toEqual(ids([prefect, both, theirs, velse, second]));
    expect(ids(list(tags, ['b', 'a']))).toEqual(ids([second, prefect, both, theirs, velse]));
  });

  test('has those of open articles only', () => {
    expect(ids(list(tags, ['b', 'gone']))).toEqual([second.id]);
  });

  test('has certain ones of any article in their own order, and none that is no more', () => {
    const only = new Map([second, velse, both].map(({ id, article }) => [id, article]));
    expect(ids(listedOnly(projectOf(tags.filter((tag) => tag !== both)), only))).toEqual(ids([second, velse]));
  });

  test('leaves out layers that are hidden and colleagues who are not shown', () => {
    expect(ids(list(tags, ['a'], { ...everything, hiddenLayers: ['entity'] }))).toEqual([both.id]);
    expect(ids(list(tags, ['a'], { ...everything, shownColleagues: [] }))).toEqual(ids([prefect, both, velse]));
  });
});

describe('a row', () => {
  test.each<{ words: string; place: string }>([
    { words: 'crue', place: 'heading' },
    { words: 'préfet', place: '¶ 1' },
    { words: 'Partager', place: 'boilerplate' },
    { words: 'Velse', place: '¶ 2' },
  ])('on “$words” says where: $place', ({ words, place }) => {
    expect(rows([tagOn(1, [words])])[0]?.place).toBe(place);
  });

  test('says the type by its label, or by its id where the tagset has it no more', () => {
    const types = [tagOn(1, ['Velse'], { type: 'place' }), tagOn(2, ['monte'], { type: 'gone' })];
    expect(rows(types).map(({ type, colour }) => [type, colour])).toEqual([
      ['Place', 'amber'],
      ['gone', 'slate'],
    ]);
  });

  test('quotes what is tagged, with an ellipsis where it is interrupted', () => {
    expect(rows([tagOn(1, ['La Velse', 'encore'])])[0]?.quote).toBe('La Velse … encore');
  });

  test('says attributes as the tagset orders and names them, and the note last', () => {
    const attributes = { stance: 'denies', speaker: 'le préfet', unheard: 'x' };
    const claim = tagOn(1, ['Velse'], { layer: 'claim', type: 'factual', attributes, note: 'why?' });
    const alternatives = tagOn(2, ['monte'], {
      layer: 'translation',
      type: 'note',
      attributes: { alternatives: ['p', 'q'] },
    });
    expect(rows([claim, alternatives]).map(({ about }) => about)).toEqual(['le préfet · Denies · why?', 'p · q']);
  });

  test('says first what is mentioned, in the tag itself or in an attribute', () => {
    const { entity, ...layers } = defaultTagset.layers;
    const witness = {
      id: 'witness',
      label: 'Witness',
      kind: 'entity',
      choices: [],
      required: false,
      types: [],
    } as const;
    const tagset = { ...defaultTagset, layers: { ...layers, entity: { ...entity, attributes: [witness] } } };
    const tags = [tagOn(1, ['Élie'], { entry: noel.id, attributes: { witness: noel.id }, note: 'he?' })];
    const project = { ...projectOf(tags), tagset, entities: byId(noel) };
    expect(tags.map((annotation) => rowOf(annotation, project).about)).toEqual(['Noël (préfet) · Noël (préfet) · he?']);
  });

  test('says nothing about an annotation of which nothing more is known', () => {
    expect(rows([tagOn(1, ['Velse'])])[0]?.about).toBe('');
  });
});

describe('a filter', () => {
  const project = { tagset: defaultTagset, entities: byId(noel) };
  const tags = list([
    tagOn(1, ['Élie Noël'], { entry: noel.id }),
    tagOn(2, ['La Velse'], { type: 'place' }),
    tagOn(3, ['La Velse monte'], { layer: 'claim', type: 'forecast', note: 'Œuvre', status: 'unsure' }),
  ]);
  const all = emptyFilter;

  test.each<{ filter: Partial<ListFilter>; found: number[] }>([
    { filter: {}, found: [1, 2, 3] },
    { filter: { layer: 'claim' }, found: [3] },
    { filter: { type: 'place' }, found: [2] },
    { filter: { layer: 'claim', type: 'place' }, found: [] },
    { filter: { text: 'velse' }, found: [2, 3] },
    { filter: { text: 'ELIE NOE' }, found: [1] },
    { filter: { text: 'e\u0301lie' }, found: [1] },
    { filter: { text: 'prefet' }, found: [1] },
    { filter: { text: 'œuvre' }, found: [3] },
    { filter: { text: 'forecast' }, found: [3] },
    { filter: { text: '(' }, found: [1] },
    { filter: { text: 'velse', layer: 'entity' }, found: [2] },
    { filter: { status: 'unsure' }, found: [3] },
    { filter: { status: 'open', text: 'velse' }, found: [2] },
    { filter: { text: 'absent' }, found: [] },
  ])('$filter lets through $found', ({ filter, found }) => {
    const ids = new Set(filtered(tags, { ...all, ...filter }, project).map(({ id }) => id));
    expect(ids).toEqual(new Set(found.map(uuid)));
  });
});

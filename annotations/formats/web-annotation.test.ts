import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as quotesOf } from '../anchoring/quote.ts';
import type { Annotation } from '../model/annotation.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { allAnnotations, emptyProject, type Project } from '../model/project.ts';
import { byId, named } from '../register/register.fixture.ts';
import { hashOf } from '../text/canonical.ts';
import { anyProject } from './project.fixture.ts';
import { webAnnotationsOf } from './web-annotation.ts';
import { faultsIn } from './web-annotation-rules.fixture.ts';

const text = '🌊 « La rivière, a-t-il déclaré, monte encore » à Valmont.';
const time = '2024-05-01T10:00:00.000Z';
const id = '3f1c8e52-9d0b-4a6e-8c1d-5b7f2e9a4c60';

function spanOf(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const town = named(1, ['Valmont'], {
  names: [
    { text: 'Valmont-sur-Velse', language: 'fr' },
    { text: 'Valmont', language: 'en' },
  ],
  identifiers: ['Q90', 'https://example.org/valmont', 'INSEE 76719'],
});
const merged = named(2, ['Walmont'], { mergedInto: town.id });

function tagOn(words: readonly string[], fields: Partial<Annotation> = {}): Annotation {
  const spans = words.map(spanOf);
  return {
    kind: 'annotation',
    id,
    article: 'crue',
    layer: 'entity',
    type: 'place',
    spans,
    quotes: quotesOf(text, spans),
    attributes: {},
    entry: '',
    status: 'open',
    note: '',
    creator: 'anna',
    created: time,
    modified: time,
    ...fields,
  };
}

function projectWith(tag: Annotation, url = ''): Project {
  const info = { kind: 'project', id, title: 'Crue', workingLanguage: 'en', order: [], created: time } as const;
  const source = { outlet: '', author: '', published: '', url, rights: '', file: 'crue.txt', encoding: 'utf-8' };
  const article = {
    kind: 'article',
    id: 'crue',
    title: 'Crue',
    language: 'fr',
    source,
    blocks: [],
    sha256: hashOf(text),
  } as const;
  return {
    ...emptyProject(info, defaultTagset),
    articles: new Map([['crue', article]]),
    texts: new Map([['crue', text]]),
    annotations: new Map([['crue', new Map([[tag.id, tag]])]]),
    entities: byId(town, merged),
  };
}

function only(project: Project) {
  const [annotation] = webAnnotationsOf(project).first?.items ?? [];
  if (annotation === undefined || typeof annotation.target === 'string') throw new Error('one annotation was given');
  return { ...annotation, target: annotation.target };
}

test('an interrupted quotation is two targets, each by position in code points and by quote', () => {
  const { target } = only(projectWith(tagOn(['La rivière', 'monte encore']), 'https://example.org/crue'));
  const points = (words: string) => [...text.slice(0, text.indexOf(words))].length;
  expect(target).toMatchObject([
    {
      type: 'SpecificResource',
      source: 'https://example.org/crue',
      selector: [
        { type: 'TextPositionSelector', start: points('La rivière'), end: points(', a-t-il') },
        { type: 'TextQuoteSelector', exact: 'La rivière', prefix: '🌊 « ' },
      ],
    },
    {
      selector: [
        { type: 'TextPositionSelector', start: points('monte encore'), end: points(' » à') },
        { type: 'TextQuoteSelector', exact: 'monte encore' },
      ],
    },
  ]);
});

const sources: { url: string; isUrl: boolean }[] = [
  { url: 'http://example.org/a?b=c', isUrl: true },
  { url: '', isUrl: false },
  { url: 'example.org', isUrl: false },
  { url: 'javascript:alert(1)', isUrl: false },
  { url: 'https://example.org/a b', isUrl: false },
];

test.each(sources)('the source of an article at “$url” is its address: $isUrl', ({ url, isUrl }) => {
  const [target] = only(projectWith(tagOn(['Valmont']), url)).target;
  expect(target?.state.cached).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
  expect(target?.source).toBe(isUrl ? url : target?.state.cached);
});

test('an orphan has only its quote: a position would point at other words', () => {
  const quotes = [{ exact: 'Zanzibar', prefix: 'à ', suffix: '.' }];
  const [target] = only(projectWith(tagOn(['Valmont'], { quotes }))).target;
  expect(target?.selector).toEqual([{ type: 'TextQuoteSelector', ...quotes[0] }]);
});

const bodies: { name: string; fields: Partial<Annotation>; expected: readonly object[] }[] = [
  {
    name: 'a mention is identified by the name and identifiers of what its entity turned out to be',
    fields: { entry: merged.id, note: 'not the other one' },
    expected: [
      { purpose: 'tagging', value: 'place' },
      { purpose: 'classifying', value: 'entity' },
      { purpose: 'identifying', value: 'Valmont-sur-Velse', language: 'fr' },
      { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q90' },
      { type: 'SpecificResource', purpose: 'identifying', source: 'https://example.org/valmont' },
      { type: 'TextualBody', purpose: 'identifying', value: 'INSEE 76719' },
      { purpose: 'commenting', value: 'not the other one', language: 'en' },
    ],
  },
  {
    name: 'a mention of nothing is not',
    fields: { attributes: { name: 'Valmont' } },
    expected: [
      { purpose: 'tagging', value: 'place' },
      { purpose: 'classifying', value: 'entity' },
      { purpose: 'describing', value: 'name: Valmont' },
    ],
  },
  {
    name: 'a claim is described',
    fields: { layer: 'claim', type: 'factual', attributes: { attribution: 'direct', speaker: 'le maire' } },
    expected: [
      { purpose: 'tagging', value: 'factual' },
      { purpose: 'classifying', value: 'claim' },
      { purpose: 'describing', value: 'speaker: le maire' },
      { purpose: 'describing', value: 'attribution: direct' },
    ],
  },
  {
    name: 'a translation note asks for an edit, the proposal first',
    fields: {
      layer: 'translation',
      type: 'note',
      attributes: { alternatives: ['rises', 'climbs'], comment: 'tense', proposal: 'is rising' },
    },
    expected: [
      { purpose: 'tagging', value: 'note' },
      { purpose: 'classifying', value: 'translation' },
      { purpose: 'editing', value: 'is rising', language: 'en' },
      { purpose: 'editing', value: 'rises' },
      { purpose: 'editing', value: 'climbs' },
      { purpose: 'commenting', value: 'tense' },
    ],
  },
];

test.each(bodies)('$name', ({ fields, expected }) => {
  const { body } = only(projectWith(tagOn(['Valmont'], fields)));
  expect(body).toMatchObject(expected);
  expect(body).toHaveLength(expected.length);
});

test('says who, when, and how many', () => {
  const project = projectWith(tagOn(['Valmont']));
  expect(only(project)).toMatchObject({
    id: `urn:uuid:${id}`,
    creator: { type: 'Person', name: 'anna' },
    created: time,
    modified: time,
  });
  expect(webAnnotationsOf(project)).toMatchObject({ type: 'AnnotationCollection', label: 'Crue', total: 1 });
});

test('a link is an annotation of one annotation, which links to the other', () => {
  const [from, to] = [id, '9c1d5f0a-3b62-4e7d-a8f4-06b1c2d3e4f5'];
  const project = projectWith(tagOn(['Valmont'], { id: from }));
  const times = { creator: 'bilal', created: time, modified: '2024-05-02T10:00:00.000Z' };
  const link = {
    kind: 'link',
    id: to.replace('9', '8'),
    type: 'speaker-of',
    from,
    to,
    article: 'crue',
    ...times,
  } as const;
  const linked = webAnnotationsOf({ ...project, links: new Map([[link.id, link]]) });
  expect(linked.total).toBe(2);
  expect(linked.first?.items[1]).toMatchObject({
    id: `urn:uuid:${link.id}`,
    motivation: 'linking',
    creator: { type: 'Person', name: 'bilal' },
    created: time,
    modified: '2024-05-02T10:00:00.000Z',
    target: `urn:uuid:${from}`,
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'speaker-of' },
      { type: 'SpecificResource', purpose: 'linking', source: `urn:uuid:${to}` },
    ],
  });
});

test('whatever a project holds, its annotations follow the recommendation and select their words', () => {
  fc.assert(
    fc.property(anyProject, (project) => {
      const collection = webAnnotationsOf(project);
      expect(faultsIn(collection)).toEqual([]);
      expect(collection.total).toBe([...allAnnotations(project)].length + project.links.size);
      const texts = new Map(
        [...allAnnotations(project)].map((tag) => [`urn:uuid:${tag.id}`, project.texts.get(tag.article)]),
      );
      for (const { id: iri, target } of collection.first?.items ?? []) {
        if (typeof target === 'string') continue;
        for (const { selector } of target) {
          const [position, quote] = selector;
          if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector') throw new Error(iri);
          expect([...(texts.get(iri) ?? '')].slice(position.start, position.end).join('')).toBe(quote.exact);
        }
      }
    }),
  );
});

import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../model/annotation.fixture.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { anyTranslation, termOf, translatedProject } from './translated.fixture.ts';
import { translatedBlocks, translationIn } from './translated.ts';
import { writeXliff } from './xliff.ts';
import { faultsIn } from './xliff-rules.fixture.ts';
import { allNamed, childrenOf, named, rootOf } from './xml.fixture.ts';

const everything = { annotators: [], articles: [] };
const line = 'Le maire de Valmont a parlé.';
const spanOf = (words: string, within = line): Span => {
  const start = within.indexOf(words);
  return { start, end: start + words.length };
};

function written(project: Project): Element {
  const root = rootOf(writeXliff(project, false).content);
  expect(faultsIn(root)).toEqual([]);
  return root;
}

/** The words in a source or target, those that stand for what XML cannot hold as they were. */
function wordsIn(element: Element): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
      const [inner] = [node].filter((one): one is Element => one.nodeType === one.ELEMENT_NODE);
      if (inner?.localName === 'cp') return String.fromCharCode(Number.parseInt(inner.getAttribute('hex') ?? '', 16));
      return inner === undefined ? '' : wordsIn(inner);
    })
    .join('');
}

/** A source or target without the namespace's declaration and ids. */
function shown(element: Element | undefined): string {
  return String(element ?? '').replace(/ (xmlns|type|ref)="[^"]*"/g, '');
}

test('a file for each article, a unit for each block, a segment for each of ours and one for words of which there is none', () => {
  const project = translatedProject([
    [{ source: 'Crue' }],
    [
      { source: 'Le maire a parlé.', target: 'The mayor spoke.', state: 'done' },
      { source: 'Il pleut.', target: 'It', state: 'draft' },
      { source: 'Encore.', target: 'More.', state: 'changed' },
      { source: 'Fin.', target: '' },
      { source: 'Point.', target: '', state: 'done' },
    ],
  ]);
  const root = written(project);
  expect(Object.fromEntries(Array.from(root.attributes).map(({ name, value }) => [name, value]))).toMatchObject({
    version: '2.1',
    srcLang: 'fr',
    trgLang: 'en',
  });
  expect(allNamed(root, 'file').map((file) => file.getAttribute('original'))).toEqual(['crue.txt']);
  expect(allNamed(root, 'unit').map((unit) => unit.getAttribute('id'))).toEqual(['b1', 'b2']);
  const segments = allNamed(root, 'segment').map((segment) => [
    segment.getAttribute('state'),
    segment.getAttribute('subState'),
    ...childrenOf(segment).map(wordsIn),
  ]);
  expect(segments).toEqual([
    ['initial', null, 'Crue'],
    ['reviewed', null, 'Le maire a parlé.', 'The mayor spoke.'],
    ['translated', 'visavis:draft', 'Il pleut.', 'It'],
    ['translated', 'visavis:changed', 'Encore.', 'More.'],
    ['initial', null, 'Fin.'],
    ['reviewed', null, 'Point.', ''],
  ]);
});

describe('a note', () => {
  const term = termOf(7);
  const whole = [[{ source: line, target: 'The mayor of Valmont spoke.' }]];
  test('says its words, its term and what was written, and is pointed to from its words', () => {
    const attributes = {
      proposal: 'mayor',
      alternatives: ['reeve', 'provost'],
      issue: 'terminology',
      comment: 'Office.',
    };
    const note = { spans: [spanOf('maire')], attributes, note: 'Ask.', entry: term.id };
    const root = written(translatedProject(whole, [note], [term]));
    const [noted] = allNamed(root, 'note');
    expect(noted?.getAttribute('category')).toBe('terminology');
    expect(noted?.textContent).toBe(
      '“maire”\nmaire = mayor | reeve\nProposed translation: mayor\nAlternatives: reeve | provost\nIssue: Terminology\nComment: Office.\nAsk.',
    );
    const [mark] = allNamed(root, 'mrk');
    expect([mark?.textContent, mark?.getAttribute('ref')]).toEqual(['maire', `#n=${uuid(500)}`]);
  });

  const cases: { name: string; spans: Span[][]; source: string }[] = [
    {
      name: 'one within another',
      spans: [[spanOf('maire de Valmont')], [spanOf('Valmont')]],
      source: 'Le <mrk id="m1">maire de <mrk id="m2">Valmont</mrk></mrk> a parlé.',
    },
    {
      name: 'two on the same words',
      spans: [[spanOf('maire')], [spanOf('maire')]],
      source: 'Le <mrk id="m1"><mrk id="m2">maire</mrk></mrk> de Valmont a parlé.',
    },
    {
      name: 'two that cross',
      spans: [[spanOf('maire de Valmont')], [spanOf('Valmont a parlé')]],
      source: 'Le <mrk id="m1">maire de <sm id="m2"/>Valmont</mrk> a parlé<em startRef="m2"/>.',
    },
    {
      name: 'one on two stretches',
      spans: [[spanOf('maire'), spanOf('parlé')]],
      source: 'Le <mrk id="m1">maire</mrk> de Valmont a <mrk id="m2">parlé</mrk>.',
    },
  ];
  test.each(cases)('$name', ({ spans, source }) => {
    const root = written(
      translatedProject(
        whole,
        spans.map((one) => ({ spans: one })),
      ),
    );
    expect(shown(allNamed(root, 'source')[0])).toBe(`<source>${source}</source>`);
    expect(allNamed(root, 'note')).toHaveLength(spans.length);
  });

  test.each([
    { spans: [{ start: 3, end: 12 }], quote: '“maire a p”' },
    { spans: [spanOf('Le'), { start: 7, end: 12 }], quote: '“Le … e a p”' },
  ])('over two segments stands on its unit alone: $quote', ({ spans, quote }) => {
    const parts = [{ source: 'Le maire', target: 'The mayor' }, { source: 'a parlé.' }];
    const root = written(translatedProject([parts], [{ spans }]));
    expect(allNamed(root, 'mrk')).toEqual([]);
    expect(allNamed(root, 'note').map(({ textContent }) => textContent)).toEqual([quote]);
  });
});

test('a control character has an element in texts, and is replaced and counted in notes', () => {
  const project = translatedProject(
    [[{ source: 'a\u0001b', target: 'c\ufffe' }]],
    [{ spans: [{ start: 0, end: 1 }], note: '\u0002' }],
  );
  const { content, replaced } = writeXliff(project, false);
  expect(content).toContain('<cp hex="0001"/>');
  expect(content).toContain('<cp hex="FFFE"/>');
  expect(allNamed(rootOf(content), 'note')[0]?.textContent).toBe('“a”\n\ufffd');
  expect(replaced).toBe(1);
});

test('any translation: it is valid, and has every segment and note once, with its words', () => {
  fc.assert(
    fc.property(anyTranslation, (project) => {
      const root = written(project);
      const [article] = project.articles.values();
      const text = project.texts.get('crue') ?? '';
      const sources = allNamed(root, 'unit').map((unit) => allNamed(unit, 'source').map(wordsIn).join(''));
      expect(sources).toEqual(article?.blocks.map(({ start, end }) => text.slice(start, end)));
      const targets = allNamed(root, 'segment')
        .filter((segment) => project.segments.has(segment.getAttribute('id') ?? ''))
        .map((segment) => [segment.getAttribute('id'), named(segment, 'target').map(wordsIn).join('')]);
      const expected = [...project.segments.values()].map(({ id, target, state }) => [
        id,
        target.trim() === '' && state !== 'done' ? '' : target.replace(/\r\n?/g, '\n'),
      ]);
      expect(targets).toEqual(expected);
      const notes = [...(project.annotations.get('crue')?.keys() ?? [])];
      expect(
        allNamed(root, 'note')
          .map((note) => note.getAttribute('id'))
          .sort(),
      ).toEqual(notes);
    }),
  );
});

test('segments of a file that somebody edited are there, wherever they lie', () => {
  const project = translatedProject([
    [{ source: 'Un deux', target: 'One two' }],
    [{ source: 'trois', target: 'three' }],
  ]);
  const [first] = project.segments.values();
  if (first === undefined) throw new Error('there is a segment');
  const across = { ...first, id: uuid(300), span: { start: 3, end: 12 }, target: 'across' };
  const root = written({ ...project, segments: new Map([...project.segments, [across.id, across]]) });
  expect(allNamed(root, 'target').map(wordsIn)).toEqual(['One two', 'three', 'across']);
});

describe('what an XLIFF file cannot be of', () => {
  const project = translatedProject([[{ source: line, target: 'The mayor.' }]]);
  const [article] = project.articles.values();
  const [segment] = project.segments.values();
  if (article === undefined || segment === undefined) throw new Error('there is a translated article');
  const other = { ...article, id: 'flut', language: 'de' };
  const withOther = {
    ...project,
    articles: new Map([...project.articles, [other.id, other]]),
    texts: new Map([...project.texts, [other.id, line]]),
  };

  test('articles in several languages, but for those in the working language', () => {
    expect(() => writeXliff(withOther, false)).toThrow(
      expect.objectContaining({ code: 'xliff-languages', values: { languages: 'fr, de' } }),
    );
    const english = {
      ...withOther,
      articles: new Map([...project.articles, [other.id, { ...other, language: 'en' }]]),
    };
    expect(allNamed(written(english), 'file')).toHaveLength(1);
    expect(() => writeXliff(english, true)).toThrow(expect.objectContaining({ code: 'xliff-languages' }));
  });

  test('several people’s translations', () => {
    const theirs = { ...segment, id: uuid(300), creator: 'bilal', target: 'Theirs' };
    const both = { ...project, segments: new Map([...project.segments, [theirs.id, theirs]]) };
    expect(() => translationIn(both, everything)).toThrow(
      expect.objectContaining({ code: 'translation-of-whom', values: { annotators: 'anna, bilal' } }),
    );
    const chosen = translationIn(both, { annotators: ['bilal'], articles: [] });
    expect([...chosen.segments.values()].map(({ target }) => target)).toEqual(['Theirs']);
  });

  test('nothing to translate', () => {
    const english = { ...project, articles: new Map([['crue', { ...article, language: 'en' }]]) };
    expect(() => writeXliff(english, false)).toThrow(expect.objectContaining({ code: 'nothing-to-translate' }));
  });
});

test('an article without blocks, and a block of white space, have a segment all the same', () => {
  const project = translatedProject([[{ source: line }]]);
  const [article] = project.articles.values();
  if (article === undefined) throw new Error('there is an article');
  const [blank] = [{ start: line.length, end: line.length + 2, kind: 'paragraph' as const }];
  for (const blocks of [[], [blank]]) {
    const changed = { ...project, articles: new Map([['crue', { ...article, blocks }]]) };
    expect(translatedBlocks(changed, { ...article, blocks })).toHaveLength(1);
    expect(allNamed(written(changed), 'segment')).toHaveLength(1);
  }
});

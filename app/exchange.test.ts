import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as quotesOf } from '../annotations/anchoring/quote.ts';
import { anyProject } from '../annotations/formats/project.fixture.ts';
import { termOf } from '../annotations/formats/translated.fixture.ts';
import { documentOf, readVisavisJson } from '../annotations/formats/visavis-json.ts';
import { uuid } from '../annotations/model/annotation.fixture.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import type { ProblemCode } from '../annotations/model/problem.ts';
import { allAnnotations, type Project } from '../annotations/model/project.ts';
import { byId, named } from '../annotations/register/register.fixture.ts';
import { exportAs, importFrom } from './exchange.ts';
import { asAnna, at, exported, fresh, id, projectOf, spanOf, tagOn, takeIn, text } from './small-project.fixture.ts';

const others = ['7c9e6679-7425-40de-944b-e07fc1f90ae7', '16fd2706-8baf-433b-82eb-8c7fada847da'] as const;

describe('own JSON', () => {
  test('import after export into an empty project is identity', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const content = exported(project);
        const taken = importFrom('visavis-json', content, asAnna(fresh), 'a.json');
        expect(taken.aside).toBeNull();
        expect(taken.annotations).toBe([...allAnnotations(project)].length);
        expect(exported(takeIn(fresh, taken))).toBe(content);
      }),
    );
  });

  test('import into the same project changes nothing', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        fc.pre(project.articles.size > 0);
        const taken = importFrom('visavis-json', exported(project), asAnna(project), 'a.json');
        expect(taken).toMatchObject({ articles: [], commands: [], annotations: 0, aside: null, problems: [] });
        expect(taken.known).toBe([...allAnnotations(project)].length);
      }),
    );
  });
});

describe('a selection', () => {
  const mine = tagOn('Le maire', { id: others[0], creator: 'bilal' });
  const project: Project = {
    ...projectOf(text, [tagOn('Le préfet'), mine]),
    links: new Map([
      [
        others[1],
        {
          kind: 'link',
          id: others[1],
          type: 'supports',
          from: id,
          to: mine.id,
          article: 'crue',
          creator: 'anna',
          created: at,
          modified: at,
        },
      ],
    ]),
  };
  const selections: { annotators: readonly string[]; articles: readonly string[]; tags: number; links: number }[] = [
    { annotators: [], articles: [], tags: 2, links: 1 },
    { annotators: ['anna'], articles: [], tags: 1, links: 0 },
    { annotators: ['anna', 'bilal'], articles: ['crue'], tags: 2, links: 1 },
  ];
  test.each(selections)(
    'of $annotators on $articles has $tags tags and $links links',
    ({ tags, links, ...selection }) => {
      const { content, annotations } = exportAs('visavis-json', project, selection);
      const document = readVisavisJson(content, 'x');
      expect({ annotations, tags: document.annotations.length, links: document.links.length }).toEqual({
        annotations: tags,
        tags,
        links,
      });
    },
  );

  test('carries the entries that its annotations point to, a colleague’s and merged ones too', () => {
    const entities = byId(
      named(1, ['Merged'], { creator: 'bilal', mergedInto: uuid(2) }),
      named(2, ['Pointed to'], { creator: 'bilal' }),
      named(3, ['In an attribute'], { creator: 'bilal' }),
      named(4, ['Nobody’s'], { creator: 'bilal' }),
      named(5, ['Anna’s']),
    );
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
    const tags = [tagOn('Le préfet', { entry: uuid(1), attributes: { witness: uuid(3) } }), mine];
    const { content } = exportAs(
      'visavis-json',
      { ...projectOf(text, tags), tagset, entities },
      { annotators: ['anna'], articles: [] },
    );
    const names = readVisavisJson(content, 'x').entities.map(({ names }) => names[0]?.text);
    expect(names.sort()).toEqual(['Anna’s', 'In an attribute', 'Merged', 'Pointed to']);
  });

  test('carries the term that a colleague’s was merged into', () => {
    const terms = byId(
      termOf(1, { source: 'Merged', creator: 'bilal', mergedInto: uuid(2) }),
      termOf(2, { source: 'Stays', creator: 'bilal' }),
      termOf(3, { source: 'Nobody’s', creator: 'bilal' }),
    );
    const note = tagOn('Le préfet', { layer: 'translation', type: 'note', entry: uuid(1) });
    const project = { ...projectOf(text, [note, mine]), terms };
    const { content } = exportAs('visavis-json', project, { annotators: ['anna'], articles: [] });
    expect(readVisavisJson(content, 'x').terms.map(({ source }) => source)).toEqual(['Merged', 'Stays']);
  });

  test.each([
    { annotators: [], articles: ['gone'], code: 'no-such-article' },
    { annotators: ['nobody'], articles: [], code: 'no-such-annotator' },
  ])('of $annotators on $articles is refused: $code', ({ code, ...selection }) => {
    expect(() => exportAs('visavis-json', project, selection)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what cannot be read', () => {
  const content = exported(projectOf(text, [tagOn('Le préfet')]));
  const cases: { name: string; text: string; code: ProblemCode; values?: object }[] = [
    { name: 'cut off', text: content.slice(0, 200), code: 'file-not-json' },
    { name: 'something else', text: '{"type": "Annotation"}', code: 'import-not-ours' },
    { name: 'a list', text: '[]', code: 'import-not-ours' },
    {
      name: 'newer',
      text: content.replace('"schema": 1', '"schema": 2'),
      code: 'schema-newer',
      values: { schema: 2, known: 1 },
    },
    {
      name: 'a key that does harm',
      text: content.replace('"attributes": {', '"attributes": {"__proto__": {}'),
      code: 'file-forbidden-key',
    },
    {
      name: 'a number without end',
      text: content.replace('"start": 49', '"start": 1e400'),
      code: 'file-number-too-large',
    },
    {
      name: 'a key that means nothing',
      text: content.replace('"note": ""', '"note": "", "remark": ""'),
      code: 'file-damaged',
      values: { place: 'annotations[0].remark' },
    },
    {
      name: 'a key that means nothing, deep down',
      text: content.replace('"outlet": ""', '"outlet": "", "outlets": ""'),
      code: 'file-damaged',
      values: { place: 'articles[0].source.outlets' },
    },
    {
      name: 'a value of another kind',
      text: content.replace('"note": ""', '"note": 7'),
      code: 'file-damaged',
      values: { place: 'annotations[0].note', expected: 'string' },
    },
    {
      name: 'a span that ends before it starts',
      text: content.replace(/"start": 49,\s+"end": 58/, '"start": 58, "end": 49'),
      code: 'file-damaged',
      values: { place: 'annotations[0].spans' },
    },
    { name: 'half a character', text: content.replaceAll('Valmont a', '\\ud800 a'), code: 'text-lone-surrogate' },
  ];
  test.each(cases)('$name', ({ text: broken, code, values = {} }) => {
    const read = () => importFrom('visavis-json', broken, asAnna(fresh), 'x.json');
    expect(read).toThrow(
      expect.objectContaining({ code, values: expect.objectContaining({ file: 'x.json', ...values }) }),
    );
  });

  test('a format that is only written, or unheard of', () => {
    const read = (format: string) => () => importFrom(format, content, asAnna(fresh), 'x.json');
    expect(read('web-annotation')).toThrow(expect.objectContaining({ code: 'format-not-read' }));
    expect(read('word')).toThrow(expect.objectContaining({ code: 'unknown-format' }));
  });
});

test('offsets are given in both units, and each with its words', () => {
  const emoji = '🌊 La rivière 🌊 déborde';
  const span = spanOf('déborde', emoji);
  const tag = tagOn('Le maire', { spans: [span], quotes: quotesOf(emoji, [span]) });
  expect(documentOf(projectOf(emoji, [tag])).annotations[0]?.spans).toEqual([
    {
      utf16: { start: 17, end: 24 },
      codePoints: { start: 15, end: 22 },
      quote: { exact: 'déborde', prefix: '🌊 La rivière 🌊 ', suffix: '' },
    },
  ]);
});

test('an orphan that lies past its text, or in the middle of a character, is written all the same', () => {
  const emoji = '🌊 La rivière';
  const spans = [
    { start: 1, end: 2 },
    { start: 500, end: 510 },
  ];
  const quotes = spans.map(() => ({ exact: 'Zanzibar', prefix: '', suffix: '' }));
  const project = projectOf(emoji, [tagOn('Le maire', { spans, quotes })]);
  const written = documentOf(project).annotations[0]?.spans.map(({ utf16, codePoints }) => [utf16, codePoints]);
  expect(written).toEqual([
    [spans[0], { start: 0, end: 1 }],
    [spans[1], { start: 12, end: 12 }],
  ]);
  expect(exportAs('web-annotation', project, { annotators: [], articles: [] }).annotations).toBe(1);
});

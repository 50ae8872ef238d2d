import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf } from '../comparison/matrix.ts';
import { small } from '../edit/small.fixture.ts';
import { tag, uuid } from '../model/annotation.fixture.ts';
import { type Annotation, layers } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Entity, Proposition } from '../model/register.ts';
import { mentionsOf } from '../register/mentions.ts';
import { byId, mention, named } from '../register/register.fixture.ts';
import { coverageOf, outletsOf } from './coverage.ts';
import { entitiesByArticle } from './entities.ts';
import type { Scope } from './scope.ts';
import { speakersByStance } from './speakers.ts';
import { timelineOf } from './timeline.ts';
import { countsByType } from './types.ts';

const ida = named(30, ['Ida Roux']);
const formerIda = named(31, ['I. Roux'], { mergedInto: ida.id });
const velse = named(32, ['Velse'], { type: 'place' });
const unseen = named(33, ['Nobody']);
const entities = [ida, formerIda, velse, unseen];

const propositions = [40, 41, 42].map((n): Proposition => {
  const empty = { sourceStatement: '', tags: [], note: '', formerly: [] };
  const { creator, created, modified } = ida;
  const mergedInto = n === 41 ? uuid(40) : '';
  return { kind: 'proposition', id: uuid(n), statement: `P${n}`, ...empty, mergedInto, creator, created, modified };
});

const all: Scope['counts'] = () => true;

function article(id: string, source: Partial<Article['source']>): Article {
  const [first] = small.project.articles.values();
  if (first === undefined) throw new Error('the small project has an article');
  return { ...first, id, title: `Title of ${id}`, source: { ...first.source, ...source } };
}

function projectOf(
  tags: readonly Annotation[],
  sources: Readonly<Record<string, Partial<Article['source']>>>,
): Project {
  const articles = Object.entries(sources).map(([id, source]) => article(id, source));
  return {
    ...small.project,
    info: { ...small.project.info, order: Object.keys(sources) },
    articles: byId(...articles),
    texts: new Map(articles.map(({ id }) => [id, ' '.repeat(500)])),
    annotations: new Map(articles.map(({ id }) => [id, byId(...tags.filter((each) => each.article === id))])),
    links: new Map(),
    entities: byId<Entity>(...entities),
    propositions: byId(...propositions),
  };
}

const claim = (n: number, at: number, words: string, fields: Partial<Annotation> = {}) =>
  mention(n, at, words, { layer: 'claim', type: 'factual', ...fields });

test('entities come with those merged into them, most mentions first; unlinked and unread ones are not lost', () => {
  const first = mention(1, 0, 'Ida', { entry: ida.id });
  const later = mention(2, 9, 'elle', { entry: formerIda.id });
  const river = mention(3, 4, 'Velse', { type: 'place', entry: velse.id });
  const there = mention(4, 2, 'Ida', { article: 'b', entry: ida.id, creator: 'bilal' });
  const loose = mention(5, 20, 'on');
  const project = projectOf([first, later, river, there, loose], { a: {}, b: {} });
  const { rows, unlinked } = entitiesByArticle(project, { articles: ['b', 'a'], counts: all });
  expect(rows).toEqual([
    { entity: ida, cells: [[there], [first, later]], count: 3 },
    { entity: velse, cells: [[], [river]], count: 1 },
  ]);
  expect(unlinked).toEqual([loose]);
  const own = entitiesByArticle(project, { articles: ['b'], counts: ({ creator }) => creator === 'anna' });
  expect(own).toEqual({ articles: ['b'], rows: [], unlinked: [] });
});

const dates = [
  { words: '12 avril 2023', published: '', days: ['2023-04-12', '2023-04-12'] },
  { words: 'le 12 avril', published: '2023-06-02', days: ['2023-04-12', '2023-04-12'] },
  { words: '28 décembre', published: '2024-01-03', days: ['2023-12-28', '2023-12-28'] },
  { words: '3 janvier', published: '2023-12-20', days: ['2024-01-03', '2024-01-03'] },
  { words: 'le 12 avril', published: '', days: [] },
  { words: 'avril 2023', published: '', days: ['2023-04-01', '2023-04-30'] },
  { words: 'en 2002', published: '', days: ['2002-01-01', '2002-12-31'] },
  { words: 'hier', published: '2023-06-02', days: [] },
  { words: '12 mai', published: '2023', days: ['2023-05-12', '2023-05-12'] },
];
test.each(dates)('“$words” in an article of “$published” means $days', ({ words, published, days }) => {
  const date = mention(1, 3, words, { type: 'date' });
  const project = projectOf([date], { a: { published } });
  const { dated, unplaced } = timelineOf(project, { articles: ['a'], counts: all });
  expect(dated.flatMap(({ period }) => [period.start, period.end])).toEqual(days);
  expect(unplaced).toEqual(days.length === 0 ? [date] : []);
});

test('mentions of one date in one article are one mark; articles without a date have no publication', () => {
  const tags = [
    mention(1, 0, '2 juin 2023', { type: 'date' }),
    mention(2, 20, '2 juin', { type: 'date' }),
    mention(3, 40, '2 juin 2023', { type: 'date', article: 'b' }),
    mention(4, 60, '2 juin 2023', { type: 'event' }),
  ];
  const project = projectOf(tags, { a: { published: '2023-06' }, b: {} });
  const timeline = timelineOf(project, { articles: ['a', 'b'], counts: all });
  expect(timeline.dated.map(({ article, mentions }) => [article, mentions.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(timeline.publications).toEqual([
    { article: 'a', period: { start: '2023-06-01', end: '2023-06-30', precision: 'month' } },
  ]);
});

test('articles of one outlet are one column; one that names none is by itself, whatever its title', () => {
  const project = projectOf([], { a: { outlet: 'Title of c' }, b: { outlet: 'Title of c ' }, c: {}, d: {} });
  expect(outletsOf(project, ['a', 'b', 'c', 'd'])).toEqual([
    { name: 'Title of c', articles: ['a', 'b'] },
    { name: 'Title of c', articles: ['c'] },
    { name: 'Title of d', articles: ['d'] },
  ]);
});

test('propositions that most outlets claim come first, silent ones last; claims of none are kept apart', () => {
  const tags = [
    claim(1, 0, 'one', { entry: uuid(41) }),
    claim(2, 0, 'two', { article: 'b', entry: uuid(40) }),
    claim(3, 0, 'three', { article: 'c', entry: uuid(40) }),
    claim(4, 9, 'none'),
    claim(5, 12, 'gone', { entry: uuid(99) }),
  ];
  const project = projectOf(tags, { a: { outlet: 'X' }, b: { outlet: 'X' }, c: { outlet: 'Y' } });
  const { rows, unjoined } = coverageOf(project, { articles: ['a', 'b', 'c'], counts: all });
  expect(rows.map(({ proposition, coverage, cells }) => [proposition.statement, coverage, cells])).toEqual([
    ['P40', 2, [[tags[0], tags[1]], [tags[2]]]],
    ['P42', 0, [[], []]],
  ]);
  expect(unjoined).toEqual([tags[3], tags[4]]);
});

test('speakers come by their claims, nobody last; an entity is one speaker by all its ids', () => {
  const tags = [
    claim(1, 0, 'a', { attributes: { stance: 'asserts' } }),
    claim(2, 1, 'b', { attributes: { stance: 'mocks' } }),
    claim(3, 2, 'c', { attributes: { speaker: 'Ostrivan ', stance: 'denies' } }),
    claim(4, 3, 'd', { attributes: { speaker: ida.id, stance: 'asserts' } }),
    claim(5, 4, 'e', { attributes: { speaker: formerIda.id } }),
  ];
  const project = projectOf(tags, { a: {} });
  const { stances, rows } = speakersByStance(project, { articles: ['a'], counts: all });
  expect(stances.map(({ id }) => id)).toEqual(['asserts', 'reports', 'questions', 'denies', 'mocks', '']);
  expect(rows.map(({ name, count }) => [name, count])).toEqual([
    ['Ida Roux', 2],
    ['Ostrivan', 1],
    ['', 2],
  ]);
  expect(rows[0]?.cells).toEqual([[tags[3]], [], [], [], [], [tags[4]]]);
});

test('every type that is offered is counted, and an unknown one that was used', () => {
  const tags = [tag(1, [[0, 1]]), tag(2, [[2, 3]], { type: 'ghost' })];
  const rows = countsByType(projectOf(tags, { a: {} }), { articles: ['a'], counts: all });
  const entity = rows.filter(({ layer }) => layer === 'entity');
  expect(entity.map(({ type, annotations }) => `${type} ${annotations.length}`)).toEqual([
    'person 1',
    'organisation 0',
    'place 0',
    'date 0',
    'quantity 0',
    'event 0',
    'ghost 1',
  ]);
});

/** Any tags on three articles of two outlets, by two people, of entries that are there, merged or gone. */
const anyTags = fc
  .array(
    fc.record({
      article: fc.constantFrom('a', 'b', 'c'),
      layer: fc.constantFrom(...layers),
      entry: fc.constantFrom('', ...[30, 31, 32, 40, 41, 42, 99].map(uuid)),
      creator: fc.constantFrom('anna', 'bilal'),
      type: fc.constantFrom('person', 'date', 'factual', 'ghost'),
      words: fc.constantFrom('2 juin 2023', 'juin', 'hier', 'Ida'),
      attributes: fc.record({
        speaker: fc.constantFrom('', 'X', ida.id),
        stance: fc.constantFrom('', 'denies', 'odd'),
      }),
    }),
    { maxLength: 40 },
  )
  .map((each) => each.map(({ words, ...fields }, n) => mention(100 + n, n * 12, words, fields)));

test('whatever is tagged, every figure shows each annotation once, and as often as the register and the matrix do', () => {
  fc.assert(
    fc.property(anyTags, fc.subarray(['a', 'b', 'c']), fc.boolean(), (tags, articles, isOwn) => {
      const counts: Scope['counts'] = ({ creator }) => !isOwn || creator === 'anna';
      const scope = { articles, counts };
      const project = projectOf(tags, { a: { outlet: 'X', published: '2023-06' }, b: { outlet: 'X' }, c: {} });
      const inScope = [...allAnnotations(project)].filter((each) => counts(each) && articles.includes(each.article));
      const ids = (list: Iterable<Annotation>) => [...list].map(({ id }) => id).sort();
      const of = (layer: string) => ids(inScope.filter((each) => each.layer === layer));

      expect(ids(countsByType(project, scope).flatMap(({ annotations }) => annotations))).toEqual(ids(inScope));
      const mentioned = entitiesByArticle(project, scope);
      expect(ids([...mentioned.rows.flatMap(({ cells }) => cells.flat()), ...mentioned.unlinked])).toEqual(
        of('entity'),
      );
      for (const { entity, count } of mentioned.rows) {
        expect(count).toBe(mentionsOf(project, entity).filter((each) => inScope.includes(each)).length);
      }
      const { dated, unplaced } = timelineOf(project, scope);
      const dates = inScope.filter(({ layer, type }) => layer === 'entity' && type === 'date');
      expect(ids([...dated.flatMap(({ mentions }) => mentions), ...unplaced])).toEqual(ids(dates));
      const speakers = speakersByStance(project, scope);
      expect(ids(speakers.rows.flatMap(({ cells }) => cells.flat()))).toEqual(of('claim'));
      const coverage = coverageOf(project, scope);
      expect(ids([...coverage.rows.flatMap(({ cells }) => cells.flat()), ...coverage.unjoined])).toEqual(of('claim'));
      const matrix = matrixOf(project, articles, counts);
      expect(coverage.rows).toHaveLength(matrix.rows.length);
      for (const { proposition, cells } of coverage.rows) {
        const row = matrix.rows.find((each) => each.proposition === proposition);
        expect(ids(cells.flat())).toEqual(ids(row?.cells.flatMap(({ claims }) => claims) ?? []));
      }
    }),
    { numRuns: 200 },
  );
});

import { expect, test } from 'vitest';
import { small, spanOf } from '../edit/small.fixture.ts';
import { tag } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import { agreementOf, type LayerAgreement } from './agreement.ts';
import type { Estimate } from './bootstrap.ts';

/** Article `a` with tags of anna's and bilal's on words of it, by the n-th of each. */
function projectWith(anna: readonly Marked[], bilal: readonly Marked[]): Project {
  const made = [anna, bilal].flatMap((marked, coder) =>
    marked.map(([words, type, attributes = {}], i): Annotation => {
      const layer = ['person', 'place', 'organisation'].includes(type) ? 'entity' : 'claim';
      const creator = coder === 0 ? 'anna' : 'bilal';
      return { ...tag(100 * coder + i, []), spans: [spanOf(words)], layer, type, attributes, creator };
    }),
  );
  const annotations = new Map([['a', new Map(made.map((annotation) => [annotation.id, annotation]))]]);
  return { ...small.project, annotations, links: new Map() };
}

type Marked = readonly [words: string, type: string, attributes?: Annotation['attributes']];

function layerOf(project: Project, layer: string): LayerAgreement {
  const found = agreementOf(project, ['anna', 'bilal']).layers.find((one) => one.layer === layer);
  if (found === undefined) throw new Error(`no layer ${layer}`);
  return found;
}

function read(estimate: Estimate | null): number | string {
  if (estimate === null) throw new Error('no figure yet');
  const { figure } = estimate;
  return 'value' in figure ? figure.value : figure.missing;
}

test('exact and overlapping tags of one type, and what has only one of the two', () => {
  const { pairs, annotations, types } = layerOf(
    projectWith(
      [
        ['Le maire', 'person'],
        ['Valmont', 'place'],
        ['maisons', 'place'],
      ],
      [
        ['maire', 'person'],
        ['Valmont', 'place'],
        ['perdues', 'organisation'],
        ['maisons', 'person'],
      ],
    ),
    'entity',
  );
  expect(annotations).toEqual([3, 4]);
  const [pair] = pairs;
  expect(pair?.exact.hits).toEqual({ agreed: 1, first: 3, second: 4 });
  expect(pair?.overlap.hits).toEqual({ agreed: 2, first: 3, second: 4 });
  expect([pair?.overlap.precision, pair?.overlap.recall, pair?.overlap.f1].map((one) => one && read(one))).toEqual([
    2 / 4,
    2 / 3,
    expect.closeTo(4 / 7),
  ]);
  const person = types.find(({ type }) => type === 'person');
  expect(person?.annotations).toEqual([1, 2]);
  expect(person?.pairs[0]?.overlap).toMatchObject({
    hits: { agreed: 1, first: 1, second: 2 },
    f1: { figure: { value: 2 / 3 } },
  });
  expect(types.map(({ type }) => type)).toEqual(['person', 'organisation', 'place']);
  expect(pair?.confusion).toEqual([
    { first: '', second: 'organisation', count: 1 },
    { first: 'person', second: 'person', count: 1 },
    { first: 'place', second: 'person', count: 1 },
    { first: 'place', second: 'place', count: 1 },
  ]);
});

test('figures say why they are missing, and are never 1 or 0 for that', () => {
  const nobody = layerOf(projectWith([['Valmont', 'place']], [['Valmont', 'place']]), 'claim');
  expect(nobody.pairs.map(({ exact }) => read(exact.f1))).toEqual(['nothing-coded']);
  expect(read(nobody.words.all.alpha)).toBe('no-variation');
  expect(read(nobody.words.tagged.alpha)).toBe('nothing-in-common');
  expect(read(nobody.unitizing)).toBe('nothing-coded');
  expect(read(nobody.gamma)).toBe('nothing-coded');
  expect(read(nobody.paired.types.observed)).toBe('nothing-in-common');
  const alike = layerOf(projectWith([['Valmont', 'place']], [['Valmont', 'place']]), 'entity');
  expect(read(alike.paired.types.pairs[0]?.cohenKappa ?? null)).toBe('no-variation');
  expect(read(alike.paired.types.observed)).toBe(1);
  expect(read(alike.gamma)).toBe('no-variation');
  expect(alike.pairs.map(({ exact }) => read(exact.f1))).toEqual([1]);
});

test('gamma takes a tag of several spans as one unit, and sees places as well as types', () => {
  const gammaOf = (anna: readonly Marked[], bilal: readonly Marked[]) =>
    Number(read(layerOf(projectWith(anna, bilal), 'entity').gamma));
  const two: Marked[] = [
    ['Le maire', 'person'],
    ['maisons', 'place'],
  ];
  expect(gammaOf(two, two)).toBe(1);
  const apart = gammaOf(two, [
    ['maire', 'person'],
    ['maisons', 'place'],
  ]);
  const unlike = gammaOf(two, [
    ['Le maire', 'organisation'],
    ['maisons', 'place'],
  ]);
  expect(apart).toBeLessThan(1);
  expect(unlike).toBeLessThan(apart);
  const project = projectWith(two, two);
  const annotations = new Map(
    [...project.annotations].map(([id, tags]) => [
      id,
      new Map(
        [...tags].map(([key, tagged]) => {
          const [span] = tagged.spans;
          if (tagged.creator === 'anna' || span === undefined || span.end - span.start < 8) return [key, tagged];
          const spans = [
            { start: span.start, end: span.start + 2 },
            { start: span.end - 5, end: span.end },
          ];
          return [key, { ...tagged, spans }];
        }),
      ),
    ]),
  );
  expect(read(layerOf({ ...project, annotations }, 'entity').gamma)).toBe(1);
});

test('an article that one has not begun does not count for them', () => {
  const project = projectWith([['Valmont', 'place']], []);
  const { articles, layers } = agreementOf(project, ['anna', 'bilal']);
  expect(articles).toEqual([
    { article: 'a', begun: ['anna'] },
    { article: 'b', begun: [] },
  ]);
  for (const { words } of layers) expect(words.all.words).toBe(0);
});

test('an article that is done without a tag counts: nothing is there for both', () => {
  const project = projectWith([['Valmont', 'place']], []);
  const [{ created = '' } = {}] = allAnnotations(project);
  const said = { kind: 'progress', id: tag(1, []).id, article: 'a', state: 'done', creator: 'bilal' } as const;
  const done = { ...project, progress: new Map([[said.id, { ...said, created, modified: created }]]) };
  expect(layerOf(done, 'entity').pairs.map(({ exact }) => read(exact.recall))).toEqual([0]);
});

test('attributes are compared where tags meet, with what was not said missing', () => {
  const {
    paired: { attributes },
  } = layerOf(
    projectWith(
      [
        ['Douze maisons', 'factual', { stance: 'asserts', speaker: 'le maire' }],
        ['Valmont a parlé', 'factual', { stance: 'asserts' }],
      ],
      [
        ['Douze maisons', 'factual', { stance: 'reports', speaker: 'le maire' }],
        ['Valmont a parlé', 'value', { stance: 'asserts', speaker: 'anonymous' }],
      ],
    ),
    'claim',
  );
  const of = (id: string) => attributes.find((attribute) => attribute.id === id);
  const alphas = (id: string) => of(id)?.alphas.map(({ distance, alpha }) => [distance, read(alpha)]);
  expect(of('stance')?.units).toBe(2);
  expect(alphas('stance')?.[0]).toEqual(['nominal', 0]);
  expect(of('speaker')?.units).toBe(1);
  expect(alphas('speaker')).toEqual([['nominal', 'no-variation']]);
  expect(of('certainty')?.units).toBe(0);
  expect(alphas('certainty')?.[0]).toEqual(['nominal', 'nothing-in-common']);
  expect(of('evidence')).toBeUndefined();
});

test('the order in which tags are stored makes no difference', () => {
  const { project } = small;
  const turned = {
    ...project,
    annotations: new Map([...project.annotations].map(([id, tags]) => [id, new Map([...tags].reverse())])),
  };
  expect(agreementOf(turned, ['anna', 'bilal'])).toEqual(agreementOf(project, ['anna', 'bilal']));
});

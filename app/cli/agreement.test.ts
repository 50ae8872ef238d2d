import path from 'node:path';
import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

/** A figure with its interval, and of each of the three articles that count. */
const whole = expect.objectContaining({
  figure: expect.anything(),
  byArticle: [expect.anything(), expect.anything(), expect.anything()],
});

const sample = path.resolve(import.meta.dirname, '../sample/project');

test('says every figure in words, what it includes, and why one is missing', async () => {
  const said = await new Shell().well('agreement', sample, '--annotators', 'anna,bilal');
  expect(said).toMatch(/^Entities: anna \d+ tags, bilal \d+ tags\n/);
  expect(said).toMatch(/same type, words in common: F1 0\.\d{3} \[0\.\d{3}–0\.\d{3}\], precision/);
  expect(said).toMatch(/Only the \d+ words that at least one of them tagged:/);
  expect(said).toContain('α of types: no variation: everything tagged is the same, so nothing else could be expected');
  expect(said).toContain('bilal has not begun “04-tribune-quai-des-idees”: it does not count for them.');
  expect(said).toContain('1,000 resamples of the articles (seed 1)');
  expect(said).toMatch(
    /γ of places and types: 0\.\d{3} \[0\.\d{3}–0\.\d{3}\]; \d+ draws of chance for each article, to within \d\.\d%\n/,
  );
  expect(said).toContain('Chance is drawn with seed 1: 1,000 times at most for each article, or until it is within 2%');
});

test('with --json gives all of it, by article too', async () => {
  const shell = new Shell();
  const one = ['--article', '01-communique-commission'];
  const { annotators, articles, layers, bootstrap, gammaSampling } = JSON.parse(
    await shell.well('agreement', sample, '--annotators', 'bilal, anna', ...one, '--json'),
  );
  expect([annotators, bootstrap.seed]).toEqual([['bilal', 'anna'], 1]);
  expect(articles).toEqual([{ article: '01-communique-commission', begun: ['bilal', 'anna'] }]);
  expect(layers.map(({ layer }: { layer: string }) => layer)).toEqual(['entity', 'claim', 'translation']);
  const [{ pairs, words, gamma }] = layers;
  expect(gammaSampling).toEqual({ seed: 1, precision: 0.02, most: 1000, alpha: 1, beta: 1, nothing: 1 });
  expect(gamma).toEqual({
    figure: { value: expect.any(Number) },
    interval: null,
    samples: expect.any(Number),
    precision: expect.any(Number),
    isExact: true,
    byArticle: [gamma.figure],
  });
  const f1 = { value: expect.any(Number) };
  expect(pairs[0].exact.f1).toEqual({ figure: f1, interval: null, byArticle: [f1] });
  expect(words.all.words).toBeGreaterThan(words.tagged.words);
});

test('with --json has each figure for each layer, type and attribute, by article', async () => {
  const { counted, layers } = JSON.parse(
    await new Shell().well('agreement', sample, '--annotators', 'anna,bilal', '--json'),
  );
  expect(counted).toEqual(['01-communique-commission', '02-depeche-lydapresse', '03-traduction-continent-courrier']);
  const matching = { hits: expect.anything(), precision: whole, recall: whole, f1: whole };
  const onWords = { words: expect.any(Number), fleissKappa: whole, alpha: whole, alphaMasi: whole, gwetAc1: whole };
  const figures = {
    annotations: [expect.any(Number), expect.any(Number)],
    pairs: [
      {
        first: 'anna',
        second: 'bilal',
        exact: matching,
        overlap: matching,
        words: { observed: whole, cohenKappa: whole, scottPi: whole, bennettS: whole },
      },
    ],
    words: { all: onWords, tagged: onWords },
    unitizing: whole,
    gamma: whole,
  };
  const said = { units: expect.any(Number), observed: whole, gwetAc1: whole };
  for (const { paired, types, ...layer } of layers) {
    expect(layer).toMatchObject(figures);
    expect(layer.pairs[0].confusion).not.toHaveLength(0);
    for (const type of types) expect(type).toMatchObject(figures);
    for (const { alphas, pairs, ...rest } of [paired.types, ...paired.attributes]) {
      expect(rest).toMatchObject(said);
      for (const { alpha } of alphas) expect(alpha).toEqual(whole);
      expect(pairs).toMatchObject([{ observed: whole, cohenKappa: whole, scottPi: whole }]);
    }
  }
  const [entity, claim] = layers;
  expect(entity.types.map(({ type }: { type: string }) => type)).toContain('person');
  const stance = claim.paired.attributes.find(({ id }: { id: string }) => id === 'stance');
  expect(stance.alphas.map(({ distance }: { distance: string }) => distance)).toEqual(['nominal', 'ordinal']);
});

test.each([
  [['--annotators', 'anna'], 2, 'Name two annotators or more, with commas between them.'],
  [[], 2, 'Name two annotators or more'],
  [['--annotators', 'anna,zoe'], 1, 'zoe has tagged nothing in this project.'],
  [['--annotators', 'anna,bilal', '--article', 'nowhere'], 1, 'nowhere'],
])('refuses %j', async (options, exit, says) => {
  const said = await new Shell().visavis('agreement', sample, ...options);
  expect(said).toMatchObject({ exit, err: expect.stringContaining(says) });
});

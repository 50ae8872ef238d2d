import path from 'node:path';
import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

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
  });
  expect(pairs[0].exact.f1).toEqual({ figure: { value: expect.any(Number) }, interval: null });
  expect(words.all.words).toBeGreaterThan(words.tagged.words);
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

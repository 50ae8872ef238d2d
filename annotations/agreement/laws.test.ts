import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small } from '../edit/small.fixture.ts';
import { tag } from '../model/annotation.fixture.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Estimate } from './bootstrap.ts';
import type { Figure } from './figure.ts';

/* What holds of all figures, whatever is tagged. */

const { a: text, b: other } = small.texts;

const stances = ['asserts', 'reports', 'disputes'];

function anyTags(creator: string, from: number): fc.Arbitrary<Annotation[]> {
  const place = fc.record({
    isFirst: fc.boolean(),
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 12 }),
    type: fc.constantFrom('person', 'place', 'factual', 'value'),
    stance: fc.constantFrom('', ...stances),
  });
  return fc.array(place, { maxLength: 6 }).map((places) =>
    places.map(({ isFirst, start, length, type, stance }, i) => {
      const [article, length_] = isFirst ? ['a', text.length] : ['b', other.length];
      const begin = start % (length_ - 1);
      const layer = type === 'person' || type === 'place' ? 'entity' : 'claim';
      const attributes = stance === '' || layer === 'entity' ? {} : { stance };
      const span = [begin, Math.min(begin + length, length_)] as const;
      return tag(from + i, [span], { article, layer, type, attributes, creator });
    }),
  );
}

/** In the order in which they are given. */
function projectOf(tags: readonly Annotation[]): Project {
  const of = (article: string) => new Map(tags.filter((one) => one.article === article).map((one) => [one.id, one]));
  const annotations = new Map(['a', 'b'].map((article) => [article, of(article)]));
  return { ...small.project, annotations, links: new Map() };
}

const two = fc.tuple(anyTags('anna', 1), anyTags('bilal', 101));

function figures(tags: readonly Annotation[], annotators: readonly string[]): Agreement {
  return agreementOf(projectOf(tags), annotators, { resamples: 3 });
}

/** All figures in an agreement, with where they are. */
function* estimates(value: unknown, place = ''): Generator<[string, Estimate]> {
  if (typeof value !== 'object' || value === null) return;
  if (isEstimate(value)) yield [place, value];
  else for (const [key, inner] of Object.entries(value)) yield* estimates(inner, `${place}.${key}`);
}

function isEstimate(value: object): value is Estimate {
  return 'figure' in value && 'byArticle' in value;
}

test('figures do not depend on the order in which tags are stored', () => {
  fc.assert(
    fc.property(
      two.chain(([anna, bilal]) =>
        fc.tuple(
          fc.constant([...anna, ...bilal]),
          fc.shuffledSubarray([...anna, ...bilal], { minLength: anna.length + bilal.length }),
        ),
      ),
      ([tags, shuffled]) => {
        expect(figures(shuffled, ['anna', 'bilal'])).toEqual(figures(tags, ['anna', 'bilal']));
      },
    ),
    { numRuns: 25 },
  );
});

test('who is named first makes no difference but for precision and recall, which change places', () => {
  fc.assert(
    fc.property(two, ([anna, bilal]) => {
      const tags = [...anna, ...bilal];
      const mirrored = new Map(estimates(figures(tags, ['bilal', 'anna'])));
      for (const [place, { figure }] of estimates(figures(tags, ['anna', 'bilal']))) {
        // γ has a chance of its own for each order of annotators: the draws of each come one after the other.
        if (place.endsWith('.gamma')) continue;
        const swapped = place.replace(/precision$|recall$/, (which) => (which === 'recall' ? 'precision' : 'recall'));
        expect(mirrored.get(swapped)?.figure, place).toEqual(
          'value' in figure ? { value: expect.closeTo(figure.value, 9) } : figure,
        );
      }
    }),
    { numRuns: 25 },
  );
});

test('two who tag the very same agree in all, or there is no figure and a reason', () => {
  fc.assert(
    fc.property(anyTags('anna', 1), (anna) => {
      const bilal = anna.map(
        (one, i): Annotation => ({ ...tag(101 + i, []), ...one, id: tag(101 + i, []).id, creator: 'bilal' }),
      );
      for (const [place, { figure, byArticle }] of estimates(figures([...anna, ...bilal], ['anna', 'bilal']))) {
        for (const one of [figure, ...byArticle]) {
          if ('value' in one) expect(one.value, place).toBeCloseTo(1, 9);
          else expect(one.missing, place).toMatch(/^[a-z]+(-[a-z]+)+$/);
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('no figure is anything but a number in its reach', () => {
  const isFine = (figure: Figure) => 'missing' in figure || (Number.isFinite(figure.value) && figure.value <= 1);
  fc.assert(
    fc.property(two, ([anna, bilal]) => {
      for (const [place, { figure, interval, byArticle }] of estimates(
        figures([...anna, ...bilal], ['anna', 'bilal']),
      )) {
        expect([figure, ...byArticle].every(isFine), place).toBe(true);
        if (interval !== null) expect(interval[0], place).toBeLessThanOrEqual(interval[1]);
      }
    }),
    { numRuns: 25 },
  );
});

test('white space and punctuation at the edge of a tag change no figure', () => {
  const start = text.indexOf('maisons');
  const on = (creator: string, n: number, from: number, to: number) => tag(n, [[from, to]], { creator, type: 'place' });
  const far = (creator: string, n: number) => tag(n, [[3, 8]], { creator });
  const exact = [
    on('anna', 1, start, start + 7),
    far('anna', 2),
    on('bilal', 101, start, start + 7),
    far('bilal', 102),
  ];
  // With the space before and the comma after it.
  const loose = exact.map((one) => (one.id === tag(101, []).id ? on('bilal', 101, start - 1, start + 8) : one));
  expect(figures(loose, ['anna', 'bilal'])).toEqual(figures(exact, ['anna', 'bilal']));
});

import { expect, test } from 'vitest';
import { alpha, ordinalAlpha } from './alpha.ts';
import { bennettS, cohenKappa, fleissKappa, gwetAc1, observedAgreement, scottPi } from './chance.ts';
import { interval, masi, nominal, ratio } from './distance.ts';
import type { Figure } from './figure.ts';
import { type Rating, type Ratings, ratingsOf } from './ratings.ts';
import { Unitizing } from './unitizing.ts';

function read(figure: Figure): number | string {
  return 'value' in figure ? figure.value : figure.missing;
}

function onceEach<R extends Rating>(units: readonly (readonly (R | undefined)[])[]): Ratings<R> {
  return ratingsOf(units.map((said) => ({ said, count: 1 })));
}

/** Units from a table of how often the first coder said a row's category and the second a column's. */
function fromTable(table: readonly (readonly number[])[]): Ratings<string> {
  return ratingsOf(table.flatMap((row, i) => row.map((count, j) => ({ said: [`c${i}`, `c${j}`], count }))));
}

/** Units from a line of ratings for each coder, `.` where one is missing. */
function fromLines(...lines: readonly string[]): Ratings<number> {
  const coders = lines.map((line) => line.split(' ').map((sign) => (sign === '.' ? undefined : Number(sign))));
  return onceEach((coders[0] ?? []).map((_, unit) => coders.map((coder) => coder[unit])));
}

/** Units from how many coders chose each category. */
function fromCounts(units: readonly (readonly number[])[]): Ratings<number> {
  return onceEach(
    units.map((counts) => counts.flatMap((count, category) => Array.from({ length: count }, () => category))),
  );
}

test('Artstein & Poesio 2008, example 1', () => {
  const ratings = fromTable([
    [20, 10],
    [20, 50],
  ]);
  expect(read(observedAgreement(ratings))).toBeCloseTo(0.7, 10);
  expect(read(bennettS(ratings, 2))).toBeCloseTo(0.4, 10);
  expect(read(scottPi(ratings))).toBeCloseTo(0.3406593, 6);
  expect(read(cohenKappa(ratings))).toBeCloseTo(0.3478261, 6);
  expect(read(alpha(ratings, nominal))).toBeCloseTo(0.343956, 6);
});

test('a hundred dialogue acts of three labels', () => {
  // The table of artstein_poesio_example.txt; the file itself is read by app/cli/agreement.conformance.test.ts.
  const ratings = fromTable([
    [46, 0, 0],
    [6, 32, 6],
    [0, 0, 10],
  ]);
  expect(read(observedAgreement(ratings))).toBeCloseTo(0.88, 10);
  expect(read(bennettS(ratings, 3))).toBeCloseTo(0.82, 10);
  expect(read(scottPi(ratings))).toBeCloseTo(0.7995322, 6);
  expect(read(cohenKappa(ratings))).toBeCloseTo(0.8013245, 6);
  expect(read(alpha(ratings, nominal))).toBeCloseTo(0.8005346, 6);
});

test('Cohen 1960, p. 37 and p. 45', () => {
  const first = fromTable([
    [25, 13, 12],
    [12, 2, 16],
    [3, 15, 2],
  ]);
  expect(read(observedAgreement(first))).toBeCloseTo(0.29, 10);
  expect(read(cohenKappa(first))).toBeCloseTo(-0.0923077, 6);
  const second = fromTable([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]);
  expect(read(observedAgreement(second))).toBeCloseTo(0.7, 10);
  expect(read(cohenKappa(second))).toBeCloseTo(0.4915254, 6);
});

test('Fleiss 1971: thirty patients, six psychiatrists, five diagnoses', () => {
  const counts =
    '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006';
  const ratings = fromCounts(counts.split(' ').map((patient) => [...patient].map(Number)));
  expect(read(fleissKappa(ratings))).toBeCloseTo(0.4302445, 6);
});

/** Krippendorff's “C” data: twelve units, four coders. */
const krippendorff = fromLines(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

/** The three coders and fifteen units of Wikipedia's article. */
const wikipedia = fromLines(
  '. . . . . 3 4 1 2 1 1 3 3 . 3',
  '1 . 2 1 3 3 4 3 . . . . . . .',
  '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
);

test.each([
  ['Krippendorff’s C data', krippendorff, [0.7434211, 0.8153875, 0.8491071, 0.7974028]],
  ['Wikipedia’s', wikipedia, [0.691358, 0.8067214, 0.8108449, 0.8089437]],
] as const)('alpha, nominal, ordinal, interval, ratio: %s', (_, ratings, expected) => {
  const found = [alpha(ratings, nominal), ordinalAlpha(ratings), alpha(ratings, interval), alpha(ratings, ratio)];
  for (const [i, figure] of found.entries()) expect(read(figure)).toBeCloseTo(expected[i] ?? Number.NaN, 6);
});

/** Forty newspapers' articles, five coders (Hayes & Krippendorff 2007, table 1), a coder a line. */
const hayes = fromLines(
  '1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1',
  '1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1',
  '2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1',
  '. 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .',
  '2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1',
);

test('Hayes & Krippendorff 2007', () => {
  expect(read(ordinalAlpha(hayes))).toBeCloseTo(0.7598292, 6);
  expect(read(alpha(hayes, nominal))).toBeCloseTo(0.4765096, 6);
  expect(read(alpha(hayes, interval))).toBeCloseTo(0.7573783, 6);
});

test('alpha for unitizing: Krippendorff 2004, p. 254, counted from the begin of the continuum', () => {
  const unit = (category: string, start: number, length: number) => ({
    category,
    start: start - 150,
    end: start - 150 + length,
  });
  const k = [unit('k', 180, 60), unit('k', 300, 50)];
  const unitizing = new Unitizing([
    {
      length: 300,
      coders: [
        [unit('c', 225, 70), unit('c', 370, 30), ...k],
        [unit('c', 220, 80), unit('c', 355, 20), unit('c', 400, 20), ...k],
      ],
    },
  ]);
  expect(read(unitizing.of('c', [1]))).toBeCloseTo(0.7286, 4);
  expect(read(unitizing.of('k', [1]))).toBe(1);
  // The book reckons the total from disagreements that it has rounded before: 1 - .0144 / .1022 = .8591.
  const { observed, expected } = unitizing.disagreement([1]);
  const rounded = (value: number) => Number(value.toFixed(4));
  expect([rounded(observed), rounded(expected)]).toEqual([0.0144, 0.1022]);
  expect(1 - rounded(observed) / rounded(expected)).toBeCloseTo(0.8591, 4);
  expect(read(unitizing.total([1]))).toBeCloseTo(0.85867, 5);
});

test('Gwet 2008: AC1', () => {
  const ac1 = (table: readonly (readonly number[])[]) => read(gwetAc1(fromTable(table), table.length));
  expect(
    ac1([
      [80, 7],
      [8, 5],
    ]),
  ).toBeCloseTo(0.808, 6);
  expect(
    ac1([
      [25, 12, 3],
      [13, 2, 15],
      [12, 16, 2],
    ]),
  ).toBeCloseTo(-0.04797, 5);
  expect(
    ac1([
      [20, 5, 1, 0],
      [4, 15, 6, 1],
      [0, 5, 18, 4],
      [0, 1, 3, 12],
    ]),
  ).toBeCloseTo(0.58046, 5);
});

test('MASI', () => {
  expect(masi(['a'], ['a'])).toBe(0);
  expect(masi([], [])).toBe(0);
  expect(masi(['a'], ['b'])).toBe(1);
  expect(masi(['a'], ['a', 'b'])).toBeCloseTo(1 - (1 / 2) * (2 / 3));
  expect(masi(['a', 'b'], ['b', 'c'])).toBeCloseTo(1 - (1 / 3) * (1 / 3));
});

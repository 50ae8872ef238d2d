import { expect, test } from 'vitest';
import { cohenKappa, fleissKappa, gwetAc1, observedAgreement, scottPi } from './chance.ts';
import { type Ratings, ratingsOf } from './ratings.ts';

const alike: Ratings = ratingsOf([{ said: ['a', 'a'], count: 9 }]);
const nothing: Ratings = ratingsOf([]);
const apart: Ratings = ratingsOf([{ said: ['a', undefined], count: 2 }]);
const uneven: Ratings = ratingsOf([
  { said: ['a', 'a', 'b'], count: 2 },
  { said: ['a', 'b', undefined], count: 2 },
]);

test.each([
  ['Cohen’s kappa', cohenKappa],
  ['Scott’s pi', scottPi],
])('%s is missing with the reason where chance alone decides, or nothing is in common', (_, coefficient) => {
  expect(coefficient(alike)).toEqual({ missing: 'no-variation' });
  expect(coefficient(nothing)).toEqual({ missing: 'nothing-in-common' });
  expect(coefficient(apart)).toEqual({ missing: 'nothing-in-common' });
});

test('observed agreement is what it is also without variation', () => {
  expect(observedAgreement(alike)).toEqual({ value: 1 });
  expect(observedAgreement(apart)).toEqual({ missing: 'nothing-in-common' });
});

test('Fleiss’ kappa needs as many coders for each unit', () => {
  expect(fleissKappa(alike)).toEqual({ missing: 'no-variation' });
  expect(fleissKappa(uneven)).toEqual({ missing: 'uneven-coding' });
  expect(fleissKappa(nothing)).toEqual({ missing: 'nothing-coded' });
  expect(fleissKappa(apart)).toEqual({ missing: 'nothing-in-common' });
});

test('AC1 is high where all agree on one of several categories, and missing where there is only one', () => {
  expect(gwetAc1(alike, 2)).toEqual({ value: 1 });
  expect(gwetAc1(alike, 1)).toEqual({ missing: 'no-variation' });
  expect(gwetAc1(apart, 2)).toEqual({ missing: 'nothing-in-common' });
});

test('the order of the members of a set makes no difference, nor do ratings that are alike but for their kind', () => {
  expect(
    observedAgreement(
      ratingsOf([
        {
          said: [
            ['a', 'b'],
            ['b', 'a'],
          ],
          count: 1,
        },
      ]),
    ),
  ).toEqual({ value: 1 });
  expect(observedAgreement(ratingsOf([{ said: ['1', 1], count: 1 }]))).toEqual({ value: 0 });
});

import { expect, test } from 'vitest';
import { datesFound } from './dates.ts';
import { figuresIn } from './figures.ts';

test.each([
  ['120 000 civils', [120000]],
  ['120,000 2002 personnes', [120000, 2002]],
  ['plus de 38 400 habitants', [38400]],
  ['6,4 % et 1.150', [6.4, 1150]],
  ['0,125 et 3,5', [0.125, 3.5]],
  ['1,5 million de réfugiés, 2 milliards', [1.5e6, 2e9]],
  ['quarante mille maisons', [40000]],
  ['deux mille vingt-trois', [2023]],
  ['quatre-vingt-dix-sept, soixante et onze, cent deux', [97, 71, 102]],
  ['quatre-vingts et vingt-quatre', [80, 24]],
  ['trois cent mille et deux cents', [300000, 200]],
  ['one hundred and twenty thousand', [120000]],
  ['un pays, une ville, one of them', []],
  ['le vingt et un juin', [21]],
  ['XNUMX et G7, covid19', []],
])('the figures of “%s”', (text, expected) => {
  expect(figuresIn(text).map(({ value }) => value)).toEqual(expected);
});

test('a figure stands where it is written', () => {
  const text = 'près de quarante mille maisons et 1,5 million de gens';
  expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['quarante mille', '1,5 million']);
});

test.each([
  ['le 27 août 2021', 'fr', '2021-8-27'],
  ['depuis 1994', 'fr', '1994--'],
  ['le 2 juin', 'fr', '-6-2'],
  ['en mars 2024', 'fr', '2024-3-'],
  ['le 2023-06-02', 'fr', '2023-6-2'],
  ['on 17 March 2024', 'en', '2024-3-17'],
  ['in July 2020', 'en', '2020-7-'],
  ['hier', 'fr', ''],
] as const)('the date of “%s”', (text, language, expected) => {
  const shown = datesFound(text, language).map(({ year, month, day }) => `${year ?? ''}-${month ?? ''}-${day ?? ''}`);
  expect(shown.join(' ')).toBe(expected);
});

import { expect, test } from 'vitest';
import { comparedOf, sharedIn, wordsAt } from './aligned.fixture.ts';
import { commonPlaces, type Kinship } from './common-places.ts';

/** What two articles have in common: by what, the words there in both, and the weight to a tenth. */
function commonIn(a: string, b: string): string[] {
  const project = comparedOf(a, b);
  return commonPlaces(project, 'a', 'b', sharedIn(project)).map(
    (place) =>
      `${place.by} ${wordsAt(project, 'a', place.a)}|${wordsAt(project, 'b', place.b)} ${Math.round(place.weight * 10) / 10}`,
  );
}

test.each<{ name: string; a: string; b: string; expected: readonly `${Kinship} ${string}`[] }>([
  { name: 'nothing', a: 'Un texte.', b: 'Autre chose.', expected: [] },
  {
    name: 'a claim of the same proposition',
    a: 'Oui : {c1:évacués}.',
    b: '{c1:partis}',
    expected: ['claim évacués|partis 8'],
  },
  { name: 'not claims of two propositions', a: '{c1:évacués}', b: '{c2:évacués}', expected: [] },
  { name: 'not claims that nobody has joined', a: '{c:évacués}', b: '{c:évacués}', expected: [] },
  {
    name: 'the same entity, whatever it is called',
    a: 'Le {n1:port}',
    b: '{n1:Brénica}',
    expected: ['name port|Brénica 2'],
  },
  {
    name: 'the same name, where no entity is chosen',
    a: '{n:BRÉNICA}',
    b: 'À {n:Brenica}',
    expected: ['name BRÉNICA|Brenica 2'],
  },
  {
    name: 'the same figure, in words and in digits',
    a: '{q:quarante mille}',
    b: '{q:40 000 civils}',
    expected: ['figure quarante|40 3'],
  },
  { name: 'not another figure', a: '{q:quarante mille}', b: '{q:400 civils}', expected: [] },
  {
    name: 'the less of each the more often it is there',
    a: '{n1:Ici}, {n1:là}.',
    b: '{n1:Partout}',
    expected: ['name Ici|Partout 1', 'name là|Partout 1'],
  },
  { name: 'not what is everywhere', a: '{n1:a} {n1:b} {n1:c} {n1:d}', b: '{n1:e}', expected: [] },
  {
    name: 'nothing in boilerplate',
    a: 'Texte.\n~ Lire aussi : {n1:Brénica}, {c1:vide}, 12 avril',
    b: '{n1:Brénica} {c1:vide} 12 avril',
    expected: [],
  },
  { name: 'the same day, tagged or not', a: 'Le {d:12 avril}.', b: 'Depuis le 12 avril.', expected: ['date 12|12 3'] },
  {
    name: 'the same day in words and in digits',
    a: 'le douze avril',
    b: '2023-04-12',
    expected: ['date douze|2023-04-12 3'],
  },
  {
    name: 'a day of which one leaves the year open',
    a: 'le 12 avril',
    b: 'le 12 avril 2023',
    expected: ['date 12|12 3'],
  },
  { name: 'not the same day of two years', a: 'le 12 avril 2022', b: 'le 12 avril 2023', expected: [] },
  { name: 'the same year', a: 'depuis 2019', b: 'en 2019', expected: ['date 2019|2019 3'] },
  { name: 'not a day and the year it lies in', a: 'le 12 avril 2019', b: 'en 2019', expected: [] },
  { name: 'not seven o’clock and a day in September', a: 'à sept heures du matin', b: 'le 7 septembre', expected: [] },
])('articles have in common: $name', ({ a, b, expected }) => {
  expect(commonIn(a, b)).toEqual(expected);
});

const shared = 'le pont de la Velse a été fermé à sept heures par le préfet';

test('a passage is in common where it starts and where it ends, whichever article is named first', () => {
  const project = comparedOf(`Lundi ${shared}`, shared);
  const places = commonPlaces(project, 'a', 'b', sharedIn(project));
  expect(places.map(({ a, b, by }) => [a, b, by])).toEqual([
    [6, 0, 'passage'],
    [6 + shared.length, shared.length, 'passage'],
  ]);
  const other = commonPlaces(project, 'b', 'a', sharedIn(project));
  expect(other.map(({ a, b }) => [b, a])).toEqual(places.map(({ a, b }) => [a, b]));
  expect(places.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(14);
});

test('a long passage is in common a line within both its ends as well, and where a paragraph starts in either', () => {
  const [first, second] = [
    `${shared}, puis rouvert vers midi à cause du vent tombé.`,
    'Les ferries ont repris la mer dans la soirée, selon le même préfet, qui les a vus partir.',
  ];
  const project = comparedOf(`Avant tout, ${first}\n${second}`, `${first} ${second}`);
  const starts = commonPlaces(project, 'a', 'b', sharedIn(project)).map(({ b }) => b);
  // Points at the ends are no words, and the space between the sentences is one of the second text alone.
  const end = first.length + 1 + second.length - 1;
  expect(starts).toEqual(expect.arrayContaining([0, 60, end - 60, end]));
  expect(starts.filter((start) => Math.abs(start - first.length - 1) <= 1)).toHaveLength(1);
  const turned = comparedOf(`${first} ${second}`, `Avant tout, ${first}\n${second}`);
  const inSecond = commonPlaces(turned, 'a', 'b', sharedIn(turned)).map(({ b }) => wordsAt(turned, 'b', b));
  expect(inSecond).toContain('Les');
});

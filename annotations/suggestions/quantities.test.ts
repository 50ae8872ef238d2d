import { expect, test } from 'vitest';
import { remarked, suggestedIn } from './marked.fixture.ts';

const rows: [language: string, marked: string][] = [
  ['fr', 'Ils ont évacué [[38\u202f400\u00a0habitants]] de la rive.'],
  ['fr', 'Il reste [[près de 30 000 personnes]] et [[une douzaine de bateaux]].'],
  ['fr', 'Il manque [[6,4 millions d’euros]] et [[douze millions d’euros]].'],
  ['fr', 'La hausse est de [[12,5 %]], soit [[3 pour cent]] de plus ; il en coûte [[40 €]].'],
  ['fr', 'On a remis en état [[trois des cinq quais]], [[trois quais sur cinq]].'],
  ['fr', '[[Quatre bateaux]], contre [[neuf]] avant la crue, soit [[1 150 passagers par jour]].'],
  ['fr', 'Les deux gouvernements ont signé entre les deux rives.'],
  ['fr', 'Il a fallu [[au moins un an]], ou [[plus d’un mois]], pour un accord.'],
  ['fr', 'Les passagers étaient [[quelques milliers à peine]], [[la moitié des voyageurs]].'],
  ['fr', 'L’évacuation de [[plus de 38,400 2019 habitants]].'],
  ['fr', 'Le 2 juin 2023, article 5, COP29 et six ou sept.'],
  ['fr', 'L’ensemble neuf est neuf.'],
  ['en', '[[More than 120,000 civilians]] and [[dozens of ships]] left.'],
  ['en', 'It cost [[$40 million]], [[3 percent]] of all; [[three of the five docks]] are open.'],
  ['en', 'In 2019 it was one of the first; [[two hundred people]] came.'],
  ['de', 'Es waren [[38.400 Menschen]] und [[5 %]].'],
];

test.each(rows)('quantities, %s: %s', (language, marked) => {
  expect(remarked(marked, language, 'quantity')).toBe(marked);
});

test('a quantity says what is its number and what it counts', () => {
  expect(suggestedIn('Il reste près de 20 pays.', 'fr').map(({ because }) => because)).toEqual([
    { code: 'quantity-counted', values: { number: '20', counted: 'pays' } },
  ]);
});

test.each([
  ['fr', 'La Tarvanie prend part à la mission depuis [[XNUMX]].'],
  ['fr', 'L’évacuation de plus de [[38,400 2019]] habitants.'],
  ['fr', 'L’évacuation de [[120 000 2002]] personnes en 2021 300 bateaux.'],
  ['fr', 'En 2019 120 000 personnes sont venues ; le 2 juin 2023 personne.'],
  ['en', 'They took [[120,000 2002]] people out.'],
])('damage by machine translation, %s: %s', (language, marked) => {
  expect(remarked(marked, language, 'note')).toBe(marked);
});

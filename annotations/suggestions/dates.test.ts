import { expect, test } from 'vitest';
import { remarked, suggestedIn } from './marked.fixture.ts';

const rows: [language: string, marked: string][] = [
  ['fr', 'Il est arrivé [[ce vendredi deux juin deux mille vingt-trois]] à Sélivar.'],
  ['fr', 'Le port a rouvert le [[2 juin 2023]], un peu tard.'],
  ['fr', 'Signé le [[26 mai]] ; ratifié le [[1er juillet]].'],
  ['fr', 'Avant la session de [[lundi (5 juin)]] du conseil.'],
  ['fr', 'L’évacuation a duré [[du 12 au 14 mars]].'],
  ['fr', 'Évacués [[entre le douze et le vingt et un avril]], ils sont rentrés.'],
  ['fr', 'Dans [[la nuit du onze au douze avril]], l’eau est montée.'],
  ['fr', 'La mission a duré [[de 2002 au 27 août 2021]].'],
  ['fr', 'Membre depuis [[1994]], il participe depuis [[mars 2019]].'],
  ['fr', 'La Mission restera jusqu’au [[trente septembre]].'],
  ['fr', 'Elle se rendra [[lundi]] à Korvel, comme [[hier]].'],
  ['fr', 'Signé [[le mois dernier]], attendu [[la semaine prochaine]].'],
  ['fr', 'Il est parti [[il y a trois jours]] et revient [[dans deux ans]].'],
  ['fr', 'Fait le [[12/03/2024]], publié le [[2024-03-14]].'],
  ['fr', 'D’ici à [[la fin de l’automne]], tout ira bien.'],
  ['fr', 'Ils sont partis à [[sept heures du matin]] et vers [[21 heures]].'],
  ['fr', 'En [[2019]], 300 bateaux, [[fin mars]] aucun.'],
  ['fr', 'Il compte 2019 habitants et 120 000 mots.'],
  ['fr', 'La mission y prend part depuis XNUMX.'],
  ['en', 'He came on [[March 17, 2024]] and left on [[18 March 2024]].'],
  ['en', 'They met [[last Monday]], [[two days ago]] and [[yesterday]].'],
  ['en', 'A member since [[1994]], he stayed [[from 12 to 14 March]].'],
  ['en', 'It may march in [[June]]; on [[Friday]] it did.'],
  ['de', 'Am 12. März 2024 kam er.'],
];

test.each(rows)('dates, %s: %s', (language, marked) => {
  expect(remarked(marked, language, 'date')).toBe(marked);
});

test.each([
  ['Il part depuis mars 2019.', { code: 'date-open', values: { word: 'depuis' } }],
  ['La mission restera jusqu’au 30 septembre.', { code: 'date-open', values: { word: 'jusqu’au' } }],
  ['Fermé du 12 au 14 mars.', { code: 'date-range', values: {} }],
  ['Signé le 26 mai 2023.', { code: 'date-whole', values: {} }],
  ['Signé le 26 mai.', { code: 'date-partial', values: {} }],
  ['Signé hier.', { code: 'date-relative', values: {} }],
])('%s: why', (text, because) => {
  expect(suggestedIn(text, 'fr').map((suggestion) => suggestion.because)).toEqual([because]);
});

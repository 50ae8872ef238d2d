import { expect, test } from 'vitest';
import { remarked, suggestedIn } from './marked.fixture.ts';

const rows: [type: string, language: string, marked: string][] = [
  ['person', 'fr', 'Le président de la Tarvanie, [[Marek Ostrivan]], a salué [[Mme Voršak]] et [[M. Kessaly]].'],
  ['person', 'fr', 'Selon le Premier ministre lydavien, [[Teodor Kessaly]], tout va bien. [[Kessaly]] est parti.'],
  ['person', 'fr', 'La secrétaire générale [[Ilena Voršak]] y était. On a vu [[Voršak]] sourire.'],
  ['person', 'fr', 'Hier, le général [[Charles de Gaulle]] et [[Ursula von der Leyen]] se sont vus.'],
  ['person', 'fr', 'Le président tarvane [[Ostriwan]] jure que non. [[Kessali]], lui, se tait.'],
  ['person', 'fr', 'Après le dragage, Rien ne va. Le Texte est là.'],
  ['organisation', 'fr', 'La [[Commission du bassin de la Velse (CBV)]] se réunit ; la [[Commission]] hésite.'],
  ['organisation', 'fr', 'Le [[gouvernement lydavien]] et le [[ministère lydavien de la Défense]] se taisent.'],
  ['organisation', 'fr', 'L’[[OTAN]] et l’[[Union européenne]] ont un plan, dit le [[Conseil européen]].'],
  ['organisation', 'fr', 'Il va à l’[[Université des Trois-Golfes]] pour l’[[opération Passerelle]].'],
  ['organisation', 'fr', 'La TV parle du PIB, du chapitre XIV et de XNUMX.'],
  ['place', 'fr', 'Le [[port de Brénica]] rouvre. Il est arrivé à [[Brénica]], en [[Lydavie]]. [[Brénica]] se tait.'],
  [
    'place',
    'fr',
    'La crue de la [[Velse]] et la [[Tarvanie]] ; l’[[Azerbaïdjan]] et le [[Caucase du Sud]] ; [[Bakou]].',
  ],
  ['place', 'fr', 'La [[République d’Arménie]] et l’[[aéroport de Kaboul]], le [[lac Sevan]].'],
  ['place', 'fr', '[[BRÉNICA]] ([[Lydavie]]), 2 juin (Lydapresse) – Le port a rouvert.'],
  ['place', 'fr', 'La paix est là. Il aime la Paix et la COP 29.'],
  ['person', 'en', 'President [[Marek Ostrivan]] met [[Mr. Kessaly]]. Later [[Ostrivan]] left.'],
  ['organisation', 'en', 'The [[European Union]] and the [[Velse Basin Commission]] met [[NATO]] on Monday.'],
  ['place', 'en', 'They went to [[Baku]] in [[Azerbaijan]], and stayed in [[Korvel]].'],
];

test.each(rows)('%s, %s: %s', (type, language, marked) => {
  expect(remarked(marked, language, type)).toBe(marked);
});

test.each([
  [
    'Le président Marek Ostrivan est là. Ostrivan reste.',
    'Ostrivan',
    { code: 'name-mentioned', values: { full: 'Marek Ostrivan' } },
  ],
  ['Le président Marek Ostrivan est là.', 'Marek Ostrivan', { code: 'name-title', values: { title: 'président' } }],
  ['Il vit à Korvel.', 'Korvel', { code: 'name-located', values: { word: 'à' } }],
  ['Il aime l’Arménie.', 'Arménie', { code: 'name-listed', values: { list: 'country' } }],
  ['Il quitte l’OTAN.', 'OTAN', { code: 'name-acronym', values: {} }],
  ['Il fuit la Tarvanie et Lydia.', 'Lydia', { code: 'name-paired', values: { other: 'Tarvanie' } }],
])('%j: why %s', (text, words, because) => {
  const named = suggestedIn(text, 'fr').filter(({ spans: [span] }) => text.slice(span?.start, span?.end) === words);
  expect(named.map((suggestion) => suggestion.because)).toEqual([because]);
});

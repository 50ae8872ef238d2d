import { describe, expect, test } from 'vitest';
import { proposeBlocks } from './blocks.ts';
import { proposeSource, proposeTitle } from './source.ts';

const story = [
  'La crue a coupé la ville en deux pendant sept semaines, selon la Commission du bassin, qui a publié son rapport.',
  'Les ferries naviguent de nouveau entre les deux rives, et les habitants reviennent peu à peu dans leurs maisons.',
  'Un accord doit être soumis aux deux parlements avant la fin du mois, a déclaré le chef du gouvernement.',
].join('\n');

const sources: { name: string; text: string; expected: object }[] = [
  { name: 'nothing is said', text: story, expected: {} },
  {
    name: 'a dateline without a year',
    text: `Bruxelles, 14 décembre, AZERTAC\n\n${story}`,
    expected: { outlet: 'AZERTAC' },
  },
  {
    name: 'a site and a date',
    text: `Le port rouvre\n\nMondialisation.ca, 19 mars 2024\n\n${story}`,
    expected: { outlet: 'Mondialisation.ca', published: '2024-03-19' },
  },
  {
    name: 'a place and a date: no outlet',
    text: `Le port rouvre\n\nBruxelles, 1er mars 2024\n\n${story}`,
    expected: { published: '2024-03-01' },
  },
  {
    name: 'an agency in the first line',
    text: `Le port rouvre\n\nBRÉNICA (Lydavie), 2 juin (Lydapresse) – ${story}`,
    expected: { outlet: 'Lydapresse' },
  },
  { name: 'a byline', text: `Le port rouvre\nPar Jeanne Morel\n${story}`, expected: { author: 'Jeanne Morel' } },
  {
    name: 'two authors',
    text: `Port reopens\nBy Ann Lee and Bo Li\n${story}`,
    expected: { author: 'Ann Lee and Bo Li' },
  },
  {
    name: 'a byline as a dead link',
    text: `Le port rouvre\n\nPar [Jeanne Morel](#)\n\n${story}`,
    expected: { author: 'Jeanne Morel' },
  },
  { name: 'a signature', text: `Le port rouvre\n${story}\nJeanne Morel`, expected: { author: 'Jeanne Morel' } },
  {
    name: 'a day in brackets',
    text: `Le port rouvre\nCe dimanche (17 mars 2024), le port a rouvert.\n${story}`,
    expected: { published: '2024-03-17' },
  },
  {
    name: 'a day in brackets without a year',
    text: `Le port rouvre\nCe dimanche (17 mars), le port a rouvert.\n${story}`,
    expected: {},
  },
  {
    name: 'a date in the text is no date of publication',
    text: `Le port rouvre\nDepuis le 17 mars 2024, le port est ouvert.\n${story}`,
    expected: {},
  },
  { name: 'a day that is none', text: `Le port rouvre\nPublié le 31 février 2024\n${story}`, expected: {} },
  {
    name: 'published on',
    text: `Port reopens\nPublished on March 17, 2024\n${story}`,
    expected: { published: '2024-03-17' },
  },
  {
    name: 'published, ISO',
    text: `Le port rouvre\nPublié le 2024-03-17 à 10 h\n${story}`,
    expected: { published: '2024-03-17' },
  },
  {
    name: 'where it was published first',
    text: `Le port rouvre\n${story}\nL’article Le port rouvre est apparu en premier sur L-Post.\nSource: LPOST`,
    expected: { outlet: 'L-Post' },
  },
  { name: 'a source line', text: `Le port rouvre\n${story}\nSource: LPOST`, expected: { outlet: 'LPOST' } },
  {
    name: 'a sentence that begins with Par',
    text: `Le port rouvre\nPar Brénica passe la route du sud.\n${story}`,
    expected: {},
  },
];

describe('source', () => {
  test.each(sources)('$name', ({ text, expected }) => {
    expect(proposeSource(text, proposeBlocks(text))).toEqual(expected);
  });
});

const titles: { name: string; text: string; expected: string }[] = [
  { name: 'the headline', text: `Le port rouvre\n${story}`, expected: 'Le port rouvre' },
  {
    name: 'the headline under residue',
    text: `Suivez nous sur\n\nLydavie\n\nLe port de Brénica rouvre enfin\n\n${story}`,
    expected: 'Le port de Brénica rouvre enfin',
  },
  {
    name: 'the first sentence under a dateline',
    text: `Bruxelles, 14 décembre, AZERTAC\n\nLe port rouvre. ${story}`,
    expected: 'Le port rouvre.',
  },
  {
    name: 'a long first sentence is cut between words',
    text: `Bruxelles, 14 décembre, AZERTAC\n\n${'Le port rouvre et '.repeat(10)}fin.`,
    expected: `${'Le port rouvre et '.repeat(6)}Le port…`,
  },
  { name: 'the file’s name when all is residue', text: 'Publicité\nPARTAGEZ:', expected: 'article.du.17' },
];

describe('title', () => {
  test.each(titles)('$name', ({ text, expected }) => {
    expect(proposeTitle(text, proposeBlocks(text), 'article.du.17.txt')).toBe(expected);
  });
});

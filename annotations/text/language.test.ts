import { expect, test } from 'vitest';
import { guessLanguage } from './language.ts';

const rows: { name: string; text: string; expected: string }[] = [
  {
    name: 'French',
    text: 'Il est arrivé dimanche à Brénica pour une visite de trois jours dans la région.',
    expected: 'fr',
  },
  {
    name: 'English',
    text: 'The Secretary General arrived on Sunday for a three-day visit to the region.',
    expected: 'en',
  },
  {
    name: 'German',
    text: 'Der Generalsekretär ist am Sonntag eingetroffen und trifft den Präsidenten.',
    expected: 'de',
  },
  {
    name: 'Russian',
    text: 'Генеральный секретарь прибыл в столицу в воскресенье и встретился с президентом.',
    expected: 'ru',
  },
  { name: 'Armenian', text: 'Գլխավոր քարտուղարը ժամանել է մայրաքաղաք կիրակի օրը երեք օրով։', expected: 'hy' },
  {
    name: 'Georgian, which the library does not know',
    text: 'გენერალური მდივანი კვირას ჩავიდა დედაქალაქში სამდღიანი ვიზიტით.',
    expected: 'ka',
  },
  {
    name: 'Azerbaijani, which it takes for Turkish',
    text: 'Baş katib bazar günü üç günlük səfər üçün paytaxta gəlib və prezidentlə görüşüb.',
    expected: 'az',
  },
  {
    name: 'French with an Azerbaijani name',
    text: 'Le président Əliyev est arrivé dimanche à Brénica pour une visite de trois jours dans toute la région.',
    expected: 'fr',
  },
  { name: 'a name', text: 'Bakou', expected: '' },
  { name: 'a headline that could be several', text: 'Le sommet de Bakou', expected: '' },
  { name: 'figures', text: '12 345 678 — 90 123 456 (78,9 %) '.repeat(5), expected: '' },
  { name: 'keys hit at random', text: 'asdf qwer zxcv uiop hjkl asdf qwer zxcv uiop hjkl asdf qwer', expected: '' },
  { name: 'nothing', text: '', expected: '' },
];

test.each(rows)('$name', ({ text, expected }) => {
  expect(guessLanguage(text)).toBe(expected);
});

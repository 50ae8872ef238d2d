import { detectAll } from 'tinyld';

/** UTF-16 units that are looked at: tinyld is as sure after a page as after a book. */
const sampleLength = 4000;

/** Letters below which names decide more than language does. */
const fewestLetters = 40;

/** tinyld's accuracy, 0 to 1, below which it wavers between neighbours, and how far ahead of the next it must be. */
const surest = 0.4;
const lead = 0.3;

/** Letters that give away a language of the region which tinyld does not know and takes for another. */
const telltales: readonly { readonly letters: RegExp; readonly language: string }[] = [
  { letters: /[\u10d0-\u10ff]{3}/u, language: 'ka' },
  { letters: /\p{L}ə|ə\p{L}/iu, language: 'az' },
];

/** The language a text is written in as a BCP 47 tag, by the tinyld library; '' when it is too short or not clear. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, sampleLength);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return '';
  const telltale = telltales.find(({ letters }) => isFrequent(sample, letters));
  if (telltale !== undefined) return telltale.language;
  const [first, second] = detectAll(sample);
  if (first === undefined || first.accuracy < surest) return '';
  return first.accuracy - (second?.accuracy ?? 0) >= lead ? first.lang : '';
}

/** One in a hundred units at least: a foreign name alone does not make the language. */
function isFrequent(sample: string, letters: RegExp): boolean {
  return (sample.match(new RegExp(letters, `${letters.flags}g`))?.length ?? 0) * 100 >= sample.length;
}

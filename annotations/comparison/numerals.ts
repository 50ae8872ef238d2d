/** Numbers written in words, in French and English, by what each word is worth. */
const worth: ReadonlyMap<string, number> = new Map([
  ...values('zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 0),
  ...values('zero one two three four five six seven eight nine ten eleven twelve', 0),
  ...values('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
  ...tens('vingt trente quarante cinquante soixante septante huitante nonante'),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
  ['une', 1],
  ['octante', 80],
  ['vingts', 20],
]);

/** Words that multiply what stands before them. */
const multipliers: ReadonlyMap<string, number> = new Map([
  ['cent', 100],
  ['cents', 100],
  ['hundred', 100],
  ['mille', 1000],
  ['mil', 1000],
  ['thousand', 1000],
  ['million', 1e6],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
]);

function values(words: string, from: number): [string, number][] {
  return words.split(' ').map((word, i) => [word, from + i]);
}

function tens(words: string): [string, number][] {
  return words.split(' ').map((word, i) => [word, 20 + 10 * i]);
}

/** Words between the words of one number. */
const joining = new Set(['et', 'and', '-', '‑']);

/** Of these alone nobody can say whether a number is meant: “un” and “une” are articles, “one” is a pronoun. */
const articles = new Set(['un', 'une', 'one']);

/**
 * The number that words make up, as “deux mille vingt-trois” or “one hundred and twenty”; undefined where they make none.
 *
 * @param words small letters, joining words and hyphens among them
 */
export function numberIn(words: readonly string[]): number | undefined {
  const [only] = words;
  if (words.length === 1 && only !== undefined && articles.has(only)) return undefined;
  // `sum` is what is finished, in thousands and more; `part` is what the next multiplier multiplies.
  let [sum, part, known] = [0, 0, false];
  for (const word of words) {
    const [value, multiplier] = [worth.get(word), multipliers.get(word)];
    if (value !== undefined) {
      // Quatre-vingts is four times twenty, and not twenty-four.
      part = value === 20 && part % 100 === 4 ? part - 4 + 80 : part + value;
      known = true;
    } else if (multiplier !== undefined) {
      if (multiplier === 100) part = Math.max(1, part) * 100;
      else {
        sum += Math.max(1, part) * multiplier;
        part = 0;
      }
      known = true;
    } else if (!joining.has(word)) return undefined;
  }
  return known ? sum + part : undefined;
}

/** Whether a word, in small letters, can be part of a number in words. */
export function isNumeral(word: string): boolean {
  return worth.has(word) || multipliers.has(word);
}

/** What a word after digits multiplies them by: “1,5 million”. */
export function multiplierOf(word: string): number | undefined {
  const multiplier = multipliers.get(word);
  return multiplier !== undefined && multiplier >= 1000 ? multiplier : undefined;
}

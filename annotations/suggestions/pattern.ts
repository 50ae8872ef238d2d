/** Pieces that the rules' regular expressions are put together from. All are for the flag `u`, and none for `i`. */

/** White space between two words: one space of any kind, or the end of a line with its indentation. */
export const gap = '\\s+';

/**
 * Nothing of a word may follow, as far as the letters of Latin scripts go: the words before it are French or English, and
 * the class of all letters, which stands here dozens of times, takes long to compile.
 */
export const wordEnd = '(?![0-9A-Za-z_\\u00aa-\\u024f\\u0300-\\u036f])';

/** One of some words, with a small or a capital first letter. Spaces in them stand for any gap, ’ for any apostrophe. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(withEitherCase).join('|')})`;
}

/** One of some words as they stand, which begin with a capital where they do here. */
export function exactlyOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(flexible).join('|')})`;
}

/** A pattern that is asked at one place at a time (`matchAt`) and ends with a word. */
export function pieced(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives.join('|')})${wordEnd}`, 'uy');
}

/** What a sticky pattern matches at an offset (UTF-16 units), or undefined. */
export function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function withEitherCase(word: string): string {
  const [first = ''] = word;
  const [small, capital] = [first.toLowerCase(), first.toUpperCase()];
  const rest = flexible(word.slice(first.length));
  return small === capital || capital.length !== small.length ? flexible(word) : `[${small}${capital}]${rest}`;
}

function flexible(word: string): string {
  return word.replaceAll('.', '\\.').replaceAll(' ', gap).replaceAll('’', "['’]");
}

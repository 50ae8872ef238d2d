import { Rewritten } from './rewritten.ts';

/**
 * A text in the form in which two copies of one article agree although an editor, a browser or a converter has been at
 * them: precomposed accents, one plain space for any run of white space, one form of each quotation mark, apostrophe and
 * dash, nothing invisible. It remembers where each of its units came from.
 */
export class Comparable extends Rewritten {
  constructor(original: string) {
    super(original, variable, plainFormOf);
  }
}

/** The comparable form of a quote, whose places nobody asks for. */
export function comparableForm(text: string): string {
  return text.replace(variable, plainFormOf);
}

/** A regular expression that is to match comparable text: the signs in it in their one form, standing for themselves. */
export function comparablePattern(pattern: string): string {
  return pattern.replace(variable, (stretch) => plainFormOf(stretch).replaceAll('.', '\\x2e').replaceAll('-', '\\x2d'));
}

/** What copies differ in. Each alternative is one thing, so that its place in the original is known. */
const variable = new RegExp(
  [
    '[\\u00ad\\u200b\\u2060\\ufeff]+', // invisible: soft hyphen, zero-width space, word joiner, stray byte order mark
    '[«“„]\\s*|\\s*[»”]', // with the inner space that French typography puts there and others do not
    '[\\s\\u0085]+',
    '[’‘‛′`´ʼ]',
    '[″‟]',
    '[‐‑‒–—―−]',
    '…',
    '.\\p{M}+', // a letter with marks, which may be precomposed elsewhere
    '[\\u1100-\\u115f]+[\\u1160-\\u11a7]+[\\u11a8-\\u11ff]*', // a Hangul syllable in parts
  ].join('|'),
  'gsu',
);

function plainFormOf(stretch: string): string {
  if (/^[\u00ad\u200b\u2060\ufeff]/.test(stretch)) return '';
  if (/[«“„»”″‟]/.test(stretch)) return '"';
  if (/^[\s\u0085]/.test(stretch)) return ' ';
  if (/^[’‘‛′`´ʼ]$/.test(stretch)) return "'";
  if (/^[‐‑‒–—―−]$/.test(stretch)) return '-';
  if (stretch === '…') return '...';
  return stretch.normalize('NFC');
}

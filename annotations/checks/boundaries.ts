import type { Annotation } from '../model/annotation.ts';
import { joinSpans, type Span, sameSpans } from '../model/span.ts';
import { trimEdges } from '../text/edges.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import type { CheckCode, Finding } from './finding.ts';

/** Where tags begin and end: not within a word, and with nothing hanging on at their edges. */
export function* boundaries(annotation: Annotation, text: string): Generator<Finding> {
  const mend = (code: CheckCode, mended: (text: string, span: Span) => Span): Finding | undefined => {
    const { id, article } = annotation;
    const spans = joinSpans(annotation.spans.map((span) => snapToGraphemes(text, mended(text, span))));
    // Spans that only touch are one after joining; nothing hangs on at their edges for that.
    if (sameSpans(spans, joinSpans(annotation.spans))) return undefined;
    return { code, article, annotations: [annotation], repair: { do: 'respan-all', changes: [{ id, spans }] } };
  };
  for (const found of [mend('cut-word', toWholeWords), mend('loose-edge', trimEdges)])
    if (found !== undefined) yield found;
}

/** The span widened to the words that it begins and ends in the middle of. */
function toWholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (isWithinWord(text, start)) start -= 1;
  while (isWithinWord(text, end)) end += 1;
  return { start, end };
}

const letter = /[\p{L}\p{M}\u00ad]/u;
const digit = /\p{Nd}/u;

/** Scripts that are written without spaces: where a word ends there is for a dictionary to guess. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Whether an offset has letters on both sides of it, or digits. An apostrophe or hyphen ends a word here: in “l’OTAN” and
 * “Stoltenberg’s” the name alone is meant, whatever language the article is in; and in “20km” the number.
 */
function isWithinWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))) return true;
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (unspaced.test(before) || unspaced.test(after)) return false;
  return (letter.test(before) && letter.test(after)) || (digit.test(before) && digit.test(after));
}

function characterBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

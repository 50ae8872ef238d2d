import { Decoration } from 'prosemirror-view';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Span } from '../../annotations/model/span.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import type { TextMap } from './document.ts';

/**
 * What reviewers say of tags, drawn in the text: a small sign below a tag's last character, under what else is said there.
 */

/** How a tag that was judged is marked; '' for not at all. */
export type JudgedMark = '' | 'agreed' | 'overruled';

export type Judging = (annotation: Annotation) => JudgedMark;

/** The last character of a tag, which carries the sign: the tag's own `<mark>` is torn where others begin and end in it. */
export function judgedEnd(span: Span, annotation: Annotation, judged: Judging, map: TextMap): Decoration[] {
  const mark = judged(annotation);
  const quote = annotation.quotes.at(-1)?.exact ?? '';
  if (mark === '' || span !== annotation.spans.at(-1) || quote === '') return [];
  const last = snapToGraphemes(quote, { start: quote.length - 1, end: quote.length });
  const start = Math.max(span.start, span.end - (last.end - last.start));
  const attributes = { nodeName: 'span', class: `verdict-end ${mark}` };
  return [Decoration.inline(map.position(start), map.endPosition(span.end), attributes)];
}

import { Decoration } from 'prosemirror-view';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Span } from '../../annotations/model/span.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import type { TextMap } from './document.ts';

/**
 * What reviewers say of tags, drawn in the text: a small sign before a tag's first character, so that it is beside what is
 * said after its last one.
 */

/** How a tag that was judged is marked; '' for not at all. */
export type JudgedMark = '' | 'agreed' | 'overruled';

export type Judging = (annotation: Annotation) => JudgedMark;

/** The first character of a tag, which carries the sign: the tag's own `<mark>` is torn where others begin and end in it. */
export function judgedStart(span: Span, annotation: Annotation, judged: Judging, map: TextMap): Decoration[] {
  const mark = judged(annotation);
  const quote = annotation.quotes[0]?.exact ?? '';
  if (mark === '' || span !== annotation.spans[0] || quote === '') return [];
  const first = snapToGraphemes(quote, { start: 0, end: 1 });
  const end = Math.min(span.end, span.start + first.end);
  const attributes = { nodeName: 'span', class: `verdict-start ${mark}` };
  return [Decoration.inline(map.position(span.start), map.endPosition(end), attributes)];
}

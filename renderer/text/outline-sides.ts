import { Decoration } from 'prosemirror-view';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Span } from '../../annotations/model/span.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import type { TextMap } from './document.ts';

/**
 * The two sides of the outline around somebody else's entity, at its first and its last character. The `<mark>` draws its
 * upper and lower edge alone: it is torn where other tags begin and end in it, and sides there would be seams.
 */
export function outlineSides(span: Span, { spans, quotes }: Annotation, isAlike: boolean, map: TextMap): Decoration[] {
  const quote = quotes[spans.indexOf(span)]?.exact ?? '';
  if (quote.length !== span.end - span.start) return [];
  const side = (name: 'start' | 'end', within: Span) => {
    const { start, end } = snapToGraphemes(quote, within);
    const attributes = { nodeName: 'span', class: `theirs-${name}${isAlike ? ' alike' : ''}` };
    return Decoration.inline(map.position(span.start + start), map.endPosition(span.start + end), attributes);
  };
  const last = quote.length;
  return [side('start', { start: 0, end: 1 }), side('end', { start: last - 1, end: last })];
}

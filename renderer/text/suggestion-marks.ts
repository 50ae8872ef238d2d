import { Decoration } from 'prosemirror-view';
import { overlaps, type Span } from '../../annotations/model/span.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { suggestionKey } from '../../annotations/suggestions/pending.ts';
import { t } from '../words.ts';
import type { ShownTags } from './tags.ts';

/**
 * The suggestions in sight, beside the spans of tags that are drawn. What is drawn on some words is cut into pieces where
 * anything else begins or ends on them, so the corners at the two ends of a suggestion are given to its first and last piece.
 */
export function suggestionMarks(shown: ShownTags, tagged: readonly Span[]): Decoration[] {
  const { map, visible, tagset, suggestion: at } = shown;
  const inSight = shown.suggestions.filter(({ spans }) => spans.some((span) => overlaps(span, visible)));
  const edges = edgesOf([...tagged, ...inSight.flatMap(({ spans }) => spans)]);
  return inSight.flatMap((suggestion) => {
    const { layer, type, spans } = suggestion;
    const known = typeOf(tagset, layer, type);
    const colour = `colour-${known?.colour ?? 'slate'}`;
    const whole = {
      nodeName: 'span',
      class: `suggestion ${colour}${suggestionKey(suggestion) === at ? ' at' : ''}`,
      role: 'mark',
      'aria-description': t('suggesting.mark', { type: known?.label ?? type }),
    };
    return spans.flatMap((span) => {
      const first = { start: span.start, end: edges.find((edge) => edge > span.start) ?? span.end };
      const last = { start: edges.findLast((edge) => edge < span.end) ?? span.start, end: span.end };
      return [
        { ...span, attributes: whole },
        { ...first, attributes: { nodeName: 'span', class: `suggestion-start ${colour}` } },
        { ...last, attributes: { nodeName: 'span', class: `suggestion-end ${colour}` } },
      ].map(({ start, end, attributes }) => Decoration.inline(map.position(start), map.endPosition(end), attributes));
    });
  });
}

/** Where any of some spans begins or ends, in order. */
function edgesOf(spans: readonly Span[]): number[] {
  return [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
}

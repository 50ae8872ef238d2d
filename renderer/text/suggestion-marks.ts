import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import { hull, overlaps, type Span } from '../../annotations/model/span.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { suggestionKey } from '../../annotations/suggestions/pending.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import { t } from '../words.ts';
import type { ShownTags } from './tags.ts';

/**
 * The suggestions in sight. Their two ends are marked at the first and the last character, because the words between may
 * be cut into pieces by what else is drawn on them.
 */
export function suggestionMarks(doc: Node, shown: ShownTags): Decoration[] {
  const { map, visible, tagset, suggestion: at } = shown;
  const inline = ({ start, end }: Span, attributes: Readonly<Record<string, string>>) =>
    Decoration.inline(map.position(start), map.endPosition(end), { nodeName: 'span', ...attributes });
  return shown.suggestions
    .filter(({ spans }) => overlaps(hull(spans), visible))
    .flatMap((suggestion) => {
      const { layer, type, spans } = suggestion;
      const known = typeOf(tagset, layer, type);
      const colour = `colour-${known?.colour ?? 'slate'}`;
      const whole = {
        class: suggestionKey(suggestion) === at ? `suggestion at ${colour}` : 'suggestion',
        role: 'mark',
        'aria-description': t('suggesting.mark', { type: known?.label ?? type }),
      };
      return spans.flatMap((span) => {
        const { first, last } = endsOf(span, doc.textBetween(map.position(span.start), map.endPosition(span.end)));
        return [
          inline(span, whole),
          inline(first, { class: `suggestion-start ${colour}` }),
          inline(last, { class: `suggestion-end ${colour}` }),
        ];
      });
    });
}

/** The first and the last whole character of some words. */
function endsOf({ start, end }: Span, words: string): { first: Span; last: Span } {
  const first = snapToGraphemes(words, { start: 0, end: 1 });
  const last = snapToGraphemes(words, { start: words.length - 1, end: words.length });
  return { first: { start, end: start + first.end }, last: { start: start + last.start, end } };
}

import { Decoration } from 'prosemirror-view';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Span } from '../../annotations/model/span.ts';
import type { Difference, DifferenceClass } from '../../annotations/review/differences.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import { differenceInWords } from '../state/difference-words.ts';
import type { TextMap } from './document.ts';

/**
 * What two people's tags differ in, drawn in the text: a small sign after a tag's last character, one for each class, so
 * that nobody needs to tell colours apart. What both have the same has none, and the colleague's outline is fainter there.
 */

/** The difference that an annotation is in, by its id. */
export type Differences = ReadonlyMap<string, Difference>;

const signs: Readonly<Record<Exclude<DifferenceClass, 'stacked'>, string>> = {
  same: '',
  boundary: '↔',
  type: 'T',
  attribute: '≠',
  'only-mine': '+',
  'only-theirs': '−',
};

/** The sign of one class; of a stack, when it is one certain stack, how many are against how many. */
export function signOf(name: DifferenceClass, difference?: Difference): string {
  if (name !== 'stacked') return signs[name];
  return difference === undefined ? '2:1' : `${difference.mine.length}:${difference.theirs.length}`;
}

function signsOf(difference: Difference): string {
  return difference.classes.map((name) => signOf(name, difference)).join('');
}

/** The class of the style sheet for an annotation's `<mark>`. */
export function differenceClass({ id }: Annotation, differences: Differences): string {
  const [first] = differences.get(id)?.classes ?? [];
  return first === 'same' ? 'alike' : '';
}

/** What of an annotation's difference is said to those who do not see it; '' where there is none. */
export function differenceSaid({ id }: Annotation, differences: Differences): string {
  const difference = differences.get(id);
  return difference === undefined || difference.classes[0] === 'same' ? '' : differenceInWords(difference);
}

/** The last character of a tag, which carries the sign: of two that are drawn, the one that ends later. */
export function differenceEnds(
  drawn: readonly { readonly span: Span; readonly annotation: Annotation }[],
  differences: Differences,
  map: TextMap,
): Decoration[] {
  const ends = new Map<Difference, { readonly span: Span; readonly annotation: Annotation }>();
  for (const entry of drawn) {
    const difference = differences.get(entry.annotation.id);
    if (difference === undefined || signsOf(difference) === '') continue;
    const before = ends.get(difference);
    if (before === undefined || before.span.end < entry.span.end) ends.set(difference, entry);
  }
  return [...ends].flatMap(([difference, { span, annotation }]) => {
    const at = annotation.spans.findIndex(({ start }) => start === span.start);
    const quote = annotation.quotes[at]?.exact ?? '';
    if (quote === '') return [];
    const last = snapToGraphemes(quote, { start: quote.length - 1, end: quote.length });
    const start = Math.max(span.start, span.end - (last.end - last.start));
    const attributes = { nodeName: 'span', class: 'difference-end', 'data-sign': signsOf(difference) };
    return [Decoration.inline(map.position(start), map.endPosition(span.end), attributes)];
  });
}

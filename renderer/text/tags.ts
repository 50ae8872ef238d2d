import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Annotation, Layer } from '../../annotations/model/annotation.ts';
import type { Span } from '../../annotations/model/span.ts';
import type { SpanIndex } from '../../annotations/model/span-index.ts';
import { type Tagset, typeOf } from '../../annotations/model/tagset.ts';
import type { Suggestion } from '../../annotations/suggestions/suggestion.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';
import { type Differences, differenceClass, differenceEnds, differenceSaid } from './difference-marks.ts';
import type { TextMap } from './document.ts';
import { type Judging, judgedEnd } from './judged-marks.ts';
import { outlineSides } from './outline-sides.ts';
import { suggestionMarks } from './suggestion-marks.ts';

/** What is to be drawn on a text: everything the decorations depend on but the document itself. */
export interface ShownTags {
  readonly map: TextMap;
  readonly index: SpanIndex;
  readonly tagset: Tagset;
  /** Whether an annotation is shown at all: its layer, its annotator. */
  readonly accepts: (annotation: Annotation) => boolean;
  /** Whose tags are drawn solid; the others' are outlined. */
  readonly annotator: string;
  readonly selected: string;
  /** What reviewers say of them. */
  readonly judged: Judging;
  /** What is different about them, while two people's are compared. */
  readonly differences: Differences;
  /** What is suggested, in the order of the text, and which of it is shown, by `suggestionKey`. */
  readonly suggestions: readonly Suggestion[];
  readonly suggestion: string;
  /** Spans drawn in place of the selected annotation's own, while a boundary is being dragged. */
  readonly preview: readonly Span[] | null;
  /** The stretch of text that is in sight, with a margin (UTF-16 units). */
  readonly visible: Span;
}

/** Set as a transaction's metadata, it is what the text shows from then on. */
export const tagsKey = new PluginKey<DecorationSet>('tags');

/** Draws annotations as decorations, for the part of the text in sight: a projection of the records, never the records. */
export function tags(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: tagsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, drawn) => {
        const shown: ShownTags | undefined = transaction.getMeta(tagsKey);
        return shown === undefined ? drawn : drawTags(transaction.doc, shown);
      },
    },
    props: {
      decorations: (state) => tagsKey.getState(state),
    },
  });
}

/** The decorations of a document: one `<mark>` for each tagged span, so that overlapping ones nest. */
export function drawTags(doc: Node, shown: ShownTags): DecorationSet {
  const { map, visible } = shown;
  const spans = shown.index
    .overlapping(visible.start, visible.end)
    .filter(({ annotation }) => shown.accepts(annotation))
    .filter(({ annotation }) => shown.preview === null || annotation.id !== shown.selected);
  const preview = shown.preview ?? [];
  const dragged = preview.length > 0 ? shown.index.byId(shown.selected) : undefined;
  const moved = dragged === undefined ? [] : preview.map((span) => ({ span, annotation: dragged }));
  const lanes = new Lanes();
  const placed = [...spans, ...moved].toSorted((a, b) => a.span.start - b.span.start);
  const marks = placed.map(({ span, annotation }) =>
    Decoration.inline(map.position(span.start), map.endPosition(span.end), {
      nodeName: 'mark',
      class: classOf(annotation, shown, lanes.of(annotation.layer, span)),
      // What the colours say to those who see them.
      'aria-description': describe(annotation, shown),
    }),
  );
  const sides = placed.flatMap(({ span, annotation }) =>
    annotation.creator === shown.annotator || annotation.layer !== 'entity'
      ? []
      : outlineSides(span, annotation, differenceClass(annotation, shown.differences) === 'alike', map),
  );
  const ends = spans.flatMap(({ span, annotation }) => unsureEnd(span, annotation, map));
  const suggested = suggestionMarks(
    shown,
    placed.map(({ span }) => span),
  );
  const judged = spans.flatMap(({ span, annotation }) => judgedEnd(span, annotation, shown.judged, map));
  const differing = shown.differences.size === 0 ? [] : differenceEnds(placed, shown.differences, map);
  return DecorationSet.create(doc, [...marks, ...sides, ...ends, ...judged, ...differing, ...suggested]);
}

/** An unsure tag's last character, which carries the mark: the tag's own `<mark>` is torn where others begin and end in it. */
function unsureEnd(span: Span, { status, spans, quotes }: Annotation, map: TextMap): Decoration[] {
  const quote = quotes.at(-1)?.exact ?? '';
  if (status !== 'unsure' || span !== spans.at(-1) || quote === '') return [];
  const last = snapToGraphemes(quote, { start: quote.length - 1, end: quote.length });
  const start = Math.max(span.start, span.end - (last.end - last.start));
  return [Decoration.inline(map.position(start), map.endPosition(span.end), { nodeName: 'span', class: 'unsure-end' })];
}

function describe(annotation: Annotation, { tagset, judged, differences }: ShownTags): string {
  const { layer, type, status } = annotation;
  const label = typeLabel(tagset, layer, type);
  const said = status === 'open' ? label : t('work.described', { type: label, status });
  const verdict = judged(annotation);
  const described = verdict === '' ? said : t('judging.described', { type: said, verdict });
  const difference = differenceSaid(annotation, differences);
  return difference === '' ? described : t('review.described', { described, difference });
}

function classOf(
  annotation: Annotation,
  { tagset, annotator, selected, differences }: ShownTags,
  lane: number,
): string {
  const { layer, type, status, creator, id } = annotation;
  const classes = ['tag', layer, `colour-${typeOf(tagset, layer, type)?.colour ?? 'slate'}`, `lane-${lane}`];
  if (status === 'done') classes.push('done');
  if (creator !== annotator) classes.push('theirs');
  if (id === selected) classes.push('selected');
  if (differences.size > 0) classes.push(differenceClass(annotation, differences));
  return classes.join(' ').trimEnd();
}

/** Underlines that would fall on one another are drawn one below the other; from the fourth on they share the last lane. */
const laneCount = 4;

class Lanes {
  /** Where each lane is free again, by layer. */
  readonly #free = new Map<Layer, number[]>();

  /** The first lane that is free where a span begins. Spans come by their start. */
  of(layer: Layer, span: Span): number {
    const free = this.#free.get(layer) ?? Array.from({ length: laneCount }, () => 0);
    this.#free.set(layer, free);
    const lane = free.findIndex((end) => end <= span.start);
    const chosen = lane === -1 ? laneCount - 1 : lane;
    free[chosen] = span.end;
    return chosen;
  }
}

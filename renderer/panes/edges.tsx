import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import { isOwnOf } from '../../annotations/model/curated.ts';
import type { Span } from '../../annotations/model/span.ts';
import { snapToGraphemes } from '../../annotations/text/graphemes.ts';
import { selectedAnnotation } from '../state/selection.ts';
import { canWrite, useStore } from '../state/store.ts';
import { movedEdge, respan } from '../state/tagging.ts';
import type { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';

interface Place {
  readonly which: number;
  readonly edge: 'start' | 'end';
  /** CSS pixels from where the scrolled content begins. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Handles at the edges of the selected annotation's spans, to be dragged. They lie over the text, so the caret never meets them. */
export function Edges({ article, view }: { article: Article; view: TextView }) {
  const annotation = useStore(selectedAnnotation);
  const annotator = useStore(({ open }) => open?.annotator);
  const writable = useStore(canWrite);
  const text = useStore(({ open }) => open?.project.texts.get(article.id)) ?? '';
  const [preview, setPreview] = useState<readonly Span[] | null>(null);
  const isHere =
    annotation?.article === article.id && annotator !== undefined && isOwnOf(annotator, annotation) && writable;
  const spans = isHere ? (preview ?? annotation.spans) : null;
  const places = usePlaces(spans, view);
  const latest = useRef<readonly Span[] | null>(null);
  if (annotation === undefined || spans === null) return null;

  const show = (moved: readonly Span[] | null) => {
    latest.current = moved;
    setPreview(moved);
    view.preview(moved);
  };
  /** The spans with an edge under the pointer; undefined where it cannot be there. */
  const under = (place: Place, { clientX: left, clientY: top }: PointerEvent<HTMLElement>) => {
    const offset = view.offsetAt({ left, top });
    if (offset === null) return undefined;
    const whole = snapToGraphemes(text, { start: offset, end: Math.min(text.length, offset + 1) }).start;
    return movedEdge(annotation.spans, place.which, place.edge, whole);
  };
  const drag = (place: Place) => (event: PointerEvent<HTMLElement>) => {
    const moved = event.buttons === 1 ? under(place, event) : undefined;
    if (moved !== undefined) show(moved);
  };
  const drop = (place: Place) => (event: PointerEvent<HTMLElement>) => {
    if (latest.current === null) return;
    const dropped = under(place, event) ?? latest.current;
    show(dropped);
    // The next drag may have begun before this one was answered.
    void respan(annotation, dropped).finally(() => latest.current === dropped && show(null));
  };

  return places.map((place) => (
    <i
      key={`${place.which}-${place.edge}`}
      className={`edge ${place.edge}`}
      aria-hidden
      title={place.edge === 'start' ? t('panes.start') : t('panes.end')}
      style={{ left: place.left, top: place.top, height: place.height }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag(place)}
      onPointerUp={drop(place)}
      onPointerCancel={() => show(null)}
    />
  ));
}

/** Where the edges of some spans are, measured again when the text is laid out anew (its width, size or blocks changed). */
function usePlaces(spans: readonly Span[] | null, view: TextView): readonly Place[] {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    const measure = () => setPlaces(spans === null ? [] : placesOf(spans, view));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view.frame);
    return () => observer.disconnect();
  }, [spans, view]);
  return places;
}

function placesOf(spans: readonly Span[], view: TextView): Place[] {
  const { origin } = view;
  return spans.flatMap((span, which) =>
    (['start', 'end'] as const).map((edge) => {
      const { left, top, bottom } = view.place(span[edge], edge === 'start' ? 1 : -1);
      return { which, edge, left: left - origin.left, top: top - origin.top, height: bottom - top };
    }),
  );
}

import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import type { Entry } from '../../annotations/model/span-index.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { indexOf, isShown, selectedIn } from '../state/derived.ts';
import { goTo } from '../state/selection.ts';
import { getState, type State, useStore } from '../state/store.ts';
import type { TextView } from '../text/text-view.ts';
import { t } from '../words.ts';

/** Height of one tag's mark, and how far from it a click still means it, in CSS pixels. */
const markHeight = 3;
const clickReach = 6;

/**
 * All shown tags of an article on one strip beside it, in proportion to their place in the text. A pointer's way to
 * them; the keyboard has [ and ] and the list.
 */
export function DensityStrip({ article, view }: { article: Article; view: TextView | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const length = article.blocks.at(-1)?.end ?? 1;

  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const draw = () => drawStrip(element, entriesOf(article, getState(), 0, length), length);
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    let frame = 0;
    const stop = useStore.subscribe((state, before) => {
      if (isStripAlike(article, state, before)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      stop();
    };
  }, [article, length]);

  const goThere = (event: MouseEvent<HTMLCanvasElement>) => {
    const { nativeEvent, currentTarget } = event;
    // The press would take the focus, which goes to the text.
    event.preventDefault();
    const height = Math.max(1, currentTarget.clientHeight);
    const offset = Math.round((nativeEvent.offsetY / height) * length);
    const reach = Math.ceil((length * clickReach) / height);
    const [nearest] = entriesOf(article, getState(), Math.max(0, offset - reach), offset + reach).toSorted(
      (a, b) => Math.abs(a.span.start - offset) - Math.abs(b.span.start - offset),
    );
    if (nearest !== undefined) void goTo(nearest.annotation, { focus: true });
    else view?.reveal(offset);
  };

  const title = t('panes.strip', { title: article.title });
  return <canvas ref={canvas} className="density" title={title} aria-hidden onMouseDown={goThere} />;
}

function entriesOf(article: Article, state: State, start: number, end: number): Entry[] {
  if (state.open === null) return [];
  const index = indexOf(state.open.project, article.id);
  return index.overlapping(start, end).filter(({ annotation }) => isShown(state, annotation));
}

function isStripAlike({ id }: Article, { open, workspace, isDark }: State, before: State): boolean {
  return (
    open?.project.annotations.get(id) === before.open?.project.annotations.get(id) &&
    open?.project.tagset === before.open?.project.tagset &&
    selectedIn(id, { open, workspace }) === selectedIn(id, before) &&
    workspace.hiddenLayers === before.workspace.hiddenLayers &&
    workspace.shownColleagues === before.workspace.shownColleagues &&
    isDark === before.isDark
  );
}

function drawStrip(element: HTMLCanvasElement, entries: readonly Entry[], length: number): void {
  const { open, workspace } = getState();
  const context = element.getContext('2d');
  if (context === null || open === null) return;
  const { clientWidth: width, clientHeight: height } = element;
  const scale = window.devicePixelRatio;
  element.width = width * scale;
  element.height = height * scale;
  context.scale(scale, scale);
  const styles = getComputedStyle(element);
  // By type, its colour and where it was last drawn. Tags come by their start, so those of a type that would cover one
  // another follow each other, and one mark is drawn for all of them.
  const pens = new Map<unknown, { readonly colour: string; top: number }>();
  for (const { span, annotation } of entries) {
    const { layer, type, id } = annotation;
    const isSelected = id === workspace.selected;
    const known = typeOf(open.project.tagset, layer, type);
    const kind = isSelected ? id : (known ?? layer);
    const name = isSelected ? 'selected' : (known?.colour ?? 'slate');
    const pen = pens.get(kind) ?? { colour: styles.getPropertyValue(`--${name}-line`), top: -1 };
    pens.set(kind, pen);
    const top = Math.round((span.start / length) * (height - markHeight));
    if (top === pen.top) continue;
    pen.top = top;
    context.fillStyle = pen.colour;
    const left = layer === 'entity' && !isSelected ? width / 2 : 0;
    context.fillRect(left, top, width, isSelected ? markHeight + 1 : markHeight);
  }
}

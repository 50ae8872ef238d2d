import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import type { Entry } from '../../annotations/model/span-index.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { indexOf, selectedIn } from '../state/derived.ts';
import { drawnIn, isReviewedAlike, reviewedIn } from '../state/pane-shows.ts';
import { goTo } from '../state/selection.ts';
import { getState, type State, useStore } from '../state/store.ts';
import type { Differences } from '../text/difference-marks.ts';
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
    const draw = () => drawStrip(element, article, entriesOf(article, getState(), 0, length), length);
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
  const isDrawn = drawnIn(state, article.id);
  return index.overlapping(start, end).filter(({ annotation }) => isDrawn(annotation));
}

function isStripAlike({ id }: Article, state: State, before: State): boolean {
  const { open, workspace, isDark } = state;
  return (
    open?.project.annotations.get(id) === before.open?.project.annotations.get(id) &&
    open?.project.tagset === before.open?.project.tagset &&
    selectedIn(id, { open, workspace }) === selectedIn(id, before) &&
    workspace.hiddenLayers === before.workspace.hiddenLayers &&
    workspace.shownColleagues === before.workspace.shownColleagues &&
    isReviewedAlike(id, state, before) &&
    isDark === before.isDark
  );
}

function drawStrip(
  element: HTMLCanvasElement,
  { id: article }: Article,
  entries: readonly Entry[],
  length: number,
): void {
  const state = getState();
  const { open, workspace } = state;
  const context = element.getContext('2d');
  if (context === null || open === null) return;
  const { clientWidth: width, clientHeight: height } = element;
  const scale = window.devicePixelRatio;
  element.width = width * scale;
  element.height = height * scale;
  context.scale(scale, scale);
  const styles = getComputedStyle(element);
  const { differences } = reviewedIn(state, article);
  if (differences.size > 0) {
    drawDifferences(context, entries, {
      differences,
      width,
      height,
      length,
      colour: styles.getPropertyValue('--theirs'),
    });
    return;
  }
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

interface Strip {
  readonly differences: Differences;
  readonly width: number;
  readonly height: number;
  readonly length: number;
  readonly colour: string;
}

/**
 * While two people are compared, what differs: across the strip where both have something, on the left where only I have,
 * on the right where only they do. What both have the same is a faint line.
 */
function drawDifferences(context: CanvasRenderingContext2D, entries: readonly Entry[], strip: Strip): void {
  const { differences, width, height, length, colour } = strip;
  const { selected } = getState().workspace;
  context.fillStyle = colour;
  for (const { span, annotation } of entries) {
    const classes = differences.get(annotation.id)?.classes ?? [];
    const top = Math.round((span.start / length) * (height - markHeight));
    const left = classes.includes('only-theirs') ? width / 2 : 0;
    const right = classes.includes('only-mine') ? width / 2 : width;
    context.globalAlpha = classes.includes('same') ? 0.18 : 1;
    context.fillRect(left, top, right - left, annotation.id === selected ? markHeight + 2 : markHeight - 1);
  }
  context.globalAlpha = 1;
}

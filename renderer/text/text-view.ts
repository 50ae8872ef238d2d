import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView, type NodeView } from 'prosemirror-view';
import { type Article, blockAt } from '../../annotations/model/article.ts';
import type { Span } from '../../annotations/model/span.ts';
import { nextWordBoundary, previousWordBoundary } from '../../annotations/text/segments.ts';
import { documentOf, type TextMap } from './document.ts';
import { drawnSelection, withDrawnSelection } from './drawn-selection.ts';
import { Ground } from './ground.ts';
import { InSight } from './in-sight.ts';
import { type Lit, lit, litKey } from './lit.ts';
import { noTint, PassageTint, type Tint } from './passage-tint.ts';
import { reading } from './reading.ts';
import { type Extent, heightRead, scrolledTo } from './reading-line.ts';
import { type ShownTags, tags, tagsKey } from './tags.ts';

/** How far down a text is scrolled: the offset of the first block in sight, and how much of it is above the edge. */
export interface Top {
  readonly offset: number;
  /** CSS pixels. */
  readonly pixels: number;
}

/** A place at the reading line: parts of a UTF-16 unit count, so that following is as even as scrolling. */
export interface ReadingPlace {
  readonly offset: number;
  /** CSS pixels by which the line is past the text's end. */
  readonly beyond: number;
}

export interface TextListener {
  /** The selection changed; both are offsets in the text (UTF-16 units). */
  selected(anchor: number, head: number): void;
  /** The person clicked on the character at an offset. */
  clicked(offset: number): void;
  doubleClicked(offset: number): void;
  tripleClicked(offset: number): void;
  /** The program is about to scroll the text for the person: to what is to be seen, or by the wheel beside it. */
  revealed(): void;
}

/** Frames for which a jump is corrected at the most: each may draw what comes into sight by the correction before. */
const settlingFrames = 16;

/** Frames without a correction after which a jump has landed: what comes into sight is laid out up to two frames later. */
const landingFrames = 3;

/**
 * One article's text on the screen. Speaks in offsets of the canonical text; that there are ProseMirror positions is
 * known in this folder alone.
 */
export class TextView {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #sections = new Map<Element, () => number | undefined>();
  readonly #inSight: InSight;
  readonly #listener: TextListener;
  #map: TextMap;
  #shown: Omit<ShownTags, 'map' | 'visible' | 'preview'> | undefined;
  #preview: readonly Span[] | null = null;
  readonly #tint = new PassageTint();
  #tinted: Tint = noTint;
  #lit: Lit | null = null;
  #language: string;
  #title: string;
  #text: string;
  readonly #life = new AbortController();
  /** Whether a button of the pointer is down, which was pressed on this text. */
  #isPressed = false;
  /** The frame that will look whether a jump has landed. */
  #settling = 0;

  /** The text is drawn in an element that scrolls. */
  constructor(scroller: HTMLElement, article: Article, text: string, listener: TextListener) {
    const { doc, map } = documentOf(article, text);
    this.#map = map;
    this.#listener = listener;
    this.#language = article.language;
    this.#title = article.title;
    this.#text = text;
    this.#scroller = scroller;
    this.#inSight = new InSight(scroller, () => this.#draw());
    // Whoever scrolls while a jump is being corrected means to be elsewhere.
    const { signal } = this.#life;
    for (const own of ['wheel', 'pointerdown']) {
      scroller.addEventListener(own, () => cancelAnimationFrame(this.#settling), { passive: true, signal });
    }
    const press = { capture: true, passive: true, signal };
    scroller.addEventListener('pointerdown', () => this.#press(true), press);
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => this.#press(false), press);
    this.#view = new EditorView(scroller, {
      state: EditorState.create({ doc, plugins: [reading(), tags(), lit()] }),
      attributes: () => ({
        role: 'textbox',
        tabindex: '0',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': this.#title,
        spellcheck: 'false',
      }),
      nodeViews: { section: (_node, _view, getPos) => this.#section(getPos) },
      clipboardTextSerializer: () => this.#text.slice(...this.#range()),
      dispatchTransaction: (transaction) => {
        const { selection } = this.#view.state;
        this.#view.updateState(this.#view.state.apply(transaction));
        if (selection.eq(this.#view.state.selection)) return;
        const { anchor, head } = this.selection;
        listener.selected(anchor, head);
      },
      handleDOMEvents: {
        // The browser begins at the first character; the caret is where it was left, but for a click where that is.
        focus: (view) => {
          if (!this.#isPressed) view.focus();
          return false;
        },
      },
      handleKeyDown: (_view, event) => this.#moveByWord(event) || this.#moveToEnd(event),
      handleClick: (_view, position, event) => listener.clicked(this.#clickedOffset(position, event)),
      handleDoubleClick: (_view, position, event) => {
        listener.doubleClicked(this.#clickedOffset(position, event));
        return true;
      },
      handleTripleClick: (_view, position, event) => {
        listener.tripleClicked(this.#clickedOffset(position, event));
        return true;
      },
    });
  }

  get map(): TextMap {
    return this.#map;
  }

  /** Offsets in the text; equal where there is only a caret. */
  get selection(): { anchor: number; head: number } {
    const { anchor, head } = drawnSelection(this.#view) ?? this.#view.state.selection;
    return { anchor: this.#map.offset(anchor), head: this.#map.offset(head) };
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  /** The stretch of text in sight, with a margin. */
  get visible(): Span {
    const spans = [...this.#inSight].flatMap((element) => {
      const section = this.#sections.get(element)?.();
      return section === undefined ? [] : [this.#map.sectionSpan(section)];
    });
    if (spans.length === 0) return { start: 0, end: 0 };
    return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  }

  /** Draw an article that is described otherwise now; the text is the same. Caret and scroll stay where they are. */
  redraw(article: Article): void {
    this.#title = article.title;
    this.#language = article.language;
    if (article.blocks === this.#map.blocks) return;
    const { anchor, head } = this.selection;
    const { doc, map } = documentOf(article, this.#text);
    this.#map = map;
    const selection = TextSelection.create(doc, map.position(anchor), map.position(head));
    this.#view.updateState(EditorState.create({ doc, selection, plugins: this.#view.state.plugins }));
  }

  /** Draw these annotations from now on. */
  show(shown: Omit<ShownTags, 'map' | 'visible' | 'preview'>): void {
    this.#shown = shown;
    this.#draw();
  }

  /** Draw the selected annotation with other spans than its own, while one of its edges is being dragged. */
  preview(spans: readonly Span[] | null): void {
    this.#preview = spans;
    this.#draw();
  }

  /** Tint these stretches from now on. */
  tint(tint: Tint): void {
    this.#tinted = tint;
    this.#drawTint();
  }

  /** Light what is being translated beside it, and the terms of the glossary; null for nothing. */
  light(lit: Lit | null): void {
    this.#lit = lit;
    this.#draw();
  }

  select(anchor: number, head: number): void {
    const { state } = this.#view;
    const selection = TextSelection.create(state.doc, this.#map.position(anchor), this.#map.position(head));
    if (!selection.eq(state.selection)) this.#view.dispatch(state.tr.setSelection(selection));
  }

  focus(): void {
    this.#view.focus();
  }

  /** The element that the text is drawn in. */
  get frame(): HTMLElement {
    return this.#view.dom;
  }

  /** The part of the screen that the text is seen in. */
  get sight(): DOMRect {
    return this.#scroller.getBoundingClientRect();
  }

  /** Be told when the text is scrolled. Returns how to stop. */
  onScroll(listener: () => void): () => void {
    this.#scroller.addEventListener('scroll', listener, { passive: true });
    return () => this.#scroller.removeEventListener('scroll', listener);
  }

  /** Where the scrolled content begins on the screen: what lies over the text is placed from there. */
  get origin(): { left: number; top: number } {
    const { left, top } = this.#scroller.getBoundingClientRect();
    return { left: left - this.#scroller.scrollLeft, top: top - this.#scroller.scrollTop };
  }

  /** Where the character at an offset is on the screen. */
  place(offset: number, side: 1 | -1 = 1): { left: number; top: number; bottom: number } {
    const position = side === 1 ? this.#map.position(offset) : this.#map.endPosition(offset);
    return this.#view.coordsAtPos(position, side);
  }

  /** The offset at a point of the screen, or null beside the text. */
  offsetAt(point: { left: number; top: number }): number | null {
    const found = this.#view.posAtCoords(point);
    return found === null ? null : this.#map.offset(found.pos);
  }

  /** Scroll the row of panes sideways as far as needed to have all of this one in sight. */
  bringPaneIntoSight(): void {
    this.#scroller.closest('[data-region]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Scroll as little as needed to have an offset in sight, not at the very edge; not at all where it is. */
  reveal(offset: number): void {
    const frame = this.#scroller.getBoundingClientRect();
    const { top, bottom } = this.place(offset);
    const edge = Math.min(64, frame.height / 4);
    if (top >= frame.top + edge && bottom <= frame.bottom - edge) return;
    this.#listener.revealed();
    this.#settle(() => this.place(offset).top - frame.top - frame.height / 3);
  }

  get top(): Top {
    const frame = this.#scroller.getBoundingClientRect();
    const found = this.#view.posAtCoords({ left: frame.left + frame.width / 2, top: frame.top + 1 });
    const block = this.#map.blocks[this.#map.blockAtPosition(found?.pos ?? 0)];
    if (block === undefined || this.#scroller.scrollTop === 0) return { offset: 0, pixels: 0 };
    return { offset: block.start, pixels: frame.top - this.place(block.start).top };
  }

  scrollTo({ offset, pixels }: Top): void {
    if (offset === 0 && pixels === 0) {
      this.#scroller.scrollTop = 0;
      return;
    }
    const frame = this.#scroller.getBoundingClientRect();
    this.#settle(() => this.place(offset).top - frame.top + pixels);
  }

  /** Scroll by so many CSS pixels, as the person means to who points beside the text. */
  scrollBy(pixels: number): void {
    this.#listener.revealed();
    this.#scroller.scrollBy(0, pixels);
  }

  /**
   * What is at the reading line.
   *
   * @param aside CSS pixels by which the text stands further on than it should for this
   */
  readingPlace(aside = 0): ReadingPlace {
    const extent = this.#extent();
    const { scrollTop } = this.#scroller;
    const height = heightRead(scrollTop - aside, extent);
    const beyond = Math.max(0, height - extent.end);
    return { offset: this.#ground.offsetAt(height + this.origin.top), beyond };
  }

  /** Scroll so that a place is at the reading line, and further on by some CSS pixels. */
  follow({ offset, beyond }: ReadingPlace, aside = 0): void {
    cancelAnimationFrame(this.#settling);
    const height = this.#ground.heightOf(offset) - this.origin.top + beyond;
    const wanted = scrolledTo(height, this.#extent()) + aside;
    // Less than this cannot be seen, and would be a scroll all the same.
    if (Math.abs(wanted - this.#scroller.scrollTop) >= 0.5) this.#scroller.scrollTop = wanted;
  }

  /** How far it is scrolled, in CSS pixels. */
  get scrolled(): number {
    return this.#scroller.scrollTop;
  }

  /** Scroll by a share of what is in sight. */
  page(share: number): void {
    this.#scroller.scrollTop += share * this.#scroller.clientHeight;
  }

  /** Where the block at an offset begins on the screen, in CSS pixels. */
  blockTop(offset: number): number {
    return this.blockElement(offset)?.getBoundingClientRect().top ?? 0;
  }

  /** The element that the block at an offset is drawn in. */
  blockElement(offset: number): Element | undefined {
    return this.#ground.element(blockAt(this.#map.blocks, offset));
  }

  /** Scroll so that the block at an offset begins at a height of the screen, or is all in sight where there is room. */
  present(offset: number, height: number): void {
    const { top, bottom } = this.sight;
    const edge = Math.min(24, (bottom - top) / 8);
    this.#settle(() => {
      const block = this.blockElement(offset)?.getBoundingClientRect();
      const lowest = bottom - edge - (block?.height ?? 0);
      return (block?.top ?? 0) - Math.max(top + edge, Math.min(height, lowest));
    });
  }

  destroy(): void {
    this.#life.abort();
    cancelAnimationFrame(this.#settling);
    this.#inSight.disconnect();
    this.#tint.clear();
    this.#view.destroy();
  }

  /**
   * Scroll by what `distance` says, and look again in the next frames until nothing is left: what was never in sight has
   * only an estimated height until it is drawn, so the first jump may land beside the place.
   */
  #settle(distance: () => number, looks = settlingFrames, still = 0): void {
    cancelAnimationFrame(this.#settling);
    const before = this.#scroller.scrollTop;
    this.#scroller.scrollTop += distance();
    const rests = this.#scroller.scrollTop === before ? still + 1 : 0;
    if (looks === 0 || rests >= landingFrames) return;
    this.#settling = requestAnimationFrame(() => this.#settle(distance, looks - 1, rests));
  }

  get #ground(): Ground {
    return new Ground(this.#view.dom, this.#map);
  }

  #extent(): Extent {
    const { clientHeight, scrollHeight } = this.#scroller;
    const { top, end } = this.#ground.extent;
    const origin = this.origin.top;
    return {
      top: top - origin,
      end: end - origin,
      most: Math.max(0, scrollHeight - clientHeight),
      height: clientHeight,
    };
  }

  #draw(): void {
    if (this.#shown === undefined) return;
    const { visible } = this;
    const shown: ShownTags = { ...this.#shown, map: this.#map, visible, preview: this.#preview };
    this.#view.dispatch(
      withDrawnSelection(this.#view, this.#view.state.tr)
        .setMeta(tagsKey, shown)
        .setMeta(litKey, { lit: this.#lit, map: this.#map, visible }),
    );
    this.#drawTint();
  }

  #drawTint(): void {
    this.#tint.draw(this.#view, this.#map, this.visible, this.#tinted);
  }

  #section(getPos: () => number | undefined): NodeView {
    const dom = document.createElement('section');
    this.#sections.set(dom, () => {
      const position = getPos();
      return position === undefined ? undefined : this.#view.state.doc.resolve(position).index(0);
    });
    this.#inSight.add(dom);
    return {
      dom,
      contentDOM: dom,
      destroy: () => {
        this.#inSight.remove(dom);
        this.#sections.delete(dom);
      },
    };
  }

  #press(isPressed: boolean): void {
    this.#isPressed = isPressed;
  }

  /** Ctrl with an arrow goes by the language's words: "l’OTAN" is two of them, which the browser does not know. */
  #moveByWord(event: KeyboardEvent): boolean {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0 || !event.ctrlKey || event.altKey || event.metaKey) return false;
    const { anchor, head } = this.selection;
    const next = (step === 1 ? nextWordBoundary : previousWordBoundary)(this.#text, head, this.#language);
    const inBlock = this.#map.offset(step === 1 ? this.#map.position(next) : this.#map.endPosition(next));
    this.select(event.shiftKey ? anchor : inBlock, inBlock);
    this.#view.dispatch(this.#view.state.tr.scrollIntoView());
    return true;
  }

  /** Ctrl with Home or End goes to the text's own: for the browser it ends with what is drawn already. */
  #moveToEnd(event: KeyboardEvent): boolean {
    if (!event.ctrlKey || event.altKey || event.metaKey || (event.key !== 'Home' && event.key !== 'End')) return false;
    const { blocks } = this.#map;
    const to = event.key === 'Home' ? (blocks[0]?.start ?? 0) : (blocks.at(-1)?.end ?? 0);
    this.select(event.shiftKey ? this.selection.anchor : to, to);
    this.reveal(to);
    return true;
  }

  #range(): [start: number, end: number] {
    const { anchor, head } = this.selection;
    return [Math.min(anchor, head), Math.max(anchor, head)];
  }

  /** A click gives the nearest gap between two characters; what was meant is the character under the pointer. */
  #clickedOffset(position: number, event: MouseEvent): number {
    const offset = this.#map.offset(position);
    const after = this.#view.coordsAtPos(position, 1);
    const isBefore = event.clientX < after.left && event.clientY >= after.top && event.clientY <= after.bottom;
    return isBefore ? Math.max(0, offset - 1) : offset;
  }
}

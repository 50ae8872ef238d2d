import { EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView, type NodeView } from 'prosemirror-view';
import type { Span } from '../../annotations/model/span.ts';
import type { Pause } from '../state/writing.ts';
import { drawnSelection, withDrawnSelection } from '../text/drawn-selection.ts';
import { InSight } from '../text/in-sight.ts';
import { changedWords, type DrawnRow, documentOf, type Placed, placesIn } from './document.ts';
import { type Caret, caretIn, drawInto, positionOf } from './drawing.ts';
import { drawingKey, type EditingListener, editing, emptied, isAcross } from './editing.ts';
import { segmentNode } from './segment-node.ts';

/** What a translation shows. */
export interface ShownTranslation {
  readonly title: string;
  /** Of the translation: BCP 47. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly rows: readonly DrawnRow[];
  /** Where target forms of a row's terms stand in its words. */
  readonly terms: (row: DrawnRow, words: string) => readonly Span[];
}

export interface TranslationListener extends EditingListener {
  /** The words of a row are these now. */
  typed(row: DrawnRow, words: string, pause: Pause): void;
  /** The caret is in another row. */
  moved(row: DrawnRow): void;
  /** Enter was pressed in the last row. */
  ended(): void;
  /** Tab goes to the text (-1) or the next pane (1); false where there is none. */
  leave(step: 1 | -1): boolean;
  /** The n-th term of the row, from 0, is to be put in. */
  term(n: number): void;
  focused(isFocused: boolean): void;
  /** To a translation note: the one that was clicked or, with '', the first of the row. */
  note(row: DrawnRow, id: string): void;
}

/** How far from the edge of the pane a row stands that was scrolled into sight, in CSS pixels. */
const edge = 14;

/** Milliseconds after which it is looked whether an input method has ended composing. */
const afterComposing = 60;

/** One working translation on the screen, to be written in. Speaks of rows by where they begin in the source. */
export class TranslationView {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #listener: TranslationListener;
  readonly #inSight: InSight;
  #shown: ShownTranslation;
  /** What is to be shown once nothing is being composed. */
  #waiting: number | undefined;
  /** Where the row begins that is lit. */
  #lit = -1;

  constructor(scroller: HTMLElement, shown: ShownTranslation, listener: TranslationListener) {
    this.#scroller = scroller;
    this.#shown = shown;
    this.#listener = listener;
    this.#inSight = new InSight(scroller, () => this.#view.setProps({}));
    this.#view = new EditorView(scroller, {
      state: EditorState.create({
        doc: documentOf(shown.rows),
        plugins: [editing(listener), new Plugin({ props: { decorations: (state) => this.#decorations(state) } })],
      }),
      attributes: () => ({
        role: 'textbox',
        tabindex: '0',
        'aria-multiline': 'true',
        'aria-readonly': String(this.#shown.isReadOnly),
        'aria-label': this.#shown.title,
        lang: this.#shown.language,
        class: 'translation-text',
        spellcheck: 'false',
      }),
      nodeViews: { section: () => this.#section(), segment: (node) => segmentNode(node) },
      dispatchTransaction: (transaction) => this.#take(transaction),
      handleKeyDown: (view, event) => this.#key(view, event),
      handleDOMEvents: {
        focus: (view) => {
          view.focus();
          listener.focused(true);
          listener.moved(this.row);
          return false;
        },
        blur: () => {
          listener.focused(false);
          listener.rest();
          return false;
        },
        compositionend: () => {
          window.setTimeout(() => listener.rest(), afterComposing);
          return false;
        },
        // A press on a note leaves the caret where it is.
        mousedown: (_view, event) => {
          if (noteAt(event) === undefined) return false;
          event.preventDefault();
          return true;
        },
        click: (_view, event) => {
          const note = noteAt(event);
          if (note !== undefined) listener.note(this.row, note);
          return note !== undefined;
        },
      },
    });
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  get isComposing(): boolean {
    return this.#view.composing;
  }

  get caret(): Caret {
    const { doc, selection } = this.#view.state;
    return caretIn(doc, drawnSelection(this.#view)?.head ?? selection.head);
  }

  /** The row that the caret is in. */
  get row(): DrawnRow {
    return this.#rowFrom(this.caret.start);
  }

  /** Show what the project has now; what is being composed is left alone until that is done. */
  show(shown: ShownTranslation): void {
    this.#shown = shown;
    window.clearTimeout(this.#waiting);
    if (this.#view.composing) {
      this.#waiting = window.setTimeout(() => this.show(this.#shown), afterComposing);
      return;
    }
    const transaction = withDrawnSelection(this.#view, this.#view.state.tr);
    const changed = drawInto(transaction, documentOf(shown.rows, this.#view.state.doc));
    if (changed !== -1 && this.hasFocus) {
      transaction.setSelection(TextSelection.create(transaction.doc, changed)).scrollIntoView();
    }
    this.#view.dispatch(transaction);
  }

  /** Light the row that begins at an offset of the source. */
  light(start: number): void {
    if (this.#lit === start) return;
    this.#lit = start;
    this.#view.dispatch(withDrawnSelection(this.#view, this.#view.state.tr));
  }

  /** Put the caret into a row, and it into sight. */
  select(caret: Caret): void {
    const { doc, tr } = this.#view.state;
    this.#view.dispatch(tr.setSelection(TextSelection.create(doc, positionOf(doc, caret))).scrollIntoView());
  }

  focus(): void {
    this.#view.focus();
    this.#scroller.closest('[data-region]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Write words at the caret, with a space before where a word stands there. */
  insert(words: string): void {
    if (!this.#listener.mayWrite()) {
      this.#listener.refused();
      return;
    }
    const transaction = emptied(withDrawnSelection(this.#view, this.#view.state.tr));
    const { $from } = transaction.selection;
    const before = $from.parent.textContent.slice(0, $from.parentOffset);
    this.#view.dispatch(transaction.insertText(/[\p{L}\p{N}]$/u.test(before) ? ` ${words}` : words).scrollIntoView());
  }

  /** Where a row is on the screen; undefined for none. */
  place(start: number): { top: number; bottom: number } | undefined {
    const place = this.#placed(start);
    const dom = place === undefined ? null : this.#view.nodeDOM(place.position - 1);
    return dom instanceof HTMLElement ? dom.getBoundingClientRect() : undefined;
  }

  /** The row at a height of the screen, or the next one. */
  rowAtHeight(height: number): DrawnRow | undefined {
    const { left, width } = this.#scroller.getBoundingClientRect();
    const found = this.#view.posAtCoords({ left: left + width / 2, top: height });
    return found === null ? undefined : this.#rowFrom(caretIn(this.#view.state.doc, found.pos).start);
  }

  /** The part of the screen that it is seen in. */
  get sight(): DOMRect {
    return this.#scroller.getBoundingClientRect();
  }

  /** CSS pixels that are scrolled away above. */
  get scrolled(): number {
    return this.#scroller.scrollTop;
  }

  scrollBy(pixels: number): void {
    this.#scroller.scrollTop += pixels;
  }

  /** Be told when it is scrolled, or laid out anew. Returns how to stop. */
  onScroll(listener: (isLaidOut: boolean) => void): () => void {
    const onScroll = () => listener(false);
    this.#scroller.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(() => listener(true));
    observer.observe(this.#view.dom);
    return () => {
      this.#scroller.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }

  destroy(): void {
    window.clearTimeout(this.#waiting);
    this.#inSight.disconnect();
    this.#view.destroy();
  }

  #take(transaction: Transaction): void {
    const before = this.#view.state;
    const after = before.apply(transaction);
    this.#view.updateState(after);
    if (before.doc !== after.doc && transaction.getMeta(drawingKey) !== true) {
      const { $head } = after.selection;
      const isWordEnd = /[\s.,;:!?]$/.test($head.parent.textContent.slice(0, $head.parentOffset));
      const pause = this.#view.composing ? 'composing' : isWordEnd ? 'word-end' : 'none';
      for (const { place, words } of changedWords(before.doc, after.doc)) {
        const row = this.#shown.rows[place];
        if (row !== undefined) this.#listener.typed(row, words, pause);
      }
    }
    const [from, to] = [before, after].map(({ doc, selection }) => caretIn(doc, selection.head).start);
    if (from !== to && to !== undefined) {
      this.#listener.rest();
      this.#reveal(to);
      this.#listener.moved(this.#rowFrom(to));
    }
  }

  #key(view: EditorView, event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey, code } = event;
    const isPlain = !event.ctrlKey && !event.metaKey;
    if (key === 'Enter' && isPlain && altKey) this.#listener.note(this.row, '');
    else if (key === 'Enter' && isPlain && shiftKey) this.#write(view.state.tr, '\n');
    else if (key === 'Enter' && isPlain) this.#goOn();
    else if (key === 'Tab' && isPlain && !altKey) return this.#listener.leave(shiftKey ? -1 : 1);
    else if (altKey && isPlain && /^Digit[1-9]$/.test(code)) this.#listener.term(Number(code.slice(5)) - 1);
    else if (key.toLowerCase() === 'a' && !isPlain && !altKey && !shiftKey) this.#selectAll(view);
    else if ((key === 'Home' || key === 'End') && event.ctrlKey && !shiftKey) this.#goToEdge(key);
    else if ((key === 'Backspace' || key === 'Delete') && isAcross(view)) this.#write(view.state.tr, '');
    else return false;
    return true;
  }

  #write(transaction: Transaction, words: string): void {
    if (!this.#listener.mayWrite()) {
      this.#listener.refused();
      return;
    }
    const written = emptied(withDrawnSelection(this.#view, transaction));
    this.#view.dispatch((words === '' ? written : written.insertText(words)).scrollIntoView());
  }

  /** Scroll as little as needed to have a row in sight, as high as its source: its beginning, where there is no room for all. */
  #reveal(start: number): void {
    const row = this.place(start);
    if (row === undefined) return;
    const { top, bottom } = this.sight;
    if (row.top < top + edge) this.scrollBy(row.top - top - edge);
    else if (row.bottom > bottom - edge) this.scrollBy(Math.min(row.bottom - bottom + edge, row.top - top - edge));
  }

  /** To the end of the next row that is to be translated. */
  #goOn(): void {
    const { rows } = this.#shown;
    const here = rows.indexOf(this.row);
    const next = rows.slice(here + 1).find(({ kind, words }) => kind !== 'boilerplate' || words !== '');
    if (next === undefined) this.#listener.ended();
    else this.select({ start: next.start, offset: Number.POSITIVE_INFINITY });
  }

  /** The browser knows no place in what it has not drawn yet, and would stop before it. */
  #goToEdge(key: 'Home' | 'End'): void {
    const row = key === 'Home' ? this.#shown.rows[0] : this.#shown.rows.at(-1);
    if (row !== undefined) this.select({ start: row.start, offset: key === 'Home' ? 0 : Number.POSITIVE_INFINITY });
  }

  /** First the words of the row, then all. */
  #selectAll(view: EditorView): void {
    const { doc, selection, tr } = view.state;
    const { $from, $to } = selection;
    const isWhole = isAcross(view) || (selection.from === $from.start() && selection.to === $to.end());
    const places = placesIn(doc);
    const [first, last] = [places[0], places.at(-1)];
    const own = isWhole && first !== undefined && last !== undefined;
    const [from, to] = own
      ? [first.position, last.position + last.node.content.size]
      : [selection.$head.start(), selection.$head.end()];
    view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
  }

  #section(): NodeView {
    const dom = document.createElement('section');
    this.#inSight.add(dom);
    return {
      dom,
      contentDOM: dom,
      destroy: () => {
        this.#inSight.remove(dom);
      },
    };
  }

  /** The lit row, and the target forms of terms in the rows in sight. */
  #decorations({ doc }: EditorState): DecorationSet {
    const marks: Decoration[] = [];
    let place = 0;
    doc.forEach((section, at) => {
      const isInSight = [...this.#inSight].some((dom) => this.#view.nodeDOM(at) === dom);
      section.forEach((node, offset) => {
        const row = this.#shown.rows[place];
        const position = at + offset + 1;
        if (node.attrs.start === this.#lit) {
          marks.push(Decoration.node(position, position + node.nodeSize, { class: 'level' }));
        }
        if (isInSight && row !== undefined && row.start === node.attrs.start) {
          for (const { start, end } of this.#shown.terms(row, node.textContent)) {
            const [from, to] = [position + 1 + start, position + 1 + end];
            marks.push(Decoration.inline(from, to, { nodeName: 'span', class: 'term' }));
          }
        }
        place += 1;
      });
    });
    return DecorationSet.create(doc, marks);
  }

  #rowFrom(start: number): DrawnRow {
    const { rows } = this.#shown;
    const row = rows.find((candidate) => candidate.start === start) ?? rows[0];
    return row ?? emptyRow;
  }

  #placed(start: number): Placed | undefined {
    return placesIn(this.#view.state.doc).find(({ node }) => node.attrs.start === start);
  }
}

/** The note that a press is on, by its id. */
function noteAt({ target }: Event): string | undefined {
  const button = target instanceof Element ? target.closest('[data-note]') : null;
  return button instanceof HTMLElement ? button.dataset.note : undefined;
}

/** Of an article without words. */
const emptyRow: DrawnRow = {
  start: 0,
  end: 0,
  block: 0,
  kind: 'paragraph',
  number: '',
  source: '',
  words: '',
  state: 'untranslated',
  notes: [],
  isLast: true,
};

import type { Span } from '../../annotations/model/span.ts';
import { rowAt } from '../../annotations/translation/rows.ts';
import type { TextView } from '../text/text-view.ts';
import type { TranslationView } from './translation-view.ts';

/** Where on the screen the eye is taken to read: so far down a pane. */
const readingLine = 1 / 3;

/** Frames for which the follower is placed again at the most: what comes into sight may be higher than was reckoned. */
const settlingFrames = 6;

/**
 * Keeps source and translation level: whichever is scrolled, the other is scrolled so that the row that is worked on stands at
 * the same height in both or, when it is out of sight, the row at the reading line does.
 */
export class Levelling {
  readonly #source: TextView;
  readonly #target: TranslationView;
  readonly #rows: () => readonly Span[];
  readonly #current: () => Span | undefined;
  readonly #stops: (() => void)[];
  /** How far each was scrolled by this, so that its scroll event is not taken for the person's. */
  readonly #placed = { source: Number.NaN, target: Number.NaN };
  #frame = 0;

  /** `current` is the row that is worked on, if one. */
  constructor(
    source: TextView,
    target: TranslationView,
    { rows, current }: { readonly rows: () => readonly Span[]; readonly current: () => Span | undefined },
  ) {
    this.#source = source;
    this.#target = target;
    this.#rows = rows;
    this.#current = current;
    this.#stops = [
      source.onScroll(() => this.#scrolled('source')),
      target.onScroll((isLaidOut) => (isLaidOut ? this.level('source') : this.#scrolled('target'))),
    ];
  }

  /** Level both: the other is placed as the leader stands. */
  level(leader: 'source' | 'target', looks = settlingFrames): void {
    cancelAnimationFrame(this.#frame);
    const moved = this.#place(leader);
    if (looks > 0 && Math.abs(moved) >= 1) this.#frame = requestAnimationFrame(() => this.level(leader, looks - 1));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stops) stop();
  }

  #scrolled(which: 'source' | 'target'): void {
    const view = which === 'source' ? this.#source : this.#target;
    if (Math.abs(view.scrolled - this.#placed[which]) < 1) return;
    this.#placed[which] = view.scrolled;
    this.level(which);
  }

  /** Scrolls the follower; answers by how much. */
  #place(leader: 'source' | 'target'): number {
    const row = this.#anchor(leader);
    const [source, target] = row === undefined ? [] : [this.#inSource(row), this.#target.place(row.start)];
    if (source === undefined || target === undefined) return 0;
    const { top, height } = this.#source.sight;
    const [lead, follow] = leader === 'source' ? [source, target] : [target, source];
    const line = top + height * readingLine;
    const share = lead.top >= line ? 0 : Math.min(1, (line - lead.top) / Math.max(1, lead.bottom - lead.top));
    const isCurrent = this.#current()?.start === row?.start;
    const along = isCurrent ? 0 : share;
    const from = lead.top + along * (lead.bottom - lead.top);
    const to = follow.top + along * (follow.bottom - follow.top);
    const follower = leader === 'source' ? this.#target : this.#source;
    const before = follower.scrolled;
    // Less cannot be seen, and would be a scroll all the same, which other panes may follow.
    if (Math.abs(to - from) >= 0.5) follower.scrollBy(to - from);
    this.#placed[leader === 'source' ? 'target' : 'source'] = follower.scrolled;
    return follower.scrolled - before;
  }

  /** The row that is worked on, where the leader has it in sight, or else the one at the reading line. */
  #anchor(leader: 'source' | 'target'): Span | undefined {
    const { top, bottom, height } = this.#source.sight;
    const current = this.#current();
    const place = current === undefined ? undefined : this.#placeIn(leader, current);
    if (place !== undefined && place.bottom > top && place.top < bottom) return current;
    const line = top + height * readingLine;
    if (leader === 'target') return this.#target.rowAtHeight(line);
    const { left, width } = this.#source.sight;
    const rows = this.#rows();
    return rows[rowAt(rows, this.#source.offsetAt({ left: left + width / 2, top: line }) ?? 0)];
  }

  #placeIn(which: 'source' | 'target', row: Span): { top: number; bottom: number } | undefined {
    return which === 'source' ? this.#inSource(row) : this.#target.place(row.start);
  }

  #inSource({ start, end }: Span): { top: number; bottom: number } {
    return { top: this.#source.place(start).top, bottom: this.#source.place(end, -1).bottom };
  }
}

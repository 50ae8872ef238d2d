import type { TextMap } from './document.ts';

/**
 * Where the blocks of a drawn text lie, which is all that following needs: within a block the text is taken to go down
 * evenly. So it costs a few boxes to find a place, and what follows moves by pixels and not from line to line. A section that
 * is not drawn yet has an estimated height, and its blocks lie where they would if it began there.
 */
export class Ground {
  readonly #text: HTMLElement;
  readonly #map: TextMap;

  constructor(text: HTMLElement, map: TextMap) {
    this.#text = text;
    this.#map = map;
  }

  /** Where the text begins and ends on the screen, in CSS pixels. */
  get extent(): { top: number; end: number } {
    const { firstElementChild, lastElementChild } = this.#text;
    return { top: topOf(firstElementChild), end: lastElementChild?.getBoundingClientRect().bottom ?? 0 };
  }

  /** Where on the screen a place in the text is, which may be part of a UTF-16 unit. */
  heightOf(offset: number): number {
    const { blocks } = this.#map;
    const at = lastBefore(blocks.length, (i) => (blocks[i]?.start ?? 0) <= offset);
    const [start, end] = this.#stretch(at);
    const { top, bottom } = this.#box(at);
    return top + clamped((offset - start) / Math.max(1, end - start)) * (bottom - top);
  }

  /** The place in the text at a height of the screen. */
  offsetAt(height: number): number {
    const sections = this.#text.children;
    const section = lastBefore(sections.length, (i) => topOf(sections[i]) <= height);
    const blocks = sections[section]?.children;
    if (blocks === undefined) return 0;
    const within = lastBefore(blocks.length, (i) => topOf(blocks[i]) <= height);
    const at = this.#map.firstOf(section) + within;
    const [start, end] = this.#stretch(at);
    const { top, bottom } = this.#box(at);
    return start + clamped((height - top) / Math.max(1, bottom - top)) * (end - start);
  }

  /** The element of a block. */
  element(block: number): Element | undefined {
    const section = this.#map.sectionOf(block);
    return this.#text.children[section]?.children[block - this.#map.firstOf(section)];
  }

  /** A block's text up to the next one's beginning, so that no place lies between. */
  #stretch(block: number): [start: number, end: number] {
    const { blocks } = this.#map;
    const { start, end } = blocks[block] ?? { start: 0, end: 0 };
    return [start, blocks[block + 1]?.start ?? end];
  }

  /** A block's box, from the section's beginning or down to its end where it is the first or last in it. */
  #box(block: number): { top: number; bottom: number } {
    const element = this.element(block);
    if (element === undefined) return { top: 0, bottom: 0 };
    const { previousElementSibling: before, nextElementSibling: next, parentElement: section } = element;
    const top = topOf(before === null ? section : element);
    const bottom = next === null ? (section?.getBoundingClientRect().bottom ?? top) : topOf(next);
    // The estimated height of what is not drawn may be less than where the block begins in it.
    return { top, bottom: Math.max(top, bottom) };
  }
}

function topOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}

/** The last of some for which something holds that holds for the first of them up to one; the first where for none. */
function lastBefore(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clamped(part: number): number {
  return Math.min(1, Math.max(0, part));
}

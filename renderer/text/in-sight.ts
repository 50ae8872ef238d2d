/** Text kept drawn above and below what is in sight, as a share of the pane's height. */
const margin = '75%';

/** The parts of a text that are in sight, with a margin: what is drawn for them is drawn for no others. */
export class InSight implements Iterable<Element> {
  readonly #observer: IntersectionObserver;
  readonly #elements = new Set<Element>();

  /** @param onChange is told when parts have come into sight or left it */
  constructor(scroller: Element, onChange: () => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#elements.add(target);
          else this.#elements.delete(target);
        }
        onChange();
      },
      { root: scroller, rootMargin: `${margin} 0px` },
    );
  }

  add(element: Element): void {
    this.#observer.observe(element);
  }

  remove(element: Element): void {
    this.#observer.unobserve(element);
    this.#elements.delete(element);
  }

  [Symbol.iterator](): Iterator<Element> {
    return this.#elements.values();
  }

  disconnect(): void {
    this.#observer.disconnect();
  }
}

/** Work that has a frame of its own, one piece after the other: together they would leave the window without any. */
export class FrameByFrame<Key> {
  readonly #request: (work: () => void) => unknown;
  readonly #waiting = new Map<Key, () => void>();
  /** Whether a frame is on its way. */
  #isAsked = false;

  /** @param request calls back in the next frame */
  constructor(request: (work: () => void) => unknown) {
    this.#request = request;
  }

  /** Do it in a frame to come; what waits under the same key is not done any more. */
  ask(key: Key, work: () => void): void {
    this.#waiting.set(key, work);
    this.#goOn();
  }

  /** What waits under a key is not wanted any more. */
  forget(key: Key): void {
    this.#waiting.delete(key);
  }

  #goOn(): void {
    if (this.#isAsked || this.#waiting.size === 0) return;
    this.#isAsked = true;
    this.#request(() => this.#next());
  }

  #next(): void {
    this.#isAsked = false;
    const [first] = this.#waiting;
    if (first === undefined) return;
    const [key, work] = first;
    this.#waiting.delete(key);
    this.#goOn();
    work();
  }
}

/** Things that belong together because they belong with the same thing, by union and find (Galler & Fischer 1964). */
export class Groups<T> {
  readonly #towards = new Map<T, T>();

  constructor(things: Iterable<T>) {
    for (const thing of things) this.#towards.set(thing, thing);
  }

  join(a: T, b: T): void {
    this.#towards.set(this.#root(a), this.#root(b));
  }

  /** Each group with its things, both in the order in which the things were given. */
  all(): T[][] {
    const groups = new Map<T, T[]>();
    for (const thing of this.#towards.keys()) {
      const root = this.#root(thing);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [thing]);
      else group.push(thing);
    }
    return [...groups.values()];
  }

  #root(thing: T): T {
    let root = thing;
    for (let next = this.#towards.get(root); next !== undefined && next !== root; next = this.#towards.get(root)) {
      root = next;
    }
    // What is on the way points to the root from now on, so that the way stays short.
    for (let on = thing; on !== root; ) {
      const next = this.#towards.get(on) ?? root;
      this.#towards.set(on, root);
      on = next;
    }
    return root;
  }
}

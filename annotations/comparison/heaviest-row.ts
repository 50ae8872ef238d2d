/** A place in one article and one in another that may be level (UTF-16 units), and how sure that is. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Of some pairs those that go forward on both sides and weigh most together: the heaviest increasing subsequence, found
 * from left to right with, for each place on the other side, the heaviest row that ends before it.
 */
export function heaviestRow<P extends Pair>(pairs: readonly P[]): P[] {
  // At one place of `a` the last comes first, so that no two of them follow one another.
  const sorted = pairs.toSorted((x, y) => x.a - y.a || y.b - x.b);
  const ranks = new Map([...new Set(sorted.map(({ b }) => b))].sort((x, y) => x - y).map((b, rank) => [b, rank]));
  const best = new HeaviestBefore<Row<P>>(ranks.size, (row) => row.weight);
  let heaviest: Row<P> | undefined;
  for (const pair of sorted) {
    const rank = ranks.get(pair.b) ?? 0;
    const before = best.before(rank);
    const row: Row<P> = { pair, before, weight: (before?.weight ?? 0) + pair.weight };
    best.add(rank, row);
    if (heaviest === undefined || row.weight > heaviest.weight) heaviest = row;
  }
  const chosen: P[] = [];
  for (let row = heaviest; row !== undefined; row = row.before) chosen.push(row.pair);
  return chosen.reverse();
}

/** A row of pairs by its last one. */
interface Row<P> {
  readonly pair: P;
  readonly before: Row<P> | undefined;
  readonly weight: number;
}

/** The heaviest of what was added below a rank, each asked and added in logarithmic time (Fenwick, 1994). */
class HeaviestBefore<T> {
  readonly #tree: (T | undefined)[];
  readonly #weightOf: (item: T) => number;

  constructor(size: number, weightOf: (item: T) => number) {
    this.#tree = new Array<T | undefined>(size + 1).fill(undefined);
    this.#weightOf = weightOf;
  }

  add(rank: number, item: T): void {
    for (let i = rank + 1; i < this.#tree.length; i += i & -i) this.#tree[i] = this.#heavier(this.#tree[i], item);
  }

  before(rank: number): T | undefined {
    let found: T | undefined;
    for (let i = rank; i > 0; i -= i & -i) found = this.#heavier(found, this.#tree[i]);
    return found;
  }

  #heavier(one: T | undefined, other: T | undefined): T | undefined {
    if (one === undefined || other === undefined) return one ?? other;
    return this.#weightOf(other) > this.#weightOf(one) ? other : one;
  }
}

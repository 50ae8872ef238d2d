/** What a coder says of a unit: a category, a number, or several categories at once. */
export type Rating = string | number | readonly string[];

/** What each coder said of a unit, in the same order of coders; undefined where one said nothing. */
export interface Unit<R extends Rating = Rating> {
  readonly said: readonly (R | undefined)[];
  /** How many units this is: thousands of words of which all say the same need to be looked at only once. */
  readonly count: number;
}

export type Ratings<R extends Rating = Rating> = readonly Unit<R>[];

/** Units of which the same was said as one each, with their number. */
export function condensed<R extends Rating>(ratings: Iterable<Unit<R>>): Unit<R>[] {
  const units = new Map<string, { said: Unit<R>['said']; count: number }>();
  for (const { said, count } of ratings) {
    const key = said.map((rating) => (rating === undefined ? '' : keyOf(rating))).join(' ');
    const known = units.get(key);
    if (known === undefined) units.set(key, { said, count });
    else known.count += count;
  }
  return [...units.values()];
}

/** A rating as a key: two ratings are the same if their keys are. Sets are compared without regard to order. */
export function keyOf(rating: Rating): string {
  return typeof rating === 'object' ? JSON.stringify([...new Set(rating)].sort()) : JSON.stringify(rating);
}

/** How often each of some things occurs, by key. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string, count = 1): void {
    this.#counts.set(key, this.of(key) + count);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  get total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  get counts(): number[] {
    return [...this.#counts.values()];
  }

  get keys(): string[] {
    return [...this.#counts.keys()];
  }
}

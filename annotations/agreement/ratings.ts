/** What a coder says of a unit: a category, a number, or several categories at once. */
export type Rating = string | number | readonly string[];

/** What each coder said of a unit, in the same order of coders; undefined where one said nothing. */
export interface Unit<R extends Rating = Rating> {
  readonly said: readonly (R | undefined)[];
  /** How many units this is: thousands of words of which all say the same need to be looked at only once. */
  readonly count: number;
}

/**
 * Units of which different things were said, and how many there are of each: numbers alone, as figures are found a thousand
 * times for their intervals.
 */
export interface Ratings<R extends Rating = Rating> {
  readonly coders: number;
  /** The different things that were said. */
  readonly values: readonly R[];
  /** Unit after unit, and in each coder after coder: which of the values was said; -1 where nothing was. */
  readonly said: Int32Array;
  /** How many units there are of each; none is a number, too. */
  readonly counts: Float64Array;
}

/** Units as ratings: the same whatever the order in which they come. */
export function ratingsOf<R extends Rating>(units: Iterable<Unit<R>>): Ratings<R> {
  const all = condensed(units).map((unit) => ({ ...unit, keys: unit.said.map(keyOrNone) }));
  const known = new Map<string, R>();
  for (const { said, keys } of all) {
    for (const [coder, rating] of said.entries()) if (rating !== undefined) known.set(keys[coder] ?? '', rating);
  }
  const values = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Map(values.map(([key], place) => [key, place]));
  const coders = all.reduce((most, { said }) => Math.max(most, said.length), 0);
  const rows = all
    .map(({ keys, count }) => ({ keys: keys.join(' '), said: keys.map((key) => places.get(key) ?? -1), count }))
    .sort((a, b) => (a.keys < b.keys ? -1 : 1));
  const padded = rows.flatMap(({ said }) => Array.from({ length: coders }, (_, coder) => said[coder] ?? -1));
  return {
    coders,
    values: values.map(([, value]) => value),
    said: Int32Array.from(padded),
    counts: Float64Array.from(rows, ({ count }) => count),
  };
}

/** Units of which the same was said as one each, with their number. */
export function condensed<R extends Rating>(units: Iterable<Unit<R>>): Unit<R>[] {
  const found = new Map<string, { said: Unit<R>['said']; count: number }>();
  for (const { said, count } of units) {
    const key = unitKey({ said });
    const known = found.get(key);
    if (known === undefined) found.set(key, { said, count });
    else known.count += count;
  }
  return [...found.values()];
}

/** Units of which the same was said have the same key. */
export function unitKey({ said }: Pick<Unit, 'said'>): string {
  return said.map(keyOrNone).join(' ');
}

function keyOrNone(rating: Rating | undefined): string {
  return rating === undefined ? '' : keyOf(rating);
}

/** A rating as a key: two ratings are the same if their keys are. Sets are compared without regard to order. */
export function keyOf(rating: Rating): string {
  return typeof rating === 'object' ? JSON.stringify([...new Set(rating)].sort()) : JSON.stringify(rating);
}

import type { Weights } from './bootstrap.ts';
import { type Rating, type Ratings, ratingsOf, type Unit, unitKey } from './ratings.ts';

/** The units of several articles as those of any resample of them. */
export type Pool<R extends Rating = Rating> = (weights: Weights) => Ratings<R>;

/** What an article adds to the counts of units. */
interface Share {
  readonly places: Int32Array;
  readonly counts: Float64Array;
}

/** Pools the units of articles: what is said alike is looked at once, however many articles have it. */
export function pooled<R extends Rating>(articles: readonly (readonly Unit<R>[])[]): Pool<R> {
  const all = ratingsOf(articles.flat());
  const places = placesOf(all);
  const shares = articles.map((units): Share => {
    const counts = new Map<number, number>();
    for (const unit of units) {
      const place = places.get(unitKey({ said: padded(unit.said, all.coders) })) ?? 0;
      counts.set(place, (counts.get(place) ?? 0) + unit.count);
    }
    return { places: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
  });
  return remembered((weights) => {
    const counts = new Float64Array(all.counts.length);
    for (const [article, share] of shares.entries()) {
      const weight = weights[article] ?? 0;
      if (weight === 0) continue;
      for (let i = 0; i < share.places.length; i += 1) {
        const place = share.places[i] ?? 0;
        counts[place] = (counts[place] ?? 0) + weight * (share.counts[i] ?? 0);
      }
    }
    return { ...all, counts };
  });
}

function padded<R>(said: readonly (R | undefined)[], coders: number): readonly (R | undefined)[] {
  return said.length === coders ? said : Array.from({ length: coders }, (_, coder) => said[coder]);
}

function placesOf<R extends Rating>({ coders, values, said, counts }: Ratings<R>): Map<string, number> {
  return new Map(
    Array.from(counts, (_, unit) => {
      const row = Array.from(said.subarray(unit * coders, (unit + 1) * coders), (place) => values[place]);
      return [unitKey({ said: row }), unit];
    }),
  );
}

/** A pool without some of its units. */
export function without<R extends Rating>(
  pool: Pool<R>,
  isLeftOut: (said: readonly (R | undefined)[]) => boolean,
): Pool<R> {
  let kept: readonly boolean[] | undefined;
  return remembered((weights) => {
    const ratings = pool(weights);
    const { coders, values, said, counts } = ratings;
    kept ??= Array.from(counts, (_, unit) => {
      const row = Array.from(said.subarray(unit * coders, (unit + 1) * coders), (place) => values[place]);
      return !isLeftOut(row);
    });
    return { ...ratings, counts: counts.map((count, unit) => (kept?.[unit] === true ? count : 0)) };
  });
}

/** Several figures are found of one resample: its units are counted for the first of them. */
function remembered<R extends Rating>(pool: Pool<R>): Pool<R> {
  const known = new WeakMap<Weights, Ratings<R>>();
  return (weights) => {
    const before = known.get(weights);
    if (before !== undefined) return before;
    const ratings = pool(weights);
    known.set(weights, ratings);
    return ratings;
  };
}

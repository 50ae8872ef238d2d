import type { Marks } from './alignment.ts';
import type { Unit } from './unitizing.ts';

/**
 * Draws continua such as coders might have made by chance alone: as many coders, each with about as many units, as long, as
 * far apart and of the same categories as those there are. Numbers, lengths and gaps are drawn from normal distributions
 * with the mean and deviation of all coders' together, categories as often as they are used. (The statistical sampling of
 * pygamma-agreement: H. Titeux, R. Riad, Journal of Open Source Software 6(62), 2021. The paper of gamma, section 5.2,
 * shifts the coders' own units instead.)
 *
 * @param marks with at least one unit
 * @param seed the same marks and seed give the same continua, in whatever order units are stored
 */
export function samplerOf(marks: Marks, seed: number): () => Marks {
  const coders = marks.map((units) => units.toSorted((a, b) => a.start - b.start || a.end - b.end));
  const all = coders.flat();
  const numbers = spreadOf(coders.map((units) => units.length));
  const lengths = spreadOf(all.map(({ start, end }) => end - start));
  const gaps = spreadOf(coders.flatMap(gapsOf));
  const categories = all.map(({ category }) => category).sort();
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const drawn = ({ mean, deviation }: Spread) => mean + deviation * normal();
  return () =>
    coders.map(() => {
      const count = Math.max(1, Math.round(drawn(numbers)));
      const units: Unit[] = [];
      let end = 0;
      for (let n = 0; n < count; n += 1) {
        const start = end + drawn(gaps);
        // A length of nothing would be no unit; less than none is as likely as more.
        const length = Math.abs(drawn(lengths)) || lengths.mean;
        end = start + length;
        const category = categories[Math.floor(random() * categories.length)] ?? '';
        units.push({ start, end, category });
      }
      return units;
    });
}

/** From the begin of the continuum to the first unit, and from the end of each to the begin of the next. */
function gapsOf(units: readonly Unit[]): number[] {
  return units.flatMap(({ start }, i) => {
    const gap = start - (units[i - 1]?.end ?? 0);
    return i === 0 && gap === 0 ? [] : [gap];
  });
}

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const sorted = values.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Numbers from 0 to 1, neither included (G. Marsaglia, “Xorshift RNGs”, Journal of Statistical Software 8(14), 2003). */
function randomFrom(seed: number): () => number {
  // Never 0, and seeds that follow one another far apart: the multiplier is 2^32 over the golden ratio, made odd.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Standard normal deviates by the polar method (G. Marsaglia, T. A. Bray, SIAM Review 6(3), 1964). */
function normalFrom(random: () => number): () => number {
  return () => {
    for (;;) {
      const [x, y] = [2 * random() - 1, 2 * random() - 1];
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  };
}

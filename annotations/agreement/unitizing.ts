import type { Span } from '../model/span.ts';
import type { Weights } from './bootstrap.ts';
import { type Figure, figure, missing } from './figure.ts';

/** What coders marked on one continuum of some length: for each coder the units of each category, disjoint, in any order. */
export interface Continuum {
  /** In the units that spans count in. */
  readonly length: number;
  readonly coders: readonly (readonly Unit[])[];
}

export interface Unit extends Span {
  readonly category: string;
}

/** How much coders differ where they mark, and how much they would by chance; each a share of what is possible. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
  /** How many units there are. */
  readonly units: number;
}

/**
 * Krippendorff's alpha for unitizing: whether coders mark the same stretches with the same categories (K. Krippendorff, “On
 * the reliability of unitizing continuous data”, Sociological Methodology 25, 1995; the same in his Content Analysis, 2nd
 * edition, 2004, chapter 11). The gaps between units count: to agree that nothing is there is to agree.
 *
 * Of several articles, what is observed is added up, and a unit may by chance lie in any gap of any article, but never across
 * two articles.
 */
export class Unitizing {
  readonly categories: readonly string[];
  readonly #byCategory: ReadonlyMap<string, InCategory>;
  readonly #coders: number;

  constructor(articles: readonly Continuum[]) {
    const units = articles.flatMap(({ coders }) => coders.flat());
    this.categories = [...new Set(units.map(({ category }) => category))].sort();
    this.#coders = articles[0]?.coders.length ?? 0;
    this.#byCategory = new Map(this.categories.map((category) => [category, new InCategory(articles, category)]));
  }

  /** Alpha of all categories together, each article as often as its weight says. */
  total(weights: Weights): Figure {
    return this.#figureOf([...this.#byCategory.values()].map((category) => category.disagreement(weights)));
  }

  /** Alpha of one category alone. */
  of(category: string, weights: Weights): Figure {
    const one = this.#byCategory.get(category);
    return this.#figureOf(one === undefined ? [] : [one.disagreement(weights)]);
  }

  disagreement(weights: Weights): Disagreement {
    return addedUp([...this.#byCategory.values()].map((category) => category.disagreement(weights)));
  }

  #figureOf(parts: readonly Disagreement[]): Figure {
    const { observed, expected, units } = addedUp(parts);
    if (this.#coders === 1) return missing('nothing-in-common');
    if (units === 0) return missing('nothing-coded');
    return expected === 0 ? missing('no-variation') : figure(1 - observed / expected);
  }
}

function addedUp(parts: readonly Disagreement[]): Disagreement {
  let [observed, expected, units] = [0, 0, 0];
  for (const part of parts) {
    observed += part.observed;
    expected += part.expected;
    units += part.units;
  }
  return { observed, expected, units };
}

/** Sections by their lengths, from the longest to the shortest: in which article each length is, and how often. */
interface Lengths {
  readonly lengths: Int32Array;
  readonly articles: Int32Array;
  readonly counts: Int32Array;
}

/** What was marked with one category: what each article adds, so that resamples of them need not look at sections again. */
class InCategory {
  readonly #coders: number;
  readonly #lengths: readonly number[];
  /** What coders differ by in each article, not yet a share of anything. */
  readonly #differences: readonly number[];
  readonly #units: Lengths;
  readonly #gaps: Lengths;
  /** Asked for twice of each resample: for this category, and for all of them. */
  readonly #known = new WeakMap<Weights, Disagreement>();

  constructor(articles: readonly Continuum[], category: string) {
    this.#coders = articles[0]?.coders.length ?? 0;
    this.#lengths = articles.map(({ length }) => length);
    const sections = articles.map(({ coders, length }) =>
      coders.map((units) =>
        sectionsOf(
          units.filter((unit) => unit.category === category),
          length,
        ),
      ),
    );
    this.#differences = sections.map(differencesIn);
    this.#units = lengthsOf(sections, true);
    this.#gaps = lengthsOf(sections, false);
  }

  disagreement(weights: Weights): Disagreement {
    const before = this.#known.get(weights);
    if (before !== undefined) return before;
    const found = this.#find(Float64Array.from(weights));
    this.#known.set(weights, found);
    return found;
  }

  #find(weights: Float64Array): Disagreement {
    const { articles, counts } = this.#units;
    let [length, differences, units] = [0, 0, 0];
    for (const [article, weight] of weights.entries()) {
      length += (this.#lengths[article] ?? 0) * weight;
      differences += (this.#differences[article] ?? 0) * weight;
    }
    for (let i = 0; i < counts.length; i += 1) units += (counts[i] ?? 0) * (weights[articles[i] ?? 0] ?? 0);
    if (units === 0) return { observed: 0, expected: 0, units };
    const observed = differences / (this.#coders * (this.#coders - 1) * length ** 2);
    return { observed, expected: this.#expected(weights, length, units), units };
  }

  /** What would be expected if the same units lay anywhere. */
  #expected(weights: Float64Array, length: number, units: number): number {
    const [own, gaps] = [this.#units, this.#gaps];
    // From the longest unit to the shortest, the gaps that hold it are more and more.
    let [sum, within, held, heldLength, next] = [0, 0, 0, 0, 0];
    for (let i = 0; i < own.lengths.length; i += 1) {
      const l = own.lengths[i] ?? 0;
      for (; next < gaps.lengths.length && (gaps.lengths[next] ?? 0) >= l; next += 1) {
        const times = (gaps.counts[next] ?? 0) * (weights[gaps.articles[next] ?? 0] ?? 0);
        held += times;
        heldLength += times * (gaps.lengths[next] ?? 0);
      }
      const times = (own.counts[i] ?? 0) * (weights[own.articles[i] ?? 0] ?? 0);
      const places = heldLength - held * (l - 1);
      sum += times * (((units - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * places);
      within += times * l * (l - 1);
    }
    const all = this.#coders * length;
    return ((2 / length) * sum) / (all * (all - 1) - within);
  }
}

/** A unit, or the gap between two of them: the sections of one coder follow one another over the whole continuum. */
interface Section extends Span {
  readonly isUnit: boolean;
}

function sectionsOf(units: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let end = 0;
  for (const unit of units.toSorted((a, b) => a.start - b.start)) {
    if (unit.start > end) sections.push({ start: end, end: unit.start, isUnit: false });
    sections.push({ start: unit.start, end: unit.end, isUnit: true });
    end = unit.end;
  }
  if (end < length) sections.push({ start: end, end: length, isUnit: false });
  return sections;
}

/** All units, or all gaps, of all articles and coders. */
function lengthsOf(articles: readonly (readonly (readonly Section[])[])[], areUnits: boolean): Lengths {
  const found = articles
    .flatMap((coders, article) => {
      const counts = new Map<number, number>();
      for (const section of coders.flat()) {
        if (section.isUnit === areUnits) counts.set(lengthOf(section), (counts.get(lengthOf(section)) ?? 0) + 1);
      }
      return [...counts].map(([length, count]) => ({ length, article, count }));
    })
    .sort((a, b) => b.length - a.length || a.article - b.article);
  return {
    lengths: Int32Array.from(found, ({ length }) => length),
    articles: Int32Array.from(found, ({ article }) => article),
    counts: Int32Array.from(found, ({ count }) => count),
  };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** What all pairs of coders differ by. */
function differencesIn(coders: readonly (readonly Section[])[]): number {
  let sum = 0;
  for (const [i, own] of coders.entries()) {
    for (const [j, other] of coders.entries()) {
      if (i !== j) sum += disagreement(own, other);
    }
  }
  return sum;
}

/** Sections of both coders from left to right: each pair that meets is looked at once. */
function disagreement(own: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  for (let [i, j] = [0, 0]; ; ) {
    const [a, b] = [own[i], other[j]];
    if (a === undefined || b === undefined) return sum;
    sum += differenceOf(a, b);
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
}

/** The squared difference of two sections that meet. */
function differenceOf(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.isUnit && b.start <= a.start && a.end <= b.end) return lengthOf(a) ** 2;
  if (b.isUnit && a.start <= b.start && b.end <= a.end) return lengthOf(b) ** 2;
  return 0;
}

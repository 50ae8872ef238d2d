import type { Span } from '../model/span.ts';
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

/**
 * Krippendorff's alpha for unitizing: whether coders mark the same stretches with the same categories (K. Krippendorff, “On
 * the reliability of unitizing continuous data”, Sociological Methodology 25, 1995; the same in his Content Analysis, 2nd
 * edition, 2004, chapter 11). The gaps between units count: to agree that nothing is there is to agree.
 *
 * Per category, and over all of them.
 */
export function unitizingAlpha(continuum: Continuum): {
  readonly total: Figure;
  readonly byCategory: ReadonlyMap<string, Figure>;
} {
  const categories = [...new Set(continuum.coders.flat().map(({ category }) => category))].sort();
  if (continuum.coders.length < 2) return { total: missing('nothing-in-common'), byCategory: new Map() };
  if (categories.length === 0) return { total: missing('nothing-coded'), byCategory: new Map() };
  let [observed, expected] = [0, 0];
  const byCategory = new Map<string, Figure>();
  for (const category of categories) {
    const sections = continuum.coders.map((units) =>
      sectionsOf(
        units.filter((unit) => unit.category === category),
        continuum.length,
      ),
    );
    const [seen, chance] = [observedIn(sections, continuum.length), expectedIn(sections, continuum.length)];
    byCategory.set(category, beyond(seen, chance));
    observed += seen;
    expected += chance;
  }
  return { total: beyond(observed, expected), byCategory };
}

function beyond(observed: number, expected: number): Figure {
  return expected === 0 ? missing('no-variation') : figure(1 - observed / expected);
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

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The disagreement of all pairs of coders, as a share of the continuum's square. */
function observedIn(sections: readonly (readonly Section[])[], length: number): number {
  const coders = sections.length;
  let sum = 0;
  for (const [i, own] of sections.entries()) {
    for (const [j, other] of sections.entries()) {
      if (i !== j) sum += disagreement(own, other);
    }
  }
  return sum / (coders * (coders - 1) * length ** 2);
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

/** What would be expected if the same units lay anywhere. */
function expectedIn(sections: readonly (readonly Section[])[], length: number): number {
  const units = sections
    .flat()
    .filter(({ isUnit }) => isUnit)
    .map(lengthOf);
  const gaps = sections
    .flat()
    .filter(({ isUnit }) => !isUnit)
    .map(lengthOf)
    .sort((a, b) => b - a);
  // From the longest unit to the shortest, the gaps that hold it are more and more.
  let [sum, held, heldLength] = [0, 0, 0];
  for (const l of units.toSorted((a, b) => b - a)) {
    for (let gap = gaps[held]; gap !== undefined && gap >= l; gap = gaps[held]) {
      held += 1;
      heldLength += gap;
    }
    const places = heldLength - held * (l - 1);
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * places;
  }
  const all = sections.length * length;
  const pairs = all * (all - 1) - units.reduce((total, l) => total + l * (l - 1), 0);
  return ((2 / length) * sum) / pairs;
}

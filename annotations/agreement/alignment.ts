import munkres from 'munkres';
import { type Choice, type Covering, leastCovering } from './covering.ts';
import type { Unit } from './unitizing.ts';

/** What each coder marked on one continuum, in any order; units may overlap. */
export type Marks = readonly (readonly Unit[])[];

/** How dear it is that units differ (Mathet et al. 2015, section 4.2, where the last is Δ∅). */
export interface Dissimilarity {
  /** Of the place. */
  readonly alpha: number;
  /** Of the category. */
  readonly beta: number;
  /** What it costs that a coder has no unit where another has one: the measure of all others. */
  readonly nothing: number;
}

/** Place and category weigh the same, as in the paper. */
export const evenly: Dissimilarity = { alpha: 1, beta: 1, nothing: 1 };

/** A best alignment. */
export interface Alignment {
  /** What it costs that the units in it differ, per unit of a coder's. */
  readonly disorder: number;
  /** False where there was too much to look through: a better alignment may exist. */
  readonly isExact: boolean;
}

/** How much is looked through before an alignment of three or more coders is given up as too large to be exact. */
export interface Budget {
  /** Sets of units that may belong together. */
  readonly sets: number;
  /** States that are followed at one unit. */
  readonly states: number;
}

/** More than articles with three coders ask for, however dense their tags; what exceeds it takes seconds, not minutes. */
export const ample: Budget = { sets: 60_000, states: 5000 };

/** How much two units differ in place and category (Mathet et al. 2015, sections 4.2.1 to 4.2.4). */
export function dissimilarity(a: Unit, b: Unit, { alpha, beta, nothing }: Dissimilarity): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  const share = apart / (a.end - a.start + b.end - b.start);
  return (alpha * share * share + beta * (a.category === b.category ? 0 : 1)) * nothing;
}

/**
 * The alignment of all coders' units with the least disorder (Y. Mathet, A. Widlöcher, J.-P. Métivier, “The unified and
 * holistic method Gamma (γ) for inter-annotator agreement measure and alignment”, Computational Linguistics 41(3), 2015,
 * sections 4.3, 4.4 and 5.1). Each unit is aligned with at most one of each other coder; the cost of units that are aligned
 * is the mean over all pairs of coders, where a pair with a unit missing, or both, costs what nothing costs.
 *
 * Of two coders it is an assignment, and always exact. Of more it is a set partitioning, exact within the budget.
 */
export function bestAlignment(marks: Marks, how: Dissimilarity = evenly, budget: Budget = ample): Alignment {
  const units = inOrder(marks);
  if (units.length === 0) return { disorder: 0, isExact: true };
  const { choices, isComplete } = choicesOf(units, marks.length, how, budget.sets);
  let [cost, isExact] = [0, isComplete];
  for (const { first, count, within } of apart(units.length, choices)) {
    const part =
      marks.length === 2
        ? assignment(units.slice(first, first + count), within, how)
        : leastCovering(count, within, budget.states);
    cost += part.cost;
    isExact &&= part.isExact;
  }
  return { disorder: (cost * marks.length) / units.length, isExact };
}

interface Placed extends Unit {
  readonly coder: number;
}

function inOrder(marks: Marks): Placed[] {
  return marks
    .flatMap((units, coder) => units.map(({ start, end, category }) => ({ start, end, category, coder })))
    .sort(
      (a, b) =>
        a.start - b.start ||
        a.end - b.end ||
        a.coder - b.coder ||
        (a.category < b.category ? -1 : a.category > b.category ? 1 : 0),
    );
}

/**
 * Sets of units that may be aligned, each unit alone among them. The paper (section 5.1.1) leaves out the sets that cost
 * more than their units would one by one; left out here is each that costs more than without one of its units and that one
 * alone, which no best alignment has either. With N pairs of coders that is: a unit of a set of k may differ from the others
 * by at most N + k - 1 nothings in all.
 */
function choicesOf(
  units: readonly Placed[],
  coders: number,
  how: Dissimilarity,
  most: number,
): { readonly choices: readonly Choice[]; readonly isComplete: boolean } {
  const pairs = (coders * (coders - 1)) / 2;
  const atMost = (size: number) => (pairs + size - 1) * how.nothing;
  const nearTo = neighbours(units, atMost(coders), how);
  const choices: Choice[] = [];
  let isComplete = true;
  /** Adds a set, and those that grow from it by units further on that are near to all in it. */
  const grow = (members: readonly number[], sums: readonly number[], more: readonly number[]) => {
    const size = members.length;
    const sum = sums.reduce((total, one) => total + one, 0) / 2;
    if (sums.every((one) => one <= atMost(size))) {
      const cost = (sum + (pairs - (size * (size - 1)) / 2) * how.nothing) / pairs;
      choices.push({ members, cost });
    }
    for (const [i, unit] of more.entries()) {
      if (choices.length >= most) {
        isComplete = false;
        return;
      }
      const from = members.map((member) => nearTo[member]?.get(unit) ?? Number.POSITIVE_INFINITY);
      const grown = [...sums.map((one, n) => one + (from[n] ?? 0)), from.reduce((total, one) => total + one, 0)];
      if (grown.some((one) => one > atMost(coders))) continue;
      const further = more.slice(i + 1).filter((other) => nearTo[unit]?.has(other));
      grow([...members, unit], grown, further);
    }
  };
  // Alone first: with them there is an alignment, however few sets may be looked at.
  for (let unit = 0; unit < units.length; unit += 1) choices.push({ members: [unit], cost: how.nothing });
  for (const [unit, near] of nearTo.entries()) {
    for (const [other, differing] of near) {
      if (choices.length >= most) return { choices, isComplete: false };
      const further = [...near.keys()].filter((third) => third > other && nearTo[other]?.has(third));
      grow([unit, other], [differing, differing], further);
    }
  }
  return { choices, isComplete };
}

/** For each unit those further on of other coders that differ by no more than that from it, and by how much. */
function neighbours(units: readonly Placed[], most: number, how: Dissimilarity): ReadonlyMap<number, number>[] {
  const longest = units.reduce((length, { start, end }) => Math.max(length, end - start), 0);
  return units.map((unit, i) => {
    // Starts that lie further apart than this already cost too much.
    const reach = Math.sqrt(most / (how.alpha * how.nothing)) * (unit.end - unit.start + longest);
    const near = new Map<number, number>();
    for (let j = i + 1; j < units.length; j += 1) {
      const other = units[j];
      if (other === undefined || other.start - unit.start > reach) break;
      if (other.coder === unit.coder) continue;
      const differing = dissimilarity(unit, other, how);
      if (differing <= most) near.set(j, differing);
    }
    return near;
  });
}

interface Stretch {
  readonly first: number;
  readonly count: number;
  /** The choices of its units, numbered from its first. */
  readonly within: readonly Choice[];
}

/** Stretches of units that no choice connects: each is aligned on its own. */
function apart(units: number, choices: readonly Choice[]): Stretch[] {
  const reach = Array.from({ length: units }, (_, unit) => unit);
  for (const { members } of choices) {
    const [first = 0] = members;
    reach[first] = Math.max(reach[first] ?? 0, members.at(-1) ?? first);
  }
  const starts: number[] = [];
  const stretchOf: number[] = [];
  let end = -1;
  for (const [unit, last] of reach.entries()) {
    if (unit > end) starts.push(unit);
    stretchOf.push(starts.length - 1);
    end = Math.max(end, last);
  }
  const within = starts.map((): Choice[] => []);
  for (const { members, cost } of choices) {
    const stretch = stretchOf[members[0] ?? 0] ?? 0;
    const first = starts[stretch] ?? 0;
    within[stretch]?.push({ members: members.map((member) => member - first), cost });
  }
  return starts.map((first, i) => ({ first, count: (starts[i + 1] ?? units) - first, within: within[i] ?? [] }));
}

/** Of two coders: who is aligned with whom so that most is saved over leaving all alone (Kuhn 1955, Munkres 1957). */
function assignment(units: readonly Placed[], choices: readonly Choice[], { nothing }: Dissimilarity): Covering {
  const sides = [0, 1].map((coder) => units.flatMap((unit, i) => (unit.coder === coder ? [i] : [])));
  const [ours = [], theirs = []] = sides;
  const costs = new Map(choices.map(({ members, cost }) => [members.toSorted((a, b) => a - b).join(' '), cost]));
  const costOf = (one: number, other: number) => costs.get([one, other].sort((a, b) => a - b).join(' '));
  if (ours.length === 0 || theirs.length === 0) return { cost: units.length * nothing, isExact: true };
  const savings = ours.map((one) => theirs.map((other) => 2 * nothing - (costOf(one, other) ?? 2 * nothing)));
  let [cost, alone] = [0, units.length];
  for (const [i, j] of munkres(savings.map((row) => row.map((saving) => -saving)))) {
    const together = costOf(ours[i] ?? 0, theirs[j] ?? 0);
    if (together === undefined || together >= 2 * nothing) continue;
    cost += together;
    alone -= 2;
  }
  return { cost: cost + alone * nothing, isExact: true };
}

/** Some of the items together, at a cost. */
export interface Choice {
  /** Numbers of items, ascending. */
  readonly members: readonly number[];
  readonly cost: number;
}

export interface Covering {
  readonly cost: number;
  /** False where the search was cut short: there may be a cheaper one. */
  readonly isExact: boolean;
}

/**
 * The cheapest way to have each item in exactly one of the choices. Each item must also be a choice on its own.
 *
 * Items are gone through in order, and the first that is not yet covered takes each choice it begins. What has been covered
 * beyond it is a state; of two ways to one state only the cheaper is followed. Choices reach only a little ahead, so there
 * are few states to an item. Prices make them fewer still: a price for each item, such that no choice costs less than its
 * items' prices together. What choices cost more than that is their waste, and the cheapest covering is the one with the
 * least. So coverings of little waste are looked for first, then with ever more of it allowed; as soon as there is any, the
 * cheapest of them is the cheapest of all. (Set partitioning by dual prices and dynamic programming: M. L. Fisher, “The
 * Lagrangian relaxation method for solving integer programming problems”, Management Science 27, 1981.)
 *
 * @param most how many states of an item are followed; with more of them the cheapest are, and the covering is not exact
 */
export function leastCovering(items: number, choices: readonly Choice[], most: number): Covering {
  const prices = pricesOf(items, choices);
  const byFirst = Array.from({ length: items }, (): Step[] => []);
  for (const { members, cost } of choices) {
    const [first = 0] = members;
    const ahead = members.reduce((bits, member) => bits | (1n << BigInt(member - first)), 0n);
    const waste = cost - members.reduce((sum, member) => sum + (prices[member] ?? 0), 0);
    byFirst[first]?.push({ ahead, cost, waste });
  }
  for (const allowed of [0.02, 0.1, 0.3, 0.6, 1.2, 2.4]) {
    const found = coveringWithin(byFirst, allowed, most);
    if (found !== undefined) return found;
  }
  return coveringWithin(byFirst, Number.POSITIVE_INFINITY, most) ?? { cost: Number.POSITIVE_INFINITY, isExact: false };
}

/** A choice, seen from the first item in it. */
interface Step {
  /** Bit i for the item i places further on. */
  readonly ahead: bigint;
  readonly cost: number;
  readonly waste: number;
}

function coveringWithin(byFirst: readonly (readonly Step[])[], allowed: number, most: number): Covering | undefined {
  let isExact = true;
  let states = new Map<bigint, Way>([[0n, { cost: 0, waste: 0 }]]);
  for (const steps of byFirst) {
    const useful = steps.filter(({ waste }) => waste <= allowed);
    const next = new Map<bigint, Way>();
    for (const [covered, way] of states) {
      if (covered & 1n) {
        keepCheaper(next, covered >> 1n, way);
        continue;
      }
      for (const step of useful) {
        const waste = way.waste + step.waste;
        if (waste > allowed || covered & step.ahead) continue;
        keepCheaper(next, (covered | step.ahead) >> 1n, { cost: way.cost + step.cost, waste });
      }
    }
    states = next;
    if (states.size > most) {
      isExact = false;
      states = new Map([...states].sort(([, a], [, b]) => a.waste - b.waste).slice(0, most));
    }
  }
  const way = states.get(0n);
  return way === undefined ? undefined : { cost: way.cost, isExact };
}

interface Way {
  readonly cost: number;
  readonly waste: number;
}

function keepCheaper(states: Map<bigint, Way>, state: bigint, way: Way): void {
  const known = states.get(state);
  if (known === undefined || way.cost < known.cost) states.set(state, way);
}

/** From blurred to sharp: how much dearer a choice may be and still have a say in the prices. */
const blurs = [0.3, 0.1, 0.03, 0.01];
/** More rounds give better prices, fewer are sooner done; the result is the same. */
const roundsPerBlur = 10;
/** Of so few items all coverings are looked through sooner than good prices are found. */
const few = 8;

/**
 * Prices that no choice undercuts, and that come near to the cheapest covering together. Item by item, the price is set so
 * that the choices with the item, as far as they are among the cheapest, just make one; the last rounds are sharp, which
 * makes sure that none is undercut.
 */
function pricesOf(items: number, choices: readonly Choice[]): Float64Array {
  const prices = new Float64Array(items);
  const wastes = Float64Array.from(choices, ({ cost }) => cost);
  const having = Array.from({ length: items }, (): number[] => []);
  for (const [i, { members }] of choices.entries()) for (const member of members) having[member]?.push(i);
  const round = (blur: number) => {
    for (const [item, its] of having.entries()) {
      let least = Number.POSITIVE_INFINITY;
      for (const i of its) least = Math.min(least, wastes[i] ?? 0);
      let rise = least;
      if (blur > 0) {
        let sum = 0;
        for (const i of its) sum += Math.exp((least - (wastes[i] ?? 0)) / blur);
        rise -= blur * Math.log(sum);
      }
      prices[item] = (prices[item] ?? 0) + rise;
      for (const i of its) wastes[i] = (wastes[i] ?? 0) - rise;
    }
  };
  if (items > few) for (const blur of blurs) for (let n = 0; n < roundsPerBlur; n += 1) round(blur);
  round(0);
  round(0);
  return prices;
}

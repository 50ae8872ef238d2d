import type { Pairing } from '../review/pairing.ts';

/** How often a type of the first's met one of the second's, '' where one has no annotation there. */
export interface Confused {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** Which types met which in the pairings of two annotators, by the types' ids. */
export function confusionOf(pairings: readonly Pairing[]): Confused[] {
  const counts = new Map<string, Confused>();
  const add = (first: string, second: string) => {
    const key = JSON.stringify([first, second]);
    counts.set(key, { first, second, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { pairs, onlyFirst, onlySecond } of pairings) {
    for (const [a, b] of pairs) add(a.type, b.type);
    for (const { type } of onlyFirst) add(type, '');
    for (const { type } of onlySecond) add('', type);
  }
  return [...counts.values()].sort((a, b) =>
    a.first === b.first ? (a.second < b.second ? -1 : 1) : a.first < b.first ? -1 : 1,
  );
}

import { curatorOf } from '../model/curated.ts';
import type { Project } from '../model/project.ts';

/** Reviewing without knowing whose tags they are: the order of colleagues, in which each is a letter. */

/**
 * Colleagues in an order that tells nothing of who they are: neither by name nor by who came first. Who has a place already
 * keeps it, so that a letter stays a person's when others come.
 *
 * @param known the order so far
 * @param seed what the order of newcomers is drawn by: the same for the same project and reviewer
 */
export function namelessOrder(known: readonly string[], people: Iterable<string>, seed: string): readonly string[] {
  const newcomers = [...new Set(people)].filter((id) => !known.includes(id));
  if (newcomers.length === 0) return known;
  const drawn = newcomers.map((id) => ({ id, lot: lotOf(`${seed}\n${id}`) }));
  drawn.sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  return [...known, ...drawn.map(({ id }) => id)];
}

/** A, B, … Z, AA, AB, … for places from 0 on. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** Everybody who made something in a project, a curated set's tags being its curator's. */
export function peopleIn(project: Project): Set<string> {
  const { entities, propositions, terms, links, progress, segments, verdicts, comments, answers, decisions } = project;
  const work = [entities, propositions, terms, links, progress, segments];
  const kept = [...project.annotations.values(), ...work, verdicts, comments, answers, decisions];
  return new Set(kept.flatMap((records) => [...makersOf(records)]));
}

/** Found once for each state of a map: most changes are in another one. */
function makersOf(records: ReadonlyMap<string, { readonly creator: string }>): ReadonlySet<string> {
  const before = known.get(records);
  if (before !== undefined) return before;
  const makers = new Set<string>();
  for (const { creator } of records.values()) makers.add(curatorOf(creator) ?? creator);
  known.set(records, makers);
  return makers;
}

/** A number from 0 to 2³² − 1 that says nothing of the words it is drawn by (FNV-1a, mixed once more as MurmurHash 3 ends). */
function lotOf(words: string): number {
  let lot = 0x811c9dc5;
  for (const character of words) lot = Math.imul(lot ^ (character.codePointAt(0) ?? 0), 0x01000193);
  lot = Math.imul(lot ^ (lot >>> 16), 0x85ebca6b);
  lot = Math.imul(lot ^ (lot >>> 13), 0xc2b2ae35);
  return (lot ^ (lot >>> 16)) >>> 0;
}

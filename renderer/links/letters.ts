import type { LinkType } from '../../annotations/model/tagset.ts';

/**
 * A letter for each type, to choose it by: the first of its label that no type before it has. They go by the order of the
 * tagset, so that a type keeps its letter whichever was used last. Types whose letters are all taken have none.
 */
export function lettersOf(types: readonly LinkType[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, label } of types) {
    const letter = [...label.toLowerCase()].find((character) => /\p{L}/u.test(character) && !taken.has(character));
    if (letter === undefined) continue;
    taken.add(letter);
    letters.set(id, letter);
  }
  return letters;
}

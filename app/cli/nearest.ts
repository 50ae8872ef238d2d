/** The word that a mistyped one was probably meant to be; undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, edits: editsBetween(typed.toLowerCase(), word) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  // A third of a word may be wrong, so that two letters may change places: more, and anything is near to a short one.
  return best !== undefined && best.edits <= Math.ceil(best.word.length / 3) ? best.word : undefined;
}

/** Letters to insert, remove or replace to make one word of the other (Levenshtein 1965), row by row. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

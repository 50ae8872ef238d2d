/** One stretch of a text that was replaced by other words. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * What a text becomes that two have changed at once, `ours` by typing and `theirs` by taking back a step: both changes of
 * `base` are made. Where they meet in the same words, ours stays, because it is what the person sees being written.
 */
export function rebase(base: string, ours: string, theirs: string): string {
  if (ours === theirs) return ours;
  const own = replacementIn(base, ours);
  const other = replacementIn(base, theirs);
  if (own === undefined) return theirs;
  if (other === undefined) return ours;
  if (own.to <= other.from) return made(theirs, own);
  if (own.from < other.to) return ours;
  const moved = other.insert.length - (other.to - other.from);
  return made(theirs, { ...own, from: own.from + moved, to: own.to + moved });
}

/** What was replaced, without the equal words before and after; undefined where nothing was. It never begins in half a character. */
function replacementIn(before: string, after: string): Replacement | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  if (splitsPair(before, from) || splitsPair(after, from)) from -= 1;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

function made(text: string, { from, to, insert }: Replacement): string {
  return text.slice(0, from) + insert + text.slice(to);
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

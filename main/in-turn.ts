import { setImmediate as nextTurn } from 'node:timers/promises';

/** How far long work has come; null once it has ended. */
export type Progress = { readonly done: number; readonly total: number } | null;

/**
 * Does work on each item, one after another, letting the windows have their turn between, until it is called off. What
 * was done by then is answered.
 */
export async function eachInTurn<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  tell: (progress: Progress) => void,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  try {
    for (const item of items) {
      await nextTurn();
      if (signal.aborted) break;
      tell({ done: results.length, total: items.length });
      results.push(await work(item));
    }
  } finally {
    tell(null);
  }
  return results;
}

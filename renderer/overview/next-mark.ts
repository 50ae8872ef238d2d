/** Where a mark stands, in whatever unit: its middle. */
export interface MarkPlace {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Marks that differ less in height stand in one row. */
const tolerance = 2;

/** How much farther a row above or below seems than a mark beside: the next row comes before one straight ahead. */
const rowWeight = 4;

/**
 * The mark that a key goes to from another: left and right as they are read, row after row, so that each can be reached;
 * up and down to the nearest of another row; Home and End to the first and the last. Undefined for other keys, and where
 * there is none.
 */
export function nextMark(places: readonly MarkPlace[], from: string, key: string): string | undefined {
  const read = places.toSorted((a, b) => (Math.abs(a.y - b.y) < tolerance ? a.x - b.x : a.y - b.y));
  if (key === 'Home') return read[0]?.key;
  if (key === 'End') return read.at(-1)?.key;
  const at = read.findIndex((place) => place.key === from);
  const here = read[at];
  if (here === undefined) return undefined;
  if (key === 'ArrowRight') return read[at + 1]?.key;
  if (key === 'ArrowLeft') return read[at - 1]?.key;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const ahead = read.flatMap((place) => {
    const along = key === 'ArrowDown' ? place.y - here.y : here.y - place.y;
    return along < tolerance ? [] : [{ key: place.key, far: rowWeight * along + Math.abs(place.x - here.x) }];
  });
  return ahead.sort((a, b) => a.far - b.far)[0]?.key;
}

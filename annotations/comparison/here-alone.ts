/**
 * What of a kind each of several cells says that no other cell does, though others say something of the kind: where only
 * one cell gives a figure, nothing differs. Equal values are gathered first, so that a row of many cells is not compared
 * cell by cell.
 *
 * @param sayings of each cell
 * @param keyOf the same for equal values, and for no others
 * @param isSame where values that are not equal can mean the same, as “12 avril” and “12 avril 2023”
 */
export function saidHereAlone<Value, S extends { readonly value: Value }>(
  sayings: readonly (readonly S[])[],
  keyOf: (value: Value) => string,
  isSame?: (a: Value, b: Value) => boolean,
): S[][] {
  const places = new Map<string, { readonly value: Value; readonly cells: Set<number> }>();
  for (const [cell, own] of sayings.entries()) {
    for (const { value } of own) {
      const key = keyOf(value);
      const place = places.get(key) ?? { value, cells: new Set() };
      places.set(key, place);
      place.cells.add(cell);
    }
  }
  const isElsewhere = (value: Value, cell: number): boolean => {
    if (isBeside(places.get(keyOf(value))?.cells, cell)) return true;
    if (isSame === undefined) return false;
    return [...places.values()].some((place) => isSame(value, place.value) && isBeside(place.cells, cell));
  };
  const speaking = sayings.filter((own) => own.length > 0).length;
  return sayings.map((own, cell) => (speaking > 1 ? own.filter(({ value }) => !isElsewhere(value, cell)) : []));
}

/** Whether some cell is another one. */
function isBeside(cells: ReadonlySet<number> | undefined, cell: number): boolean {
  return cells !== undefined && cells.size > (cells.has(cell) ? 1 : 0);
}

/**
 * What journals have, in the order in which it was done, as far as clocks tell; within one journal always in its own order,
 * even where a clock was set back. The sort is stable, so what one journal has at the same moment stays in its order.
 */
export function inOrderOfTime<T extends { readonly at: string }>(journals: Iterable<readonly T[]>): T[] {
  const timed = [...journals].flatMap((journal) => {
    let latest = '';
    return journal.map((one) => {
      latest = one.at > latest ? one.at : latest;
      return { one, at: latest };
    });
  });
  return timed.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ one }) => one);
}

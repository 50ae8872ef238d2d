/** In UTF-16 units: enough of a quote to know it by, little enough for one line. */
const longest = 80;

/** The beginning of a quote, for a sentence about it. */
export function excerpt(quote: string): string {
  return quote.length <= longest ? quote : `${quote.slice(0, longest - 1).trimEnd()}…`;
}

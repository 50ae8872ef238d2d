import papa from 'papaparse';

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula and reckon gets an apostrophe in front, which
 * spreadsheets hide again. One that begins with an apostrophe before such a sign gets a further one, so that
 * {@link unguarded} has each cell as it was.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const harmless = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  return `${papa.unparse(
    rows.map((row) => row.map(harmless)),
    { newline: '\r\n' },
  )}\r\n`;
}

/** A cell that {@link writeCsv} wrote, as it was before. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

import papa from 'papaparse';

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula and reckon gets an apostrophe in front, which
 * spreadsheets hide again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  return `${papa.unparse(
    rows.map((row) => row.map(harmless)),
    { newline: '\r\n' },
  )}\r\n`;
}

import papa from 'papaparse';

/** What separates the cells of a line: a comma, a semicolon (as spreadsheets write where the comma is decimal), a tab. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A record of a CSV file, or why there is none; the line it begins on counts from 1. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: 'quotes' | 'long' };

/** UTF-16 units that are parsed at once: little enough to be stopped between, and no record of a list is longer. */
const widest = 256 * 1024;

/** After a fault: each line of a file may have one, and what is parsed beyond it is parsed again. */
const narrowest = 1024;

/**
 * The records of CSV text (RFC 4180) one after another, blank lines left out. A quotation mark that is not closed, or that
 * has something after it, costs the line it is on: reading goes on with the next one, where a parser alone would take all
 * that follows for one cell.
 *
 * @param text canonical: every line ends with LF
 */
export function* csvRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  let width = widest;
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at + width);
    const { data, errors } = papa.parse(text.slice(at, end), { delimiter, newline: '\n' });
    const first = errors.find(({ code }) => code === 'InvalidQuotes' || code === 'MissingQuotes')?.row;
    const before = line;
    for (const cells of data.slice(0, first)) {
      if (cells.some((cell) => cell !== '')) yield { line, cells };
      line += linesIn(cells);
    }
    if (first === undefined) {
      at = end;
      // After the last line's end the parser sees one more, empty.
      if (text[end - 1] === '\n') line -= 1;
      width = Math.min(width * 4, widest);
      continue;
    }
    at = afterLines(text, at, line - before);
    const isCut = end < text.length && !errors.some(({ code, row }) => code === 'InvalidQuotes' && row === first);
    if (isCut && (first > 0 || width < widest)) {
      width = Math.min(width * 4, widest);
      continue;
    }
    yield { line, fault: isCut ? 'long' : 'quotes' };
    at = lineEnd(text, at);
    line += 1;
    width = narrowest;
  }
}

/** Where the line that an offset is on ends: after its LF, or with the text. */
function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found + 1;
}

function afterLines(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let passed = 0; passed < lines; passed++) at = lineEnd(text, at);
  return at;
}

function linesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 1);
}

import { Problem, type ProblemData } from '../model/problem.ts';
import { isItem } from '../register/identifiers.ts';
import type { AuthorityRow } from './authority.ts';
import { type Column, columnsOf } from './columns.ts';
import { csvRecords, type Delimiter, delimiters } from './csv.ts';
import { type Field, mostNames, rowOf } from './row.ts';

/** More rows than anybody has asked for; each takes the window some hundred bytes of memory. */
export const mostRows = 250_000;

/** How many of the records that could not be used are told one by one. */
const mostTold = 20;

/** Records read between two moments at which reading may be shown, or stopped: some milliseconds' worth. */
const recordsInATurn = 500;

/** What a file of rows came to. */
export interface AuthorityReading {
  readonly rows: readonly AuthorityRow[];
  /** How many records told more of something that an earlier one had named, by its QID. */
  readonly joined: number;
  readonly leftOut: {
    readonly count: number;
    /** The first of them, as `authority-row`. */
    readonly first: readonly ProblemData[];
  };
  /** Headers that nobody understood: what is under them is not in the list. */
  readonly unused: readonly string[];
}

/**
 * Reads rows from a CSV file (comma, semicolon or tab) with a first line of headers, or from one JSON object a line. Goes
 * on after a record that cannot be used. Yields how many lines have been read, of how many.
 *
 * @param text canonical: every line ends with LF
 * @param file what problems name
 * @throws Problem `authority-no-names`, `authority-no-rows`, `authority-too-long`.
 */
export function* readAuthority(
  text: string,
  file: string,
): Generator<{ readonly done: number; readonly total: number }, AuthorityReading> {
  const total = text.split('\n').length;
  const unused = new Set<string>();
  const collecting = new Collecting(file);
  let count = 0;
  for (const { line, fields } of text.trimStart().startsWith('{') ? objects(text) : records(text, file)) {
    collecting.take(line, () => {
      const known = fields();
      for (const { column, header } of known) if (column.meaning === undefined) unused.add(header);
      return rowOf(known, line);
    });
    count += 1;
    if (count % recordsInATurn === 0) yield { done: Math.min(line, total), total };
  }
  return { ...collecting.result(), unused: [...unused] };
}

/** A record before it is looked into. */
interface Raw {
  readonly line: number;
  /** @throws Problem `authority-row` where nothing can be looked into. */
  fields(): readonly Field[];
}

function* records(text: string, file: string): Generator<Raw> {
  const { delimiter, headers, columns } = headOf(text, file);
  let isHead = true;
  for (const record of csvRecords(text, delimiter)) {
    if (isHead) {
      isHead = false;
      continue;
    }
    const { line } = record;
    yield {
      line,
      fields() {
        if ('fault' in record) throw new Problem('authority-row', { line, reason: record.fault, value: 'none' });
        const cells = withoutEmptyEnd(record.cells, columns.length);
        if (cells.length !== columns.length) {
          const value = `${cells.length}/${columns.length}`;
          throw new Problem('authority-row', { line, reason: 'cells', value });
        }
        return columns.map((column, i) => ({ column, header: headers[i] ?? '', value: cells[i] ?? '' }));
      },
    };
  }
}

/** Spreadsheets write cells after the last column where something once was. */
function withoutEmptyEnd(cells: readonly string[], count: number): readonly string[] {
  return cells.slice(count).every((cell) => cell === '') ? cells.slice(0, count) : cells;
}

interface Head {
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
}

/** The first line, separated by what makes the most headers of it that are understood. */
function headOf(text: string, file: string): Head {
  const heads = delimiters.map((delimiter): Head => {
    const [first] = csvRecords(text, delimiter);
    const cells = first !== undefined && 'cells' in first ? first.cells : [];
    const headers = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    return { delimiter, headers, columns: columnsOf(headers) };
  });
  const understood = ({ columns }: Head) => columns.filter(({ meaning }) => meaning !== undefined).length;
  const [best] = heads.toSorted((a, b) => understood(b) - understood(a) || b.headers.length - a.headers.length);
  if (best === undefined || !best.columns.some(({ meaning }) => meaning === 'name')) {
    const columns = (best?.headers ?? []).join(', ').slice(0, 120);
    throw new Problem('authority-no-names', { file, columns });
  }
  return best;
}

function* objects(text: string): Generator<Raw> {
  const known = new Map<string, Column[]>();
  const columnsFor = (headers: readonly string[]): Column[] => {
    const signature = JSON.stringify(headers);
    const columns = known.get(signature) ?? columnsOf(headers);
    known.set(signature, columns);
    return columns;
  };
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const written = text.slice(at, end === -1 ? text.length : end).trim();
    at = end === -1 ? text.length : end + 1;
    line += 1;
    const here = line;
    if (written === '') continue;
    yield {
      line,
      fields() {
        const entries = entriesIn(written, here);
        const columns = columnsFor(entries.map(([header]) => header));
        return entries.flatMap(([header, value], i) => {
          const column = columns[i];
          return column === undefined ? [] : [{ column, header, value }];
        });
      },
    };
  }
}

function entriesIn(written: string, line: number): [string, unknown][] {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (cause) {
    throw new Problem('authority-row', { line, reason: 'json', value: '' }, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new Problem('authority-row', { line, reason: 'object', value: '' });
}

/** Rows as they come, those of one QID as one. */
class Collecting {
  readonly #file: string;
  readonly #rows: AuthorityRow[] = [];
  /** Where the row of a QID is. */
  readonly #places = new Map<string, number>();
  readonly #first: Problem<'authority-row'>[] = [];
  #leftOut = 0;
  #joined = 0;

  constructor(file: string) {
    this.#file = file;
  }

  take(line: number, make: () => AuthorityRow): void {
    try {
      this.#add(make(), line);
    } catch (problem) {
      if (!isOfRow(problem)) throw problem;
      this.#leftOut += 1;
      if (this.#first.length < mostTold) this.#first.push(problem);
    }
  }

  result(): Omit<AuthorityReading, 'unused'> {
    const [first] = this.#first;
    if (this.#rows.length === 0) {
      const nothing = { line: 1, reason: 'nameless', value: '' } as const;
      throw new Problem('authority-no-rows', {
        file: this.#file,
        count: this.#leftOut,
        ...(first?.values ?? nothing),
      });
    }
    const leftOut = { count: this.#leftOut, first: this.#first.map((problem) => problem.toData()) };
    return { rows: this.#rows, joined: this.#joined, leftOut };
  }

  #add(row: AuthorityRow, line: number): void {
    const qid = row.identifiers.find(isItem);
    const place = qid === undefined ? undefined : this.#places.get(qid);
    const earlier = place === undefined ? undefined : this.#rows[place];
    if (place !== undefined && earlier !== undefined) {
      this.#rows[place] = united(earlier, row, line);
      this.#joined += 1;
      return;
    }
    if (this.#rows.length >= mostRows) throw new Problem('authority-too-long', { file: this.#file, limit: mostRows });
    if (qid !== undefined) this.#places.set(qid, this.#rows.length);
    this.#rows.push(row);
  }
}

function isOfRow(problem: unknown): problem is Problem<'authority-row'> {
  return problem instanceof Problem && problem.code === 'authority-row';
}

/** Wikidata answers with a row for each combination of an item's values. */
function united(a: AuthorityRow, b: AuthorityRow, line: number): AuthorityRow {
  const names = new Map([...a.names, ...b.names].map((name) => [`${name.language} ${name.text}`, name]));
  const identifiers = new Set([...a.identifiers, ...b.identifiers]);
  const most = Math.max(names.size, identifiers.size);
  if (most > mostNames) throw new Problem('authority-row', { line, reason: 'many', value: String(most) });
  return { names: [...names.values()], type: a.type || b.type, identifiers: [...identifiers], note: a.note || b.note };
}

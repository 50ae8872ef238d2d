import * as v from 'valibot';
import { csvRecords, type Delimiter, delimiters } from '../authority/csv.ts';
import { LanguageSchema } from '../model/identifier.ts';
import { Problem, type TermFault } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import type { Term } from '../model/register.ts';
import { standing } from '../register/standing.ts';
import { unguarded, writeCsv } from './csv.ts';

/** The glossary as a table, a line for each term, and such a table read. */

const columns = ['source', 'target', 'alternatives', 'language', 'domain', 'note'] as const;
type Column = (typeof columns)[number];

/** What is said of a term, whoever says it. */
export type TermRow = Pick<Term, Column>;

/** How headings are written, without case, accents and what separates their words. docs/formats.md lists them. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  source: ['source', 'sourceterm', 'sourceform', 'sourcetext', 'term', 'terme', 'original'],
  target: ['target', 'targetterm', 'targetform', 'targettext', 'translation', 'traduction', 'cible'],
  alternatives: ['alternatives', 'alternative', 'alternativeterms', 'synonyms', 'synonym', 'variants', 'synonymes'],
  language: ['language', 'lang', 'sourcelanguage', 'sourcelang', 'srclang', 'langue'],
  domain: ['domain', 'subject', 'subjectfield', 'field', 'area', 'domaine'],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'definition', 'remarque'],
};

/** More terms at once would be a dictionary: each is a record of the glossary and a line of the journal's change. */
export const mostTerms = 50_000;

/** UTF-16 units of the longest form, and of the longest note: more is a mistake in the file. */
const longestForm = 1000;
const longestNote = 20_000;

/** The terms that stand for themselves: those that were merged into others are told by these. By source form, then id. */
export function standingTerms({ terms }: Pick<Project, 'terms'>): Term[] {
  return [...standing(terms).keys()].sort((a, b) => order(a.source, b.source) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function writeGlossaryCsv(project: Pick<Project, 'terms'>): string {
  const rows = standingTerms(project).map((term) =>
    columns.map((column) => tidy(column === 'alternatives' ? joined(term.alternatives) : term[column])),
  );
  return writeCsv([columns, ...rows]);
}

/** What a file of terms came to. */
export interface GlossaryReading {
  /** Each once. */
  readonly rows: readonly TermRow[];
  /** How many records said what an earlier one had said already. */
  readonly repeated: number;
  /** Why records were left out, as `glossary-row`. */
  readonly problems: readonly Problem<'glossary-row'>[];
  /** Headings that nobody understood: what is under them is not taken in. */
  readonly unused: readonly string[];
}

/**
 * Reads a CSV file of terms: comma, semicolon or tab between cells, the first line names the columns. A record that cannot be
 * used is told and costs no other.
 *
 * @param text canonical: every line ends with LF
 * @param file what problems name
 * @throws Problem `glossary-no-source`, `glossary-too-long`.
 */
export function readGlossaryCsv(text: string, file: string): GlossaryReading {
  const { delimiter, headers, meanings } = headOf(text, file);
  const rows = new Map<string, TermRow>();
  const problems: Problem<'glossary-row'>[] = [];
  let repeated = 0;
  let isHead = true;
  for (const record of csvRecords(text, delimiter)) {
    if (isHead) {
      isHead = false;
      continue;
    }
    try {
      if ('fault' in record) refuse(record.line, record.fault, 'none');
      const row = rowOf(record.cells, meanings, record.line);
      const key = keyOf(row);
      if (rows.has(key)) repeated += 1;
      rows.set(key, row);
    } catch (problem) {
      if (!(problem instanceof Problem) || !isOfRow(problem)) throw problem;
      problems.push(problem);
    }
    if (rows.size > mostTerms) throw new Problem('glossary-too-long', { file, limit: mostTerms });
  }
  const unused = headers.filter((header, i) => meanings[i] === undefined && header.trim() !== '');
  return { rows: [...rows.values()], repeated, problems, unused };
}

/** What makes two terms the same word for word; white space around does not count. */
export function keyOf({ source, target, alternatives, language, domain, note }: TermRow): string {
  const others = alternatives.map(tidy).filter((words) => words !== '');
  return JSON.stringify([tidy(source), tidy(target), others, language, tidy(domain), tidy(note)]);
}

/** Cells are trimmed, and lines end with LF. */
function tidy(words: string): string {
  return words.replace(/\r\n?/g, '\n').trim();
}

function isOfRow(problem: Problem): problem is Problem<'glossary-row'> {
  return problem.code === 'glossary-row';
}

function refuse(line: number, reason: TermFault, value: string): never {
  throw new Problem('glossary-row', { line, reason, value: value.slice(0, 60) });
}

interface Head {
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** Of each heading; undefined where nobody knows. */
  readonly meanings: readonly (Column | undefined)[];
}

/** The first line, separated by what makes the most headings of it that are understood. */
function headOf(text: string, file: string): Head {
  const heads = delimiters.map((delimiter): Head => {
    const [first] = csvRecords(text, delimiter);
    const headers = first !== undefined && 'cells' in first ? first.cells : [];
    const all = headers.map(meaningOf);
    // Of two columns that say the same the first one counts.
    return {
      delimiter,
      headers,
      meanings: all.map((meaning, i) => (all.indexOf(meaning) === i ? meaning : undefined)),
    };
  });
  const understood = ({ meanings }: Head) => meanings.filter((meaning) => meaning !== undefined).length;
  const [best] = heads.toSorted((a, b) => understood(b) - understood(a) || b.headers.length - a.headers.length);
  if (best === undefined || !best.meanings.includes('source')) {
    throw new Problem('glossary-no-source', { file, columns: (best?.headers ?? []).join(', ').slice(0, 120) });
  }
  return best;
}

function meaningOf(header: string): Column | undefined {
  const plain = header
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return columns.find((column) => headings[column].includes(plain));
}

function rowOf(cells: readonly string[], meanings: Head['meanings'], line: number): TermRow {
  const isTooWide = cells.slice(meanings.length).some((cell) => cell !== '');
  if (isTooWide || cells.length < meanings.findLastIndex((meaning) => meaning !== undefined) + 1) {
    refuse(line, 'cells', `${cells.length}/${meanings.length}`);
  }
  const cell = (column: Column): string => {
    const at = meanings.indexOf(column);
    const words = tidy(unguarded(at === -1 ? '' : (cells[at] ?? '')));
    if (words.length > (column === 'note' ? longestNote : longestForm)) refuse(line, 'long', column);
    return words;
  };
  const row = {
    source: cell('source'),
    target: cell('target'),
    alternatives: separated(cell('alternatives')),
    language: cell('language'),
    domain: cell('domain'),
    note: cell('note'),
  };
  if (row.source === '') refuse(line, 'nameless', '');
  if (!v.is(LanguageSchema, row.language)) refuse(line, 'language', row.language);
  return row;
}

/** Alternatives in one cell: a vertical bar between them; one that is part of the words has a backslash before it. */
function joined(alternatives: readonly string[]): string {
  return alternatives.map((words) => words.replace(/[\\|]/g, '\\$&')).join('|');
}

function separated(cell: string): string[] {
  const parts = [''];
  for (const [sign] of cell.matchAll(/\\[\\|]|./gs)) {
    if (sign === '|') parts.push('');
    else parts[parts.length - 1] += sign.length === 2 ? sign.slice(1) : sign;
  }
  return parts.map((words) => words.trim()).filter((words) => words !== '');
}

import { type Entry, EntrySchema } from '../edit/entry.ts';
import { Problem } from '../model/problem.ts';
import { sha256 } from './aside.ts';
import { type JsonObject, parseKnown, readObject } from './json.ts';
import { type Migrations, stepsFrom } from './migrations.ts';

/**
 * A journal's line: one JSON object, the entry under a checksum and the schema's number:
 *
 *     {"sum":"60bd0c3a71b6b39c","schema":1,"seq":7,"at":"…","by":"ada","name":"annotate","cause":"do","diff":{…}}
 *
 * `sum` is the first 16 hexadecimal digits of the SHA-256 of the line's bytes that follow it, from the quotation mark of
 * "schema" to the closing brace.
 */
export function encodeLine(entry: Entry, schema: number): Uint8Array {
  const rest = JSON.stringify({ schema, ...entry }).slice(1);
  return Buffer.from(`${startOf(rest)}${rest}\n`, 'utf8');
}

function startOf(rest: Uint8Array | string): string {
  return `{"sum":"${sha256(rest).slice(0, 16)}",`;
}

const restStart = '{"sum":"60bd0c3a71b6b39c",'.length;

/** What was found in a journal's bytes. */
export interface Reading {
  readonly entries: readonly Entry[];
  /** Lines, counted from 1, that are not as they were written, and are passed over. */
  readonly damaged: readonly number[];
  /** The bytes of the good lines, as they are. */
  readonly good: Uint8Array;
  /** What follows the last line's end: a line that was being written when the process was killed. */
  readonly torn: Uint8Array;
  /** Where the sequence does not go on by one. */
  readonly gaps: readonly { readonly after: number; readonly next: number }[];
}

/**
 * Reads as much of a journal as there is.
 *
 * @throws Problem `schema-newer` for a line of a later version of the program.
 */
export function readJournal(bytes: Uint8Array, file: string, migrations: Migrations): Reading {
  const entries: Entry[] = [];
  const damaged: number[] = [];
  const good: Uint8Array[] = [];
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    const whole = bytes.subarray(start, end + 1);
    const entry = readLine(whole, file, migrations);
    if (entry === undefined) {
      damaged.push(line);
    } else {
      entries.push(entry);
      good.push(whole);
    }
    start = end + 1;
  }
  return { entries, damaged, good: Buffer.concat(good), torn: bytes.subarray(start), gaps: gapsIn(entries) };
}

function readLine(line: Uint8Array, file: string, migrations: Migrations): Entry | undefined {
  // Git for Windows may have turned the line's end into CR LF.
  const end = line.at(-2) === 0x0d ? line.length - 2 : line.length - 1;
  const start = Buffer.from(line.subarray(0, restStart)).toString('latin1');
  if (start !== startOf(line.subarray(restStart, end))) return undefined;
  try {
    return parseKnown(EntrySchema, migrated(readObject(line, file), file, migrations), file);
  } catch (error) {
    if (error instanceof Problem && error.code !== 'schema-newer') return undefined;
    throw error;
  }
}

function migrated(line: JsonObject, file: string, migrations: Migrations): JsonObject {
  const { schema, sum: _, ...entry } = line;
  if (typeof schema !== 'number') return entry;
  if (schema > migrations.schema) throw new Problem('schema-newer', { file, schema, known: migrations.schema });
  return stepsFrom(migrations, schema).reduce<JsonObject>((older, step) => step.entry(older), entry);
}

function gapsIn(entries: readonly Entry[]): Reading['gaps'] {
  const gaps: { after: number; next: number }[] = [];
  let after = 0;
  for (const { seq } of entries) {
    if (seq !== after + 1) gaps.push({ after, next: seq });
    after = seq;
  }
  return gaps;
}

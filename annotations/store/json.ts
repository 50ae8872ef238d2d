import { setImmediate as nextTurn } from 'node:timers/promises';
import * as v from 'valibot';
import { readJson } from '../formats/json.ts';
import { Problem } from '../model/problem.ts';
import { gitConflictIn } from './conflict-copies.ts';

/** A JSON object that is not yet known to be anything more. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The JSON object in a file's bytes.
 *
 * @throws Problem as `readJson` does, `git-conflict` where it is a merge that breaks it, and `file-damaged` for a value that
 *   is no object.
 */
export function readObject(bytes: Uint8Array, file: string): JsonObject {
  const value = readValue(bytes, file);
  if (isObject(value)) return value;
  throw new Problem('file-damaged', { file, place: '/', expected: 'Object' });
}

function readValue(bytes: Uint8Array, file: string): unknown {
  try {
    return readJson(bytes, file);
  } catch (problem) {
    const isBroken = problem instanceof Problem && problem.code === 'file-not-json';
    const line = isBroken ? gitConflictIn(new TextDecoder().decode(bytes)) : undefined;
    if (line !== undefined) throw new Problem('git-conflict', { file, line }, { cause: problem });
    throw problem;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What a schema makes of a value. Keys that it does not know are left out, which {@link leftOut} tells: a file that holds
 * something more than we know is used all the same.
 *
 * @throws Problem `file-damaged` with the first place that does not fit and what is expected there.
 */
export function parseKnown<T>(schema: v.GenericSchema<unknown, T>, value: unknown, file: string): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [{ path = [], message, expected }] = parsed.issues;
  const keys = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const place = keys.join('').replace(/^\./, '') || '/';
  // The schema's own words where it has some, else valibot's name of what it wants.
  const wanted = message.startsWith('Invalid ') && expected !== null ? expected : message;
  throw new Problem('file-damaged', { file, place, expected: wanted });
}

/** The place of the first key that parsing left out of a value, as `annotations[3].colour`; undefined where it left out none. */
export function leftOut(value: unknown, parsed: unknown, place = ''): string | undefined {
  if (typeof value !== 'object' || value === null || typeof parsed !== 'object' || parsed === null) return undefined;
  const kept = new Map<string, unknown>(Object.entries(parsed));
  for (const [key, inner] of Object.entries(value)) {
    const here = Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`;
    if (!kept.has(key)) return here.replace(/^\./, '');
    const deeper = leftOut(inner, kept.get(key), here);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** Items of a list that are written before other work gets its turn: some milliseconds' worth. */
const itemsInATurn = 2000;

/**
 * A file's JSON, for people and Git: two spaces of indent, and each item of a list on one line of its own, so that one
 * changed annotation is one changed line. Long lists are written in pieces, letting other work in between.
 */
export async function encodeJson(contents: object): Promise<Uint8Array> {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(contents)) {
    parts.push(parts.length === 0 ? '{\n' : ',\n', `  ${JSON.stringify(key)}: `);
    if (Array.isArray(value) && value.length > 0) await encodeList(value, parts);
    else parts.push(JSON.stringify(value, null, 2).replaceAll('\n', '\n  '));
  }
  parts.push('\n}\n');
  return Buffer.from(parts.join(''), 'utf8');
}

async function encodeList(items: readonly unknown[], parts: string[]): Promise<void> {
  for (const [i, item] of items.entries()) {
    parts.push(i === 0 ? '[\n    ' : ',\n    ', JSON.stringify(item));
    if (i % itemsInATurn === itemsInATurn - 1) await nextTurn();
  }
  parts.push('\n  ]');
}

import * as v from 'valibot';
import { Problem } from '../model/problem.ts';
import { faultIn } from './json-fault.ts';

/** How deep values may lie in each other: far more than any of our files needs, and little enough to be walked by recursion. */
export const depthLimit = 64;

const byteOrderMark = '\ufeff';

/**
 * The JSON value in a file's bytes.
 *
 * @throws Problem those of {@link decodeUtf8} and {@link parseJson}.
 */
export function readJson(bytes: Uint8Array, file: string): unknown {
  return parseJson(decodeUtf8(bytes, file), file);
}

/**
 * The text of a file that is to be UTF-8. A byte that is not is refused, since to replace it would change somebody's words
 * unseen.
 *
 * @throws Problem `file-not-utf8`.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Problem('file-not-utf8', { file }, { cause });
  }
}

/**
 * The value of a JSON text, with or without a byte order mark, and only of one that can be kept and written again as it is. JSON.parse alone lets three
 * things through that cannot: numbers that become Infinity (written as null), values nested deeper than anything can walk,
 * and the key `__proto__`, which changes an object's prototype as soon as it is copied.
 *
 * @param file what the problem names
 * @throws Problem `file-not-json` with the first place (line and column from 1) that does not fit, `file-too-deep`,
 *   `file-forbidden-key`, `file-number-too-large`.
 */
export function parseJson(text: string, file: string): unknown {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const before = json.slice(0, faultIn(json)).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw new Problem('file-not-json', { file, ...place }, { cause });
  }
  mustBeKeepable(value, file, []);
  return value;
}

type Path = readonly (string | number)[];

function mustBeKeepable(value: unknown, file: string, path: (string | number)[]): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Problem('file-number-too-large', { file, place: placeOf(path) });
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= depthLimit) throw new Problem('file-too-deep', { file, limit: depthLimit });
  const within = (key: string | number, inner: unknown) => {
    path.push(key);
    mustBeKeepable(inner, file, path);
    path.pop();
  };
  if (Array.isArray(value)) {
    value.forEach((inner, i) => {
      within(i, inner);
    });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') throw new Problem('file-forbidden-key', { file, key, place: placeOf([...path, key]) });
    within(key, inner);
  }
}

/**
 * A value as a schema describes it, with its type. A key that the schema does not know is refused, not dropped.
 *
 * @throws Problem `file-damaged` with the first place that does not fit and what is expected there; `/` is the whole.
 */
export function parseAs<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) {
    const unknown = unknownKeyIn(value, parsed.output, []);
    if (unknown === undefined) return parsed.output;
    throw new Problem('file-damaged', { file, place: placeOf(unknown), expected: noSuchKey });
  }
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  throw new Problem('file-damaged', { file, place: placeOf(path), expected: expectationOf(issue) });
}

const noSuchKey = 'no key of that name';

/** The path of the first key that a schema left out, since it does not know it: what it means would be lost. */
function unknownKeyIn(value: unknown, parsed: unknown, path: Path): Path | undefined {
  if (typeof value !== 'object' || value === null || typeof parsed !== 'object' || parsed === null) return undefined;
  const known = new Map<string, unknown>(Object.entries(parsed));
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (!known.has(key)) return here;
    const deeper = unknownKeyIn(inner, known.get(key), here);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** The schema's own words where it has some, else valibot's name of what it wants. */
function expectationOf({ type, message, expected }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return noSuchKey;
  return message.startsWith('Invalid ') && expected !== null ? expected : message;
}

/** A place in a JSON value, as a programmer would write it: `annotations[3].spans[0].start`. */
function placeOf(path: Path): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, '') || '/'
  );
}

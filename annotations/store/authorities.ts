import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as v from 'valibot';
import { type Authority, type AuthorityRow, AuthorityRowSchema, AuthoritySchema } from '../authority/authority.ts';
import { parseJson } from '../formats/json.ts';
import { Problem, type ProblemData } from '../model/problem.ts';
import { schemaNumber } from '../model/project.ts';
import { setAside, sha256 } from './aside.ts';
import { codeOf, type Disk, diskProblem, listIfThere, readIfThere } from './disk.ts';
import { durableWrite, syncFolder } from './durable-write.ts';
import { authoritiesFolder, authorityOfFile, authorityPath } from './files.ts';
import { parseKnown, readObject } from './json.ts';

/**
 * Authority lists on the disk: one file each, whose first line says what the list is and the sum of all that follows, a row
 * a line. It is read whole or not at all; who took it in is the only one who writes it. Opening a project does not look at
 * them: what is wrong with a list keeps nobody from work.
 */

const HeadSchema = v.object({
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  authority: AuthoritySchema,
  /** SHA-256 of the bytes after this line. */
  sha256: v.string(),
});

/** A project's folder on a disk. */
export interface Here {
  readonly disk: Disk;
  readonly folder: string;
}

/** The lists that can be used, by name, and what is to be said of the others. */
export interface Listed {
  readonly authorities: readonly Authority[];
  readonly report: readonly ProblemData[];
}

/**
 * The lists of a project.
 *
 * @param mender whose damaged files are set aside, and those of which nobody can say whose they are; without it nothing is
 *   changed
 * @throws Problem of the disk where the folder cannot be read.
 */
export async function listAuthorities(here: Here, mender?: string): Promise<Listed> {
  const authorities: Authority[] = [];
  const report: ProblemData[] = [];
  for (const name of await namesIn(here, report)) {
    try {
      const file = await load(here, name);
      if (file !== undefined) authorities.push(file.authority);
    } catch (error) {
      const problem = diskProblem(error, authorityPath(name));
      report.push(problem.toData());
      if (mender !== undefined && isDamage(problem)) report.push(...(await putAside(here, name, mender)));
    }
  }
  return { authorities, report };
}

/** What is wrong with the lists of a project, to the last row. Nothing is changed. */
export async function checkAuthorities(here: Here): Promise<readonly ProblemData[]> {
  const { authorities, report } = await listAuthorities(here);
  const found = [...report];
  for (const { name, rows } of authorities) {
    const file = authorityPath(name);
    const lines = (await readAuthorityRows(here, name)).split('\n').slice(0, -1);
    const bad = lines.findIndex((line, i) => !isRow(line, `${file}:${i + 2}`));
    const place = bad !== -1 ? `line ${bad + 2}` : `line ${lines.length + 1}`;
    const expected = bad !== -1 ? 'a row' : `${rows} rows`;
    if (bad !== -1 || lines.length !== rows) found.push({ code: 'file-damaged', values: { file, place, expected } });
  }
  return found;
}

/**
 * The rows of a list, as they lie in its file: one JSON object a line.
 *
 * @throws Problem `authority-gone`, or what is wrong with the file.
 */
export async function readAuthorityRows(here: Here, name: string): Promise<string> {
  const file = await load(here, name).catch((error) => {
    throw diskProblem(error, authorityPath(name));
  });
  if (file === undefined) throw new Problem('authority-gone', { name });
  return new TextDecoder().decode(file.rows);
}

/**
 * Puts a list into the project, durably, in the place of one of that name where `replace` says so. That one is kept aside.
 *
 * @returns Where to, if it was.
 * @throws Problem `authority-there`, `authority-not-yours`, or one of the disk's; the folder is then as it was.
 */
export async function writeAuthority(
  here: Here,
  authority: Authority,
  rows: readonly AuthorityRow[],
  { replace }: { readonly replace: boolean },
): Promise<string | undefined> {
  const { name } = authority;
  const path = authorityPath(name);
  try {
    const before = await readIfThere(here.disk, join(here.folder, path));
    if (before !== undefined && !replace) throw new Problem('authority-there', { name });
    if (before !== undefined) mustBeOwn(before, name, authority.creator);
    const bytes = await encode(authority, rows);
    const aside = before === undefined ? undefined : await setAside(here.disk, here.folder, path, before);
    await durableWrite(here.disk, join(here.folder, path), bytes);
    return aside;
  } catch (error) {
    throw diskProblem(error, path);
  }
}

/**
 * Takes a list out of the project. It is kept aside; answers where.
 *
 * @throws Problem `authority-gone`, `authority-not-yours`, or one of the disk's.
 */
export async function removeAuthority(here: Here, name: string, by: string): Promise<string> {
  const path = authorityPath(name);
  try {
    const bytes = await readIfThere(here.disk, join(here.folder, path));
    if (bytes === undefined) throw new Problem('authority-gone', { name });
    mustBeOwn(bytes, name, by);
    return await moveAside(here, name, bytes);
  } catch (error) {
    throw diskProblem(error, path);
  }
}

async function namesIn({ disk, folder }: Here, report: ProblemData[]): Promise<string[]> {
  const entries = await listIfThere(disk, join(folder, authoritiesFolder)).catch((error) => {
    throw diskProblem(error, authoritiesFolder);
  });
  const names: string[] = [];
  for (const { name, isFolder } of entries.filter((entry) => !entry.name.startsWith('.'))) {
    const authority = isFolder ? undefined : authorityOfFile(name);
    if (authority !== undefined) names.push(authority);
    else report.push({ code: 'file-not-known', values: { file: `${authoritiesFolder}/${name}` } });
  }
  return names;
}

interface Loaded {
  readonly authority: Authority;
  /** The bytes of the rows. */
  readonly rows: Uint8Array;
}

/** Undefined where there is no such list. */
async function load({ disk, folder }: Here, name: string): Promise<Loaded | undefined> {
  const file = authorityPath(name);
  const bytes = await readIfThere(disk, join(folder, file)).catch((error) => {
    throw new Problem('file-unreadable', { file, reason: codeOf(error) || String(error) }, { cause: error });
  });
  if (bytes === undefined) return undefined;
  const { head, rows } = parted(bytes);
  const object = readObject(head, file);
  const { schema } = object;
  if (typeof schema === 'number' && schema > schemaNumber) {
    throw new Problem('schema-newer', { file, schema, known: schemaNumber });
  }
  const { authority, sha256: sum } = parseKnown(HeadSchema, object, file);
  if (authority.name !== name || sha256(rows) !== sum) throw new Problem('authority-changed', { file });
  return { authority, rows };
}

function parted(bytes: Uint8Array): { head: Uint8Array; rows: Uint8Array } {
  const end = bytes.indexOf(0x0a);
  return end === -1
    ? { head: bytes, rows: new Uint8Array() }
    : { head: bytes.subarray(0, end), rows: bytes.subarray(end + 1) };
}

/** What cannot be read at the moment, or not by this version, is left where it is. */
function isDamage({ code }: Problem): boolean {
  return !(code === 'schema-newer' || code === 'file-unreadable' || code.startsWith('disk-'));
}

/** Answers what is to be said of it. */
async function putAside(here: Here, name: string, by: string): Promise<ProblemData[]> {
  const file = authorityPath(name);
  try {
    const bytes = await here.disk.readFile(join(here.folder, file));
    if ((creatorOf(bytes) ?? by) !== by) return [];
    return [{ code: 'file-set-aside', values: { file, aside: await moveAside(here, name, bytes) } }];
  } catch (error) {
    return [diskProblem(error, file).toData()];
  }
}

async function moveAside({ disk, folder }: Here, name: string, bytes: Uint8Array): Promise<string> {
  const path = authorityPath(name);
  const aside = await setAside(disk, folder, path, bytes);
  await disk.unlink(join(folder, path));
  await syncFolder(disk, join(folder, authoritiesFolder));
  return aside;
}

/** A file of which nobody can say whose it is may be written by anyone: it is kept aside all the same. */
function mustBeOwn(bytes: Uint8Array, name: string, by: string): void {
  const creator = creatorOf(bytes);
  if (creator !== undefined && creator !== by) throw new Problem('authority-not-yours', { name, creator });
}

function creatorOf(bytes: Uint8Array): string | undefined {
  try {
    const head = v.safeParse(v.object({ authority: AuthoritySchema }), readObject(parted(bytes).head, ''));
    return head.success ? head.output.authority.creator : undefined;
  } catch (problem) {
    if (problem instanceof Problem) return undefined;
    throw problem;
  }
}

/** Rows that are written before other work gets its turn: some milliseconds' worth. */
const rowsInATurn = 2000;

async function encode(authority: Authority, rows: readonly AuthorityRow[]): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (let from = 0; from < rows.length; from += rowsInATurn) {
    const lines = rows.slice(from, from + rowsInATurn).map((row) => `${JSON.stringify(row)}\n`);
    parts.push(Buffer.from(lines.join(''), 'utf8'));
    await nextTurn();
  }
  const body = Buffer.concat(parts);
  const head = { schema: schemaNumber, authority, sha256: sha256(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), body]);
}

function isRow(line: string, file: string): boolean {
  try {
    return v.is(AuthorityRowSchema, parseJson(line, file));
  } catch (problem) {
    if (problem instanceof Problem) return false;
    throw problem;
  }
}

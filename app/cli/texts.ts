import path from 'node:path';
import { Problem, type ProblemData } from '../../annotations/model/problem.ts';
import { codeOf, type Disk } from '../../annotations/store/disk.ts';
import { sizeLimit } from '../../annotations/text/decode.ts';

/** What a folder is searched for, and what has no extension. A file that is named itself is taken whatever it is called. */
const textExtensions = ['', '.txt', '.text', '.md'];

function isTextName(name: string): boolean {
  // What is called so is about the folder, not one of its articles.
  if (/^readme(\.|$)/i.test(name)) return false;
  return textExtensions.includes(path.extname(name).toLowerCase());
}

export interface Texts {
  readonly files: readonly string[];
  /** What in the folders has not the name of a text. */
  readonly skipped: readonly string[];
  readonly problems: readonly ProblemData[];
}

/**
 * The texts that a path names: a file itself, or all in a folder and those below it, in the order of their names. Hidden
 * files and folders are passed over.
 */
export async function textsAt(disk: Disk, place: string): Promise<Texts> {
  try {
    if (!(await isFolder(disk, place))) return { files: [place], skipped: [], problems: [] };
    const { files, skipped, problems } = await textsIn(disk, place);
    if (files.length > 0 || problems.length > 0) return { files, skipped, problems };
    return { files, skipped, problems: [new Problem('folder-without-texts', { folder: place }).toData()] };
  } catch (error) {
    return { files: [], skipped: [], problems: [unreadable(place, error).toData()] };
  }
}

/**
 * The bytes of a text. Its size is looked at first, so that a film is not read to find that it is none.
 *
 * @throws Problem `text-too-large` or `file-unreadable`.
 */
export async function bytesOf(disk: Disk, file: string): Promise<Uint8Array> {
  try {
    const { size } = await disk.stat(file);
    const megabyte = 1024 * 1024;
    if (size > sizeLimit) {
      const values = { megabytes: Math.ceil(size / megabyte), limit: sizeLimit / megabyte };
      throw new Problem('text-too-large', { file: path.basename(file), ...values });
    }
    return await disk.readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Whether a path is a folder's. */
export async function isFolder(disk: Disk, place: string): Promise<boolean> {
  await disk.stat(place);
  try {
    await disk.readdir(place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

async function textsIn(disk: Disk, folder: string): Promise<Texts> {
  const files: string[] = [];
  const skipped: string[] = [];
  const problems: ProblemData[] = [];
  const entries = (await disk.readdir(folder)).filter(({ name }) => !name.startsWith('.'));
  for (const { name, isFolder } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, name);
    if (isFolder) {
      const within = await textsIn(disk, place).catch((error: unknown) => {
        return { files: [], skipped: [], problems: [unreadable(place, error).toData()] };
      });
      files.push(...within.files);
      skipped.push(...within.skipped);
      problems.push(...within.problems);
    } else if (isTextName(name)) files.push(place);
    else skipped.push(place);
  }
  return { files, skipped, problems };
}

function unreadable(file: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('file-unreadable', { file, reason: codeOf(error) || String(error) }, { cause: error });
}

import path from 'node:path';
import { decodeUtf8 } from '../../annotations/formats/json.ts';
import { Problem } from '../../annotations/model/problem.ts';
import { codeOf, diskProblem, readIfThere } from '../../annotations/store/disk.ts';
import { durableWrite } from '../../annotations/store/durable-write.ts';
import type { Io } from './io.ts';

/** Files that the command line is given: to read, and to write. */

/**
 * The text of a file in UTF-8.
 *
 * @throws Problem `file-unreadable`, `file-not-utf8`.
 */
export async function textOf(file: string, io: Io): Promise<string> {
  return decodeUtf8(await bytesOf(file, io), path.basename(file));
}

/**
 * What is in a file.
 *
 * @throws Problem `file-unreadable`.
 */
export async function bytesOf(file: string, { disk }: Io): Promise<Uint8Array> {
  return disk.readFile(file).catch((error) => {
    throw new Problem('file-unreadable', { file, reason: codeOf(error) || String(error) }, { cause: error });
  });
}

/**
 * What is there already is only written over when it is the same, or by force.
 *
 * @throws Problem `file-there`, and those of the disk.
 */
export async function write(file: string, content: string, force: boolean, { disk }: Io): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  try {
    const there = force ? undefined : await readIfThere(disk, file);
    if (there !== undefined && Buffer.compare(there, bytes) !== 0) throw new Problem('file-there', { file });
    await durableWrite(disk, file, bytes);
  } catch (error) {
    throw diskProblem(error, file);
  }
}

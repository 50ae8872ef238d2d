import { join } from 'node:path';
import * as v from 'valibot';
import type { Entry } from '../edit/entry.ts';
import { NameSchema } from '../model/identifier.ts';
import type { Here } from './authorities.ts';
import { diskProblem, listIfThere, readIfThere } from './disk.ts';
import { journalPath } from './files.ts';
import { readJournal } from './journal-line.ts';
import { ourMigrations } from './migrations.ts';

/**
 * What the journals of a project say of a record: all entries that name its id, each annotator's in order. Lines that do not
 * name it are not parsed, so that asking of one record does not cost what opening does; damaged ones were reported then.
 *
 * @throws Problem of the disk, or `schema-newer`.
 */
export async function entriesNaming({ disk, folder }: Here, id: string): Promise<Entry[]> {
  try {
    const folders = await listIfThere(disk, join(folder, 'annotations'));
    const annotators = folders.filter(({ isFolder, name }) => isFolder && v.is(NameSchema, name));
    const all: Entry[] = [];
    for (const { name } of annotators) {
      const path = journalPath(name);
      const bytes = (await readIfThere(disk, join(folder, path))) ?? new Uint8Array();
      all.push(...readJournal(linesNaming(Buffer.from(bytes), id), path, ourMigrations).entries);
    }
    return all;
  } catch (error) {
    throw diskProblem(error, folder);
  }
}

function linesNaming(bytes: Buffer, id: string): Buffer {
  const lines: Buffer[] = [];
  for (let at = bytes.indexOf(id); at !== -1; ) {
    const start = bytes.lastIndexOf(0x0a, at) + 1;
    const end = bytes.indexOf(0x0a, at);
    if (end === -1) break;
    lines.push(bytes.subarray(start, end + 1));
    at = bytes.indexOf(id, end);
  }
  return Buffer.concat(lines);
}
